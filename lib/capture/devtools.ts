import type { Exchange } from '../http/exchange.ts';
import { isHtml, isJson, isXml, parseMediaType } from '../http/media-type.ts';
import type { ContentShelf, FetchedContent } from './content-shelf.ts';
import { exchangeFromHarEntry } from './har-entry.ts';

/** The parts of a `devtools.network` entry that decide whether its content is asked for. */
interface Entry {
  readonly request?: { readonly method?: string };
  readonly response?: {
    readonly status?: number;
    readonly content?: { readonly mimeType?: string; readonly size?: number; readonly encoding?: string };
  };
}

/** Decoded bytes beyond which a content is not even asked for. */
const LARGEST_CONTENT = 4 * 1024 * 1024;
/** Characters of one text that are sent on. */
const LARGEST_TEXT = 256 * 1024;
const CONTENTS_AT_ONCE = 4;
const BATCH_DELAY_MS = 50;
const BATCH_SIZE = 100;
/** Characters of text in one batch; a message may have 64 MiB. */
const BATCH_TEXT = 4 * 1024 * 1024;
/** Exchanges kept for a background that does not answer. */
const UNACKNOWLEDGED = 5_000;

/**
 * What `getContent` came back with, in any of its four shapes: `[content, encoding]` (the polyfill, and the arguments
 * of a callback), `{ content, encoding }` (Chrome's promises), `[text, mimeType]` (Firefox).
 */
export function fetchedContent(result: unknown): FetchedContent {
  const [content, encoding] = Array.isArray(result) ? result : membersOf(result);
  return {
    text: typeof content === 'string' ? content : undefined,
    encoding: encoding === 'base64' ? 'base64' : undefined,
  };
}

function membersOf(result: unknown): readonly unknown[] {
  if (typeof result !== 'object' || result === null) return [];
  return [(result as { content?: unknown }).content, (result as { encoding?: unknown }).encoding];
}

/** Whether the content is worth asking for: text for people and programs, or whatever comes with an error. */
export function wantsContent(entry: unknown): boolean {
  const { request, response } = (entry ?? {}) as Entry;
  const status = response?.status ?? 0;
  if (status < 200 || status === 204 || status === 205 || status === 304 || request?.method === 'HEAD') return false;
  if ((response?.content?.size ?? 0) > LARGEST_CONTENT) return false;
  const type = parseMediaType(response?.content?.mimeType ?? '');
  if (type?.essence === 'text/event-stream') return false;
  if (status >= 400) return type === undefined || !['image', 'audio', 'video', 'font'].includes(type.type);
  return isJson(type) || isXml(type) || isHtml(type) || type?.essence === 'text/plain';
}

/** The exchange of a `devtools.network` entry; undefined where the entry cannot be read. */
export function exchangeFromDevtools(entry: unknown, id: string, content?: FetchedContent): Exchange | undefined {
  const exchange = exchangeFromHarEntry(content === undefined ? entry : withContent(entry, content), id, 'devtools');
  return typeof exchange === 'string' ? undefined : exchange;
}

function withContent(entry: unknown, content: FetchedContent): unknown {
  const { response, ...rest } = entry as { response: { content?: object } };
  return { ...rest, response: { ...response, content: { ...response.content, ...withEncoding(entry, content) } } };
}

/** Firefox tells the encoding in the entry alone. */
function withEncoding(entry: unknown, { text, encoding }: FetchedContent): FetchedContent {
  const told = ((entry ?? {}) as Entry).response?.content?.encoding;
  return { text, encoding: encoding ?? (told === 'base64' ? told : undefined) };
}

/** Exchanges that are handed over together. */
export interface Batch {
  readonly batch: number;
  readonly exchanges: readonly Exchange[];
}

/** Turns what DevTools shows into numbered batches and keeps each until it has been acknowledged. */
export interface Collector {
  /** Takes in a finished request; `getContent` is called where the content is wanted, and when the shelf is asked. */
  finished(entry: unknown, getContent: () => Promise<unknown>): void;
  acknowledged(batch: number): void;
  /** What has to be sent again after a reconnection, in order. */
  unacknowledged(): readonly Batch[];
}

/**
 * A collector for one DevTools window. Ids start with `session`, which no other window uses; batches are numbered from
 * the moment it was opened, so that no later window of the same tab repeats a number. The way to every content is put
 * on the shelf.
 */
export function createCollector(
  session: string,
  openedAt: number,
  send: (batch: Batch) => void,
  shelf?: ContentShelf,
): Collector {
  const batches = new Map<number, Batch>();
  const wanted: (() => Promise<void>)[] = [];
  let collected: Exchange[] = [];
  let text = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let entries = 0;
  let fetching = 0;
  let lastBatch = Math.floor(openedAt);

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (collected.length === 0) return;
    lastBatch += 1;
    const batch: Batch = { batch: lastBatch, exchanges: collected };
    batches.set(lastBatch, batch);
    collected = [];
    text = 0;
    forgetOldest(batches);
    send(batch);
  };
  const collect = (entry: unknown, id: string, getContent: () => Promise<unknown>, content?: FetchedContent) => {
    const exchange = exchangeFromDevtools(entry, id, content);
    if (exchange === undefined) return;
    shelf?.put(exchange, async () => withEncoding(entry, fetchedContent(await getContent())));
    const cut = withTextCut(exchange);
    collected.push(cut);
    text += textLength(cut);
    if (collected.length >= BATCH_SIZE || text >= BATCH_TEXT) flush();
    else timer ??= setTimeout(flush, BATCH_DELAY_MS);
  };
  const fetchNext = () => {
    const next = fetching < CONTENTS_AT_ONCE ? wanted.shift() : undefined;
    if (next === undefined) return;
    fetching += 1;
    next().finally(() => {
      fetching -= 1;
      fetchNext();
    });
  };

  return {
    finished(entry, getContent) {
      const id = `${session}-${entries}`;
      entries += 1;
      if (!wantsContent(entry)) return collect(entry, id, getContent);
      wanted.push(() =>
        getContent().then(
          (result) => collect(entry, id, getContent, fetchedContent(result)),
          () => collect(entry, id, getContent),
        ),
      );
      fetchNext();
    },
    acknowledged: (batch) => {
      batches.delete(batch);
    },
    unacknowledged: () => [...batches.values()],
  };
}

function forgetOldest(batches: Map<number, Batch>): void {
  let count = 0;
  for (const { exchanges } of batches.values()) count += exchanges.length;
  for (const [number, { exchanges }] of batches) {
    if (count <= UNACKNOWLEDGED) return;
    batches.delete(number);
    count -= exchanges.length;
  }
}

function textLength({ outcome }: Exchange): number {
  return outcome.state === 'responded' ? (outcome.content?.text?.length ?? 0) : 0;
}

function withTextCut(exchange: Exchange): Exchange {
  const { outcome } = exchange;
  if (outcome.state !== 'responded' || outcome.content === undefined || textLength(exchange) <= LARGEST_TEXT) {
    return exchange;
  }
  const content = { ...outcome.content, text: outcome.content.text?.slice(0, LARGEST_TEXT) ?? '', truncated: true };
  return { ...exchange, outcome: { ...outcome, content } };
}
