import { freshnessOf } from '../../http/freshness.ts';
import { rfc } from '../../knowledge/specs.ts';
import { FRESHNESS_FIELDS, fieldLines } from '../../lint/field-lines.ts';
import { defineRule } from '../../lint/rule.ts';

const PASSING: ReadonlySet<number> = new Set([500, 502, 503, 504]);
/** Caches that protect a failing server keep its errors for some seconds. */
const SHIELD_SECONDS = 10;

export default defineRule({
  family: 'caching',
  level: 'warning',
  profile: ['all'],
  title: 'Caches may keep a server error',
  why: 'Caches go on serving the failure after the server has recovered. To allow old good copies during a failure, stale-if-error on the good answers is the tool.',
  specs: [rfc(9111, '4.2.1'), rfc(5861, '4')],
  needs: ['responseFields'],
  statuses: [500, 502, 503, 504],
  on: 'response',
  *check(exchange) {
    const { status, fields } = exchange.outcome;
    if (!PASSING.has(status)) return;
    const { lifetime = 0 } = freshnessOf(exchange);
    if (lifetime <= 0) return;
    yield {
      message: `The failure ${status} may be served from caches for ${lifetime} s.`,
      level: lifetime < SHIELD_SECONDS ? 'info' : 'warning',
      evidence: [{ kind: 'status' }, ...fieldLines(fields, FRESHNESS_FIELDS)],
      fix: {
        summary: 'Do not give errors the caching fields of good answers.',
        set: { 'Cache-Control': 'no-store' },
      },
    };
  },
});
