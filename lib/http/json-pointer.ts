/** Member names and array indexes, from the outermost to the innermost. */
export type Path = readonly string[];

/** The path as a JSON Pointer (RFC 6901 §3). */
export function jsonPointer(path: Path): string {
  return path.map((segment) => `/${segment.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

/** Where a value lies in its text: offsets of its first character (of the member's name, if it has one) and its end. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the value at the path lies in a valid JSON text; undefined where it is not there. What precedes the first brace
 * or bracket, a guard or a callback's name, is passed over.
 */
export function locateJson(text: string, path: Path): Span | undefined {
  const first = /[[{]/.exec(text)?.index;
  if (first === undefined) return undefined;
  let span: Span = { start: first, end: skipValue(text, first) };
  let at = first;
  for (const segment of path) {
    const member = text[at] === '{' ? findMember(text, at, segment) : findItem(text, at, Number(segment));
    if (member === undefined) return undefined;
    span = { start: member.start, end: member.end };
    at = member.value;
  }
  return span;
}

interface Member extends Span {
  readonly value: number;
}

function findMember(text: string, open: number, name: string): Member | undefined {
  let at = skipSpace(text, open + 1);
  let found: Member | undefined;
  while (text[at] === '"') {
    const nameEnd = skipValue(text, at);
    const value = skipSpace(text, skipSpace(text, nameEnd) + 1);
    const end = skipValue(text, value);
    if (sameString(text.slice(at, nameEnd), name)) found = { start: at, value, end };
    at = skipSpace(text, end);
    if (text[at] !== ',') break;
    at = skipSpace(text, at + 1);
  }
  return found;
}

function findItem(text: string, open: number, index: number): Member | undefined {
  if (text[open] !== '[') return undefined;
  let at = skipSpace(text, open + 1);
  for (let position = 0; at < text.length && text[at] !== ']'; position += 1) {
    const end = skipValue(text, at);
    if (position === index) return { start: at, value: at, end };
    at = skipSpace(text, end);
    if (text[at] !== ',') return undefined;
    at = skipSpace(text, at + 1);
  }
  return undefined;
}

function sameString(literal: string, name: string): boolean {
  if (!literal.includes('\\')) return literal.slice(1, -1) === name;
  try {
    return JSON.parse(literal) === name;
  } catch {
    return false;
  }
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at] as string)) at += 1;
  return at;
}

/** The offset behind the value that begins at `from`. */
function skipValue(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') {
      at = stringEnd(text, at);
      if (depth === 0) return at + 1;
    } else if (character === '{' || character === '[') {
      depth += 1;
    } else if (character === '}' || character === ']') {
      depth -= 1;
      if (depth <= 0) return depth < 0 ? at : at + 1;
    } else if (depth === 0 && /[,\s]/.test(character as string)) {
      return at;
    }
  }
  return text.length;
}

function stringEnd(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}
