import { contentOf } from './content.ts';
import type { Exchange } from './exchange.ts';
import { fieldValue, responseFieldsOf } from './fields.ts';

/** Whether the response is known to have no content. Content that was not captured is not known to be empty. */
export function isKnownEmpty(exchange: Exchange): boolean {
  if (exchange.method === 'HEAD') return false;
  const content = contentOf(exchange);
  const length = fieldValue(responseFieldsOf(exchange), 'content-length');
  if (content?.text !== undefined && content.text !== '') return false;
  if ((content?.size ?? 0) > 0 || (content?.wireSize ?? 0) > 0) return false;
  if (length !== undefined && /^\d+$/.test(length)) return Number(length) === 0;
  return content?.size === 0;
}
