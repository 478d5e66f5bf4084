import { lacksField } from '../../http/fields.ts';
import { isHttpsUpgrade, redirectTargetOf } from '../../http/redirects.ts';
import { parseUrl } from '../../http/url.ts';
import { rfc } from '../../knowledge/specs.ts';
import { excerpt } from '../../lint/excerpt.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'redirects',
  level: 'info',
  profile: ['all'],
  title: 'A permanent redirect without an expiry',
  why: 'Caches may keep 301 and 308 for as long as they like, and browsers keep them for very long. A wrong target can then only be cleared in each user’s browser.',
  specs: [rfc(9110, '15.4.2'), rfc(9110, '15.4.9'), rfc(9111, '4.2.2')],
  needs: ['responseFields'],
  statuses: [301, 308],
  on: 'response',
  *check(exchange) {
    const { outcome } = exchange;
    if (outcome.status !== 301 && outcome.status !== 308) return;
    if (!lacksField(outcome.fields, 'cache-control') || !lacksField(outcome.fields, 'expires')) return;
    const target = redirectTargetOf(exchange);
    const from = parseUrl(exchange.url);
    if (target === undefined || from === undefined || isHttpsUpgrade(from, target)) return;
    yield {
      message: `The ${outcome.status} to ${excerpt(target.href)} has neither Cache-Control nor Expires, so nothing says how long caches may keep it.`,
      evidence: [{ kind: 'status' }, { kind: 'missing-field', in: 'response', name: 'Cache-Control' }],
      fix: {
        summary: 'Say how long caches may keep the redirect: a day at first, longer once it has proved right.',
        set: { 'Cache-Control': 'max-age=86400' },
      },
    };
  },
});
