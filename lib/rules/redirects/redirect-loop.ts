import type { Responded, Settled } from '../../http/exchange.ts';
import { isFailed, isResponded } from '../../http/exchange.ts';
import { hasField, lacksField } from '../../http/fields.ts';
import { redirectTargetOf } from '../../http/redirects.ts';
import { withoutFragment } from '../../http/url.ts';
import { netError } from '../../knowledge/net-errors.ts';
import { rfc } from '../../knowledge/specs.ts';
import { excerpt } from '../../lint/excerpt.ts';
import type { Evidence } from '../../lint/finding.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'redirects',
  level: 'error',
  profile: ['all'],
  title: 'Redirects run in a circle',
  why: 'Each step sends the client back to where it came from, so the resource is never reached. Browsers give up after 20 redirects with an error page, other clients often sooner.',
  specs: [
    rfc(9110, '15.4'),
    { title: 'Fetch: HTTP-redirect fetch', url: 'https://fetch.spec.whatwg.org/#http-redirect-fetch' },
  ],
  needs: ['journal'],
  on: 'settled',
  *check(exchange, journal) {
    const chain = journal.chain(exchange);
    const visits = chain.filter((hop) => isSamePlace(hop, exchange));
    const gaveUp = gaveUpError(exchange);
    const before = visits.at(-1);
    if (before === undefined && gaveUp === undefined) return;
    const between = before === undefined ? [] : chain.slice(chain.indexOf(before));
    const isWeak = gaveUp === undefined && mayEnd(exchange, chain, visits, between);
    const evidence: Evidence[] = [
      ...between.slice(0, 6).map((hop) => ({
        kind: 'exchange' as const,
        id: hop.id,
        what: `${hop.method} ${excerpt(hop.url)} answered ${hop.outcome.status}`,
      })),
      ...(gaveUp === undefined ? [] : [{ kind: 'error' as const, error: gaveUp }]),
    ];
    yield {
      ...(isWeak && { level: 'warning' }),
      message:
        before === undefined
          ? `The browser gave up on ${excerpt(exchange.url)} after too many redirects.`
          : `The redirects come back to ${exchange.method} ${excerpt(exchange.url)} after ${between.length} ${between.length === 1 ? 'step' : 'steps'}.`,
      evidence: [{ kind: 'url', url: exchange.url }, ...evidence],
      fix: {
        summary: isWeak
          ? 'Make sure that the chain also ends for clients that refuse the cookie: show a page instead of redirecting a second time.'
          : 'Find the two rules that undo each other (scheme, host, slash, language, log-in) in the application and in every proxy before it, and keep one.',
      },
    };
  },
});

function isSamePlace(hop: Responded, exchange: Settled): boolean {
  return hop.method === exchange.method && withoutFragment(hop.url) === withoutFragment(exchange.url);
}

const GIVEN_UP: ReadonlySet<string | undefined> = new Set(['ERR_TOO_MANY_REDIRECTS', 'NS_ERROR_REDIRECT_LOOP']);

function gaveUpError(exchange: Settled): string | undefined {
  const error = isFailed(exchange) ? exchange.outcome.error : exchange.outcome.laterError;
  return error !== undefined && GIVEN_UP.has(netError(error)?.name) ? error : undefined;
}

/** Whether a cookie that was set on the way explains the second visit, and nothing shows that the circle goes on. */
function mayEnd(
  exchange: Settled,
  chain: readonly Responded[],
  visits: readonly Responded[],
  between: readonly Responded[],
): boolean {
  const isSet = between.some(({ outcome }) => hasField(outcome.fields, 'set-cookie'));
  const isHidden = between.some(({ outcome }) => !lacksField(outcome.fields, 'set-cookie'));
  if (!isSet && !isHidden) return false;
  if (!isResponded(exchange)) return true;
  const target = redirectTargetOf(exchange);
  if (target === undefined) return exchange.outcome.status < 400;
  const isKnown = [...chain, exchange].some(
    ({ method, url }) => method === exchange.method && withoutFragment(url) === withoutFragment(target.href),
  );
  return !isKnown || (isSet && visits.length === 1);
}
