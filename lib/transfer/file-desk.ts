import { createStore, type StoreApi } from 'zustand/vanilla';
import { entryOfId } from '../capture/har.ts';
import type { AskedContent } from '../http/asked-content.ts';
import type { Exchange } from '../http/exchange.ts';
import type { TabFacts } from '../messages.ts';
import type { Settings } from '../settings.ts';
import { judgesAlike, type ViewStore } from '../store/view-store.ts';
import { readContent } from './har-content.ts';
import type { FromReader, HarSource, ReadSummary, ToReader } from './har-session.ts';
import { nextTask, SLICE_MS } from './tasks.ts';

/** A file that a view shows in place of the tab. */
export interface ShownFile extends ReadSummary {
  readonly name: string;
  readonly store: ViewStore;
  /** Reads the content of one of its exchanges from the file again. */
  content(exchange: Exchange): Promise<AskedContent>;
}

/** How far a file is read. */
export interface ReadProgress {
  readonly name: string;
  /** In bytes. */
  readonly read: number;
  /** In bytes. */
  readonly size: number;
}

/** What a view has opened. */
export interface FileState {
  /** Undefined while the view shows its tab. */
  readonly shown: ShownFile | undefined;
  /** The file that is being read. What was shown before stays until it is read and checked. */
  readonly reading: ReadProgress | undefined;
  /** The file whose exchanges are being judged. */
  readonly checking: { readonly name: string; readonly checked: number; readonly exchanges: number } | undefined;
  /** The file that could not be opened, and why; a part of a sentence. */
  readonly refused: { readonly name: string; readonly why: string } | undefined;
  /** Files that were chosen together with the one in front, in their order. */
  readonly waiting: readonly HarSource[];
}

/** The line to a reader that works beside the view. */
export interface HarReaderLine {
  post(message: ToReader): void;
  /** Ends the reader at once. */
  stop(): void;
}

/** What a desk needs of its surroundings. */
export interface FileDeskOptions {
  /** A store for one file. */
  createStore(): ViewStore;
  settings(): Settings;
  /** Starts a reader; `onMessage` hears of a crash as `refused`. */
  startReader(onMessage: (message: FromReader) => void): HarReaderLine;
}

/** Opens HAR files in a view, one at a time. Nothing of them is kept when they are closed. */
export interface FileDesk extends StoreApi<FileState> {
  /** Opens the first file; the others wait until `openNext`. Files that waited before are forgotten. */
  open(files: readonly HarSource[]): void;
  openNext(): void;
  /** Stops reading or checking; what was shown before stays. */
  cancel(): void;
  /** Goes back to the tab. */
  close(): void;
  refuse(name: string, why: string): void;
  dismissRefusal(): void;
  /** The settings have changed: the file is judged again where that makes a difference. */
  takeSettings(settings: Settings): void;
}

const FIRST_BATCH = 20;
const LARGEST_BATCH = 1000;
const CHARACTERS_PER_BATCH = 500_000;

/** A desk without a file. */
export function createFileDesk({ createStore: createView, settings, startReader }: FileDeskOptions): FileDesk {
  const store = createStore<FileState>(() => ({
    shown: undefined,
    reading: undefined,
    checking: undefined,
    refused: undefined,
    waiting: [],
  }));
  const { getState, setState } = store;
  let reader: HarReaderLine | undefined;
  /** Raised when the file in front changes or is judged anew, so that what still runs for the former ends. */
  let turn = 0;

  function stopReader(): void {
    reader?.stop();
    reader = undefined;
  }

  function refuse(name: string, why: string): void {
    setState({ reading: undefined, checking: undefined, refused: { name, why } });
  }

  function start(file: HarSource, waiting: readonly HarSource[]): void {
    const { name, size } = file;
    stopReader();
    setState({ reading: { name, read: 0, size }, checking: undefined, refused: undefined, waiting });
    if (size === 0) {
      refuse(name, 'it is empty');
      return;
    }
    let batch = FIRST_BATCH;
    let arriving: ShownFile | undefined;
    let checked = 0;
    const ask = () => reader?.post({ type: 'next', exchanges: Math.round(batch), characters: CHARACTERS_PER_BATCH });
    const own = startReader((message) => {
      if (reader !== own) return;
      switch (message.type) {
        case 'progress':
          setState({ reading: { name, read: message.read, size } });
          break;
        case 'refused':
          stopReader();
          refuse(name, message.why);
          break;
        case 'read': {
          const { type: _, ...summary } = message;
          const content = ({ id }: Exchange) => readContent(file, summary.places, entryOfId(id));
          arriving = { ...summary, name, store: createView(), content };
          // A file is read from its beginning, and has no newest exchange to wait for.
          arriving.store.setFollowTail(false);
          setState({ reading: undefined, checking: { name, checked, exchanges: summary.exchanges } });
          ask();
          break;
        }
        case 'exchanges': {
          if (arriving === undefined) return;
          const began = performance.now();
          checked += message.exchanges.length;
          takeExchanges(arriving, message.exchanges, checked >= arriving.exchanges);
          batch = nextBatch(batch, performance.now() - began);
          if (checked < arriving.exchanges) {
            setState({ checking: { name, checked, exchanges: arriving.exchanges } });
            ask();
          } else {
            stopReader();
            turn += 1;
            setState({ checking: undefined, shown: arriving });
            takeSettings(settings());
          }
        }
      }
    });
    reader = own;
    own.post({ type: 'open', file });
  }

  /** A file is checked under the settings with which that began. */
  function takeExchanges(file: ShownFile, exchanges: readonly Exchange[], complete: boolean): void {
    const { tab, settings: begun } = file.store.getState();
    file.store.receive({
      type: 'snapshot',
      tab: factsOf(file),
      exchanges,
      settings: tab === undefined ? settings() : begun,
      complete,
    });
  }

  function takeSettings(next: Settings): void {
    const { shown } = getState();
    if (shown === undefined) return;
    const file = shown.store;
    turn += 1;
    if (judgesAlike(file.getState().settings, next)) {
      // Whatever was being judged anew is not wanted any more.
      file.setConnection('connecting');
      file.setConnection('live');
      file.receive({ type: 'settings', settings: next });
    } else {
      file.receive({ type: 'settings', settings: { ...file.getState().settings, table: next.table } });
      judgeAgain(file, factsOf(shown), next, turn);
    }
  }

  /** Hands the exchanges to the store again, bit by bit; what was judged before stays on screen meanwhile. */
  async function judgeAgain(file: ViewStore, tab: TabFacts, next: Settings, own: number): Promise<void> {
    const exchanges = file.getState().rows.map(({ exchange }) => exchange);
    file.setConnection('connecting');
    let batch = FIRST_BATCH;
    for (let at = 0; own === turn; ) {
      const part = exchanges.slice(at, at + Math.round(batch));
      at += part.length;
      const complete = at >= exchanges.length;
      const began = performance.now();
      file.receive({ type: 'snapshot', tab, exchanges: part, settings: next, complete });
      if (complete) return;
      batch = nextBatch(batch, performance.now() - began);
      await nextTask();
    }
  }

  return {
    ...store,
    open([first, ...others]) {
      if (first !== undefined) start(first, others);
    },
    openNext() {
      const [next, ...others] = getState().waiting;
      if (next !== undefined) start(next, others);
    },
    cancel() {
      stopReader();
      setState({ reading: undefined, checking: undefined, waiting: [] });
    },
    close() {
      stopReader();
      turn += 1;
      setState({ shown: undefined, reading: undefined, checking: undefined, refused: undefined, waiting: [] });
    },
    refuse: (name, why) => setState({ refused: { name, why } }),
    dismissRefusal: () => setState({ refused: undefined }),
    takeSettings,
  };
}

/** So many exchanges that the next batch takes about as long as a slice may. */
function nextBatch(batch: number, took: number): number {
  return Math.min(LARGEST_BATCH, Math.max(1, batch * Math.min(2, SLICE_MS / Math.max(1, took))));
}

function factsOf({ leftOut }: ShownFile): TabFacts {
  const NO_TAB = -1;
  return { tabId: NO_TAB, loading: false, access: 'ok', dropped: leftOut.exchanges };
}
