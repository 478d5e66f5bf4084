import type { Content, Exchange, Fields, Responded } from '../http/exchange.ts';
import { mediaTypeOf } from '../http/media-type.ts';

const OPEN_DEVTOOLS =
  'Bodies are seen only while DevTools is open, once the page has read the response: reload the page with it open.';
const NETWORK_PANEL = "The browser's Network panel shows it.";

/** Why the text of a response is not there, and what to do about it, as sentences. */
export function whyNoContent(exchange: Responded): string {
  const { method, sources, fromServiceWorker, outcome } = exchange;
  const { status, content } = outcome;
  if (method === 'HEAD') return 'The answer to HEAD has no content, only the header of what GET would get.';
  if (status === 204 || status === 205 || status === 304 || status < 200) {
    return `A ${status} has no content${status === 304 ? ': the copy in the cache is used' : ''}.`;
  }
  if (content?.size === 0) return 'The response has no content.';
  if (content?.leftOut === true) {
    return sources.includes('har')
      ? 'The file holds the text; it is left out here to save memory.'
      : 'It was seen, and dropped to save memory: make the request again to see it.';
  }
  if (sources.includes('har')) return 'The file does not hold it: whatever wrote it left it out, or it is no text.';
  if (!sources.includes('devtools')) return OPEN_DEVTOOLS;
  if (status >= 300 && status < 400) return 'Browsers follow a redirect without keeping its content.';
  if (fromServiceWorker === true) return `A service worker made it, and the browser did not hand it over.`;
  return `${kindOf(exchange, content)} ${NETWORK_PANEL}`;
}

function kindOf(exchange: Exchange, content: Content | undefined): string {
  const type = mediaTypeOf(exchange);
  if (type?.essence === 'text/event-stream') return 'A stream of events is not kept.';
  if (type !== undefined && ['image', 'audio', 'video', 'font'].includes(type.type)) {
    return `${type.essence} is no text, and its bytes are not kept.`;
  }
  if ((content?.size ?? 0) > LARGEST_KEPT) return 'A body of more than 4 MB is not kept.';
  return `Kept are JSON, XML, HTML and plain text, and whatever comes with an error${type === undefined ? '' : `; this is ${type.essence}`}.`;
}

const LARGEST_KEPT = 4 * 1024 * 1024;

/** Why the text of a request's content is not there; undefined where the request most likely had none. */
export function whyNoRequestContent({ method, sources, requestContent }: Exchange): string | undefined {
  if (requestContent?.size === 0) return undefined;
  if (requestContent?.size === undefined && !/^(?:POST|PUT|PATCH|QUERY)$/.test(method)) return undefined;
  if (sources.includes('har')) return 'The file holds no content of the request.';
  return sources.includes('devtools')
    ? 'The browser handed over no content: there was none, or it is a file or a stream.'
    : 'What a request sends is seen only while DevTools is open, once the page has read the response: reload the page with it open.';
}

/** Why the fields of a message are not there. */
export function whyNoFields({ sources }: Exchange, side: 'request' | 'response'): string {
  if (sources.includes('har')) return `The file does not hold the ${side} headers.`;
  return `Not captured. The ${side} headers are seen only while DevTools is open: reload the page with it open.`;
}

/** What of a message may be missing without a trace, and why; undefined where all is known. */
export function whatIsHidden({ sources }: Exchange, { hidden = [] }: Fields): string | undefined {
  if (hidden.length === 0) return undefined;
  const names = new Intl.ListFormat('en', { type: 'disjunction' }).format(hidden);
  if (sources.includes('har'))
    return `Whether there was ${names} is not known: such headers may have been left out of the file.`;
  return `Whether there was ${names} is not known: the browser shows that only while DevTools is open.`;
}

/** Why nobody can tell whether the request carried credentials, and what to do about it, as a sentence. */
export function whyCredentialsUnknown({ sources }: Exchange): string {
  const unknown = 'Whether the request carried credentials is not known:';
  return sources.includes('har')
    ? `${unknown} the file does not hold all headers of the request. Most tools leave out Cookie and Authorization unless told otherwise.`
    : `${unknown} the browser shows all headers of a request only while DevTools is open. Reload the page with it open.`;
}
