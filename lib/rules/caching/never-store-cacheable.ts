import { cacheControlOf } from '../../http/cache-control.ts';
import { freshnessOf } from '../../http/freshness.ts';
import { rfc } from '../../knowledge/specs.ts';
import { statusCode } from '../../knowledge/status-codes/index.ts';
import { FRESHNESS_FIELDS, fieldLines } from '../../lint/field-lines.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'caching',
  level: 'error',
  profile: ['all'],
  title: 'An answer that must not be stored is marked as cacheable',
  why: 'The code speaks of this one request: a cache that keeps the answer gives it to clients that did nothing wrong, and goes on doing so after the cause is gone.',
  specs: [rfc(6585, '7.1'), rfc(6585, '4')],
  needs: ['responseFields'],
  statuses: [428, 429, 431, 511],
  on: 'response',
  *check(exchange) {
    const { status, fields } = exchange.outcome;
    if (statusCode(status)?.storable !== 'never') return;
    const { lifetime = 0 } = freshnessOf(exchange);
    const directives = cacheControlOf(fields);
    if (directives.has('no-store') || (lifetime === 0 && !directives.has('public'))) return;
    yield {
      message: `The answer is ${status}, which no cache may store, but ${lifetime > 0 ? `it is declared fresh for ${lifetime} s` : 'Cache-Control calls it public'}.`,
      evidence: [{ kind: 'status' }, ...fieldLines(fields, FRESHNESS_FIELDS)],
      fix: { summary: 'Forbid storing this answer.', set: { 'Cache-Control': 'no-store' } },
    };
  },
});
