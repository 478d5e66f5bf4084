import { quoteForShell, quoteTextForShell } from '../gateways/shell.ts';
import type { Exchange } from '../http/exchange.ts';
import { parseUrl } from '../http/url.ts';
import { type ReportOptions, repeatableRequest, type Snippet } from './request.ts';

const CONTINUED = ' \\\n  ';

/**
 * The request as a curl command for a POSIX shell; no value can end its word. Undefined where the request is none of
 * HTTP. Secrets are left out unless `redact` is false.
 */
export function curlOf(exchange: Exchange, options: ReportOptions = {}): Snippet | undefined {
  const request = repeatableRequest(exchange, options);
  if (request === undefined) return undefined;
  const { method, url, lines, content } = request;
  const remarks = [...request.remarks];
  const quoted = content === undefined ? undefined : quoteTextForShell(content);
  if (content !== undefined && quoted === undefined) {
    remarks.push('The content holds control characters, which no terminal takes, and is left out.');
  }
  const parts = [
    `curl -i${methodOption(method, quoted !== undefined)} ${quoteForShell(url)}`,
    ...(/[[\]{}]/.test(url) ? ['--globoff'] : []),
    ...(exchange.httpVersion?.startsWith('http/1') && parseUrl(url)?.protocol === 'https:' ? ['--http1.1'] : []),
    ...lines.map(({ name, value }) => `-H ${quoteForShell(value.trim() === '' ? `${name};` : `${name}: ${value}`)}`),
    ...(lines.some(({ name }) => name.toLowerCase() === 'accept-encoding') ? ['--compressed'] : []),
    ...(quoted === undefined ? [] : [`--data-raw ${quoted}`]),
  ];
  return { text: parts.join(CONTINUED), remarks };
}

function methodOption(method: string, hasContent: boolean): string {
  if (method === 'HEAD') return ' --head';
  if (method === (hasContent ? 'POST' : 'GET')) return '';
  return ` -X ${quoteForShell(method)}`;
}
