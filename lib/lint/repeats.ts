import type { Content, Exchange, Settled } from '../http/exchange.ts';
import { endOf, isFailed, isResponded } from '../http/exchange.ts';
import { fieldValue } from '../http/fields.ts';
import { netError } from '../knowledge/net-errors.ts';
import type { Journal } from './journal.ts';

const WITHOUT_CONTENT: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'DELETE']);

/** Clocks and timers are not exact to the millisecond. */
const TOLERANCE_MS = 5;

/** The request's content as a key to compare by; undefined where it was not captured. */
function contentKey({ method, requestContent, requestFields }: Exchange): string | undefined {
  if (requestContent?.text) return isWhole(requestContent) ? requestContent.text : undefined;
  // Browsers write no text, and some a size of 0, for a file that is sent; its length is in the field all the same.
  const size = Number(fieldValue(requestFields, 'content-length') ?? 0) || requestContent?.size;
  if (size === undefined) return WITHOUT_CONTENT.has(method) ? '' : undefined;
  return size === 0 ? '' : undefined;
}

function isWhole(content: Content): boolean {
  return content.truncated !== true;
}

/** Whether both requests are known to carry the same content. */
export function haveSameContent(a: Exchange, b: Exchange): boolean {
  const key = contentKey(a);
  return key !== undefined && key === contentKey(b);
}

/** Whether `earlier` had ended when `later` was sent. */
export function isSentAfter(later: Exchange, earlier: Exchange): boolean {
  const end = endOf(earlier);
  return end !== undefined && end <= later.startedAt + TOLERANCE_MS;
}

/** Whether a page was loaded between the two: then a person, not a program, asked again. */
export function isReloadBetween(earlier: Exchange, later: Exchange, journal: Journal): boolean {
  if (later.type === 'document') return true;
  const document = journal.document(later);
  return document !== undefined && document.startedAt > earlier.startedAt;
}

/** Whether the two are known to belong to two pages: to two loads of one, or to two tabs in one file. */
export function areOfTwoPages(a: Exchange, b: Exchange): boolean {
  return a.documentId !== undefined && b.documentId !== undefined && a.documentId !== b.documentId;
}

/** A response that a server sent now: neither from the cache nor from a service worker. */
export function isFromNetwork({ fromCache, fromServiceWorker }: Exchange): boolean {
  return fromCache !== true && fromServiceWorker !== true;
}

/** Whether the exchange ended because the page or the user cancelled it, or an extension blocked it. */
export function isGivenUp(exchange: Exchange): boolean {
  return isFailed(exchange) && (netError(exchange.outcome.error)?.kind ?? 'failure') !== 'failure';
}

/** A failure that a retry may cure: no response, 408, 429 or 5xx. */
export function isPassingFailure(exchange: Settled): boolean {
  if (!isResponded(exchange)) return !isGivenUp(exchange);
  const { status } = exchange.outcome;
  return status === 408 || status === 429 || (status >= 500 && status <= 599);
}

/** 2xx, or 304, which confirms the copy that the client has. */
export function isSuccess(exchange: Settled): boolean {
  if (!isResponded(exchange)) return false;
  const { status } = exchange.outcome;
  return (status >= 200 && status <= 299) || status === 304;
}

/**
 * The exchange and the earlier ones that it repeats, oldest first: same method, URL and content, of the same page, each
 * sent after the one before had ended, without a page load in between. It ends before the first for which `ends` holds;
 * those for which `counts` does not hold are passed over.
 */
export function runOfRepeats(
  exchange: Settled,
  journal: Journal,
  { counts, ends }: { counts: (earlier: Settled) => boolean; ends: (earlier: Settled) => boolean },
): readonly Settled[] {
  const run: Settled[] = [exchange];
  for (const earlier of journal.sameRequest(exchange).toReversed()) {
    if (!isFromNetwork(earlier) || earlier.type === 'preflight' || areOfTwoPages(earlier, exchange)) continue;
    if (isReloadBetween(earlier, exchange, journal)) break;
    if (!haveSameContent(earlier, exchange)) continue;
    if (ends(earlier)) break;
    if (counts(earlier) && isSentAfter(run[0] as Settled, earlier)) run.unshift(earlier);
  }
  return run;
}
