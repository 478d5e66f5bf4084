import { JSONParser } from '@streamparser/json';
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
}

/** A stream for one file. */
export function createHarStream(limits?: HarLimits): HarStream {
  const reader = createHarReader(limits);
  const parser = new JSONParser({ paths: ['$.log.entries', '$.log.entries.*'], keepStack: false });
  let isFirst = true;
  let sawEntries = false;
  parser.onValue = ({ value, key, stack }) => {
    if (typeof key === 'number' && stack.length === 3) reader.add(value);
    else if (key === 'entries') sawEntries = Array.isArray(value);
  };
  return {
    get entries() {
      return reader.entries;
    },
    write(bytes) {
      try {
        parser.write(isFirst ? withoutByteOrderMark(bytes) : bytes);
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
  };
}

/** The parser's words without those about its own states. */
function faultOf({ message }: Error): string {
  const [, character, position] = /Unexpected "(.{1,8}?)" at .*?absolute position "?(\d+)/s.exec(message) ?? [];
  return position === undefined ? message : `unexpected ${JSON.stringify(character)} at byte ${position}`;
}

function withoutByteOrderMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}
