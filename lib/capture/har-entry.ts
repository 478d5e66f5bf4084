import { splitCookiesString } from 'set-cookie-parser';
import * as v from 'valibot';
import { bytesOfBase64 } from '../http/base64.ts';
import { defined } from '../http/defined.ts';
import type { Content, Exchange, Fields, Outcome, Source, Timings } from '../http/exchange.ts';
import { parseHttpDate } from '../http/http-date.ts';
import { isHtml, isJson, isXml, parseMediaType } from '../http/media-type.ts';
import { parseUrl } from '../http/url.ts';
import { resourceTypeOf } from './har-resource-type.ts';
import { Entry, type HarEntry } from './har-shape.ts';

/** One HAR entry as an exchange, or what is wrong with it in words. */
export function exchangeFromHarEntry(raw: unknown, id: string, source: Source): Exchange | string {
  const parsed = v.safeParse(Entry, raw);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    return `${v.getDotPath(issue) ?? 'entry'}: ${issue.message}`;
  }
  const entry = parsed.output;
  const toldStart = timeOf(entry.startedDateTime);
  const startedAt = toldStart ?? serverTimeOf(entry);
  if (startedAt === undefined) return `startedDateTime: not a date: ${entry.startedDateTime ?? 'missing'}`;
  const requestFields = requestFieldsOf(entry);
  const initiator = entry._initiator?.url ?? entry._initiator?.stack?.callFrames?.find(({ url }) => url)?.url;
  return defined({
    id,
    sources: [source],
    documentId: source === 'har' ? entry.pageref : undefined,
    type: resourceTypeOf(entry, requestFields),
    method: entry.request.method.toUpperCase(),
    url: urlOf(entry),
    startedAt,
    // The server's clock tells seconds: too coarse for what comes before or after an end.
    duration: toldStart === undefined ? undefined : durationOf(entry),
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

/** Browsers write a URL normalised, programs as they were given it: without the slash, with port 443. */
function urlOf({ request: { url } }: HarEntry): string {
  return /^(?:https?|wss?):/i.test(url) ? (parseUrl(url)?.href ?? url) : url;
}

/** Milliseconds since the epoch; some recorders write them as such. */
function timeOf(value: string | number | undefined): number | undefined {
  const time = new Date(value ?? '').getTime();
  return Number.isNaN(time) ? undefined : time;
}

function serverTimeOf({ response }: HarEntry): number | undefined {
  const date = response?.headers?.find(({ name }) => name.toLowerCase() === 'date');
  return date === undefined ? undefined : parseHttpDate(date.value)?.time;
}

/** The whole of the exchange, or the sum of its parts; `ssl` is a part of `connect` (HAR 1.2). */
function durationOf({ time, timings }: HarEntry): number | undefined {
  const total = positive(time);
  if (total !== undefined || positive(timings?.wait) === undefined) return total;
  const { blocked, dns, connect, send, wait, receive } = timings ?? {};
  return [blocked, dns, connect, send, wait, receive].reduce<number>((sum, part) => sum + (positive(part) ?? 0), 0);
}

function isFromCache({ _fromCache, _fetchType }: HarEntry): boolean {
  return Boolean(_fromCache) || _fetchType === 'Memory Cache' || _fetchType === 'Disk Cache';
}

function isFromServiceWorker({ response, _fetchType }: HarEntry): boolean {
  return response?._fetchedViaServiceWorker === true || _fetchType === 'Service Worker';
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
  return defined<Timings>({
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
  return defined<Fields>({ lines: fieldLinesOf(lines), provisional: provisional || undefined });
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

/**
 * Safari joins the lines of every field with commas, those of Set-Cookie too, which is no list (RFC 9110 §5.3). So do
 * some recorders; but a comma may be part of a value, and elsewhere only one among attributes parts two cookies.
 */
function withCookiesApart(lines: Fields['lines'], joins: boolean): Fields['lines'] {
  return lines.flatMap(({ name, value }) => {
    if (name.toLowerCase() !== 'set-cookie' || !value.includes(',')) return [{ name, value }];
    const cookies = splitCookiesString(value);
    const apart = joins ? cookies : afterAttributes(cookies);
    return apart.length < 2 ? [{ name, value }] : apart.map((cookie) => ({ name, value: cookie }));
  });
}

/** Puts what follows a cookie without attributes back into its value. */
function afterAttributes(cookies: readonly string[]): readonly string[] {
  const apart: string[] = [];
  for (const cookie of cookies) {
    const last = apart.at(-1);
    if (last === undefined || last.includes(';')) apart.push(cookie);
    else apart.splice(-1, 1, `${last}, ${cookie}`);
  }
  return apart;
}

function requestContentOf({ request }: HarEntry): Content | undefined {
  const text = request.postData?.text || formText(request) || request.postData?.text;
  const size = positive(request.bodySize);
  if (text === undefined && size === undefined) return undefined;
  return defined<Content>({ text, size });
}

/** A form as it was sent, of which the standard lets recorders write the fields instead. */
function formText({ postData: { mimeType, params = [] } = {} }: HarEntry['request']): string | undefined {
  if (params.length === 0 || parseMediaType(mimeType ?? '')?.essence !== 'application/x-www-form-urlencoded')
    return undefined;
  return new URLSearchParams(params.map(({ name, value }) => [name, value])).toString();
}

function outcomeOf(entry: HarEntry): Outcome {
  const { response, _fetchType } = entry;
  if (response === undefined) return { state: 'pending' };
  const error = response._error || response._failureText || undefined;
  const status = response.status ?? 0;
  const lines = response.headers ?? [];
  if (status <= 0) return error === undefined ? { state: 'pending' } : { state: 'failed', error };
  return defined<Extract<Outcome, { state: 'responded' }>>({
    state: 'responded',
    status,
    reasonPhrase: response.statusText,
    fields: lines.length === 0 ? undefined : responseFieldsOf(response, _fetchType !== undefined),
    content: contentOf(response, wireSizeOf(entry), error),
    laterError: error,
  });
}

/** A target that is told although no Location field is there says that the file does not hold every field. */
function responseFieldsOf({ headers = [], redirectURL }: NonNullable<HarEntry['response']>, joins: boolean): Fields {
  const lines = withCookiesApart(fieldLinesOf(headers), joins);
  const isKept = !redirectURL || lines.some(({ name }) => name.toLowerCase() === 'location');
  return defined<Fields>({ lines, hidden: isKept ? undefined : ['location'] });
}

/** Firefox's word for a content without a type. */
const UNKNOWN_TYPE = 'application/x-unknown-content-type';

/**
 * Bytes of the content on the wire. Firefox counts the header section too, and with a redirect the content of the
 * response that it leads to; Firebug, with a 304, the stored copy, of which it tells in `cache`. Recorders that do not
 * know the header section of HTTP/2 count the whole response.
 */
function wireSizeOf({ response, cache, _securityState }: HarEntry): number | undefined {
  const received = positive(response?.bodySize);
  const head = positive(response?.headersSize);
  if (received === undefined || (received > 0 && !head && received === response?._transferSize)) return undefined;
  if (response?.status === 304 && cache !== undefined && 'afterRequest' in cache) return undefined;
  if (_securityState === undefined) return received;
  const status = response?.status ?? 0;
  if (status >= 300 && status < 400) return undefined;
  return received < (head ?? 0) ? received : received - (head ?? 0);
}

function contentOf(
  { content }: NonNullable<HarEntry['response']>,
  wireSize: number | undefined,
  error: string | undefined,
): Content | undefined {
  if (!content) return wireSize === undefined ? undefined : { wireSize };
  const size = positive(content.size);
  const mimeType = content.mimeType === UNKNOWN_TYPE ? undefined : content.mimeType;
  const text = decode(content.text, content.encoding, mimeType);
  return defined<Content>({
    text,
    size,
    wireSize,
    guessedType: mimeType || undefined,
    truncated: text !== undefined && isCut(text, size, mimeType, error) ? true : undefined,
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
  const bytes = bytesOfBase64(text);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: type === undefined }).decode(bytes);
  } catch {
    return undefined;
  }
}
