import { explain } from '#lib/knowledge/status-codes/index.ts';
import tokens from '../../tokens.css?inline';
import { button, cardContent, element } from './card.ts';
import styles from './page-marks.css?inline';
import { addStyles, createPainter, type Painter } from './painter.ts';
import { leaveOut, type MarkedCode, searchText } from './text-search.ts';

const GAP = 6;
const OPEN_DELAY_MS = 150;
const CLOSE_DELAY_MS = 250;

/** The status codes of a page, marked in its text without changing it. */
export interface PageMarks {
  /** Takes every mark away at once. */
  remove(): void;
}

/**
 * Marks the status codes in the text of the page and explains them on hover, or one after the other with the bar at its
 * edge. The page’s own nodes stay as they are: marks are painted over them, and card and bar stand in a closed shadow root.
 */
export function markPage({
  onMore,
  onRemove,
}: {
  readonly onMore: (code: number) => void;
  readonly onRemove: () => void;
}): PageMarks {
  const life = new AbortController();
  const { signal } = life;
  const focused = document.activeElement;
  const host = document.createElement('status-lens-marks');
  host.style.setProperty('all', 'initial', 'important');
  const shadow = host.attachShadow({ mode: 'closed' });
  const card = element('div', 'card');
  card.hidden = true;
  card.setAttribute('role', 'dialog');
  const says = element('p', '', 'Looking for status codes …');
  says.setAttribute('role', 'status');
  const bar = element('div', 'bar', says);
  bar.setAttribute('role', 'region');
  bar.setAttribute('aria-label', 'Status Lens: codes on this page');
  const layer = element('div', 'marks');
  shadow.append(layer, card, bar);
  addStyles(shadow, tokens.replaceAll(':root', ':host') + styles);
  leaveOut(host);
  document.documentElement.append(host);

  let marked: readonly MarkedCode[] = [];
  let painter: Painter | undefined;
  let current = -1;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function remove(): void {
    if (signal.aborted) return;
    life.abort();
    clearTimeout(timer);
    painter?.remove();
    host.remove();
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
    onRemove();
  }

  function show({ code, range }: MarkedCode): void {
    card.replaceChildren(...cardContent(code, () => onMore(code)));
    card.setAttribute('aria-label', `${code} ${explain(code).name}`);
    card.hidden = false;
    place(card, range.getBoundingClientRect());
    painter?.point(range);
  }

  function hide(): void {
    card.hidden = true;
    painter?.point();
  }

  function step(by: number): void {
    current = (current + by + marked.length) % marked.length;
    const one = marked[current];
    if (one === undefined) return;
    clearTimeout(timer);
    one.range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    show(one);
    says.textContent = `${current + 1} of ${marked.length}: ${one.code} ${explain(one.code).name}`;
  }

  function after(delay: number, act: () => void): void {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  }

  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      remove();
    },
    { capture: true, signal },
  );
  document.addEventListener(
    'pointermove',
    (event) => {
      if (event.composedPath()[0] === host || event.target === host) {
        clearTimeout(timer);
        return;
      }
      const one = codeAt(marked, event.clientX, event.clientY);
      if (one !== undefined) after(OPEN_DELAY_MS, () => show(one));
      else if (!card.hidden && !card.contains(shadow.activeElement)) after(CLOSE_DELAY_MS, hide);
      else clearTimeout(timer);
    },
    { passive: true, signal },
  );

  const next = button('Next', () => step(1));
  const previous = button('Previous', () => step(current === -1 ? 0 : -1));
  const close = button('Remove marks', remove);
  bar.append(previous, next, close);
  previous.disabled = true;
  next.disabled = true;

  searchText(document.body ?? document.documentElement, signal).then((found) => {
    if (signal.aborted) return;
    marked = found;
    painter = createPainter(layer);
    painter.mark(found.map(({ range }) => range));
    says.textContent = summary(found);
    previous.disabled = found.length === 0;
    next.disabled = found.length === 0;
    (found.length === 0 ? close : next).focus({ preventScroll: true });
  });

  return { remove };
}

function summary(found: readonly MarkedCode[]): string {
  if (found.length === 0) return 'No status codes in the text of this page.';
  return found.length === 1 ? 'One status code marked.' : `${found.length} status codes marked.`;
}

function codeAt(marked: readonly MarkedCode[], x: number, y: number): MarkedCode | undefined {
  const at = document.caretPositionFromPoint?.(x, y) ?? null;
  if (at === null || !(at.offsetNode instanceof Text)) return undefined;
  return marked.find(
    ({ range }) =>
      range.startContainer === at.offsetNode &&
      at.offset >= range.startOffset &&
      at.offset <= range.endOffset &&
      [...range.getClientRects()].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom),
  );
}

/** Puts the card below the box, or above where there is more room. */
function place(card: HTMLElement, box: DOMRect): void {
  const { width, height } = card.getBoundingClientRect();
  const below = box.bottom + GAP;
  const top = below + height <= innerHeight ? below : Math.max(GAP, box.top - GAP - height);
  card.style.top = `${top}px`;
  card.style.left = `${Math.max(GAP, Math.min(box.left, innerWidth - width - GAP))}px`;
}
