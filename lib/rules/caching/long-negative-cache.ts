import { freshnessOf } from '../../http/freshness.ts';
import { rfc } from '../../knowledge/specs.ts';
import { FRESHNESS_FIELDS, fieldLines } from '../../lint/field-lines.ts';
import { defineRule } from '../../lint/rule.ts';

const DAY_SECONDS = 86_400;

export default defineRule({
  family: 'caching',
  level: 'info',
  profile: ['all'],
  title: '404 cacheable for more than a day',
  why: 'Whoever asked once keeps hearing "not found" after the resource has come into being, and nobody can take that back from their caches.',
  specs: [rfc(9111, '4.2.1'), rfc(9110, '15.5.5')],
  needs: ['responseFields'],
  statuses: [404],
  on: 'response',
  *check(exchange) {
    const { status, fields } = exchange.outcome;
    if (status !== 404) return;
    const { lifetime = 0 } = freshnessOf(exchange);
    if (lifetime <= DAY_SECONDS) return;
    const days = Math.round(lifetime / DAY_SECONDS);
    yield {
      message: `The 404 may be served from caches for ${lifetime} s (${days < 2 ? 'more than a day' : `about ${days} days`}).`,
      evidence: [{ kind: 'status' }, ...fieldLines(fields, FRESHNESS_FIELDS)],
      fix: {
        summary: 'Let caches keep a 404 for minutes; answer 410 where the resource is gone for good.',
        set: { 'Cache-Control': 'max-age=300' },
      },
    };
  },
});
