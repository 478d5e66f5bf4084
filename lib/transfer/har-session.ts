import { type HarContents, type HarFault, type HarLimits, type LeftOut, NotHarError } from '../capture/har.ts';
import { createHarStream } from '../capture/har-stream.ts';
import type { Exchange } from '../http/exchange.ts';

/** A file to read: what is needed of the DOM's `File`. */
export interface HarSource {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  stream(): ReadableStream<Uint8Array>;
  /** Some of its bytes; `text` fails where the file is not what it was when it was opened. */
  slice(start: number, end: number): { text(): Promise<string> };
}

/** From the view to the reader. `open` comes first; `next` asks for exchanges when `read` has come. */
export type ToReader =
  | { readonly type: 'open'; readonly file: HarSource }
  | { readonly type: 'next'; readonly exchanges: number; readonly characters: number };

/** From the reader to the view; `read` of progress is in bytes. */
export type FromReader =
  | { readonly type: 'progress'; readonly read: number }
  | ({ readonly type: 'read' } & ReadSummary)
  | { readonly type: 'exchanges'; readonly exchanges: readonly Exchange[] }
  | { readonly type: 'refused'; readonly why: string };

/** What a file was found to hold. */
export interface ReadSummary {
  readonly exchanges: number;
  /** The first entries that could not be read. */
  readonly faults: readonly HarFault[];
  /** How many could not be read in all. */
  readonly faultCount: number;
  readonly leftOut: LeftOut;
  /** Why the file could not be read to its end; undefined where it was. */
  readonly brokenOff?: string;
  /** Where the entries stand in the file, as `HarStream` gives it. */
  readonly places: Float64Array;
}

/** How much of a file a view holds; about what a browser gives one extension without trouble. */
const VIEW_LIMITS: HarLimits = { exchanges: 50_000, text: 200_000_000 };

const NAMED_FAULTS = 100;
/** In bytes. */
const PROGRESS_STEP = 2_000_000;

/** The reader's side: reads one file and hands out its exchanges in the order of their starts, as they are asked for. */
export function createHarSession(
  post: (message: FromReader) => void,
  limits: HarLimits = VIEW_LIMITS,
): (message: ToReader) => Promise<void> {
  /** Latest first: what was handed out is forgotten. */
  let waiting: Exchange[] = [];

  async function open(file: HarSource): Promise<void> {
    try {
      const { contents, places, brokenOff } = await readFile(file, limits, (read) => post({ type: 'progress', read }));
      const { exchanges, faults, leftOut } = contents;
      waiting = exchanges
        .splice(0)
        .sort((a, b) => b.exchange.startedAt - a.exchange.startedAt || b.entry - a.entry)
        .map(({ exchange }) => exchange);
      post({
        type: 'read',
        exchanges: waiting.length,
        faults: faults.slice(0, NAMED_FAULTS),
        faultCount: faults.length,
        leftOut,
        places,
        ...(brokenOff !== undefined && { brokenOff }),
      });
    } catch (error) {
      post({ type: 'refused', why: reasonOf(error) });
    }
  }

  function next(most: number, characters: number): void {
    const exchanges: Exchange[] = [];
    let length = 0;
    while (exchanges.length < most && (exchanges.length === 0 || length < characters)) {
      const exchange = waiting.pop();
      if (exchange === undefined) break;
      exchanges.push(exchange);
      if (exchange.outcome.state === 'responded') length += exchange.outcome.content?.text?.length ?? 0;
    }
    post({ type: 'exchanges', exchanges });
  }

  return async (message) => {
    if (message.type === 'open') await open(message.file);
    else next(message.exchanges, message.characters);
  };
}

interface Read {
  readonly contents: HarContents;
  readonly places: Float64Array;
  readonly brokenOff?: string;
}

/**
 * Reads a file as far as it goes: one that breaks off in the middle is shown up to there.
 *
 * @throws {NotHarError} when not even one entry could be read from a broken file.
 */
async function readFile(file: HarSource, limits: HarLimits, onProgress: (read: number) => void): Promise<Read> {
  const stream = createHarStream(limits);
  let read = 0;
  let told = 0;
  try {
    for await (const bytes of chunksOf(file)) {
      if (read === 0) refusePacked(bytes);
      stream.write(bytes);
      read += bytes.length;
      if (read - told >= PROGRESS_STEP) {
        told = read;
        onProgress(read);
      }
    }
    stream.end();
  } catch (error) {
    if (stream.entries === 0) throw error;
    const brokenOff = brokenOffText(stream.entries, error);
    return { contents: stream.contents(), places: stream.places(), brokenOff };
  }
  return { contents: stream.contents(), places: stream.places() };
}

async function* chunksOf(file: HarSource): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
  } finally {
    reader.releaseLock();
  }
}

function refusePacked(bytes: Uint8Array): void {
  const [first, second] = bytes;
  const isPacked = (first === 0x1f && second === 0x8b) || (first === 0x50 && second === 0x4b);
  if (isPacked) throw new NotHarError('it is compressed. Unpack it first');
}

function brokenOffText(entries: number, error: unknown): string {
  return `Entry ${entries} breaks off (${plainReason(error)}). It and all that follows in the file are lost.`;
}

function reasonOf(error: unknown): string {
  if (error instanceof NotHarError) return error.message.replace(/^not a HAR file: /, '');
  return `the browser could not read it (${plainReason(error)})`;
}

function plainReason(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/^not a HAR file: /, '');
}
