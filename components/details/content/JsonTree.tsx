import { type KeyboardEvent, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Json } from '#lib/http/json.ts';
import type { Finding } from '#lib/lint/finding.ts';
import {
  ancestorsOf,
  openAtFirst,
  PAGE,
  parentOf,
  previewOf,
  type TreeLine,
  treeLines,
  type ValueLine,
  valueAt,
} from '#lib/store/json-tree.ts';
import { CopyButton } from '../../common/CopyButton.tsx';
import { Icon } from '../../common/Icon.tsx';
import { MarkLinks } from '../MarkLinks.tsx';
import { marksWhere } from '../marks.ts';

const DEEPEST_INDENT = 20;
const INDENT_PX = 14;
const LONGEST_TEXT = 300;
const LONGEST_CHOSEN = 20_000;

interface JsonTreeProps {
  readonly value: Json;
  readonly label: string;
  readonly findings: readonly Finding[];
  /** Pointers of what a search found, in order, and which of them is gone to. */
  readonly matches: readonly string[];
  readonly current: string | undefined;
}

/** JSON as a tree (WAI-ARIA tree view), opened as it is needed; what findings point at is open and marked. */
export function JsonTree({ value, label, findings, matches, current }: JsonTreeProps) {
  const id = useId();
  const marked = useMemo(() => markedPointers(value, findings), [value, findings]);
  const [open, setOpen] = useState(() => openAtFirst(value, marked));
  const [limits, setLimits] = useState<ReadonlyMap<string, number>>(new Map());
  const [active, setActive] = useState('');
  const [gone, setGone] = useState(current);
  const tree = useRef<HTMLDivElement>(null);
  const matched = useMemo(() => new Set(matches), [matches]);

  if (gone !== current) {
    setGone(current);
    if (current !== undefined) {
      setOpen(new Set([...open, ...ancestorsOf(current)]));
      setActive(current);
    }
  }

  const lines = useMemo(
    () => treeLines(value, { open, limits, needed: current === undefined ? marked : [...marked, current] }),
    [value, open, limits, marked, current],
  );
  const activeIndex = Math.max(
    0,
    lines.findIndex((line) => keyOf(line) === active),
  );
  const activeLine = lines[activeIndex] as TreeLine;
  const lineId = (index: number) => `${id}-${index}`;

  useEffect(() => {
    if (active !== '') document.getElementById(`${id}-${activeIndex}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active, activeIndex]);

  function setIsOpen({ pointer, children }: ValueLine, isOpen: boolean) {
    if (children === 0) return;
    const next = new Set(open);
    if (isOpen) next.add(pointer);
    else next.delete(pointer);
    setOpen(next);
  }

  function act(line: TreeLine) {
    if (line.kind === 'value') {
      setActive(line.pointer);
      setIsOpen(line, !line.isOpen);
    } else {
      const next = line.from + PAGE;
      setLimits(new Map(limits).set(line.parent, Math.max(next, (limits.get(line.parent) ?? PAGE) + PAGE)));
      setActive(line.parent);
    }
  }

  function goTo(index: number) {
    const line = lines[Math.min(Math.max(index, 0), lines.length - 1)];
    if (line !== undefined) setActive(keyOf(line));
  }

  function goToNamed(character: string) {
    const from = activeIndex + 1;
    const ordered = [...lines.slice(from), ...lines.slice(0, from)];
    const found = ordered.find(
      (line) =>
        line.kind === 'value' &&
        String(line.label ?? '')
          .toLowerCase()
          .startsWith(character),
    );
    if (found !== undefined) setActive(keyOf(found));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    if (key === 'ArrowDown') goTo(activeIndex + 1);
    else if (key === 'ArrowUp') goTo(activeIndex - 1);
    else if (key === 'Home') goTo(0);
    else if (key === 'End') goTo(lines.length - 1);
    else if (key === 'Enter' || key === ' ') act(activeLine);
    else if (key === 'ArrowRight') {
      if (activeLine.kind === 'more') act(activeLine);
      else if (activeLine.isOpen) goTo(activeIndex + 1);
      else setIsOpen(activeLine, true);
    } else if (key === 'ArrowLeft') {
      if (activeLine.kind === 'value' && activeLine.isOpen) setIsOpen(activeLine, false);
      else {
        const parent = activeLine.kind === 'more' ? activeLine.parent : parentOf(activeLine.pointer);
        if (parent !== undefined) setActive(parent);
      }
    } else if (/^[\p{L}\p{N}_$]$/u.test(key)) goToNamed(key.toLowerCase());
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <>
      <div
        ref={tree}
        role="tree"
        aria-label={label}
        aria-activedescendant={lineId(activeIndex)}
        tabIndex={0}
        className="json-tree"
        onKeyDown={onKeyDown}
      >
        {lines.map((line, index) => (
          <Line
            key={keyOf(line)}
            id={lineId(index)}
            line={line}
            isActive={index === activeIndex}
            isMatch={line.kind === 'value' && matched.has(line.pointer)}
            findings={findings}
            onAct={() => {
              tree.current?.focus({ preventScroll: true });
              act(line);
            }}
          />
        ))}
      </div>
      {activeLine.kind === 'value' && <ChosenValue line={activeLine} />}
    </>
  );
}

function keyOf(line: TreeLine): string {
  return line.kind === 'value' ? line.pointer : `${line.parent} ${line.from}`;
}

/** Where findings point, as far as there is something. */
function markedPointers(value: Json, findings: readonly Finding[]): readonly string[] {
  return findings.flatMap(({ evidence }) =>
    evidence.flatMap((item) => (item.kind === 'content' && valueAt(value, item.path) !== undefined ? [item.path] : [])),
  );
}

/** The path of the chosen value, and what one can take from it. */
function ChosenValue({ line: { pointer, value } }: { readonly line: ValueLine }) {
  return (
    <div className="json-chosen">
      <code>{pointer === '' ? 'Whole body' : pointer}</code>
      <span className="json-chosen-actions">
        <CopyButton
          text={() => (typeof value === 'string' ? value : JSON.stringify(value, undefined, 2))}
          what="the chosen value"
          label="Value"
        />
        {pointer !== '' && <CopyButton text={pointer} what="the path of the chosen value" label="Path" />}
      </span>
    </div>
  );
}

interface LineProps {
  readonly id: string;
  readonly line: TreeLine;
  readonly isActive: boolean;
  readonly isMatch: boolean;
  readonly findings: readonly Finding[];
  readonly onAct: () => void;
}

function Line({ id, line, isActive, isMatch, findings, onAct }: LineProps) {
  const style = { paddingLeft: (Math.min(line.level, DEEPEST_INDENT) - 1) * INDENT_PX };
  if (line.kind === 'more') {
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the focus and hears the keys
      // biome-ignore lint/a11y/useFocusableInteractive: the tree names its active line
      <div
        id={id}
        role="treeitem"
        aria-level={line.level}
        aria-selected={isActive}
        className="json-line json-more"
        style={style}
        onClick={onAct}
      >
        <span className="json-twist" />
        {line.count > PAGE
          ? `Show ${PAGE} of ${line.count.toLocaleString('en')} more`
          : `Show ${line.count.toLocaleString('en')} more`}
      </div>
    );
  }
  const marks = marksWhere(findings, (item) => item.kind === 'content' && item.path === line.pointer);
  const classes = ['json-line'];
  if (marks.length > 0) classes.push('marked');
  if (isMatch) classes.push('json-match');
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree has the focus and hears the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the tree names its active line
    <div
      id={id}
      role="treeitem"
      aria-level={line.level}
      aria-posinset={line.position}
      aria-setsize={line.siblings}
      aria-selected={isActive}
      aria-expanded={line.children > 0 ? line.isOpen : undefined}
      className={classes.join(' ')}
      style={style}
      onClick={onAct}
    >
      <span className={line.isOpen ? 'json-twist json-twist-open' : 'json-twist'}>
        {line.children > 0 && <Icon name="chevron" />}
      </span>
      <span className="json-text">
        {line.label !== undefined && (
          <>
            <span className={typeof line.label === 'number' ? 'json-index' : 'json-name'}>{line.label}</span>
            {': '}
          </>
        )}
        <ValueText line={line} isActive={isActive} />
        {marks.length > 0 && <MarkLinks marks={marks} />}
      </span>
    </div>
  );
}

function ValueText({ line, isActive }: { readonly line: ValueLine; readonly isActive: boolean }): ReactNode {
  const { value, children, isOpen } = line;
  if (value !== null && typeof value === 'object') {
    const noun = Array.isArray(value) ? 'item' : 'member';
    const count = children === 1 ? `1 ${noun}` : `${children.toLocaleString('en')} ${noun}s`;
    return (
      <span className="json-hint">
        {children === 0 ? previewOf(value) : isOpen ? count : `${previewOf(value)} ${count}`}
      </span>
    );
  }
  if (typeof value !== 'string') return <span className="json-literal">{String(value)}</span>;
  const longest = isActive ? LONGEST_CHOSEN : LONGEST_TEXT;
  return (
    <span className="json-string">
      {JSON.stringify(value.slice(0, longest))}
      {value.length > longest && (
        <span className="json-hint"> … {(value.length - longest).toLocaleString('en')} more characters</span>
      )}
    </span>
  );
}
