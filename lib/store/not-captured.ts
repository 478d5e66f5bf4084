import { CONTENTS_HELD, type WhyMissing } from '../http/asked-content.ts';
import { isGarbled } from '../http/content-bytes.ts';
import type { Exchange, Fields, Responded } from '../http/exchange.ts';
import { mediaTypeOf } from '../http/media-type.ts';

const OPEN_DEVTOOLS =
  'Bodies are seen only while DevTools is open, once the page has read the response: reload the page with it open.';
const NETWORK_PANEL = "The browser's Network panel may show it.";

/** Whether a content that was not captured as text may be had from DevTools or from the file. */
export function canAskForContent(exchange: Responded): boolean {
  const { sources, outcome } = exchange;
  const { text } = outcome.content ?? {};
  if (text !== undefined && !isGarbled(text)) return false;
  return whyNeverContent(exchange) === undefined && (sources.includes('devtools') || sources.includes('har'));
}

/** Why the content of a response is not there, and what to do about it, as sentences. `why` is what asking for it gave. */
export function whyNoContent(exchange: Responded, why?: WhyMissing): string {
  const { sources, fromServiceWorker, outcome } = exchange;
  const never = whyNeverContent(exchange);
  if (never !== undefined) return never;
  switch (why) {
    case 'too-large':
      return `Up to 4 MB are shown here. ${sources.includes('har') ? 'The file holds all of it.' : NETWORK_PANEL}`;
    case 'file-changed':
      return 'The file was changed or moved since it was opened: open it again.';
    case 'not-in-file':
      return 'The file does not hold it: whatever wrote it left it out.';
    case 'not-held':
      return `DevTools is asked for the latest ${CONTENTS_HELD} bodies since it was opened, and this is not one of them. Make the request again to see it.`;
    case 'no-devtools':
      return 'It is handed over while DevTools is open on the tab: open it, then make the request again.';
  }
  if (outcome.content?.leftOut === true) {
    return 'It was seen, and dropped to save memory: make the request again to see it.';
  }
  if (sources.includes('har')) return 'The file does not hold it: whatever wrote it left it out.';
  if (!sources.includes('devtools')) return OPEN_DEVTOOLS;
  if (outcome.status >= 300 && outcome.status < 400) return 'Browsers follow a redirect without keeping its content.';
  if (fromServiceWorker === true) return 'A service worker made it, and the browser did not hand it over.';
  const unread = exchange.type === 'image' ? 'it is no image that the browser can read' : 'nothing read it';
  return `The browser has no copy of it: its page has gone, the memory for bodies was full, or ${unread}.`;
}

function whyNeverContent(exchange: Responded): string | undefined {
  const { method, outcome } = exchange;
  const { status, content } = outcome;
  if (method === 'HEAD') return 'The answer to HEAD has no content, only the header of what GET would get.';
  if (status === 204 || status === 205 || status === 304 || status < 200) {
    return `A ${status} has no content${status === 304 ? ': the copy in the cache is used' : ''}.`;
  }
  if (content?.size === 0 || content?.text === '') return 'The response has no content.';
  const isStream = mediaTypeOf(exchange)?.essence === 'text/event-stream';
  return isStream && content?.text === undefined ? `A stream of events is not kept. ${NETWORK_PANEL}` : undefined;
}

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
