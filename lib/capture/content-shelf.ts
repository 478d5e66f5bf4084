import { type AskedContent, askedContent, CONTENTS_HELD, LARGEST_ASKED } from '../http/asked-content.ts';
import type { Exchange } from '../http/exchange.ts';

/** Content of a response as `getContent` gives it: `base64` where it is no text. */
export interface FetchedContent {
  readonly text: string | undefined;
  readonly encoding: 'base64' | undefined;
}

/**
 * A name for what DevTools saw of a request. It stays the same when the exchange is joined with what webRequest saw,
 * which has another id.
 */
export function sightingOf({ startedAt, duration, method, url, outcome }: Exchange): string {
  return [startedAt, duration ?? '', outcome.state === 'responded' ? outcome.status : 0, method, url].join(' ');
}

/** The ways to the contents of the latest responses. No content is held: the browser has it, or has it no more. */
export interface ContentShelf {
  put(exchange: Exchange, fetch: () => Promise<FetchedContent>): void;
  /** The content of the exchange with this sighting, or why there is none. */
  ask(sighting: string): Promise<AskedContent>;
}

/** Characters that the held entries may keep alive: the browser's entry is its URL and what the request sent, too. */
const MOST_CHARACTERS = 32 * 1024 * 1024;

interface Held {
  readonly size: number;
  readonly characters: number;
  readonly fetch: () => Promise<FetchedContent>;
}

/** An empty shelf. */
export function createContentShelf(): ContentShelf {
  const held = new Map<string, Held>();
  let characters = 0;

  function drop(sighting: string): void {
    characters -= held.get(sighting)?.characters ?? 0;
    held.delete(sighting);
  }

  return {
    put(exchange, fetch) {
      const { url, requestContent, outcome } = exchange;
      if (outcome.state !== 'responded') return;
      const sighting = sightingOf(exchange);
      const weight = url.length + (requestContent?.text?.length ?? 0);
      drop(sighting);
      held.set(sighting, { size: outcome.content?.size ?? 0, characters: weight, fetch });
      characters += weight;
      for (const oldest of held.keys()) {
        if (held.size <= CONTENTS_HELD && characters <= MOST_CHARACTERS) return;
        drop(oldest);
      }
    },
    async ask(sighting) {
      const found = held.get(sighting);
      if (found === undefined) return { state: 'missing', why: 'not-held' };
      if (found.size > LARGEST_ASKED) return { state: 'missing', why: 'too-large' };
      const { text, encoding } = await found.fetch().catch(() => NOTHING);
      return text === undefined || (text === '' && found.size > 0)
        ? { state: 'missing', why: 'gone' }
        : askedContent(text, encoding);
    },
  };
}

const NOTHING: FetchedContent = { text: undefined, encoding: undefined };
