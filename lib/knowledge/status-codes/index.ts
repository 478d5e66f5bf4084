import { informational } from './1xx.ts';
import { successes } from './2xx.ts';
import { redirections } from './3xx.ts';
import { clientErrors } from './4xx.ts';
import { serverErrors } from './5xx.ts';
import type { StatusCode } from './entry.ts';
import { unregisteredCode } from './unregistered.ts';
import { vendorStatusCodes } from './vendor.ts';

/** The first digit of a valid status code. */
export type StatusClass = 1 | 2 | 3 | 4 | 5;

/** Every code of the IANA registry, ascending. */
export const statusCodes: readonly StatusCode[] = [
  ...informational,
  ...successes,
  ...redirections,
  ...clientErrors,
  ...serverErrors,
];

const registered: ReadonlyMap<number, StatusCode> = new Map(statusCodes.map((entry) => [entry.code, entry]));
const vendors: ReadonlyMap<number, readonly StatusCode[]> = Map.groupBy(
  vendorStatusCodes as readonly StatusCode[],
  ({ code }) => code,
);

/** What is known of a code: the IANA registry first, else the best known vendor's meaning; undefined for neither. */
export function statusCode(code: number): StatusCode | undefined {
  return registered.get(code) ?? vendors.get(code)?.[0];
}

/** What vendors mean by a code, registered or not; the best known first, empty where none is known. */
export function vendorCodes(code: number): readonly StatusCode[] {
  return vendors.get(code) ?? [];
}

/** The entry of a code, made up from its class where nobody has defined it (RFC 9110 §15). Never fails. */
export function explain(code: number): StatusCode {
  return statusCode(code) ?? unregisteredCode(code, classOf(code));
}

/** The class of a code, its first digit; undefined outside 100-599. */
export function classOf(code: number): StatusClass | undefined {
  return Number.isInteger(code) && code >= 100 && code <= 599 ? (Math.floor(code / 100) as StatusClass) : undefined;
}

const CLASS_NAMES: Readonly<Record<StatusClass, string>> = {
  1: 'Informational',
  2: 'Success',
  3: 'Redirection',
  4: 'Client error',
  5: 'Server error',
};

/** The name of a code's class in words. */
export function className(code: number): string {
  const statusClass = classOf(code);
  return statusClass === undefined ? 'Outside 100-599' : CLASS_NAMES[statusClass];
}
