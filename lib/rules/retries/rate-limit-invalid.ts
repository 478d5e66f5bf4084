import { fieldValue } from '../../http/fields.ts';
import { type Quota, quotasOf, rateLimitFaultsOf } from '../../http/rate-limit.ts';
import { retryAfterOf } from '../../http/retry-after.ts';
import { rfc } from '../../knowledge/specs.ts';
import { excerpt } from '../../lint/excerpt.ts';
import type { Problem, SpecLink } from '../../lint/finding.ts';
import { defineRule } from '../../lint/rule.ts';

const DRAFT: SpecLink = {
  title: 'RateLimit header fields for HTTP (draft)',
  url: 'https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/',
};
/** A valid value of each field, by lower-case name. */
const EXAMPLES: Readonly<Record<string, string>> = {
  ratelimit: '"default";r=50;t=30',
  'ratelimit-policy': '"default";q=100;w=60',
  'ratelimit-limit': '100',
  'ratelimit-remaining': '50',
  'ratelimit-reset': '30',
};
const TOLERANCE_S = 1;
/** Resets are whole seconds, counted from a Date that is whole seconds too. */
const ROUNDING_S = 0.001;

export default defineRule({
  family: 'retries',
  level: 'warning',
  profile: ['api'],
  title: 'Rate limit fields that cannot be relied on',
  why: 'Clients pace themselves by these fields. A field that does not parse is ignored, and two different moments to come back make the client choose the wrong one.',
  specs: [DRAFT, rfc(9110, '10.2.3')],
  needs: ['responseFields'],
  fields: ['ratelimit', 'ratelimit-policy', 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset', 'retry-after'],
  on: 'response',
  *check(exchange) {
    for (const { name, value, reason } of rateLimitFaultsOf(exchange)) {
      yield {
        message: `${name} is “${excerpt(value, 60)}”, which does not parse: ${reason}. Clients ignore it.`,
        evidence: [{ kind: 'field', in: 'response', name, value }],
        fix: {
          summary: `Write ${name} as its specification says; ${EXAMPLES[name.toLowerCase()]} is valid.`,
        },
      };
    }
    const retryAfter = retryAfterOf(exchange);
    const written = fieldValue(exchange.outcome.fields, 'retry-after');
    if (retryAfter === undefined || written === undefined) return;
    const contradicting = quotasOf(exchange).find((quota) => contradicts(quota, retryAfter.seconds));
    if (contradicting !== undefined) yield contradiction(contradicting, written, retryAfter.seconds);
  },
});

/** What vendors say of several quotas in fields of their own need not agree: Retry-After follows one of them. */
function contradicts({ field, remaining, reset }: Quota, retryAfter: number): boolean {
  if (remaining !== 0 || reset === undefined) return false;
  if (/^ratelimit$/i.test(field.name)) return retryAfter < reset;
  if (!/^(?:x-)?rate-?limit-remaining$/i.test(field.name)) return false;
  return Math.abs(retryAfter - reset) > TOLERANCE_S + ROUNDING_S;
}

function contradiction({ field, reset = 0 }: Quota, written: string, seconds: number): Problem {
  return {
    message: `Nothing is left of the quota, which is renewed in ${Math.round(reset)} s, but Retry-After asks to come back in ${Math.round(seconds)} s.`,
    evidence: [
      { kind: 'field', in: 'response', name: 'Retry-After', value: written },
      { kind: 'field', in: 'response', name: field.name, value: field.value },
    ],
    fix: {
      summary: 'Compute both from the same moment: the end of the window.',
      set: { 'Retry-After': String(Math.max(0, Math.round(reset))) },
    },
  };
}
