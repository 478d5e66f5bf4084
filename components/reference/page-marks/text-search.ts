import { CONTEXT_LENGTH, type FoundCode, findCodes } from '#lib/reference/find-codes.ts';

/** A status code in the text of a page. */
export interface MarkedCode {
  readonly code: number;
  readonly range: Range;
}

/** How long one piece of the search may take, in milliseconds; between pieces the page has its turn. */
const SLICE_MS = 5;
/** Nobody reads more marks than these, and each costs the browser work. */
const MOST_CODES = 1000;

const SILENT =
  'script, style, noscript, template, textarea, select, svg, canvas, iframe, object, head, [aria-hidden=true]';
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DFN DEL EM FONT I INS KBD MARK Q S SAMP SMALL SPAN STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/** Finds the status codes in the visible text of a page, in pieces; ends early when the signal is aborted. */
export async function searchText(root: Element, signal: AbortSignal): Promise<readonly MarkedCode[]> {
  const marked: MarkedCode[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
    node instanceof Element && (node === walkerHost || node.matches(SILENT))
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const before = new TextBefore();
  let deadline = performance.now() + SLICE_MS;
  for (let node = walker.nextNode(); node !== null && marked.length < MOST_CODES; node = walker.nextNode()) {
    if (node instanceof Text) {
      for (const found of findCodes(node.data, before.of(node))) {
        if (isVisible(node)) marked.push({ code: found.code, range: rangeOf(node, found) });
      }
      before.add(node);
    }
    if (performance.now() < deadline) continue;
    await pause();
    if (signal.aborted) return [];
    deadline = performance.now() + SLICE_MS;
  }
  return marked;
}

/** The element of the marks themselves, which is not searched. */
let walkerHost: Element | undefined;

/** Names the element that the search leaves out. */
export function leaveOut(element: Element): void {
  walkerHost = element;
}

function rangeOf(node: Text, { start, end }: FoundCode): Range {
  const range = document.createRange();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
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

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
