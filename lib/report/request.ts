import type { Exchange, FieldLine } from '../http/exchange.ts';
import { redactContent, redactField, redactUrl } from './redact.ts';

/** How a report is written. */
export interface ReportOptions {
  /** Leave secrets out. Default: true. */
  readonly redact?: boolean;
}

/** A request as a client would send it again. */
export interface RepeatableRequest {
  readonly method: string;
  readonly url: string;
  /** Without those that every client writes by itself. */
  readonly lines: readonly FieldLine[];
  readonly content: string | undefined;
  /** What is missing or was taken out, whole sentences. */
  readonly remarks: readonly string[];
}

/** A program to paste, and what it lacks of the request that was sent. */
export interface Snippet {
  readonly text: string;
  readonly remarks: readonly string[];
}

const TOKEN = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,128}$/;

/** Fields that belong to one connection or follow from the rest of the message; names in lower case. */
const OWN_OF_CLIENT: ReadonlySet<string> = new Set([
  'connection',
  'content-length',
  'host',
  'http2-settings',
  'keep-alive',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);

/** In characters; more makes no command that one pastes. */
const LONGEST_CONTENT = 16_384;

/**
 * What is known of a request, ready to be written down as a program. Undefined where it cannot be repeated: no HTTP URL,
 * or a method that is none.
 */
export function repeatableRequest(
  exchange: Exchange,
  { redact = true }: ReportOptions = {},
): RepeatableRequest | undefined {
  const { method, requestFields } = exchange;
  const parsed = URL.parse(exchange.url.replace(/^ws/i, 'http'));
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || !TOKEN.test(method)) return undefined;
  parsed.hash = '';
  const remarks: string[] = [];
  const lines = (requestFields?.lines ?? []).filter(
    ({ name }) => TOKEN.test(name) && !OWN_OF_CLIENT.has(name.toLowerCase()),
  );
  if (requestFields === undefined) remarks.push('The request headers were not captured.');
  else if ((requestFields.hidden?.length ?? 0) > 0) {
    remarks.push(`The browser may have sent more than it shows: ${requestFields.hidden?.join(', ')}.`);
  }
  const content = contentOf(exchange, redact, remarks);
  const safeLines = redact ? lines.map(redactField) : lines;
  const url = redact ? redactUrl(parsed.href) : parsed.href;
  const isChanged = url !== parsed.href || safeLines.some(({ value }, index) => value !== lines[index]?.value);
  if (isChanged || (content !== undefined && content !== exchange.requestContent?.text)) {
    remarks.push('Replace each REDACTED with a value of your own.');
  }
  return { method, url, lines: safeLines, content, remarks };
}

function contentOf({ requestContent, method }: Exchange, redact: boolean, remarks: string[]): string | undefined {
  const { text, truncated, size } = requestContent ?? {};
  if (text === undefined) {
    const mayHaveSome = requestContent === undefined && /^(?:POST|PUT|PATCH)$/.test(method);
    if ((size ?? 0) > 0 || mayHaveSome) remarks.push('The content of the request was not captured.');
    return undefined;
  }
  if (text === '') return undefined;
  if (truncated === true || text.length > LONGEST_CONTENT) {
    remarks.push('The content of the request is too long and left out.');
    return undefined;
  }
  const safe = redact ? redactContent(text) : text;
  if (safe === undefined) remarks.push('The content has several parts that may be secret, and is left out.');
  return safe;
}
