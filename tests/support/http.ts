import type { Content, Exchange, Fields, ResourceType } from '#lib/http/exchange.ts';

/** Facts of an exchange that the text of its messages does not show. */
export interface Circumstances {
  /** Default: `fetch`. */
  readonly type?: ResourceType;
  /** Milliseconds after the first exchange of the case. Default: one second after the one before. */
  readonly at?: number;
  /** How long it took, in milliseconds. Default 40. */
  readonly took?: number;
  /** Milliseconds to the first byte. Default: `took`. */
  readonly wait?: number;
  readonly initiator?: string;
  /** The document that it belongs to. Default: not known. */
  readonly page?: string;
  /** The page that it belongs to. */
  readonly documentId?: string;
  readonly fromCache?: boolean;
  readonly fromServiceWorker?: boolean;
  /** The browser's error: instead of a response, or after it. */
  readonly error?: string;
  /** The exchange before this one redirected here. */
  readonly redirected?: boolean;
  /** Request fields that the source hides. */
  readonly hiddenRequestFields?: readonly string[];
  /** Response fields that the source hides. */
  readonly hiddenResponseFields?: readonly string[];
  /** The request fields were not captured. */
  readonly requestUnknown?: boolean;
  /** What is known of the content, instead of what the text shows. */
  readonly content?: Content | 'unknown';
}

/** An exchange of a case: an exchange but for what its place in the case decides. */
export type CaseExchange = (index: number, previous: Exchange | undefined) => Exchange;

/** The moment at which every case begins. */
export const CASE_START = Date.parse('2026-09-07T07:12:40.000Z');

/**
 * Reads an exchange as on the wire:
 *
 *     http`
 *       GET https://api.example/me
 *       Accept: application/json
 *
 *       HTTP/1.1 401 Unauthorized
 *       Content-Type: application/json
 *
 *       {"error":"token expired"}`
 *
 * A request's content stands between its fields and the status line. Without the first line the request is
 * `GET https://api.example/things`; without a response give `error`. Indentation is removed. Use
 * `http({ type: 'document' })` before the text for what the text does not show.
 */
export function http(
  circumstances: Circumstances,
): (text: TemplateStringsArray, ...values: readonly unknown[]) => CaseExchange;
export function http(text: TemplateStringsArray, ...values: readonly unknown[]): CaseExchange;
export function http(first: Circumstances | TemplateStringsArray, ...values: readonly unknown[]) {
  if (!Array.isArray(first)) {
    return (text: TemplateStringsArray, ...rest: readonly unknown[]) =>
      read(dedent(String.raw({ raw: text.raw }, ...rest)), first as Circumstances);
  }
  return read(dedent(String.raw({ raw: (first as unknown as TemplateStringsArray).raw }, ...values)), {});
}

function dedent(text: string): string {
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n[ \t]*$/, '')
    .split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const indent = Math.min(...indents, Number.MAX_SAFE_INTEGER);
  return lines.map((line) => line.slice(indent)).join('\n');
}

const STATUS_LINE = /^HTTP\/(?<version>[\d.]+) (?<status>\d+) ?(?<reason>.*)$/;

function read(text: string, circumstances: Circumstances): CaseExchange {
  const lines = text.split('\n');
  const statusLine = lines.findIndex((line) => STATUS_LINE.test(line));
  const requestLines = statusLine === -1 ? lines : lines.slice(0, statusLine);
  const request = readRequest(requestLines);
  const response = statusLine === -1 ? undefined : readResponse(lines.slice(statusLine), circumstances);
  return (index, previous) => {
    const startedAt =
      circumstances.at === undefined
        ? (previous?.startedAt ?? CASE_START - 1000) + 1000
        : CASE_START + circumstances.at;
    const took = circumstances.took ?? 40;
    return {
      id: `case-${index}`,
      sources: ['har'],
      type: circumstances.type ?? 'fetch',
      method: request.method,
      url: request.url,
      startedAt,
      duration: took,
      timings: { send: 0, wait: circumstances.wait ?? took, receive: 0 },
      httpVersion: response?.version ?? 'http/1.1',
      ...(circumstances.initiator !== undefined && { initiator: circumstances.initiator }),
      ...(circumstances.page !== undefined && { documentId: circumstances.page }),
      ...(circumstances.documentId !== undefined && { documentId: circumstances.documentId }),
      ...(circumstances.requestUnknown !== true && {
        requestFields: {
          ...request.fields,
          ...(circumstances.hiddenRequestFields !== undefined && { hidden: circumstances.hiddenRequestFields }),
        },
      }),
      ...(request.content !== undefined && { requestContent: request.content }),
      ...(circumstances.fromCache === true && { fromCache: true }),
      ...(circumstances.fromServiceWorker === true && { fromServiceWorker: true }),
      ...(circumstances.redirected === true && previous !== undefined && { redirectedFrom: previous.id }),
      outcome:
        response === undefined
          ? { state: 'failed', error: circumstances.error ?? 'net::ERR_FAILED' }
          : {
              state: 'responded',
              status: response.status,
              reasonPhrase: response.reasonPhrase,
              fields: {
                ...response.fields,
                ...(circumstances.hiddenResponseFields !== undefined && { hidden: circumstances.hiddenResponseFields }),
              },
              ...(response.content !== undefined && { content: response.content }),
              ...(circumstances.error !== undefined && { laterError: circumstances.error }),
            },
    };
  };
}

function readRequest(lines: readonly string[]) {
  const requestLine = /^(?<method>[A-Z-]+) (?<url>[a-z][\w+.-]*:\S*)$/.exec(lines[0] ?? '')?.groups;
  const { fields, content } = readMessage(requestLine === undefined ? lines : lines.slice(1));
  return {
    method: requestLine?.method ?? 'GET',
    url: requestLine?.url ?? 'https://api.example/things',
    fields,
    content: content === '' ? undefined : contentFrom(content),
  };
}

function readResponse(lines: readonly string[], circumstances: Circumstances) {
  const parts = STATUS_LINE.exec(lines[0] ?? '')?.groups;
  const { fields, content } = readMessage(lines.slice(1));
  const version = parts?.version ?? '1.1';
  return {
    version: version.startsWith('1') ? `http/${version}` : `h${version[0]}`,
    status: Number(parts?.status),
    reasonPhrase: parts?.reason ?? '',
    fields,
    content: circumstances.content === 'unknown' ? undefined : (circumstances.content ?? contentFrom(content)),
  };
}

function contentFrom(text: string): Content {
  const size = new TextEncoder().encode(text).length;
  return text === '' ? { size: 0, wireSize: 0, text } : { text, size, wireSize: size };
}

function readMessage(lines: readonly string[]): { fields: Fields; content: string } {
  const blank = lines.indexOf('');
  const head = blank === -1 ? lines : lines.slice(0, blank);
  const content =
    blank === -1
      ? ''
      : lines
          .slice(blank + 1)
          .join('\n')
          .replace(/\n$/, '');
  return {
    fields: {
      lines: head
        .filter((line) => line !== '')
        .map((line) => {
          const colon = line.indexOf(':');
          if (colon <= 0) throw new Error(`not a field line: ${line}`);
          return { name: line.slice(0, colon), value: line.slice(colon + 1).trim() };
        }),
    },
    content,
  };
}

/** The exchanges of a case, in order. */
export function exchangesOf(parts: CaseExchange | readonly CaseExchange[]): Exchange[] {
  const list: readonly CaseExchange[] = typeof parts === 'function' ? [parts] : parts;
  const exchanges: Exchange[] = [];
  for (const [index, part] of list.entries()) exchanges.push(part(index, exchanges.at(-1)));
  return exchanges;
}
