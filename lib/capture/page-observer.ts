import * as v from 'valibot';
import { type Exchange, endOf, type Responded } from '../http/exchange.ts';
import { isHtml, isJson, isXml, mediaTypeOf, parseMediaType } from '../http/media-type.ts';
import { originOf, withoutFragment } from '../http/url.ts';
import { LARGEST_FIELDS, LARGEST_TEXT, type PageRead } from './page-read.ts';

const LONGEST_URL = 64 * 1024;

const Read = v.strictObject({
  by: v.picklist(['fetch', 'xhr']),
  method: v.exactOptional(v.pipe(v.string(), v.regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,64}$/))),
  url: v.pipe(v.string(), v.maxLength(LONGEST_URL), v.check(isHttp)),
  status: v.pipe(v.number(), v.integer(), v.minValue(200), v.maxValue(599)),
  fields: v.pipe(v.string(), v.maxLength(LARGEST_FIELDS)),
  text: v.pipe(v.string(), v.maxLength(LARGEST_TEXT)),
  truncated: v.boolean(),
  readAt: v.pipe(v.number(), v.finite()),
});

function isHttp(url: string): boolean {
  return /^https?:\/\//.test(url) && originOf(url) !== undefined;
}

/** Reads what a page handed over; undefined where it is anything else. */
export function parsePageRead(value: unknown): PageRead | undefined {
  const parsed = v.safeParse(Read, value);
  return parsed.success ? parsed.output : undefined;
}

/** Whether the text is worth handing over: text for people and programs, or whatever comes with an error. */
export function wantsText({ status, fields }: Pick<PageRead, 'status' | 'fields'>): boolean {
  const type = parseMediaType(fieldsOf(fields).get('content-type') ?? '');
  if (type?.essence === 'text/event-stream') return false;
  if (type === undefined) return true;
  if (status >= 400) return !['image', 'audio', 'video', 'font'].includes(type.type);
  return isJson(type) || isXml(type) || isHtml(type) || type.essence === 'text/plain';
}

/** The clocks of a page and of the network differ by less, in milliseconds. */
const CLOCK_SKEW_MS = 50;
/** Of two answers of the same URL, one must have ended by so much nearer to the reading, in milliseconds. */
const CLEAR_LEAD_MS = 20;

/**
 * The exchange whose content the page read, among those of the tab: same frame, URL, status, and method where it is
 * known; no field that says otherwise; not read before; the end nearest to the reading. `ambiguous` where two answers
 * cannot be told apart: a text under the wrong exchange would be worse than none.
 */
export function exchangeOfRead(
  read: PageRead,
  frameId: number,
  exchanges: Iterable<Exchange>,
): Responded | 'ambiguous' | undefined {
  const url = withoutFragment(read.url);
  const fields = fieldsOf(read.fields);
  let best: Responded | undefined;
  let bestGap = Number.POSITIVE_INFINITY;
  let nextGap = Number.POSITIVE_INFINITY;
  for (const exchange of exchanges) {
    if (exchange.frameId !== frameId || withoutFragment(exchange.url) !== url) continue;
    if (!canBe(exchange, read) || contradicts(exchange, fields)) continue;
    const gap = Math.abs((endOf(exchange) ?? read.readAt) - read.readAt);
    if (gap < bestGap) {
      nextGap = bestGap;
      best = exchange;
      bestGap = gap;
    } else nextGap = Math.min(nextGap, gap);
  }
  if (best === undefined) return undefined;
  return nextGap > 2 * bestGap + CLEAR_LEAD_MS ? best : 'ambiguous';
}

function canBe(exchange: Exchange, read: PageRead): exchange is Responded {
  const { outcome, method, type, sources } = exchange;
  if (outcome.state !== 'responded' || outcome.status !== read.status || outcome.laterError !== undefined) return false;
  if (sources.includes('page') || outcome.content?.text !== undefined || outcome.content?.leftOut === true)
    return false;
  if (type !== 'fetch' && type !== 'xhr' && type !== 'other') return false;
  if (exchange.fromServiceWorker === true || exchange.startedAt > read.readAt + CLOCK_SKEW_MS) return false;
  return read.method === undefined ? method !== 'HEAD' : method === normalized(read.method);
}

/** The methods whose case `open()` and fetch correct (Fetch, "normalize a method"). */
function normalized(method: string): string {
  return /^(?:delete|get|head|options|post|put)$/i.test(method) ? method.toUpperCase() : method;
}

/** Whether some field is known once on both sides, with different values. */
function contradicts({ outcome }: Responded, read: ReadonlyMap<string, string>): boolean {
  const counts = new Map<string, number>();
  const lines = outcome.fields?.lines ?? [];
  for (const { name } of lines) counts.set(name.toLowerCase(), (counts.get(name.toLowerCase()) ?? 0) + 1);
  return lines.some(({ name, value }) => {
    const seen = read.get(name.toLowerCase());
    if (seen === undefined || counts.get(name.toLowerCase()) !== 1) return false;
    return isAscii(seen) && isAscii(value) && seen.trim() !== value.trim();
  });
}

function isAscii(text: string): boolean {
  return /^[\t\x20-\x7e]*$/.test(text);
}

function fieldsOf(lines: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const line of lines.split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) fields.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim());
  }
  return fields;
}

/** The exchange with the text that the page read; undefined where the text is not what was sent. */
export function withRead(exchange: Responded, { by, text, truncated }: PageRead): Exchange | undefined {
  // fetch decodes everything as UTF-8, whatever the label says (Fetch, "package data").
  const charset = mediaTypeOf(exchange)?.parameters.get('charset') ?? 'utf-8';
  if (by === 'fetch' && !/^utf-?8$/i.test(charset)) return undefined;
  const { outcome, sources } = exchange;
  const content = { ...outcome.content, text, ...(truncated && { truncated }) };
  return { ...exchange, sources: [...sources, 'page'], outcome: { ...outcome, content } };
}

/** Reads that wait for the background. */
const WAITING_READS = 100;
/** Characters of text that wait for the background. */
const WAITING_TEXT = 4 * 1024 * 1024;

/** Hands reads over one at a time, so that no page can flood the background; what comes faster is dropped. */
export interface ReadQueue {
  add(read: PageRead): void;
  /** Drops what waits; nothing is handed over any more. */
  end(): void;
}

/**
 * A queue before `send`, which resolves to whether more is wanted. Where it is not, or `send` rejects because the
 * extension is gone, the queue ends and `onEnd` is called.
 */
export function createReadQueue(send: (read: PageRead) => Promise<boolean>, onEnd: () => void): ReadQueue {
  const waiting: PageRead[] = [];
  let text = 0;
  let isSending = false;
  let isEnded = false;

  const end = () => {
    waiting.length = 0;
    if (isEnded) return;
    isEnded = true;
    onEnd();
  };
  const sendNext = async () => {
    const next = isSending ? undefined : waiting.shift();
    if (next === undefined) return;
    isSending = true;
    text -= next.text.length;
    const isWanted = await send(next).catch(() => false);
    isSending = false;
    if (isWanted) sendNext();
    else end();
  };

  return {
    add(read) {
      if (isEnded || waiting.length >= WAITING_READS || text + read.text.length > WAITING_TEXT) return;
      waiting.push(read);
      text += read.text.length;
      sendNext();
    },
    end,
  };
}
