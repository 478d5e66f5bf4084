import { authentication } from './authentication.ts';
import { caching } from './caching.ts';
import { errors } from './errors.ts';
import type { Guide } from './guide.ts';
import { input } from './input.ts';
import { missing } from './missing.ts';
import { mistakes } from './mistakes.ts';
import { rateLimits } from './rate-limits.ts';
import { redirects } from './redirects.ts';
import { rest } from './rest.ts';
import { retries } from './retries.ts';
import { triage } from './triage.ts';

/** Every guide, in the order in which they are listed. */
export const guides: readonly Guide[] = [
  authentication,
  redirects,
  input,
  missing,
  retries,
  rateLimits,
  caching,
  rest,
  errors,
  mistakes,
  triage,
];

/** A guide by its id; undefined for an unknown one. */
export function guideOf(id: string): Guide | undefined {
  return guides.find((guide) => guide.id === id);
}

/** The guides that concern a code. */
export function guidesOn(code: number): readonly Guide[] {
  return guides.filter(({ codes }) => codes.includes(code));
}
