import type { PageRead } from '../capture/page-read.ts';
import { withoutFragment } from '../http/url.ts';

/** A text may be told before the response that it is of, by less than this, in milliseconds. */
const LAG_MS = 5_000;
const MOST = 16;

interface WaitingRead {
  readonly frameId: number;
  readonly read: PageRead;
}

/** Texts that a page read, and whose response was not heard of yet; those that wait too long are given up. */
export class WaitingReads {
  #list: readonly WaitingRead[] = [];

  add(frameId: number, read: PageRead): void {
    const isFresh = (one: WaitingRead) => one.read.readAt > read.readAt - LAG_MS;
    this.#list = [...this.#list.filter(isFresh), { frameId, read }].slice(-MOST);
  }

  /** Takes out those of a URL. */
  take(url: string): readonly WaitingRead[] {
    if (this.#list.length === 0) return [];
    const wanted = withoutFragment(url);
    const taken = this.#list.filter(({ read }) => withoutFragment(read.url) === wanted);
    this.#list = this.#list.filter((one) => !taken.includes(one));
    return taken;
  }
}
