import { JSONParser, TokenType } from '@streamparser/json';
import { createHarReader, type HarContents, type HarLimits, NotHarError } from './har.ts';

/** Reads a HAR file piece by piece: what is held is the exchanges, never the text of the whole file. */
export interface HarStream {
  /** How many entries were read so far. */
  readonly entries: number;
  /**
   * Takes the next bytes of the file.
   *
   * @throws {NotHarError} when they are no JSON; what was read before them stays.
   */
  write(bytes: Uint8Array): void;
  /**
   * Says that the file is over.
   *
   * @throws {NotHarError} when it ended too early, or has no `log.entries`.
   */
  end(): void;
  /** What was read. Call it once, at the end. */
  contents(): HarContents;
  /**
   * Where the entries stand in the file, in bytes: the first byte of entry `n` at `2 * n`, the one behind its last at
   * `2 * n + 1`. Of the entries that the limits left out there are none.
   */
  places(): Float64Array;
}

/** A stream for one file. */
export function createHarStream(limits?: HarLimits): HarStream {
  const reader = createHarReader(limits);
  const parser = new JSONParser({ paths: ['$.log.entries', '$.log.entries.*'], keepStack: false });
  let isFirst = true;
  let sawEntries = false;
  const places: number[] = [];
  let markBytes = 0;
  let depth = 0;
  let start = 0;
  let end = 0;
  parser.onToken = ({ token, offset }) => {
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) {
      if (depth === ENTRY_DEPTH) start = offset;
      depth += 1;
    } else if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) {
      depth -= 1;
      if (depth === ENTRY_DEPTH) end = offset + 1;
    }
  };
  parser.onValue = ({ value, key, stack }) => {
    if (typeof key === 'number' && stack.length === 3) {
      if (reader.add(value)) places.push(markBytes + start, markBytes + end);
    } else if (key === 'entries') sawEntries = Array.isArray(value);
  };
  return {
    get entries() {
      return reader.entries;
    },
    write(bytes) {
      try {
        if (isFirst && bytes[0] === BYTE_ORDER_MARK[0]) markBytes = BYTE_ORDER_MARK.length;
        parser.write(bytes);
      } catch (error) {
        throw new NotHarError(`not a HAR file: broken JSON (${faultOf(error as Error)})`);
      }
      isFirst = false;
    },
    end() {
      if (!parser.isEnded) throw new NotHarError('not a HAR file: broken JSON (it ends too early)');
      if (!sawEntries) throw new NotHarError('not a HAR file: it has no list at log.entries');
    },
    contents: reader.finish,
    places: () => Float64Array.from(places),
  };
}

/** An entry stands in the file's object, in `log`, in `entries`. */
const ENTRY_DEPTH = 3;
/** The parser passes over it, and does not count it. */
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const;

/** The parser's words without those about its own states. */
function faultOf({ message }: Error): string {
  const [, character, position] = /Unexpected "(.{1,8}?)" at .*?absolute position "?(\d+)/s.exec(message) ?? [];
  return position === undefined ? message : `unexpected ${JSON.stringify(character)} at byte ${position}`;
}
