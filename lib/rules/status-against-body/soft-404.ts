import { textOf } from '../../http/content.ts';
import { contentFormOf } from '../../http/content-form.ts';
import type { Responded } from '../../http/exchange.ts';
import { readHtml } from '../../http/html.ts';
import { parseUrl } from '../../http/url.ts';
import { rfc } from '../../knowledge/specs.ts';
import { passageEvidence } from '../../lint/body/content-evidence.ts';
import { errorPageStatus, isErrorHeading, isErrorTitle } from '../../lint/body/error-title.ts';
import { nameOf } from '../../lint/body/words.ts';
import type { Evidence } from '../../lint/finding.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'status-against-body',
  level: 'warning',
  profile: ['doc'],
  title: 'Error page sent with 200',
  why: 'Search engines index a missing page that says 200, link checkers pass it, and caches keep it. Only the status tells them that nothing is there.',
  specs: [rfc(9110, '15.5.5'), rfc(9110, '15.3.1')],
  needs: ['content'],
  statuses: [200],
  on: 'response',
  *check(exchange) {
    if (exchange.outcome.status !== 200 || contentFormOf(exchange)?.form !== 'html') return;
    const { title, heading, isArticle } = readHtml(textOf(exchange) ?? '');
    const byTitle = title !== undefined && isErrorTitle(title);
    const byHeading = heading !== undefined && isErrorHeading(heading);
    const evidence: Evidence[] = [];
    if (byTitle) evidence.push(passageEvidence(title, 'title'));
    if (byHeading) evidence.push(passageEvidence(heading, 'heading'));
    const said = byTitle ? title : heading;
    if (evidence.length === 0 || said === undefined) return;
    const status = errorPageStatus(said);
    yield {
      ...(!(byTitle && byHeading && !isArticle && !explainsStatus(exchange) && !isManual(title)) && { level: 'info' }),
      message: `The page is sent with 200 OK, but its ${byTitle && byHeading ? 'title and heading say' : byTitle ? 'title says' : 'heading says'} "${said.slice(0, 80)}".`,
      evidence: [{ kind: 'status' }, ...evidence],
      fix: { summary: `Send the page with ${nameOf(status)}; browsers show it just the same.`, status },
    };
  },
});

const REFERENCE =
  /(?:^|[./-])(?:docs?|wiki|reference|glossary|learn|guides?|help|kb|support|blog|https?|https?-?status(?:es|-?codes?)?|status(?:-?codes?|es)?|error-?codes?)(?=[./-])/i;

const NAMES_STATUS =
  /(?:^|[/_-])[45]\d\d(?:[/_.-]|$)|[/_-](?:internal[_-]server[_-]error|service[_-]unavailable|bad[_-](?:gateway|request)|gateway[_-]time-?out|too[_-]many[_-]requests|access[_-]denied|forbidden|unauthori[sz]ed)(?:[/_.-]|$)/i;

/** The URL names a code or its phrase in a place where codes are explained: the page may be an article about it. */
function explainsStatus({ url }: Responded): boolean {
  const { hostname = '', pathname = '' } = parseUrl(url) ?? {};
  return NAMES_STATUS.test(pathname) && REFERENCE.test(`${hostname}${pathname}`);
}

const MANUAL =
  /\b[45]\d\d\b.*\s[|–—·•»-]\s.*\b(?:docs|documentation|reference|manual|wiki|help cent(?:er|re)|knowledge ?base|forum|MDN)\s*$/i;

/** The title names a code, and behind it a manual or a forum: the page may be about the code. */
function isManual(title: string | undefined): boolean {
  return title !== undefined && MANUAL.test(title);
}
