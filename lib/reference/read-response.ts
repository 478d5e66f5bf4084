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
const REQUEST_LINE = /^(?<method>[A-Z]+)[ \t]+(?<target>\S+)(?:[ \t]+HTTP\/[\d.]+)?$/;
const FIELD_LINE = /^(?<name>[!#$%&'*+.^_`|~\w-]+):[ \t]*(?<value>.*)$/;

/**
 * Reads a raw response, with or without its request, as curl -i and -v write it; or content alone, for which
 * `fallback` or the content’s own `status` says the code. Undefined for an empty text.
 */
export function readResponse(pasted: string, fallback = 400): PastedResponse | undefined {
  const text = withoutMarks(pasted.replaceAll('\r\n', '\n')).trim();
  if (text === '') return undefined;
  const lines = text.split('\n');
  const at = lines.findLastIndex(
    (line, index) => STATUS_LINE.test(line) && (index === 0 || startsMessage(lines, index)),
  );
  return at === -1 ? fromContent(text, fallback) : fromMessages(lines, at);
}

/** What the rules find in a pasted response. */
export function checkResponse(pasted: PastedResponse, rules: Rules): readonly Finding[] {
  return createLinter(rules, { disabledRules: NOT_JUDGED }).lint(pasted.exchange);
}

/** curl -v marks lines with `<`, `>` and `*`. */
function withoutMarks(text: string): string {
  const lines = text.split('\n');
  if (!lines.some((line) => /^< HTTP\//.test(line))) return text;
  return lines
    .filter((line) => !/^[*{}] ?/.test(line) || line.startsWith('{"'))
    .map((line) => line.replace(/^[<>] ?/, ''))
    .join('\n');
}

/** A status line inside of content is none: before it stands nothing, an empty line, or a request. */
function startsMessage(lines: readonly string[], index: number): boolean {
  const before = lines.slice(0, index);
  const isRequest = REQUEST_LINE.test(before[0] ?? '');
  return isRequest || STATUS_LINE.test(before[0] ?? '') ? before.at(-1) === '' && !hasContent(before) : false;
}

/** Whether messages before the last one have lines that are neither fields nor start lines; a request's content may. */
function hasContent(lines: readonly string[]): boolean {
  if (REQUEST_LINE.test(lines[0] ?? '')) return false;
  return lines.some((line) => line !== '' && !FIELD_LINE.test(line) && !STATUS_LINE.test(line));
}

function fromMessages(lines: readonly string[], at: number): PastedResponse {
  const status = STATUS_LINE.exec(lines[at] ?? '')?.groups ?? {};
  const request = REQUEST_LINE.exec(lines[0] ?? '')?.groups;
  const { fields, content } = readMessage(lines.slice(at + 1));
  const requestMessage = request === undefined ? undefined : readMessage(lines.slice(1, at));
  const code = Number(status.status);
  const version = status.version ?? '1.1';
  return {
    status: code,
    assumed: request === undefined ? ['No request was given; a GET was assumed.'] : [],
    exchange: {
      ...common(request?.method ?? 'GET', urlOf(request?.target, requestMessage?.fields)),
      httpVersion: version.startsWith('1') ? `http/${version}` : `h${version[0]}`,
      ...(requestMessage !== undefined && { requestFields: { lines: requestMessage.fields } }),
      outcome: {
        state: 'responded',
        status: code,
        reasonPhrase: status.reason ?? '',
        fields: { lines: fields },
        content: contentOf(content),
      },
    },
  };
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
    ],
    exchange: {
      ...common('GET', urlOf(undefined, undefined)),
      outcome: { state: 'responded', status, content: contentOf(text) },
    },
  };
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

function readMessage(lines: readonly string[]): { readonly fields: readonly FieldLine[]; readonly content: string } {
  const blank = lines.indexOf('');
  const head = blank === -1 ? lines : lines.slice(0, blank);
  const fields = head.flatMap((line): FieldLine[] => {
    const parts = FIELD_LINE.exec(line)?.groups;
    return parts === undefined ? [] : [{ name: parts.name ?? '', value: (parts.value ?? '').trim() }];
  });
  return {
    fields,
    content:
      blank === -1
        ? ''
        : lines
            .slice(blank + 1)
            .join('\n')
            .trim(),
  };
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
