import type { Responded, Settled } from '../../http/exchange.ts';
import { isResponded } from '../../http/exchange.ts';
import { combinedValue, lacksField } from '../../http/fields.ts';
import { listedNames } from '../../http/list.ts';
import { redirectTargetOf } from '../../http/redirects.ts';
import { withoutFragment } from '../../http/url.ts';
import { rfc } from '../../knowledge/specs.ts';
import { excerpt } from '../../lint/excerpt.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'redirects',
  level: 'warning',
  profile: ['all'],
  title: 'A permanent redirect did not last',
  why: 'Browsers, search engines and other caches keep a permanent redirect. Those that keep the earlier answer go on to the old target and never see that it was changed.',
  specs: [rfc(9110, '15.4.2'), rfc(9110, '15.4.9')],
  needs: ['journal'],
  statuses: [200, 301, 308],
  on: 'response',
  *check(exchange, journal) {
    const target = permanentTargetOf(exchange);
    if (target === undefined && exchange.outcome.status !== 200) return;
    const earlier = journal.sameRequest(exchange).findLast((answer): answer is Responded => {
      const before = permanentTargetOf(answer);
      return before !== undefined && before !== target && isResponded(answer) && !isOtherVariant(answer, exchange);
    });
    if (earlier === undefined) return;
    const before = excerpt(permanentTargetOf(earlier) ?? '');
    yield {
      message:
        target === undefined
          ? `${exchange.method} ${excerpt(exchange.url)} was answered 200, but an earlier ${earlier.outcome.status} redirected it permanently to ${before}.`
          : `${exchange.method} ${excerpt(exchange.url)} was redirected permanently to ${excerpt(target)}, but an earlier ${earlier.outcome.status} redirected it to ${before}.`,
      evidence: [
        { kind: 'status' },
        { kind: 'exchange', id: earlier.id, what: `answered ${earlier.outcome.status} to ${before}` },
      ],
      fix: {
        summary: 'Use 302 or 307 for targets that may change; keep 301 and 308 for moves that are meant to last.',
        ...(target !== undefined && { status: exchange.outcome.status === 301 ? 302 : 307 }),
      },
    };
  },
});

function permanentTargetOf(exchange: Settled): string | undefined {
  if (!isResponded(exchange) || exchange.fromServiceWorker === true) return undefined;
  if (exchange.outcome.status !== 301 && exchange.outcome.status !== 308) return undefined;
  const target = redirectTargetOf(exchange);
  return target === undefined ? undefined : withoutFragment(target.href);
}

/** Whether Vary names a request field that is known to differ: then both answers hold, each for its own requests. */
function isOtherVariant(earlier: Responded, later: Responded): boolean {
  const names = [earlier, later].flatMap(({ outcome }) => listedNames(combinedValue(outcome.fields, 'vary')));
  return names.some((name) => {
    const [a, b] = [earlier, later].map(({ requestFields }) => ({
      value: combinedValue(requestFields, name),
      isKnown: combinedValue(requestFields, name) !== undefined || lacksField(requestFields, name),
    }));
    return a?.isKnown === true && b?.isKnown === true && a.value !== b.value;
  });
}
