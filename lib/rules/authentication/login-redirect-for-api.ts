import { isFailed, type Responded, type Settled } from '../../http/exchange.ts';
import { rfc } from '../../knowledge/specs.ts';
import { classOf } from '../../knowledge/status-codes/index.ts';
import { asksForHtml } from '../../lint/asks-for-html.ts';
import { isLoginPage, isLoginUrl } from '../../lint/login-page.ts';
import { isGivenUp } from '../../lint/repeats.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'authentication',
  level: 'warning',
  profile: ['api'],
  title: 'A program is redirected to a log-in page',
  why: 'fetch follows the redirect by itself, so the program gets 200 with a page it cannot read, or a CORS error, instead of learning that the session has ended. A 401 would tell it.',
  specs: [rfc(9110, '15.5.2')],
  needs: ['journal'],
  on: 'settled',
  *check(exchange, journal) {
    const chain = journal.chain(exchange);
    const [first] = chain;
    const last = chain.at(-1);
    if (first === undefined || last === undefined || isExpected(first)) return;
    const end = endAtLogin(exchange, last.url);
    if (end === undefined) return;
    yield {
      message: `${first.method} ${withoutQuery(first.url)} was redirected (${last.outcome.status}) to ${end}.`,
      evidence: [
        { kind: 'url', url: exchange.url },
        { kind: 'exchange', id: last.id, what: 'the redirect' },
      ],
      fix: {
        summary:
          'Answer requests of programs with 401 and a challenge, and redirect only navigations; tell them apart by Accept or Sec-Fetch-Mode.',
        status: 401,
      },
    };
  },
});

/** Where the request, redirected from a URL, ended, in words; undefined where it was no log-in. */
function endAtLogin(exchange: Settled, from: string): string | undefined {
  const isLogin = isLoginUrl(exchange.url, from);
  if (isFailed(exchange)) {
    return isLogin && !isGivenUp(exchange)
      ? `the log-in ${withoutQuery(exchange.url)}, which failed with ${exchange.outcome.error}`
      : undefined;
  }
  const { status, laterError } = exchange.outcome;
  const statusClass = classOf(status);
  if (isLogin && laterError !== undefined)
    return `the log-in ${withoutQuery(exchange.url)}, which failed with ${laterError}`;
  if (statusClass === 3 || statusClass === 1) return undefined;
  if (isLoginPage(exchange, from)) return `the log-in page ${withoutQuery(exchange.url)}`;
  const isFailure = statusClass === 4 || statusClass === 5;
  return isLogin && isFailure ? `the log-in ${withoutQuery(exchange.url)}, which answered ${status}` : undefined;
}

/** Queries of log-ins are long and hold what nobody should read. */
function withoutQuery(url: string): string {
  return url.split(/[?#]/)[0] ?? url;
}

/** The program wants HTML, what it wants is not known, or it is logging in itself. */
function isExpected(exchange: Responded): boolean {
  return exchange.requestFields === undefined || isLoginUrl(exchange.url, exchange.url) || asksForHtml(exchange);
}
