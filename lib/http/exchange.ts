/** Unique within one capture: a tab's ledger or one HAR file. */
export type ExchangeId = string;

/** Where the facts of an exchange came from. */
export type Source = 'web-request' | 'devtools' | 'har' | 'page';

/** What may ask for a resource. */
export const RESOURCE_TYPES = [
  'document',
  'frame',
  'fetch',
  'xhr',
  'script',
  'style',
  'image',
  'font',
  'media',
  'websocket',
  'event-stream',
  'ping',
  'preflight',
  'prefetch',
  'other',
] as const;

/** What asked for the resource. `document` is a top-level navigation, `frame` a nested one. */
export type ResourceType = (typeof RESOURCE_TYPES)[number];

/** One field line as it was received: wire order, wire case (RFC 9110 §5). */
export interface FieldLine {
  readonly name: string;
  readonly value: string;
}

/**
 * The field lines of one message, as far as the source shows them.
 * `hidden` lists, in lower case, the fields that the source may have withheld:
 * absence of such a field proves nothing.
 */
export interface Fields {
  readonly lines: readonly FieldLine[];
  readonly hidden?: readonly string[];
  /** What the browser meant to send, not what it sent: the request never reached the network, or was answered early. */
  readonly provisional?: true;
}

/** The content of a message (RFC 9110 §6.4). Everything that was not captured is undefined. */
export interface Content {
  /** Decoded text (content codings and charset removed). Undefined for binary or uncaptured content. */
  readonly text?: string;
  /** `text` is only the beginning of the content. */
  readonly truncated?: boolean;
  /** The text was captured, and is not held here to save memory. */
  readonly leftOut?: true;
  /** Length of the decoded content, in bytes. */
  readonly size?: number;
  /** Bytes of content received on the wire, before decoding. A cached copy shown with a 304 does not count. */
  readonly wireSize?: number;
  /** The browser's guess of the media type, as a HAR file gives it; not evidence of a Content-Type field. */
  readonly guessedType?: string;
}

/** Durations in milliseconds as HAR names them; undefined where unknown or not applicable. */
export interface Timings {
  readonly blocked?: number;
  readonly dns?: number;
  readonly connect?: number;
  readonly tls?: number;
  readonly send?: number;
  /** From the request sent to the first byte of the response. */
  readonly wait?: number;
  readonly receive?: number;
}

/** What became of the request. */
export type Outcome =
  | { readonly state: 'pending' }
  | {
      readonly state: 'responded';
      readonly status: number;
      /** Empty on HTTP/2 and HTTP/3, which have none; undefined where the source hides it. */
      readonly reasonPhrase?: string;
      readonly fields?: Fields;
      readonly content?: Content;
      /** The browser's error after the status was known: a cut body, a response blocked by CORS. */
      readonly laterError?: string;
    }
  | {
      readonly state: 'failed';
      /** The browser's own name of the error, for example `net::ERR_CONNECTION_REFUSED`. */
      readonly error: string;
    };

/**
 * One request and what became of it; each redirect hop is an exchange of its own.
 * Immutable. A property that is undefined was not captured: it is never a statement of absence.
 */
export interface Exchange {
  readonly id: ExchangeId;
  readonly sources: readonly Source[];
  readonly tabId?: number;
  readonly frameId?: number;
  /** The document that the exchange belongs to, where the browser tells. */
  readonly documentId?: string;
  /** URL or origin of the page or script that caused the request. */
  readonly initiator?: string;
  readonly type: ResourceType;
  readonly method: string;
  readonly url: string;
  /** Milliseconds since the epoch, by the browser's clock. */
  readonly startedAt: number;
  /** Milliseconds from start to the end of the response or to the failure. */
  readonly duration?: number;
  readonly timings?: Timings;
  /** Lower case, for example `http/1.1`, `h2`, `h3`. */
  readonly httpVersion?: string;
  readonly serverAddress?: string;
  readonly requestFields?: Fields;
  readonly requestContent?: Content;
  readonly outcome: Outcome;
  /** Served from the browser's own cache, without the network. */
  readonly fromCache?: boolean;
  /** Produced by a service worker of the page. */
  readonly fromServiceWorker?: boolean;
  /** The exchange whose redirect caused this one. */
  readonly redirectedFrom?: ExchangeId;
}

/** An exchange that has a status code. */
export type Responded = Exchange & { readonly outcome: Extract<Outcome, { state: 'responded' }> };
/** An exchange that ended in an error of the browser, without a status. */
export type Failed = Exchange & { readonly outcome: Extract<Outcome, { state: 'failed' }> };
/** An exchange that has ended, either way. */
export type Settled = Responded | Failed;

/** Whether the exchange has a status code. */
export function isResponded(exchange: Exchange): exchange is Responded {
  return exchange.outcome.state === 'responded';
}

/** Whether the exchange ended without a status code. */
export function isFailed(exchange: Exchange): exchange is Failed {
  return exchange.outcome.state === 'failed';
}

/** When the exchange ended, in milliseconds since the epoch; undefined while that is unknown. */
export function endOf(exchange: Exchange): number | undefined {
  return exchange.duration === undefined ? undefined : exchange.startedAt + exchange.duration;
}
