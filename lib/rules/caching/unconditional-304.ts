import type { Exchange } from '../../http/exchange.ts';
import { rfc } from '../../knowledge/specs.ts';
import { defineRule } from '../../lint/rule.ts';

const CONDITIONAL = ['if-none-match', 'if-modified-since', 'if-match', 'if-unmodified-since', 'if-range'];

export default defineRule({
  family: 'caching',
  level: 'warning',
  profile: ['all'],
  title: '304 to a request without a condition',
  why: 'A client that named no copy has none to fall back on: it ends up with an empty answer.',
  specs: [rfc(9110, '15.4.5'), rfc(9110, '13.1')],
  needs: ['requestFields'],
  statuses: [304],
  on: 'response',
  *check(exchange) {
    if (exchange.outcome.status !== 304 || !showsConditions(exchange)) return;
    const lines = exchange.requestFields?.lines ?? [];
    if (lines.some(({ name }) => /^(?:x-.*)?if(?:-|$)/i.test(name))) return;
    yield {
      message: `${exchange.method} carried no condition, such as If-None-Match, but was answered 304.`,
      evidence: [
        { kind: 'status' },
        { kind: 'missing-field', in: 'request', name: 'If-None-Match' },
        { kind: 'missing-field', in: 'request', name: 'If-Modified-Since' },
      ],
      fix: {
        summary:
          'Answer 200 with content to a request that has no condition; check that a cache in between does not add one.',
        status: 200,
      },
    };
  },
});

/** A browser's cache adds its conditions after extensions have seen the request; only DevTools and HAR show them. */
function showsConditions({ sources, requestFields }: Exchange): boolean {
  if (requestFields?.provisional === true) return false;
  if (CONDITIONAL.some((name) => requestFields?.hidden?.includes(name))) return false;
  return sources.includes('har') || sources.includes('devtools');
}
