import { textOf } from '../http/content.ts';
import { contentFormOf } from '../http/content-form.ts';
import type { FieldLine, Responded } from '../http/exchange.ts';
import { readHtml } from '../http/html.ts';
import type { Json } from '../http/json.ts';
import { jsonPointer, locateJson } from '../http/json-pointer.ts';
import {
  type AccessPhrases,
  OTHER_REASONS,
  type OtherReason,
  RIGHT_MEMBERS,
  ROBOT_FIELDS,
  ROBOT_MARKER,
  SILENT_MEMBERS,
} from '../knowledge/access-phrases.ts';
import { bodyValue } from './body/body-value.ts';
import type { Evidence } from './finding.ts';

/** One thing that the content of a refusal says. */
interface Statement {
  /** Ready to be matched: a sentence with single spaces, or a code as words. */
  readonly text: string;
  readonly isCode: boolean;
  /** Member names and indexes; empty outside JSON and XML. */
  readonly path: readonly string[];
  /** As it stands in the value. */
  readonly original: string;
}

/** What a refusal says of its reason, in words and machine codes. */
export interface Refusal {
  readonly statements: readonly Statement[];
  /** Everything readable, for reasons that may stand anywhere. */
  readonly whole: string;
}

const MOST_STATEMENTS = 60;
const MOST_VALUES = 400;
const DEEPEST = 6;
const LONGEST_SENTENCE = 600;
const LONGEST_WHOLE = 8 * 1024;
const LONGEST_MARKUP = 64 * 1024;
const CODE = /^[A-Za-z][\w.:/#-]{1,127}$/;

/** Reads what the content of an answer says of its reason; nothing where no content was captured. */
export function readRefusal(exchange: Responded): Refusal {
  const statements: Statement[] = [];
  const form = contentFormOf(exchange);
  const text = textOf(exchange) ?? '';
  const value = form === undefined ? undefined : bodyValue(form);
  const isTextual = form?.form === 'text' || form?.form === 'fragment';
  if (form?.form === 'html') {
    const page = readHtml(text);
    for (const part of [page.title, page.heading, page.text]) if (part !== undefined) addSentence(statements, part, []);
    const robot = ROBOT_MARKER.exec(text.slice(0, LONGEST_MARKUP))?.[0] ?? '';
    return { statements, whole: `${sentence(page.text, LONGEST_WHOLE)} ${robot}` };
  }
  if (value !== undefined) collect(value, statements);
  else if (isTextual && text.length > 0) add(statements, text.slice(0, LONGEST_SENTENCE).trim(), []);
  const errorType = exchange.outcome.fields?.lines.find(({ name }) => name.toLowerCase() === 'x-amzn-errortype');
  if (errorType !== undefined) add(statements, errorType.value.split(':')[0] ?? '', []);
  return {
    statements,
    whole: statements
      .map((statement) => statement.text)
      .join(' | ')
      .slice(0, LONGEST_WHOLE),
  };
}

interface Visit {
  readonly value: Json;
  readonly path: readonly string[];
}

function collect(root: Json, statements: Statement[]): void {
  const waiting: Visit[] = [{ value: root, path: [] }];
  for (let visited = 0; visited < MOST_VALUES && statements.length < MOST_STATEMENTS; visited += 1) {
    const next = waiting.shift();
    if (next === undefined) return;
    const { value, path } = next;
    const name = path.findLast((segment) => !/^\d+$/.test(segment)) ?? '';
    if (typeof value === 'string') add(statements, value, path);
    if (typeof value !== 'object' || value === null) continue;
    if (RIGHT_MEMBERS.test(name)) statements.push(rightMember(name, path));
    if (path.length >= DEEPEST) continue;
    for (const [member, child] of Object.entries(value).slice(0, MOST_VALUES)) {
      if (!Array.isArray(value) && typeof child === 'string' && RIGHT_MEMBERS.test(member) && child !== '') {
        statements.push(rightMember(member, [...path, member]));
      } else if (Array.isArray(value) || !SILENT_MEMBERS.test(member)) {
        waiting.push({ value: child, path: [...path, member] });
      }
    }
  }
}

function rightMember(name: string, path: readonly string[]): Statement {
  return { text: words(name), isCode: true, path, original: name };
}

/** A value without spaces is a code, whatever its member is called; a URI's last segment names the problem's type. */
function add(statements: Statement[], value: string, path: readonly string[]): void {
  const original = value.slice(0, LONGEST_SENTENCE);
  if (!CODE.test(original)) addSentence(statements, original, path);
  else {
    const last = original.includes('/') ? (original.split(/[/#]/).findLast((part) => part !== '') ?? '') : original;
    statements.push({ text: words(last), isCode: true, path, original });
  }
}

function addSentence(statements: Statement[], value: string, path: readonly string[]): void {
  statements.push({ text: sentence(value, LONGEST_SENTENCE), isCode: false, path, original: value });
}

function sentence(value: string, longest: number): string {
  return value
    .slice(0, longest)
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .replace(/\s+/g, ' ');
}

/** `TOKEN_EXPIRED`, `TokenExpiredException` and `token-expired` are read as words in lower case. */
function words(code: string): string {
  return code
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, ' ')
    .replace(/ (?:exception|error|fault)$/, '')
    .trim();
}

interface Compiled {
  readonly sentence: RegExp;
  readonly code: RegExp;
}

/** A word between two others of one sentence: it does not end the sentence. */
const WORD = '(?: \\S*[^\\s.;!?])';

const compiled = new WeakMap<AccessPhrases, Compiled>();

function compile(phrases: AccessPhrases): Compiled {
  const known = compiled.get(phrases);
  if (known !== undefined) return known;
  const made = {
    sentence: new RegExp(phrases.sentences.join('|').replaceAll('(?: \\S+)', WORD), 'iu'),
    code: new RegExp(phrases.codes.join('|'), 'i'),
  };
  compiled.set(phrases, made);
  return made;
}

/** The first statement that says one of the phrases; undefined where none does. */
export function findStatement(refusal: Refusal, ...alternatives: readonly AccessPhrases[]): Statement | undefined {
  for (const phrases of alternatives) {
    const { sentence: inSentence, code } = compile(phrases);
    const found = refusal.statements.find(({ text, isCode }) => (isCode ? code : inSentence).test(text));
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Whether the refusal, or a field beside it, speaks of another reason, which then may be the real one. */
export function speaksOf(exchange: Responded, refusal: Refusal, reasons: readonly OtherReason[]): boolean {
  return reasons.some((reason) => {
    if (exchange.outcome.fields?.lines.some((line) => tells(line, reason))) return true;
    const { sentence: inSentence } = compile(OTHER_REASONS[reason]);
    return inSentence.test(refusal.whole) || findStatement(refusal, OTHER_REASONS[reason]) !== undefined;
  });
}

/** Whether a response field tells the reason. */
function tells({ name, value }: FieldLine, reason: OtherReason): boolean {
  const lower = name.toLowerCase();
  if (reason === 'robot') return ROBOT_FIELDS.has(lower);
  if (reason === 'rate')
    return lower === 'retry-after' || (/rate-?limit-remaining$/.test(lower) && value.trim() === '0');
  return reason === 'forgery' && /[cx]srf/.test(lower) && /^required$/i.test(value.trim());
}

/** The statement as evidence, as it stands in the content. */
export function evidenceOf(exchange: Responded, statement: Statement): Evidence {
  const LONGEST_EXCERPT = 256;
  const text = textOf(exchange) ?? '';
  const path = jsonPointer(statement.path);
  const span = statement.path.length === 0 ? undefined : locateJson(text, statement.path);
  const excerpt = span === undefined ? verbatim(text, statement.original) : text.slice(span.start, span.end);
  return { kind: 'content', path, excerpt: excerpt.slice(0, LONGEST_EXCERPT) };
}

/** The statement where the content has it as it is, else its first line. */
function verbatim(text: string, original: string): string {
  const short = original.slice(0, 200);
  return text.includes(short) ? short : (text.trim().split('\n')[0] ?? '');
}

/** The statement for a message, at most 120 characters. */
export function quoted(statement: Statement): string {
  const LONGEST_QUOTE = 120;
  const text = sentence(statement.original, LONGEST_SENTENCE).trim();
  return text.length > LONGEST_QUOTE ? `"${text.slice(0, LONGEST_QUOTE)}…"` : `"${text}"`;
}
