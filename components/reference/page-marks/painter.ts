/** Paints marks over the text of a page without touching its nodes. */
export interface Painter {
  /** Marks these ranges instead of the former ones. */
  mark(ranges: readonly Range[]): void;
  /** Marks one range as the one that is spoken of; none without it. */
  point(range?: Range): void;
  /** Takes away all that was added. */
  remove(): void;
}

const MARK = 'status-lens';
const CURRENT = 'status-lens-current';
const HIGHLIGHTS = `
::highlight(${MARK}) { text-decoration: underline 2px dotted #1a6cf0; background-color: #1a6cf026; }
::highlight(${CURRENT}) { text-decoration: underline 2px solid #1a6cf0; background-color: #ffd54a80; }
`;

/**
 * A style sheet for highlights makes the browser style every element anew, in one piece of some microseconds for each,
 * and a mark makes it paint the whole text around it: on pages larger than this, the page would stand still.
 */
const MOST_STYLED_ELEMENTS = 4000;
const MOST_PAINTED_TEXT = 200_000;
/** How long boxes are measured before the page has its turn, in milliseconds. */
const SLICE_MS = 5;

/** Chooses highlights, which move with the text, or boxes above it where highlights are unknown or too dear. */
export function createPainter(layer: HTMLElement): Painter {
  return canHighlight() && isSmall() ? new HighlightPainter() : new BoxPainter(layer);
}

function canHighlight(): boolean {
  return typeof Highlight !== 'undefined' && 'highlights' in CSS;
}

function isSmall(): boolean {
  return (
    document.getElementsByTagName('*').length <= MOST_STYLED_ELEMENTS &&
    (document.documentElement.textContent?.length ?? 0) <= MOST_PAINTED_TEXT
  );
}

/** Adds a style sheet to which the page’s content security policy does not apply; returns how to take it away. */
export function addStyles(root: Document | ShadowRoot, css: string): () => void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  return () => {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
  };
}

class HighlightPainter implements Painter {
  readonly #releaseStyles = addStyles(document, HIGHLIGHTS);

  mark(ranges: readonly Range[]): void {
    CSS.highlights.set(MARK, new Highlight(...ranges));
  }

  point(range?: Range): void {
    if (range === undefined) CSS.highlights.delete(CURRENT);
    else CSS.highlights.set(CURRENT, new Highlight(range));
  }

  remove(): void {
    CSS.highlights.delete(MARK);
    CSS.highlights.delete(CURRENT);
    this.#releaseStyles();
  }
}

/** Boxes for what is in the window, drawn anew when the page scrolls, grows or changes. */
class BoxPainter implements Painter {
  readonly #layer: HTMLElement;
  readonly #life = new AbortController();
  readonly #size = new ResizeObserver(() => this.#drawSoon());
  readonly #changes = new MutationObserver(() => this.#drawSoon());
  #ranges: readonly Range[] = [];
  #current: Range | undefined;
  #frame = 0;
  #isStale = false;

  constructor(layer: HTMLElement) {
    this.#layer = layer;
    const options = { passive: true, capture: true, signal: this.#life.signal };
    window.addEventListener('scroll', () => this.#drawSoon(), options);
    window.addEventListener('resize', () => this.#drawSoon(), options);
    this.#size.observe(document.documentElement);
    this.#changes.observe(document.body ?? document.documentElement, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  }

  mark(ranges: readonly Range[]): void {
    this.#ranges = ranges;
    this.#drawSoon();
  }

  point(range?: Range): void {
    this.#current = range;
    this.#drawSoon();
  }

  remove(): void {
    this.#life.abort();
    this.#size.disconnect();
    this.#changes.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#layer.replaceChildren();
  }

  /** A drawing under way is finished first: on a page that never rests, none would be. */
  #drawSoon(): void {
    this.#isStale = true;
    this.#frame ||= requestAnimationFrame(() => this.#draw(0, []));
  }

  /** Measures from the range at `index` on, in slices, and writes at the end, so that the page is laid out once. */
  #draw(index: number, boxes: Box[]): void {
    if (index === 0) this.#isStale = false;
    const deadline = performance.now() + SLICE_MS;
    const origin = this.#layer.getBoundingClientRect();
    let at = index;
    for (const range of this.#ranges.slice(index)) {
      if (performance.now() >= deadline) break;
      at += 1;
      boxes.push(...boxesOf(range, origin));
    }
    if (at < this.#ranges.length) {
      this.#frame = requestAnimationFrame(() => this.#draw(at, boxes));
      return;
    }
    this.#layer.replaceChildren(...boxes.map((box) => this.#markFor(box)));
    this.#frame = this.#isStale ? requestAnimationFrame(() => this.#draw(0, [])) : 0;
  }

  #markFor({ range, left, top, width, height }: Box): HTMLElement {
    const mark = document.createElement('div');
    mark.className = range === this.#current ? 'mark current' : 'mark';
    mark.style.left = `${left}px`;
    mark.style.top = `${top}px`;
    mark.style.width = `${width}px`;
    mark.style.height = `${height}px`;
    return mark;
  }
}

/** Where a part of a range stands, from the origin of the layer. */
interface Box {
  readonly range: Range;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function boxesOf(range: Range, origin: DOMRect): readonly Box[] {
  if (!isInWindow(range)) return [];
  return [...range.getClientRects()]
    .filter((box) => isOnTop(range, box))
    .map(({ left, top, width, height }) => ({
      range,
      left: left - origin.left,
      top: top - origin.top,
      width,
      height,
    }));
}

function isInWindow(range: Range): boolean {
  const { top, right, bottom, left, width } = range.getBoundingClientRect();
  return width > 0 && bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}

/** Text that is scrolled out of its box, or lies below another element, gets no mark. */
function isOnTop(range: Range, box: DOMRect): boolean {
  const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return top !== null && (range.startContainer.parentElement?.contains(top) ?? false);
}
