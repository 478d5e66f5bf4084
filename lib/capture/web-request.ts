import {
  type Exchange,
  type ExchangeId,
  endOf,
  type FieldLine,
  type Fields,
  type Outcome,
  type ResourceType,
} from '../http/exchange.ts';

/**
 * The moments of a request that are listened to; every request sees some of them, in this order. `send-headers` is
 * listened to in Firefox alone.
 */
export type WebRequestStage =
  | 'before-request'
  | 'send-headers'
  | 'response-started'
  | 'before-redirect'
  | 'completed'
  | 'error';

/** What is read of a `webRequest` event, in Chrome and in Firefox. Times are milliseconds since the epoch. */
export interface WebRequestDetails {
  readonly requestId: string;
  readonly url: string;
  readonly method: string;
  readonly type: string;
  /** -1 where the request belongs to no tab, as those of service workers. */
  readonly tabId: number;
  readonly frameId: number;
  readonly timeStamp: number;
  /** Not every browser tells it, nor the next three. */
  readonly documentId?: string | undefined;
  readonly parentDocumentId?: string | undefined;
  readonly documentLifecycle?: string | undefined;
  readonly frameType?: string | undefined;
  /** Chrome only. */
  readonly initiator?: string | undefined;
  /** Firefox's word for the initiator. */
  readonly originUrl?: string | undefined;
  /** Firefox only. */
  readonly cookieStoreId?: string | undefined;
  readonly statusCode?: number | undefined;
  readonly statusLine?: string | undefined;
  readonly requestHeaders?: readonly HeaderDetails[] | undefined;
  readonly responseHeaders?: readonly HeaderDetails[] | undefined;
  readonly fromCache?: boolean | undefined;
  readonly ip?: string | undefined;
  readonly error?: string | undefined;
}

/** A field as `webRequest` gives it: `binaryValue` where the value is not UTF-8. */
export interface HeaderDetails {
  readonly name: string;
  readonly value?: string | undefined;
  readonly binaryValue?: ArrayLike<number> | ArrayBuffer | undefined;
}

export interface WebRequestEvent {
  readonly stage: WebRequestStage;
  readonly details: WebRequestDetails;
}

const PREFLIGHT_FIELD = 'access-control-request-method';

/** Withheld by Chrome unless `extraHeaders` is asked for; Firefox withholds nothing. */
const HIDDEN: readonly string[] = ['set-cookie'];

/**
 * The exchange after an event of its request. `before` is the latest exchange of the same `requestId`, undefined where
 * none is known: a record may start at any stage. A redirect hop that ended is followed by an exchange of its own.
 *
 * `startSeen` is false where the request was already under way when it was first heard of: its duration is unknown.
 */
export function exchangeAfter(before: Exchange | undefined, event: WebRequestEvent, startSeen = true): Exchange {
  const exchange = before === undefined || isNextHop(before, event) ? begin(event.details, before) : before;
  // The DevTools entry comes only when the request has ended, and is complete where it says how.
  if (exchange.sources.includes('devtools') && exchange.outcome.state !== 'pending') return exchange;
  const { stage, details } = event;
  switch (stage) {
    case 'before-request':
      return details.timeStamp < exchange.startedAt ? { ...exchange, startedAt: details.timeStamp } : exchange;
    case 'send-headers':
      return isPreflight(details) ? { ...exchange, type: 'preflight' } : exchange;
    case 'response-started':
      return withResponse(exchange, details);
    case 'before-redirect':
    case 'completed':
      return ended(withResponse(exchange, details), details, startSeen);
    case 'error':
      return ended({ ...exchange, outcome: outcomeAfterError(exchange.outcome, details) }, details, startSeen);
  }
}

/**
 * A hop whose start was missed is told by its URL. A worker that was just woken may hear of a start late, and of other
 * events after DevTools had handed in the ended request.
 */
function isNextHop(before: Exchange, { stage, details }: WebRequestEvent): boolean {
  if (stage === 'error') return false;
  return (
    details.url !== before.url ||
    (stage === 'before-request' && details.timeStamp >= (endOf(before) ?? before.startedAt))
  );
}

/** Whether no event of the request follows this one. */
export function isLast({ stage }: WebRequestEvent): boolean {
  return stage === 'completed' || stage === 'error';
}

/** The id of a request's exchange: hop 0 is the request itself, each redirect counts one up. */
export function webRequestExchangeId(requestId: string, hop: number): ExchangeId {
  return `w${requestId}.${hop}`;
}

/** The request and hop that an exchange id names; undefined for ids of other sources. */
export function parseWebRequestExchangeId(id: ExchangeId): { requestId: string; hop: number } | undefined {
  const match = /^w(.+)\.(\d+)$/.exec(id);
  return match === null ? undefined : { requestId: match[1] as string, hop: Number(match[2]) };
}

function begin(details: WebRequestDetails, before: Exchange | undefined): Exchange {
  const hop = before === undefined ? 0 : (parseWebRequestExchangeId(before.id)?.hop ?? 0) + 1;
  const initiator = details.initiator ?? details.originUrl;
  return {
    id: webRequestExchangeId(details.requestId, hop),
    sources: ['web-request'],
    tabId: details.tabId,
    frameId: details.frameId,
    ...(details.documentId !== undefined && { documentId: details.documentId }),
    ...(initiator !== undefined && { initiator }),
    type: typeOf(details),
    method: details.method,
    url: details.url,
    startedAt: details.timeStamp,
    outcome: { state: 'pending' },
    ...(before !== undefined && { redirectedFrom: before.id }),
  };
}

function withResponse(exchange: Exchange, details: WebRequestDetails): Exchange {
  const { statusCode, ip, fromCache } = details;
  if (statusCode === undefined) return exchange;
  const known = exchange.outcome.state === 'responded' ? exchange.outcome : undefined;
  const reasonPhrase = reasonPhraseOf(details.statusLine);
  const before = known?.status === statusCode ? known : undefined;
  const fields = fieldsOf(details) ?? before?.fields;
  return {
    ...exchange,
    outcome: {
      state: 'responded',
      status: statusCode,
      ...(reasonPhrase !== undefined && { reasonPhrase }),
      ...(fields !== undefined && { fields }),
      // The page may have read the content before its end is told.
      ...(before?.content !== undefined && { content: before.content }),
    },
    ...(ip !== undefined && { serverAddress: ip }),
    ...(fromCache !== undefined && { fromCache }),
  };
}

function ended(exchange: Exchange, { timeStamp }: WebRequestDetails, startSeen: boolean): Exchange {
  if (!startSeen || exchange.duration !== undefined) return exchange;
  return { ...exchange, duration: Math.max(0, timeStamp - exchange.startedAt) };
}

function outcomeAfterError(outcome: Outcome, { error = 'unknown error' }: WebRequestDetails): Outcome {
  if (outcome.state === 'responded') return { ...outcome, laterError: outcome.laterError ?? error };
  return outcome.state === 'failed' ? outcome : { state: 'failed', error };
}

/** HTTP/2 and HTTP/3 have no reason phrase, and Chrome writes `HTTP/1.1` for them all: an empty one tells nothing. */
function reasonPhraseOf(statusLine: string | undefined): string | undefined {
  return /^\S+ \d+ (.*\S)/.exec(statusLine ?? '')?.[1];
}

function fieldsOf({ responseHeaders, cookieStoreId }: WebRequestDetails): Fields | undefined {
  if (responseHeaders === undefined) return undefined;
  const lines: FieldLine[] = responseHeaders.map((header) => ({ name: header.name, value: textOf(header) }));
  const isShown = cookieStoreId !== undefined || lines.some(({ name }) => name.toLowerCase() === 'set-cookie');
  return isShown ? { lines } : { lines, hidden: HIDDEN };
}

function textOf({ value, binaryValue }: HeaderDetails): string {
  if (value !== undefined) return value;
  if (binaryValue === undefined) return '';
  const bytes = binaryValue instanceof ArrayBuffer ? new Uint8Array(binaryValue) : Array.from(binaryValue);
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

/** Firefox shows preflights, and calls them what it calls the request that follows (Fetch, CORS-preflight fetch). */
function isPreflight({ method, requestHeaders = [] }: WebRequestDetails): boolean {
  return method === 'OPTIONS' && requestHeaders.some(({ name }) => name.toLowerCase() === PREFLIGHT_FIELD);
}

/** `webRequest` has one word for fetch and XMLHttpRequest. */
const TYPES: Readonly<Record<string, ResourceType>> = {
  sub_frame: 'frame',
  xmlhttprequest: 'fetch',
  script: 'script',
  stylesheet: 'style',
  image: 'image',
  imageset: 'image',
  font: 'font',
  media: 'media',
  websocket: 'websocket',
  ping: 'ping',
  beacon: 'ping',
};

/** A speculative prefetch looks like a navigation, but names the document that asked for it. */
function typeOf({ type, documentId, documentLifecycle }: WebRequestDetails): ResourceType {
  if (type !== 'main_frame') return TYPES[type] ?? 'other';
  return documentId !== undefined && documentLifecycle !== 'prerender' ? 'prefetch' : 'document';
}
