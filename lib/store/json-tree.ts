import { isJsonObject, type Json } from '../http/json.ts';

/** One line of a JSON tree, in the order of the lines. */
export type TreeLine = ValueLine | MoreLine;

/** A value, with its name where it has one. */
export interface ValueLine {
  readonly kind: 'value';
  /** JSON Pointer (RFC 6901) of the value. */
  readonly pointer: string;
  /** From 1, the root's. */
  readonly level: number;
  /** Place among its siblings, from 1, and how many there are. */
  readonly position: number;
  readonly siblings: number;
  /** The member's name, the item's index; undefined for the root. */
  readonly label: string | number | undefined;
  readonly value: Json;
  /** How many values lie directly in it; 0 for those that hold none. */
  readonly children: number;
  readonly isOpen: boolean;
}

/** Stands for children that are not shown yet. */
export interface MoreLine {
  readonly kind: 'more';
  /** Pointer of the value that they lie in. */
  readonly parent: string;
  readonly level: number;
  /** Index of the first of them, and how many there are. */
  readonly from: number;
  readonly count: number;
}

/** What the user opened. */
export interface TreeView {
  /** Pointers of the values whose children are shown. */
  readonly open: ReadonlySet<string>;
  /** How many children of a value are shown, by its pointer, where it is not the first `PAGE`. */
  readonly limits: ReadonlyMap<string, number>;
  /** Pointers whose lines are shown wherever they lie among their siblings. */
  readonly needed: readonly string[];
}

/** Children that a value shows at once, and that are added when more are asked for. */
export const PAGE = 100;
/** Levels down to which a value is opened or found without the user's doing. */
export const DEEPEST = 100;

const LINES_AT_FIRST = 60;
const LEVELS_AT_FIRST = 6;

const namesKnown = new WeakMap<object, readonly string[]>();

function namesOf(value: object): readonly string[] {
  const names = namesKnown.get(value) ?? Object.keys(value);
  namesKnown.set(value, names);
  return names;
}

/** How many values lie directly in a value. */
function childCount(value: Json): number {
  if (value === null || typeof value !== 'object') return 0;
  return Array.isArray(value) ? value.length : namesOf(value).length;
}

function childAt(value: Json, index: number): readonly [label: string | number, child: Json] {
  if (isJsonObject(value)) {
    const name = namesOf(value)[index] as string;
    return [name, value[name] as Json];
  }
  return [index, (value as readonly Json[])[index] as Json];
}

function pointerTo(parent: string, label: string | number): string {
  return `${parent}/${typeof label === 'number' ? label : label.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The pointer of the value that this one lies in; undefined for the root. */
export function parentOf(pointer: string): string | undefined {
  return pointer === '' ? undefined : pointer.slice(0, pointer.lastIndexOf('/'));
}

/** The pointers of the values around this one, the root first. Empty for what lies deeper than `DEEPEST`. */
export function ancestorsOf(pointer: string): readonly string[] {
  const segments = pointer.split('/');
  if (segments.length > DEEPEST) return [];
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
}

/**
 * The lines of a tree. Only what is open is visited, so the size of the value does not count, and neither does its depth:
 * nothing here calls itself.
 */
export function treeLines(root: Json, { open, limits, needed }: TreeView): readonly TreeLine[] {
  const lines: TreeLine[] = [];
  const extras = neededByParent(needed);
  const first = valueLine({ pointer: '', level: 1, position: 1, siblings: 1, label: undefined, value: root }, open);
  const waiting: TreeLine[] = [first];
  for (let line = waiting.pop(); line !== undefined; line = waiting.pop()) {
    lines.push(line);
    if (line.kind === 'more' || !line.isOpen) continue;
    const children = childLines(line, open, limits.get(line.pointer) ?? PAGE, extras.get(line.pointer) ?? NONE);
    for (let index = children.length - 1; index >= 0; index -= 1) waiting.push(children[index] as TreeLine);
  }
  return lines;
}

const NONE: ReadonlySet<string> = new Set();

/** Last segments, still escaped, by the pointer of what they lie in. */
function neededByParent(pointers: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const byParent = new Map<string, Set<string>>();
  for (const pointer of pointers) {
    for (const inner of [...ancestorsOf(pointer).slice(1), pointer]) {
      const parent = parentOf(inner);
      if (parent === undefined) continue;
      const segments = byParent.get(parent) ?? new Set();
      byParent.set(parent, segments.add(inner.slice(parent.length + 1)));
    }
  }
  return byParent;
}

function childLines(
  { pointer, value, level, children: siblings }: ValueLine,
  open: ReadonlySet<string>,
  limit: number,
  extras: ReadonlySet<string>,
): readonly TreeLine[] {
  const shown = Array.from({ length: Math.min(limit, siblings) }, (_, index) => index);
  if (extras.size > 0 && limit < siblings) shown.push(...extraIndexes(value, limit, extras));
  const lines: TreeLine[] = [];
  let next = 0;
  const skipTo = (index: number) => {
    if (index > next) lines.push({ kind: 'more', parent: pointer, level: level + 1, from: next, count: index - next });
  };
  for (const index of shown) {
    skipTo(index);
    const [label, child] = childAt(value, index);
    const inner = pointerTo(pointer, label);
    lines.push(
      valueLine({ pointer: inner, level: level + 1, position: index + 1, siblings, label, value: child }, open),
    );
    next = index + 1;
  }
  skipTo(siblings);
  return lines;
}

/** Where the needed children lie that a limit would leave out, in order. */
function extraIndexes(value: Json, limit: number, extras: ReadonlySet<string>): readonly number[] {
  const indexes: number[] = [];
  for (const segment of extras) {
    const index = isJsonObject(value) ? namesOf(value).indexOf(unescaped(segment)) : Number(segment);
    if (index >= limit && index < childCount(value)) indexes.push(index);
  }
  return indexes.sort((a, b) => a - b);
}

function unescaped(segment: string): string {
  return segment.replaceAll('~1', '/').replaceAll('~0', '~');
}

function valueLine(line: Omit<ValueLine, 'kind' | 'children' | 'isOpen'>, open: ReadonlySet<string>): ValueLine {
  const children = childCount(line.value);
  return { kind: 'value', ...line, children, isOpen: children > 0 && open.has(line.pointer) };
}

/**
 * What is open before the user did anything: the outer levels, as long as they fit on a page, and what lies around the
 * given pointers.
 */
export function openAtFirst(root: Json, pointers: readonly string[]): ReadonlySet<string> {
  const open = new Set<string>(['', ...pointers.flatMap(ancestorsOf)]);
  let lines = 1 + Math.min(childCount(root), PAGE);
  let level: readonly (readonly [string, Json])[] = [['', root]];
  for (let depth = 1; depth < LEVELS_AT_FIRST; depth += 1) {
    const inner: (readonly [string, Json])[] = [];
    for (const [pointer, value] of level) {
      if (!open.has(pointer)) continue;
      for (let index = 0; index < Math.min(childCount(value), PAGE); index += 1) {
        const [label, child] = childAt(value, index);
        const count = Math.min(childCount(child), PAGE);
        if (count === 0) continue;
        const path = pointerTo(pointer, label);
        if (!open.has(path) && lines + count > LINES_AT_FIRST) continue;
        open.add(path);
        lines += count;
        inner.push([path, child]);
      }
    }
    level = inner;
  }
  return open;
}

/** The value at a pointer; undefined where there is none. */
export function valueAt(root: Json, pointer: string): Json | undefined {
  let value: Json | undefined = root;
  for (const segment of pointer.split('/').slice(1)) {
    if (isJsonObject(value)) value = Object.hasOwn(value, unescaped(segment)) ? value[unescaped(segment)] : undefined;
    else value = Array.isArray(value) ? (value as readonly Json[])[Number(segment)] : undefined;
  }
  return value;
}

/** The places where a text stands. */
export interface TreeMatches {
  /** In the order of the lines. */
  readonly pointers: readonly string[];
  /** Not everything was searched, or there are more matches. */
  readonly isCut: boolean;
}

const MOST_MATCHES = 1000;
const MOST_VALUES = 200_000;

/** The values whose name or own text holds the query, without regard to case. */
export function findInTree(root: Json, query: string): TreeMatches {
  const pointers: string[] = [];
  const wanted = query.toLowerCase();
  if (wanted === '') return { pointers, isCut: false };
  const waiting: { value: Json; path: string; depth: number; next: number }[] = [
    { value: root, path: '', depth: 1, next: 0 },
  ];
  let visited = 0;
  let isCut = false;
  for (let at = waiting.at(-1); at !== undefined; at = waiting.at(-1)) {
    if (at.next >= childCount(at.value)) {
      waiting.pop();
      continue;
    }
    const [label, child] = childAt(at.value, at.next);
    at.next += 1;
    visited += 1;
    const isMatch =
      (typeof label === 'string' && label.toLowerCase().includes(wanted)) ||
      ((child === null || typeof child !== 'object') && String(child).toLowerCase().includes(wanted));
    if (isMatch) pointers.push(pointerTo(at.path, label));
    if (pointers.length >= MOST_MATCHES || visited >= MOST_VALUES) return { pointers, isCut: true };
    if (childCount(child) === 0) continue;
    if (at.depth >= DEEPEST - 1) isCut = true;
    else waiting.push({ value: child, path: pointerTo(at.path, label), depth: at.depth + 1, next: 0 });
  }
  return { pointers, isCut };
}

const LONGEST_PREVIEW = 72;
const MOST_PREVIEWED = 4;

/** What a closed value holds, in a line. */
export function previewOf(value: Json): string {
  const count = childCount(value);
  const parts: string[] = [];
  let length = 0;
  for (let index = 0; index < Math.min(count, MOST_PREVIEWED) && length < LONGEST_PREVIEW; index += 1) {
    const [label, child] = childAt(value, index);
    const text = typeof label === 'number' ? briefly(child) : `${label}: ${briefly(child)}`;
    parts.push(text);
    length += text.length;
  }
  const inner = parts.join(', ') + (parts.length < count ? ', …' : '');
  return Array.isArray(value) ? `[${inner}]` : `{${inner}}`;
}

function briefly(value: Json): string {
  const LONGEST = 24;
  if (Array.isArray(value)) return value.length === 0 ? '[]' : '[…]';
  if (isJsonObject(value)) return childCount(value) === 0 ? '{}' : '{…}';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value);
}
