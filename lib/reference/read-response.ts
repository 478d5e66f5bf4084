import type { Exchange, FieldLine } from '../http/exchange.ts';
import { explain } from '../knowledge/status-codes/index.ts';
import type { Finding } from '../lint/finding.ts';
import { createLinter, type Rules } from '../lint/lint.ts';

/** What somebody pasted, read as one exchange. */
export interface PastedResponse {
  readonly exchange: Exchange;
  readonly status: number;
  /** What the text did not say and was assumed; sentences. */
  readonly assumed: readonly string[];
}

/** A pasted text has no Date where servers add it themselves, and its length changes on the way. */
const NOT_JUDGED = ['date-missing', 'content-length-mismatch'] as const;

const STATUS_LINE = /^HTTP\/(?<version>[\d.]+)[ \t]+(?<status>[1-9]\d{2})(?:[ \t]+(?<reason>.*))?$/i;
const REQUEST_LINE = /^(?<method>[A-Z]+)[ \t]+(?<target>\S+)(?:[ \t]+HTTP\/(?<version>[\d.]+))?$/;
const FIELD_LINE = /^(?<name>[!#$%&'*+.^_`|~\w-]+):[ \t]*(?<value>.*)$/;

/** The longest text that is read, in UTF-16 units. */
export const LONGEST_PASTE = 1_000_000;

/** Why a text is no response, with what to paste instead; undefined for one that `readResponse` can take. */
export function problemOf(pasted: string): string | undefined {
  if (pasted.length > LONGEST_PASTE) {
    return `This is ${pasted.length.toLocaleString('en')} characters long; up to ${LONGEST_PASTE.toLocaleString('en')} are read. Paste the header and the beginning of the content.`;
  }
  const lines = linesOf(pasted);
  const [first = ''] = lines;
  if (/^(?:\$[ \t]+)?curl[ \t]/.test(first)) {
    return 'This is a curl command. Run it with -i, and paste what it prints.';
  }
  if (REQUEST_LINE.exec(first)?.groups?.version !== undefined && lastExchange(lines) === undefined) {
    return 'This is a request without its response. Paste the response, or both.';
  }
  if (/^\s*\{\s*"log"\s*:\s*\{/.test(pasted)) {
    return 'This is a HAR file. Open it in the Status Lens panel of DevTools, which reads all of its exchanges.';
  }
  return undefined;
}

/**
 * Reads a raw response, with or without its request: as curl -i, curl -v and wget -S print it, or as DevTools copies its
 * header; or content alone, for which `fallback` or the content’s own `status` says the code. Undefined for an empty
 * text.
 */
export function readResponse(pasted: string, fallback = 400): PastedResponse | undefined {
  const lines = linesOf(pasted);
  if (lines.every((line) => line === '')) return undefined;
  const exchange = lastExchange(lines) ?? copiedHeader(lines);
  return exchange === undefined ? withoutStatusLine(lines, fallback) : fromExchange(exchange);
}

/** What the rules find in a pasted response. */
export function checkResponse(pasted: PastedResponse, rules: Rules): readonly Finding[] {
  return createLinter(rules, { disabledRules: NOT_JUDGED }).lint(pasted.exchange);
}

/** The lines as the server sent them: without what terminals, curl -v, wget and chats put around them. */
function linesOf(pasted: string): readonly string[] {
  const lines = pasted
    .replaceAll(TERMINAL_MARKS, '')
    .split(/\r\n|\r|\n/)
    .filter((line) => !/^\s*```/.test(line));
  const from = lines.findIndex((line) => line.trim() !== '');
  const to = lines.findLastIndex((line) => line.trim() !== '');
  return withoutIndent(withoutCurlMarks(from === -1 ? [] : lines.slice(from, to + 1)));
}

/** Colours of terminals, and characters that copying leaves behind. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals send their colours after this character.
const TERMINAL_MARKS = /\u001b\[[\d;]*m|[\ufeff\u200b]/g;

/** curl -v marks lines with `<`, `>` and `*`. */
function withoutCurlMarks(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => /^< HTTP\//i.test(line))) return lines;
  return lines.filter((line) => !/^(?:\*|[{}] \[)/.test(line)).map((line) => line.replace(/^[<>] ?/, ''));
}

/** wget -S and quotations indent every line. */
function withoutIndent(lines: readonly string[]): readonly string[] {
  const indent = /^[ \t]*/.exec(lines[0] ?? '')?.[0] ?? '';
  return indent === '' ? lines : lines.map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
}

/** A response, and the request before it if there is one. */
interface RawExchange {
  readonly method?: string;
  readonly target?: string;
  readonly requestFields?: readonly FieldLine[];
  /** Undefined where the text does not say it. */
  readonly version?: string;
  readonly status: number;
  readonly reason: string;
  readonly fields: readonly FieldLine[];
  readonly content: string;
}

/** The last exchange that the text begins with: redirects and interim responses come before it, content behind it. */
function lastExchange(lines: readonly string[]): RawExchange | undefined {
  let found: RawExchange | undefined;
  let at = 0;
  while (at < lines.length) {
    const request = requestAt(lines, at, found !== undefined);
    const start = request?.end ?? at;
    const line = STATUS_LINE.exec(lines[start] ?? '')?.groups;
    if (line === undefined) break;
    const { fields, end } = headerAt(lines, start + 1);
    found = {
      ...(request ?? (found !== undefined && requestOf(found))),
      version: line.version ?? '1.1',
      status: Number(line.status),
      reason: line.reason ?? '',
      fields,
      content: '',
    };
    at = end;
    while (lines[at] === '') at += 1;
  }
  return found === undefined ? undefined : { ...found, content: lines.slice(at).join('\n').trim() };
}

function requestOf({ method, target, requestFields }: RawExchange) {
  return {
    ...(method !== undefined && { method }),
    ...(target !== undefined && { target }),
    ...(requestFields !== undefined && { requestFields }),
  };
}

/** A request and where its response begins; behind a response only with its version, since content may look like one. */
function requestAt(lines: readonly string[], at: number, isNext: boolean) {
  const parts = REQUEST_LINE.exec(lines[at] ?? '')?.groups;
  if (parts?.method === undefined || parts.target === undefined) return undefined;
  if (isNext && parts.version === undefined) return undefined;
  const { fields, end } = headerAt(lines, at + 1);
  const response = indexFrom(lines, end, (line) => STATUS_LINE.test(line));
  if (response === -1) return undefined;
  return { method: parts.method, target: parts.target, requestFields: fields, end: response };
}

/** The fields from a line on, and the line behind the empty one that ends them. */
function headerAt(
  lines: readonly string[],
  at: number,
): { readonly fields: readonly FieldLine[]; readonly end: number } {
  const blank = indexFrom(lines, at, (line) => line === '' || STATUS_LINE.test(line));
  const end = blank === -1 ? lines.length : blank;
  return { fields: fieldsOf(lines.slice(at, end)), end: Math.min(end + (lines[end] === '' ? 1 : 0), lines.length) };
}

/** Like findIndex, from an index on. */
function indexFrom(lines: readonly string[], from: number, is: (line: string) => boolean): number {
  for (let at = from; at < lines.length; at++) {
    if (is(lines[at] ?? '')) return at;
  }
  return -1;
}

function fieldsOf(lines: readonly string[]): readonly FieldLine[] {
  return lines.flatMap((line): FieldLine[] => {
    const parts = FIELD_LINE.exec(line)?.groups;
    return parts === undefined ? [] : [{ name: parts.name ?? '', value: (parts.value ?? '').trim() }];
  });
}

/** A header without a status line, as DevTools copies it: with `:status`, or with “Request URL” and “Status Code”. */
function copiedHeader(lines: readonly string[]): RawExchange | undefined {
  const blank = lines.indexOf('');
  const head = joined(blank === -1 ? lines : lines.slice(0, blank));
  const value = (name: string) => {
    const line = head.find((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`));
    return line?.slice(name.length + 1).trim();
  };
  const status = /^[1-9]\d{2}(?!\d)/.exec(value(':status') ?? value('Status Code') ?? '')?.[0];
  if (status === undefined) return undefined;
  const method = value(':method') ?? value('Request Method');
  const target = value('Request URL');
  return {
    ...(method !== undefined && { method }),
    ...(target !== undefined && { target }),
    status: Number(status),
    reason: '',
    fields: fieldsOf(head.filter((line) => !line.startsWith(':'))),
    content:
      blank === -1
        ? ''
        : lines
            .slice(blank + 1)
            .join('\n')
            .trim(),
  };
}

/** DevTools copies name and value in lines of their own. */
function joined(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last?.endsWith(':') && !/^:?[\w -]+:$/.test(line)) whole[whole.length - 1] = `${last} ${line}`;
    else whole.push(line);
  }
  return whole;
}

function fromExchange({ method, target, requestFields, version, status, reason, fields, content }: RawExchange) {
  return {
    status,
    assumed: method === undefined ? ['No request was given; a GET was assumed.'] : [],
    exchange: {
      ...common(method ?? 'GET', urlOf(target, requestFields)),
      ...(version !== undefined && { httpVersion: version.startsWith('1') ? `http/${version}` : `h${version[0]}` }),
      ...(requestFields !== undefined && { requestFields: { lines: requestFields } }),
      outcome: {
        state: 'responded',
        status,
        reasonPhrase: reason,
        fields: { lines: fields },
        content: contentOf(content),
      },
    },
  } satisfies PastedResponse;
}

/** Content alone, or a header whose first line was not copied. */
function withoutStatusLine(lines: readonly string[], fallback: number): PastedResponse {
  const blank = lines.indexOf('');
  const head = blank === -1 ? lines : lines.slice(0, blank);
  const isHeader = head.length > 1 && head.every((line) => FIELD_LINE.test(line));
  if (!isHeader) return fromContent(lines.join('\n').trim(), fallback);
  const content =
    blank === -1
      ? ''
      : lines
          .slice(blank + 1)
          .join('\n')
          .trim();
  const read = fromExchange({ status: fallback, reason: '', fields: fieldsOf(head), content });
  return { ...read, assumed: [`No status line was given; ${fallback} ${explain(fallback).name} was assumed.`] };
}

function fromContent(text: string, fallback: number): PastedResponse {
  const named = statusIn(text);
  const status = named ?? fallback;
  return {
    status,
    assumed: [
      named === undefined
        ? `No status line was given; ${status} ${explain(status).name} was assumed.`
        : `No status line was given; the content says ${status}.`,
      'No header was given, so nothing is said of the header.',
      ...(isBrokenJson(text) ? ['The content begins like JSON and does not parse.'] : []),
    ],
    exchange: {
      ...common('GET', urlOf(undefined, undefined)),
      outcome: { state: 'responded', status, content: contentOf(text) },
    },
  };
}

function isBrokenJson(text: string): boolean {
  if (!/^[[{]/.test(text)) return false;
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}

function statusIn(text: string): number | undefined {
  try {
    const status = (JSON.parse(text) as { readonly status?: unknown } | null)?.status;
    return typeof status === 'number' && Number.isInteger(status) && status >= 100 && status <= 599
      ? status
      : undefined;
  } catch {
    return undefined;
  }
}

function contentOf(text: string) {
  const size = new TextEncoder().encode(text).length;
  return { text, size, wireSize: size };
}

function urlOf(target = '/', fields: readonly FieldLine[] | undefined): string {
  if (/^https?:\/\//.test(target)) return target;
  const host = fields?.find(({ name }) => name.toLowerCase() === 'host')?.value ?? 'api.example.com';
  return `https://${host}${target.startsWith('/') ? target : '/'}`;
}

function common(method: string, url: string) {
  return { id: 'pasted', sources: ['har'], type: 'fetch', method, url, startedAt: Date.now() } as const;
}
