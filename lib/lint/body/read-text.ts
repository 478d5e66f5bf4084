import type { Circumstances } from './circumstances.ts';
import { isReasonPhrase, meaningOfText, saysFailure, saysSuccess, statusOf } from './meaning.ts';
import type { Reading, Signal } from './signals.ts';

const LONGEST = 4096;
const MOST_LINES = 12;
const LABELLED =
  /^[-[( ]{0,4}(?:(?:fatal|internal|unhandled|uncaught|server|api|system|application|unexpected|parse|syntax|runtime|database|db|sql|php|authentication|auth|validation) )?(?:error|exception|failure|fehler|erreur|erro|errore|failed|fail|err|nok|ko|(?:错误|失败)(?=[:：]))(?:\b|(?<=[误败]))[\])]?\s*(?:\(?#?[A-Z]*-?\d{1,6}\)?)?(?:\s*[:|=：]\s*\S|\s+[-–—]\s+\S)/i;
const NUMBERED = /^(?:HTTP[ /]?[\d.]* )?(?:error|err|fehler|code)?[ #:]*([45]\d\d)\b[ :.\-–]{1,3}\S/i;
const WORD = /^(?:error|failure|err|exception|fehler|ko|nok|-err)[.!]?$/i;
const CODED = /^(?:-?err(?:or)?|fail|nok|ko)[ :#-]{0,3}\d{1,6}[.!]?$/i;
const SOFT_WORD = /^(?:fail|failed)[.!]?$/i;
const CRASH =
  /^(?:Traceback \(most recent call last\)|(?:PHP )?(?:Fatal|Parse) error:|Uncaught (?:\w+ )?(?:Error|Exception)|panic: |You have an error in your SQL syntax|SQLSTATE\[|ORA-\d{5}: |Exception in thread |Code: \d{1,5}\. DB::\w*Exception: |[\w.]{1,120}(?:Exception|Error): )/;
const LOG = /^(?:\d{4}-\d\d-\d\d|\[?\d\d:\d\d|\[?(?:INFO|WARN(?:ING)?|DEBUG|TRACE)\b)/i;

/** What a plain text says of the call: its first line, where the rest is no log and no prose. */
export function readText(text: string, { isRead, isCatalogue, isJob, isHealth, isVerdict }: Circumstances): Reading {
  const nothing = { failures: [], successes: [] };
  if (text.length > LONGEST || isCatalogue) return nothing;
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first] = lines;
  if (first === undefined || lines.length > MOST_LINES) return nothing;
  if (lines.length === 1 && saysSuccess(first)) return { failures: [], successes: [signal('message', 'weak', first)] };
  const isLog = lines.some((line) => LOG.test(line)) || lines.filter((line) => LABELLED.test(line)).length > 1;
  if (CRASH.test(first)) return { failures: isLog ? [] : [signal('document', 'strong', first, 500)], successes: [] };
  if (isLog || (isJob && lines.length === 1 && WORD.test(first))) return nothing;
  const status = NUMBERED.exec(first)?.[1];
  const numbered = status !== undefined && (isReasonPhrase(first) || saysFailure(first)) && lines.length <= 3;
  if (isVerdict || isHealth) return nothing;
  if (numbered) return { failures: [signal('code', 'strong', first, Number(status))], successes: [] };
  const explained = lines.length <= 3 && lines.slice(1).every((line) => saysFailure(line));
  if (isReasonPhrase(first) && explained) return { failures: [signal('message', 'strong', first)], successes: [] };
  if (/[:=]\s*(?:none|null|nil|no|0|false|ok|-)\.?$/i.test(first)) return nothing;
  if ((LABELLED.test(first) || /^-ERR \S/.test(first)) && first.length <= 500)
    return { failures: [signal('word', 'strong', first)], successes: [] };
  if (lines.length === 1 && (WORD.test(first) || CODED.test(first) || (!isRead && SOFT_WORD.test(first)))) {
    return { failures: [signal('word', 'weak', first), signal('message', 'weak', first)], successes: [] };
  }
  return nothing;
}

function signal(kind: Signal['kind'], strength: Signal['strength'], line: string, status?: number): Signal {
  const meaning = meaningOfText(line);
  const stated = status ?? (meaning === undefined ? undefined : statusOf(meaning));
  return {
    kind,
    strength,
    path: [],
    value: line,
    ...(meaning !== undefined && { meaning }),
    ...(stated !== undefined && { status: stated }),
  };
}

/** The message that PHP writes in place of an answer when a script dies, with `html_errors` on. */
export function readPhpError(text: string): Reading {
  const line = /^\s*(?:<br \/>\s*)?<b>(?:Fatal|Parse) error<\/b>:[^\n]{1,200}/.exec(text.slice(0, 512))?.[0];
  return { failures: line === undefined ? [] : [signal('document', 'strong', line.trim(), 500)], successes: [] };
}
