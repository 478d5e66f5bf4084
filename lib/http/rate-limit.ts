import { type BareItem, type Item, isInnerList, ParseError, parseDictionary, parseList } from 'structured-headers';
import type { Fields, Responded } from './exchange.ts';
import { combinedValue } from './fields.ts';
import { parseHttpDate } from './http-date.ts';
import { rememberRecent } from './recent.ts';
import { serverTimeOf } from './retry-after.ts';

/** What a response says of one quota. Undefined members are not said. */
export interface Quota {
  /** The field that tells what is left, as received, and its value. */
  readonly field: { readonly name: string; readonly value: string };
  /** `standard`: RateLimit or RateLimit-*, which have a grammar. `vendor`: X-RateLimit-* and its kin, which have none. */
  readonly family: 'standard' | 'vendor';
  readonly limit?: number;
  readonly remaining?: number;
  /** Seconds until the quota is renewed. */
  readonly reset?: number;
}

/** A field of the standard families that does not parse, and what is wrong with it. */
export interface RateLimitFault {
  readonly name: string;
  readonly value: string;
  readonly reason: string;
}

const NAMES: readonly string[] = [
  'ratelimit',
  'ratelimit-policy',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
];
const EPOCH_SECONDS_FROM = 1e9;
const EPOCH_MILLISECONDS_FROM = 1e12;

/** Whether nothing is left of the quota. A limit of 0 means that there is none. */
export function isUsedUp({ remaining, limit }: Quota): boolean {
  return remaining === 0 && limit !== 0;
}

/** Every quota that the response tells of, in any generation of the fields. */
export const quotasOf: (exchange: Responded) => readonly Quota[] = rememberRecent((exchange) => [
  ...structuredQuotas(exchange),
  ...separateQuotas(exchange),
]);

/** The RateLimit and RateLimit-* fields that do not parse as what their drafts say. */
export function rateLimitFaultsOf({ outcome }: Responded): readonly RateLimitFault[] {
  const faults: RateLimitFault[] = [];
  for (const name of NAMES) {
    const value = combinedValue(outcome.fields, name);
    const reason = value === undefined ? undefined : faultOf(name, value);
    if (value !== undefined && reason !== undefined)
      faults.push({ name: nameAsReceived(outcome.fields, name), value, reason });
  }
  return faults;
}

function nameAsReceived(fields: Fields | undefined, name: string): string {
  return fields?.lines.find((line) => line.name.toLowerCase() === name)?.name ?? name;
}

function faultOf(name: string, value: string): string | undefined {
  if (name === 'ratelimit') return structuredFault(value);
  const members = attempt(() => parseList(value));
  if (members === undefined) return 'it is no list of structured fields';
  if (name === 'ratelimit-policy') return policyFault(members);
  const first = members[0];
  if (first === undefined || isInnerList(first)) return 'it has no value';
  if (!isCount(first[0])) return 'its value is no non-negative integer';
  if (name !== 'ratelimit-limit' && members.length > 1) return 'it has more than one value';
  return undefined;
}

/** The member names of the dictionary that drafts up to -07 used. */
const DICTIONARY: readonly string[] = ['limit', 'remaining', 'reset'];

function structuredFault(value: string): string | undefined {
  const dictionary = attempt(() => parseDictionary(value));
  if (dictionary !== undefined && DICTIONARY.some((name) => dictionary.has(name))) {
    for (const name of DICTIONARY) {
      const member = dictionary.get(name);
      if (member !== undefined && !isCount(member[0])) return `${name} is no non-negative integer`;
    }
    return undefined;
  }
  const members = attempt(() => parseList(value));
  if (members === undefined) return 'it is no list of structured fields';
  for (const member of members) {
    if (isInnerList(member) || typeof member[0] === 'number') return 'a member does not name its policy';
    for (const key of ['r', 't']) {
      const parameter = member[1].get(key);
      if (parameter !== undefined && !isCount(parameter)) return `${key} is no non-negative integer`;
    }
  }
  return undefined;
}

function policyFault(members: ReturnType<typeof parseList>): string | undefined {
  for (const member of members) {
    if (isInnerList(member)) return 'a member is a list';
    const quota = typeof member[0] === 'number' ? member[0] : member[1].get('q');
    if (quota !== undefined && !isCount(quota)) return 'a quota is no non-negative integer';
    const window = member[1].get('w');
    if (window !== undefined && !isCount(window)) return 'a window is no non-negative integer';
  }
  return undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

function attempt<Value>(parse: () => Value): Value | undefined {
  try {
    return parse();
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

function structuredQuotas({ outcome }: Responded): readonly Quota[] {
  const value = combinedValue(outcome.fields, 'ratelimit');
  if (value === undefined || structuredFault(value) !== undefined) return [];
  const field = { name: nameAsReceived(outcome.fields, 'ratelimit'), value };
  const dictionary = attempt(() => parseDictionary(value));
  if (dictionary !== undefined && DICTIONARY.some((name) => dictionary.has(name))) {
    const member = (name: string) => count(dictionary.get(name)?.[0] as BareItem | undefined);
    return [quota(field, 'standard', member('limit'), member('remaining'), member('reset'))];
  }
  const policies = policiesOf(outcome.fields);
  const members = (attempt(() => parseList(value)) ?? []) as Item[];
  return members.map(([name, parameters]) =>
    quota(field, 'standard', policies.get(String(name)), count(parameters.get('r')), count(parameters.get('t'))),
  );
}

function policiesOf(fields: Fields | undefined): ReadonlyMap<string, number> {
  const value = combinedValue(fields, 'ratelimit-policy');
  const members = value === undefined ? undefined : attempt(() => parseList(value));
  const policies = new Map<string, number>();
  for (const member of members ?? []) {
    const limit = isInnerList(member) ? undefined : count(member[1].get('q'));
    if (limit !== undefined) policies.set(String(member[0]), limit);
  }
  return policies;
}

function count(value: BareItem | undefined): number | undefined {
  return isCount(value) ? value : undefined;
}

function quota(
  field: Quota['field'],
  family: Quota['family'],
  limit: number | undefined,
  remaining: number | undefined,
  reset: number | undefined,
): Quota {
  return {
    field,
    family,
    ...(limit !== undefined && { limit }),
    ...(remaining !== undefined && { remaining }),
    ...(reset !== undefined && { reset }),
  };
}

const REMAINING = /^(?<before>(?:x-)?rate-?limit-)remaining(?<dimension>-[\w-]+)?$/i;
const VENDOR_REMAINING = /^(?<before>[\w-]*rate-?limit-)(?<dimension>(?:[\w-]+-)?)remaining$/i;

/** Families that give limit, remaining and reset each a field of its own. */
function separateQuotas(exchange: Responded): readonly Quota[] {
  const { fields } = exchange.outcome;
  const quotas: Quota[] = [];
  for (const { name, value } of fields?.lines ?? []) {
    const siblings = siblingsOf(name);
    if (siblings === undefined) continue;
    const limit = leadingNumber(combinedValue(fields, siblings.limit));
    const remaining = leadingNumber(value);
    if (remaining === undefined) continue;
    const reset = resetOf(combinedValue(fields, siblings.reset), exchange);
    const family = /^ratelimit-remaining$/i.test(name) ? 'standard' : 'vendor';
    quotas.push(quota({ name, value }, family, limit, remaining, reset));
  }
  return quotas;
}

function siblingsOf(name: string): { limit: string; reset: string } | undefined {
  if (!/remaining/i.test(name)) return undefined;
  const plain = REMAINING.exec(name)?.groups;
  if (plain !== undefined) {
    const { before = '', dimension = '' } = plain;
    return { limit: `${before}limit${dimension}`, reset: `${before}reset${dimension}` };
  }
  const vendor = VENDOR_REMAINING.exec(name)?.groups;
  if (vendor === undefined) return undefined;
  const { before = '', dimension = '' } = vendor;
  return { limit: `${before}${dimension}limit`, reset: `${before}${dimension}reset` };
}

function leadingNumber(value: string | undefined): number | undefined {
  const digits = /^\s*(-?\d+(?:\.\d+)?)\s*(?:[,;]|$)/.exec(value ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** Seconds until a reset that is written as seconds, as an epoch in seconds or milliseconds, or as a date. */
function resetOf(value: string | undefined, exchange: Responded): number | undefined {
  if (value === undefined) return undefined;
  const number = leadingNumber(value);
  const now = serverTimeOf(exchange);
  if (number === undefined) {
    const date = parseHttpDate(value, exchange.startedAt)?.time ?? isoTime(value);
    return date === undefined ? undefined : (date - now) / 1000;
  }
  if (number < 0) return undefined;
  if (number >= EPOCH_MILLISECONDS_FROM) return (number - now) / 1000;
  return number >= EPOCH_SECONDS_FROM ? number - now / 1000 : number;
}

function isoTime(value: string): number | undefined {
  const time = /^\d{4}-\d\d-\d\dT/.test(value.trim()) ? Date.parse(value.trim()) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

const RESET_NAME = /(?:rate-?limit[\w-]*reset|-limit-reset|-reset-after|retry-after-ms$)/i;

/** Whether the response says when a quota is renewed, in any generation of the fields or a vendor's own. */
export function tellsReset(exchange: Responded): boolean {
  if (exchange.outcome.fields?.lines.some(({ name }) => RESET_NAME.test(name))) return true;
  return structuredQuotas(exchange).some(({ reset }) => reset !== undefined);
}
