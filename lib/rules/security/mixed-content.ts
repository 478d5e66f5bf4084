import type { Settled } from '../../http/exchange.ts';
import { fieldValue, fieldValues } from '../../http/fields.ts';
import { isLoopback, parseUrl } from '../../http/url.ts';
import { mdnField } from '../../knowledge/specs.ts';
import { excerpt } from '../../lint/excerpt.ts';
import type { Evidence } from '../../lint/finding.ts';
import type { Journal } from '../../lint/journal.ts';
import { defineRule } from '../../lint/rule.ts';

const NO_SUBRESOURCES: ReadonlySet<string> = new Set(['document', 'prefetch', 'preflight']);

export default defineRule({
  family: 'security',
  level: 'warning',
  profile: ['all'],
  title: 'A page on HTTPS loads something over HTTP',
  why: 'Whoever sits between can read and replace what comes over http, and with it the page. Browsers therefore block or upgrade such requests, so parts of the page stay empty.',
  specs: [{ title: 'Mixed Content', url: 'https://www.w3.org/TR/mixed-content/' }, mdnField('Content-Security-Policy')],
  needs: ['journal'],
  on: 'settled',
  *check(exchange, journal) {
    const target = parseUrl(exchange.url);
    if (target === undefined || (target.protocol !== 'http:' && target.protocol !== 'ws:')) return;
    if (NO_SUBRESOURCES.has(exchange.type) || isLoopback(exchange.url)) return;
    const page = securePageOf(exchange, journal);
    if (page === undefined) return;
    yield {
      message: `The page ${excerpt(page.url)} on https loads ${excerpt(exchange.url)} without encryption.`,
      evidence: [{ kind: 'url', url: exchange.url }, ...page.evidence],
      fix: {
        summary: `Load it from ${target.protocol === 'ws:' ? 'wss' : 'https'}; Content-Security-Policy: upgrade-insecure-requests does so for every address in the page.`,
      },
    };
  },
});

interface Page {
  readonly url: string;
  readonly evidence: readonly Evidence[];
}

/** The page, if it is on https by everything that is known: what started the request, its Referer, the last document. */
function securePageOf(exchange: Settled, journal: Journal): Page | undefined {
  const last = journal.document(exchange);
  const isOther = last !== undefined && (isOfOtherPage(exchange, last) || isOfOtherProgram(exchange, last));
  const document = isOther ? undefined : last;
  const referer = fieldValue(exchange.requestFields, 'referer');
  const told = [referer, exchange.initiator].filter((url) => url !== undefined && url !== '');
  const known = [...told, ...(document === undefined ? [] : [document.url])];
  const url = document?.url ?? known[0];
  if (url === undefined || !known.every((source) => parseUrl(source ?? '')?.protocol === 'https:')) return undefined;
  if (exchange.type === 'other' && told.length === 0) return undefined;
  return {
    url,
    evidence: [
      ...fieldValues(exchange.requestFields, 'referer').map(
        (value): Evidence => ({ kind: 'field', in: 'request', name: 'Referer', value }),
      ),
      ...(document === undefined ? [] : [{ kind: 'exchange' as const, id: document.id, what: 'the page' }]),
    ],
  };
}

/** Whether another page was opened meanwhile, in the same tab or in another one. */
function isOfOtherPage({ documentId }: Settled, document: Settled): boolean {
  return documentId !== undefined && document.documentId !== undefined && documentId !== document.documentId;
}

/** Proxies record whatever a machine sends; what calls itself otherwise than the browser is not of its page. */
function isOfOtherProgram(exchange: Settled, document: Settled): boolean {
  const [name, browser] = [exchange, document].map(({ requestFields }) => fieldValue(requestFields, 'user-agent'));
  return name !== undefined && browser !== undefined && name !== browser;
}
