import type { Exchange } from '../../http/exchange.ts';
import { parseUrl } from '../../http/url.ts';
import { DATABASE_ERRORS, DEBUG_PAGES, FRAMES, SERVER_PATH, type TextMarker } from '../../knowledge/leak-markers.ts';

/** Something of the server's inside that content shows. */
export interface Leak {
  readonly kind: 'stack' | 'database' | 'debug-page' | 'path';
  /** The runtime, the database or the page. */
  readonly name: string;
  /** The passage, verbatim. */
  readonly passage: string;
  /** How many frames of a stack there are. */
  readonly frames?: number;
}

const LONGEST = 64 * 1024;
const MOST_FRAMES = 50;
const LONGEST_PASSAGE = 240;

const frames = FRAMES.map(({ frame, ...marker }) => ({ ...marker, pattern: new RegExp(frame, 'g') }));
const compile = (markers: readonly TextMarker[]) =>
  markers.map(({ pattern, ...marker }) => ({ ...marker, pattern: new RegExp(pattern, 'i') }));
const databases = compile(DATABASE_ERRORS);
const pages = compile(DEBUG_PAGES);
const path = new RegExp(SERVER_PATH, 'g');

/**
 * The stack of two or more frames that a JSON text shows under a name that belongs to errors; only its first 64 kB count.
 * Under other names stands what people wrote.
 */
export function findStackInJson(text: string): Leak | undefined {
  const searched = text.slice(0, LONGEST);
  if (!searched.includes('\\n') && !searched.includes('.php"')) return undefined;
  const stack = findStack(searched);
  const name = stack === undefined ? undefined : memberAround(searched, searched.indexOf(stack.passage));
  return name === undefined || NAME_OF_ERROR.test(name) ? stack : undefined;
}

const NAME_OF_ERROR = /stack|trace|exception|error|debug|cause|fault|frames?$/i;
const MEMBER_BEFORE = /"([^"\\]{1,60})"\s*:\s*(?:\[\s*)?"(?:[^"\\]|\\.)*$/;
const LOOK_BACK = 8 * 1024;

/** The name of the member whose string holds the offset; undefined where that is unclear. */
function memberAround(text: string, at: number): string | undefined {
  return MEMBER_BEFORE.exec(text.slice(Math.max(0, at - LOOK_BACK), at))?.[1];
}

/** What a text shows of the server's inside, the worst first; only its first 64 kB count. */
export function findLeaks(text: string): readonly Leak[] {
  const searched = text.slice(0, LONGEST);
  const lower = searched.toLowerCase();
  const leaks = [
    findMarked(searched, lower, pages, 'debug-page'),
    findStack(searched),
    findMarked(searched, lower, databases, 'database'),
  ];
  const found = leaks.filter((leak) => leak !== undefined);
  if (found.length > 0) return found;
  const alone = [...searched.matchAll(path)].find(({ index }) => !isInUrl(searched, index))?.[0];
  return alone === undefined ? [] : [{ kind: 'path', name: 'a path', passage: alone }];
}

/** Whether a text is an error of a database, as engines and drivers write it. */
export function showsDatabase(text: string): boolean {
  const searched = text.slice(0, LONGEST);
  return findMarked(searched, searched.toLowerCase(), databases, 'database') !== undefined;
}

const CONSOLE = /\/_?(?:sql|quer(?:y|ies)|statements?)(?:\/|$)/i;

/** Whether the request hands a statement to a database; what that says of the statement is an answer under 4xx. */
export function asksDatabase({ method, url }: Exchange): boolean {
  return method === 'POST' && CONSOLE.test(parseUrl(url)?.pathname ?? '');
}

function findMarked(text: string, lower: string, markers: typeof pages, kind: Leak['kind']): Leak | undefined {
  for (const { name, hint, pattern } of markers) {
    if (!lower.includes(hint)) continue;
    const passage = pattern.exec(text)?.[0];
    if (passage !== undefined) return { kind, name, passage: passage.slice(0, LONGEST_PASSAGE) };
  }
  return undefined;
}

/** The stack with the most frames, of two or more; the runtime's hint saves the search where it does not occur. */
function findStack(text: string): Leak | undefined {
  let best: Leak | undefined;
  for (const { runtime, hints, pattern } of frames) {
    if (!hints.some((hint) => text.includes(hint))) continue;
    const { count, first } = countFrames(text, pattern);
    if (first !== undefined && count >= 2 && count > (best?.frames ?? 0)) {
      best = { kind: 'stack', name: runtime, passage: first.slice(0, LONGEST_PASSAGE), frames: count };
    }
  }
  return best;
}

function countFrames(text: string, pattern: RegExp): { count: number; first: string | undefined } {
  let count = 0;
  let first: string | undefined;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null && count < MOST_FRAMES; match = pattern.exec(text)) {
    first ??= match[0];
    count += 1;
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return { count, first };
}

const URL_BEFORE =
  /https?:\/\/[\w.:-]{1,120}$|\b(?:src|srcset|href|action|poster|data-[\w-]{1,40})\s*=\s*["']?$|\burl\(["']?$|\b(?:import|from)\s*\(?["']$/i;

/** Whether what stands there is a URL or part of one: of a page, a script or an image. */
function isInUrl(text: string, at: number): boolean {
  return URL_BEFORE.test(text.slice(Math.max(0, at - 140), at));
}
