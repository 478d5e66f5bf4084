import { CONTEXT_LENGTH, findCodes } from '#lib/reference/find-codes.ts';

/** A status code in the text of a page. */
export interface MarkedCode {
  readonly code: number;
  readonly range: Range;
}

/** How long one slice of the search may take, in milliseconds; between slices the page has its turn. */
const SLICE_MS = 5;
/** How many nodes a slice may visit where the clock is too coarse to end it. */
const SLICE_NODES = 400;
/** How much text is searched before the clock is read, in UTF-16 units. */
const PIECE_LENGTH = 4000;
/** What a code needs to see behind it: the longest name, with room for blanks. */
const PIECE_OVERLAP = 100;
/** Nobody reads more marks than these, and each costs the browser work. */
const MOST_CODES = 1000;

const SILENT =
  'script, style, noscript, template, textarea, select, svg, canvas, iframe, object, head, [aria-hidden=true]';
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DFN DEL EM FONT I INS KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/** Finds the status codes in the visible text of a page, in slices; ends early when the signal is aborted. */
export async function searchText(root: Element, signal: AbortSignal): Promise<readonly MarkedCode[]> {
  const marked: MarkedCode[] = [];
  const before = new TextBefore();
  const slice = new Slice();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && (node === walkerHost || node.matches(SILENT))
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  await slice.next();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (const found of node instanceof Text ? codesIn(node, before.of(node)) : []) {
      if (found !== undefined && isVisible(node as Text)) marked.push(found);
      if (marked.length === MOST_CODES) return marked;
      if (slice.isOver()) await slice.next();
      if (signal.aborted) return [];
    }
    if (node instanceof Text) before.add(node);
    if (slice.isOver(1)) await slice.next();
    if (signal.aborted) return [];
  }
  return marked;
}

/** The codes of a node; undefined after each piece of its text, so that a long one can be left for a while. */
function* codesIn(node: Text, before: string): Generator<MarkedCode | undefined, void, undefined> {
  const { data } = node;
  for (let start = 0; start < data.length; start += PIECE_LENGTH) {
    const piece = data.slice(start, start + PIECE_LENGTH + PIECE_OVERLAP);
    const context = start === 0 ? before : data.slice(Math.max(0, start - CONTEXT_LENGTH), start);
    for (const found of findCodes(piece, context)) {
      if (found.start >= PIECE_LENGTH) break;
      const range = document.createRange();
      range.setStart(node, start + found.start);
      range.setEnd(node, start + found.end);
      yield { code: found.code, range };
    }
    yield undefined;
  }
}

/** A turn of the search, bounded by the clock and by a number of nodes. */
class Slice {
  #deadline = 0;
  #nodes = 0;

  isOver(nodes = 0): boolean {
    this.#nodes += nodes;
    return this.#nodes >= SLICE_NODES || performance.now() >= this.#deadline;
  }

  /** Gives the page its turn. */
  async next(): Promise<void> {
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    this.#nodes = 0;
    this.#deadline = performance.now() + SLICE_MS;
  }
}

/** The element of the marks themselves, which is not searched. */
let walkerHost: Element | undefined;

/** Names the element that the search leaves out. */
export function leaveOut(element: Element): void {
  walkerHost = element;
}

function isVisible(node: Text): boolean {
  return node.parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ?? false;
}

/** Remembers the end of the text that stands before a node in the same paragraph. */
class TextBefore {
  #text = '';
  #block: Element | null = null;

  of(node: Text): string {
    return blockOf(node) === this.#block ? this.#text : '';
  }

  add(node: Text): void {
    const block = blockOf(node);
    this.#text = (block === this.#block ? this.#text + node.data : node.data).slice(-CONTEXT_LENGTH);
    this.#block = block;
  }
}

function blockOf(node: Text): Element | null {
  let element = node.parentElement;
  while (element !== null && INLINE.has(element.tagName)) element = element.parentElement;
  return element;
}
