import type { Exchange } from '../http/exchange.ts';
import { type ReportOptions, repeatableRequest, type Snippet } from './request.ts';

/** Fields that scripts may not set (Fetch, forbidden request-headers); names in lower case. */
const FORBIDDEN =
  /^(?:proxy-|sec-)|^(?:accept-charset|accept-encoding|access-control-request-.*|cookie2?|date|dnt|expect|origin|referer|set-cookie|via)$/;

/**
 * The request as a call of fetch() in JavaScript. Undefined where fetch() cannot send it: no URL of HTTP, or a method
 * that scripts may not use. Secrets are left out unless `redact` is false.
 */
export function fetchCodeOf(exchange: Exchange, options: ReportOptions = {}): Snippet | undefined {
  const request = repeatableRequest(exchange, options);
  if (request === undefined || /^(?:connect|trace|track)$/i.test(request.method)) return undefined;
  const { method, url, lines, content, remarks } = request;
  const hasCookie = lines.some(({ name }) => name.toLowerCase() === 'cookie');
  const settable = lines.filter(({ name }) => !FORBIDDEN.test(name.toLowerCase()));
  const takesContent = content !== undefined && method !== 'GET' && method !== 'HEAD';
  const init = {
    ...(method !== 'GET' && { method }),
    ...(settable.length > 0 && { headers: settable.map(({ name, value }) => [name, value]) }),
    ...(hasCookie && { credentials: 'include' }),
    ...(takesContent && { body: content }),
  };
  return {
    text: `await fetch(${literal(url)}${Object.keys(init).length === 0 ? '' : `, ${literal(init)}`});`,
    remarks: hasCookie ? [...remarks, 'Cookies are those of the browser in which it runs.'] : remarks,
  };
}

/** JSON is JavaScript; the two line separators that older programs choke on, and tags, are escaped. */
function literal(value: unknown): string {
  return JSON.stringify(value, null, 2).replaceAll(
    /[\u2028\u2029<]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
