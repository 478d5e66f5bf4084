import { FOLLOWED_REDIRECTS, redirectTargetOf, sentByServers } from '../../http/redirects.ts';
import { rfc } from '../../knowledge/specs.ts';
import { excerpt } from '../../lint/excerpt.ts';
import { isFromNetwork } from '../../lint/repeats.ts';
import { defineRule } from '../../lint/rule.ts';

const MOST = 3;

export default defineRule({
  family: 'redirects',
  level: 'info',
  profile: ['all'],
  title: 'A long chain of redirects',
  why: 'Every redirect costs a round trip, and a new connection where the host changes, before the first byte of content. Each is also one more place that can break.',
  specs: [rfc(9110, '15.4')],
  needs: ['responseFields', 'journal'],
  statuses: FOLLOWED_REDIRECTS,
  on: 'response',
  *check(exchange, journal) {
    const target = redirectTargetOf(exchange);
    if (target === undefined) return;
    const earlier = sentByServers(journal.chain(exchange)).filter(isFromNetwork);
    const first = earlier[0];
    if (first === undefined || earlier.length !== MOST) return;
    yield {
      message: `The chain that began at ${excerpt(first.url)} was redirected ${MOST} times and is redirected again, to ${excerpt(target.href)}.`,
      evidence: [
        { kind: 'status' },
        ...earlier.map(({ id, url, outcome }) => ({
          kind: 'exchange' as const,
          id,
          what: `${excerpt(url)} answered ${outcome.status}`,
        })),
      ],
      fix: {
        summary: 'Send the first redirect straight to the last address, and update the links that lead to the first.',
      },
    };
  },
});
