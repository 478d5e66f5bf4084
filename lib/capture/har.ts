import { splitCookiesString } from 'set-cookie-parser';
import * as v from 'valibot';
import type {
  Content,
  Exchange,
  ExchangeId,
  Fields,
  Outcome,
  ResourceType,
  Source,
  Timings,
} from '../http/exchange.ts';
import { fieldValue, hasField } from '../http/fields.ts';
import { isHtml, isJson, isXml, parseMediaType } from '../http/media-type.ts';
import { factsIn, withFacts } from './har-facts.ts';

/** A member that may be missing, null, or of another type than the standard's: then it was not captured. */
const lenient = <Schema extends v.GenericSchema>(schema: Schema) => v.fallback(v.optional(schema), undefined);

const Amount = lenient(v.number());
const Text = lenient(v.string());
const Line = v.object({ name: v.string(), value: v.fallback(v.string(), '') });
const Lines = lenient(
  v.pipe(
    v.array(v.unknown()),
    v.transform((lines) =>
      lines.flatMap((line) => {
        const parsed = v.safeParse(Line, line);
        return parsed.success ? [parsed.output] : [];
      }),
    ),
  ),
);

/** The members of a HAR entry that are read; the standard's and those that browsers add. */
const Entry = v.object({
  pageref: Text,
  startedDateTime: v.string(),
  time: Amount,
  request: v.object({
    method: v.string(),
    url: v.string(),
    httpVersion: Text,
    headers: Lines,
    bodySize: Amount,
    postData: lenient(v.object({ text: Text })),
  }),
  response: lenient(
    v.object({
      status: Amount,
      statusText: Text,
      httpVersion: Text,
      headers: Lines,
      bodySize: Amount,
      content: lenient(v.object({ size: Amount, mimeType: Text, text: Text, encoding: Text })),
      _error: Text,
      /** Where Playwright puts the browser's error. */
      _failureText: Text,
      _fetchedViaServiceWorker: lenient(v.boolean()),
    }),
  ),
  timings: lenient(
    v.object({
      blocked: Amount,
      dns: Amount,
      connect: Amount,
      ssl: Amount,
      send: Amount,
      wait: Amount,
      receive: Amount,
    }),
  ),
  serverIPAddress: Text,
  _resourceType: Text,
  _fromCache: lenient(v.union([v.string(), v.boolean()])),
  /** Where Safari says that the response came from. */
  _fetchType: Text,
  _initiator: lenient(
    v.object({
      type: Text,
      url: Text,
      stack: lenient(v.object({ callFrames: lenient(v.array(v.object({ url: Text }))) })),
    }),
  ),
});

type HarEntry = v.InferOutput<typeof Entry>;

const Log = v.looseObject({ log: v.looseObject({ entries: v.array(v.unknown()) }) });

/** One entry that could not be read: its index in `log.entries` and what is wrong with it. */
export interface HarFault {
  readonly entry: number;
  readonly message: string;
}

/** A HAR file as exchanges: ids are `entry-` and the index in `log.entries`; in the order of the file. */
export interface HarContents {
  readonly exchanges: { readonly entry: number; readonly exchange: Exchange }[];
  readonly faults: readonly HarFault[];
  readonly leftOut: LeftOut;
}

/** How much of a file is held. */
export interface HarLimits {
  /** Entries after so many exchanges are left out. */
  readonly exchanges: number;
  /** Characters of all contents together; the texts of those after them are left out. */
  readonly text: number;
}

/** What the limits left out. */
export interface LeftOut {
  /** Entries that were not read. */
  readonly exchanges: number;
  /** Exchanges without the text of their contents. */
  readonly texts: number;
}

/** A file that is no HAR; the message says what is wrong, for users. */
export class NotHarError extends Error {
  override name = 'NotHarError';
}

/**
 * Reads a parsed HAR file (HTTP Archive 1.2, and what Chrome, Firefox, Safari, Playwright, Charles and mitmproxy
 * write). Entries that cannot be read become faults; the rest is kept.
 *
 * @throws {NotHarError} when the value has no `log.entries`.
 */
export function readHar(value: unknown): HarContents {
  const log = v.safeParse(Log, value);
  if (!log.success) throw new NotHarError('not a HAR file: it has no list at log.entries');
  const reader = createHarReader();
  for (const entry of log.output.log.entries) reader.add(entry);
  return reader.finish();
}

/** Reads the entries of a HAR file one after the other, for files that are too large to parse at once. */
export interface HarReader {
  /** Takes the next member of `log.entries`. */
  add(entry: unknown): void;
  /** How many entries were taken. */
  readonly entries: number;
  /** What the entries hold, with the ties between them. */
  finish(): HarContents;
}

const NO_LIMITS: HarLimits = { exchanges: Number.POSITIVE_INFINITY, text: Number.POSITIVE_INFINITY };

const idOf = (entry: number): ExchangeId => `entry-${entry}`;

/** A reader for one file. */
export function createHarReader(limits: HarLimits = NO_LIMITS): HarReader {
  const exchanges: { entry: number; exchange: Exchange }[] = [];
  const faults: HarFault[] = [];
  const leftOut = { exchanges: 0, texts: 0 };
  /** Entries that Status Lens wrote: nothing of them has to be guessed. */
  const told = new Set<ExchangeId>();
  let entry = 0;
  let held = 0;

  function withinLimits(exchange: Exchange): Exchange {
    const length = textLengthOf(exchange);
    if (held + length <= limits.text) {
      held += length;
      return exchange;
    }
    leftOut.texts += 1;
    return withoutText(exchange);
  }

  return {
    get entries() {
      return entry;
    },
    add(raw) {
      if (exchanges.length >= limits.exchanges) {
        leftOut.exchanges += 1;
      } else {
        const result = exchangeFromHarEntry(raw, idOf(entry), 'har');
        if (typeof result === 'string') faults.push({ entry, message: result });
        else {
          const facts = factsIn(raw);
          if (facts !== undefined) told.add(result.id);
          exchanges.push({ entry, exchange: withinLimits(facts ? withFacts(result, facts, idOf) : result) });
        }
      }
      entry += 1;
    },
    finish: () => ({ exchanges: [...linkRedirects(hideStripped(exchanges, told), told)], faults, leftOut }),
  };
}

function textLengthOf({ requestContent, outcome }: Exchange): number {
  const answer = outcome.state === 'responded' ? outcome.content?.text : undefined;
  return (requestContent?.text?.length ?? 0) + (answer?.length ?? 0);
}

function withoutText(exchange: Exchange): Exchange {
  const { requestContent, outcome } = exchange;
  return compact<Exchange>({
    ...exchange,
    requestContent: requestContent && dropText(requestContent),
    outcome:
      outcome.state === 'responded' && outcome.content !== undefined
        ? { ...outcome, content: dropText(outcome.content) }
        : outcome,
  });
}

/** The size says that there was content, also where the file gives none. */
function dropText(content: Content): Content {
  const { text, truncated: _, ...rest } = content;
  if (text === undefined || text === '') return content;
  return { ...rest, size: rest.size || text.length, leftOut: true };
}

/** One HAR entry as an exchange, or what is wrong with it in words. */
export function exchangeFromHarEntry(raw: unknown, id: string, source: Source): Exchange | string {
  const parsed = v.safeParse(Entry, raw);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return `${v.getDotPath(issue) ?? 'entry'}: ${issue.message}`;
  }
  const entry = parsed.output;
  const startedAt = Date.parse(entry.startedDateTime);
  if (Number.isNaN(startedAt)) return `startedDateTime: not a date: ${entry.startedDateTime}`;
  const requestFields = requestFieldsOf(entry);
  const initiator = entry._initiator?.url ?? entry._initiator?.stack?.callFrames?.find(({ url }) => url)?.url;
  return compact({
    id,
    sources: [source],
    documentId: source === 'har' ? entry.pageref : undefined,
    type: typeOf(entry, requestFields),
    method: entry.request.method.toUpperCase(),
    url: entry.request.url,
    startedAt,
    duration: positive(entry.time),
    timings: timingsOf(entry),
    httpVersion: versionOf(entry.response?.httpVersion) ?? versionOf(entry.request.httpVersion),
    serverAddress: entry.serverIPAddress?.replace(/^\[|\]$/g, '') || undefined,
    initiator: initiator || undefined,
    requestFields,
    requestContent: requestContentOf(entry),
    outcome: outcomeOf(entry),
    fromCache: isFromCache(entry) ? true : undefined,
    fromServiceWorker: isFromServiceWorker(entry) ? true : undefined,
  });
}

function isFromCache({ _fromCache, _fetchType }: HarEntry): boolean {
  return Boolean(_fromCache) || _fetchType === 'Memory Cache' || _fetchType === 'Disk Cache';
}

function isFromServiceWorker({ response, _fetchType }: HarEntry): boolean {
  return response?._fetchedViaServiceWorker === true || _fetchType === 'Service Worker';
}

/** Leaves out the members that are undefined. */
function compact<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}

function positive(value: number | undefined): number | undefined {
  return typeof value === 'number' && value >= 0 ? value : undefined;
}

function versionOf(value: string | undefined): string | undefined {
  const version = value?.toLowerCase().replace(/\s/g, '');
  if (version === undefined || version === '') return undefined;
  if (/^(h2|http\/2(\.0)?)$/.test(version)) return 'h2';
  if (/^(h3|http\/3(\.0)?|h3-\d+)$/.test(version)) return 'h3';
  return /^http\/[01](\.\d)?$/.test(version) ? version : undefined;
}

function timingsOf({ timings }: HarEntry): Timings | undefined {
  if (!timings) return undefined;
  return compact<Timings>({
    blocked: positive(timings.blocked),
    dns: positive(timings.dns),
    connect: positive(timings.connect),
    tls: positive(timings.ssl),
    send: positive(timings.send),
    wait: positive(timings.wait),
    receive: positive(timings.receive),
  });
}

/** A message without a single field does not exist: an empty list means that nothing was captured. */
function requestFieldsOf(entry: HarEntry): Fields | undefined {
  const lines = entry.request.headers ?? [];
  if (lines.length === 0) return undefined;
  const names = new Set(lines.map(({ name }) => name.toLowerCase()));
  const provisional = entry._resourceType !== undefined && !names.has('host') && !names.has(':authority');
  return compact<Fields>({ lines: fieldLinesOf(lines), provisional: provisional || undefined });
}

const MOST_LINES = 500;

/**
 * The field lines of a message: HTTP/2's pseudo-header fields are none (RFC 9113 §8.3), and some browsers join the
 * lines of a field, Set-Cookie mostly, with line feeds.
 */
function fieldLinesOf(lines: readonly { name: string; value: string }[]): Fields['lines'] {
  return lines
    .filter(({ name }) => !name.startsWith(':'))
    .flatMap(({ name, value }) => value.split(/\r?\n/, MOST_LINES).map((line) => ({ name, value: line })));
}

/** Safari joins the lines of every field with commas, those of Set-Cookie too, which is no list (RFC 9110 §5.3). */
function withCookiesApart(lines: Fields['lines']): Fields['lines'] {
  return lines.flatMap(({ name, value }) =>
    name.toLowerCase() === 'set-cookie'
      ? splitCookiesString(value).map((cookie) => ({ name, value: cookie }))
      : [{ name, value }],
  );
}

function requestContentOf({ request }: HarEntry): Content | undefined {
  const text = request.postData?.text;
  const size = positive(request.bodySize);
  if (text === undefined && size === undefined) return undefined;
  return compact<Content>({ text, size });
}

function outcomeOf({ response, _fetchType }: HarEntry): Outcome {
  if (response === undefined) return { state: 'pending' };
  const error = response._error || response._failureText || undefined;
  const status = response.status ?? 0;
  const lines = response.headers ?? [];
  if (status <= 0) return error === undefined ? { state: 'pending' } : { state: 'failed', error };
  return compact<Extract<Outcome, { state: 'responded' }>>({
    state: 'responded',
    status,
    reasonPhrase: response.statusText,
    fields:
      lines.length === 0
        ? undefined
        : { lines: _fetchType === undefined ? fieldLinesOf(lines) : withCookiesApart(fieldLinesOf(lines)) },
    content: contentOf(response, error),
    laterError: error,
  });
}

function contentOf(response: NonNullable<HarEntry['response']>, error: string | undefined): Content | undefined {
  const { content } = response;
  const wireSize = positive(response.bodySize);
  if (!content) return wireSize === undefined ? undefined : { wireSize };
  const size = positive(content.size);
  const text = decode(content.text, content.encoding, content.mimeType);
  return compact<Content>({
    text,
    size,
    wireSize,
    guessedType: content.mimeType || undefined,
    truncated: text !== undefined && isCut(text, size, content.mimeType, error) ? true : undefined,
  });
}

function isCut(text: string, size: number | undefined, mimeType: string | undefined, error: string | undefined) {
  if (error !== undefined) return true;
  const BYTE_ORDER_MARK = 3;
  if (size === undefined || text.length + BYTE_ORDER_MARK >= size || /utf-?16|utf-?32/i.test(mimeType ?? ''))
    return false;
  return new TextEncoder().encode(text).length + BYTE_ORDER_MARK < size;
}

/** Texts that are not JSON, XML or HTML by their names. */
const TEXTUAL = /(?:javascript|urlencoded|graphql|yaml|mpegurl)$|json/;

function decode(text: string | undefined, encoding: string | undefined, mimeType: string | undefined) {
  if (text === undefined || encoding?.toLowerCase() !== 'base64') return text;
  const type = parseMediaType(mimeType ?? '');
  const readable =
    type === undefined ||
    type.type === 'text' ||
    isJson(type) ||
    isXml(type) ||
    isHtml(type) ||
    TEXTUAL.test(type.subtype);
  if (!readable) return undefined;
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    return new TextDecoder('utf-8', { fatal: type === undefined }).decode(bytes);
  } catch {
    return undefined;
  }
}

const CHROME_TYPES: Readonly<Record<string, ResourceType>> = {
  document: 'document',
  subdocument: 'frame',
  fetch: 'fetch',
  xhr: 'xhr',
  xmlhttprequest: 'xhr',
  script: 'script',
  stylesheet: 'style',
  image: 'image',
  img: 'image',
  font: 'font',
  media: 'media',
  texttrack: 'media',
  websocket: 'websocket',
  eventsource: 'event-stream',
  ping: 'ping',
  beacon: 'ping',
  preflight: 'preflight',
  prefetch: 'prefetch',
};

/** Fetch Metadata's destinations; `empty` is what fetch and XHR have. */
const DESTINATIONS: Readonly<Record<string, ResourceType>> = {
  document: 'document',
  iframe: 'frame',
  frame: 'frame',
  empty: 'fetch',
  script: 'script',
  worker: 'script',
  style: 'style',
  image: 'image',
  font: 'font',
  audio: 'media',
  video: 'media',
  track: 'media',
};

function typeOf(entry: HarEntry, requestFields: Fields | undefined): ResourceType {
  if (/prefetch/i.test(fieldValue(requestFields, 'sec-purpose') ?? fieldValue(requestFields, 'purpose') ?? '')) {
    return 'prefetch';
  }
  if (entry.request.method === 'OPTIONS' && hasField(requestFields, 'access-control-request-method'))
    return 'preflight';
  const destination = DESTINATIONS[fieldValue(requestFields, 'sec-fetch-dest')?.toLowerCase() ?? ''];
  const told = CHROME_TYPES[entry._resourceType?.toLowerCase() ?? ''];
  if (told === 'document') return isInPage(entry, destination) ? 'frame' : told;
  if (told !== undefined) return told;
  if (entry._resourceType) return 'other';
  return destination ?? guessType(entry, requestFields);
}

/** Browsers call frames documents too; over http they do not name the destination, but the parser of a page asked. */
function isInPage({ _initiator }: HarEntry, destination: ResourceType | undefined): boolean {
  return destination === 'frame' || (destination === undefined && _initiator?.type === 'parser' && !!_initiator.url);
}

function guessType(entry: HarEntry, requestFields: Fields | undefined): ResourceType {
  if (/^wss?:/i.test(entry.request.url)) return 'websocket';
  if (hasField(requestFields, 'x-requested-with')) return 'xhr';
  const accept = fieldValue(requestFields, 'accept')?.toLowerCase() ?? '';
  if (accept.startsWith('text/html')) return 'document';
  if (accept.startsWith('text/css')) return 'style';
  if (accept.startsWith('image/')) return 'image';
  if (accept.startsWith('text/event-stream')) return 'event-stream';
  if (/^application\/(?:[\w.+-]*\+)?json/.test(accept)) return 'fetch';
  if (REDIRECTS.has(entry.response?.status ?? 0)) return 'other';
  const type = parseMediaType(entry.response?.content?.mimeType ?? '');
  if (type === undefined) return 'other';
  if (isJson(type)) return 'fetch';
  if (isHtml(type)) return 'document';
  if (type.subtype.endsWith('javascript')) return 'script';
  if (type.essence === 'text/css') return 'style';
  if (type.type === 'image' || type.type === 'font') return type.type;
  return type.type === 'audio' || type.type === 'video' ? 'media' : 'other';
}

type Read = readonly { readonly entry: number; readonly exchange: Exchange }[];

/** A file in which no entry carries credentials was stripped of them: what was sent is unknown. */
function hideStripped(read: Read, told: ReadonlySet<ExchangeId>): Read {
  const sends = (name: string) => read.some(({ exchange }) => hasField(exchange.requestFields, name));
  if (sends('authorization') || sends('cookie')) return read;
  const setsCookie = read.some(
    ({ exchange }) => exchange.outcome.state === 'responded' && hasField(exchange.outcome.fields, 'set-cookie'),
  );
  return read.map(({ entry, exchange }) => ({
    entry,
    exchange: told.has(exchange.id) ? exchange : withHidden(exchange, setsCookie),
  }));
}

function withHidden(exchange: Exchange, setsCookie: boolean): Exchange {
  const { requestFields, outcome } = exchange;
  return {
    ...exchange,
    ...(requestFields !== undefined && { requestFields: { ...requestFields, hidden: ['authorization', 'cookie'] } }),
    ...(!setsCookie &&
      outcome.state === 'responded' &&
      outcome.fields !== undefined && {
        outcome: { ...outcome, fields: { ...outcome.fields, hidden: ['set-cookie'] } },
      }),
  };
}

const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);
const FOLLOWED_WITHIN_MS = 10_000;

/**
 * Ties each redirect hop to the request that followed it. HAR does not name the pair: it is the next request, by
 * start, for the URL in Location, of the same kind, where the hop's is known, and soon after; each is used once.
 */
function linkRedirects(read: Read, told: ReadonlySet<ExchangeId>): Read {
  const byStart = [...read].sort((a, b) => a.exchange.startedAt - b.exchange.startedAt);
  const waiting = new Map<string, Exchange[]>();
  const linked = new Map<string, string>();
  for (const { exchange } of byStart) {
    if (told.has(exchange.id)) continue;
    const hops = waiting.get(exchange.url);
    const index = hops?.findIndex((hop) => follows(hop, exchange)) ?? -1;
    const [hop] = index === -1 ? [] : (hops?.splice(index, 1) ?? []);
    if (hop !== undefined) linked.set(exchange.id, hop.id);
    const target = targetOf(exchange);
    if (target !== undefined) waiting.set(target, [...(waiting.get(target) ?? []), exchange]);
  }
  return read.map(({ entry, exchange }) => {
    const redirectedFrom = linked.get(exchange.id);
    return { entry, exchange: redirectedFrom === undefined ? exchange : { ...exchange, redirectedFrom } };
  });
}

function follows(hop: Exchange, exchange: Exchange): boolean {
  const gap = exchange.startedAt - hop.startedAt;
  return (
    (hop.type === exchange.type || hop.type === 'other') && gap >= 0 && gap <= (hop.duration ?? 0) + FOLLOWED_WITHIN_MS
  );
}

/** Where a redirect leads, as the browser will write the URL; the fragment is inherited (RFC 9110 §10.2.2). */
function targetOf({ url, outcome }: Exchange): string | undefined {
  if (outcome.state !== 'responded' || !REDIRECTS.has(outcome.status)) return undefined;
  const location = fieldValue(outcome.fields, 'location');
  if (location === undefined || !URL.canParse(location, url)) return undefined;
  const target = new URL(location, url);
  if (target.hash === '') target.hash = new URL(url).hash;
  return target.href;
}
