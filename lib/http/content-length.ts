import type { Responded } from './exchange.ts';
import { combinedValue, fieldValues, hasField } from './fields.ts';

/**
 * What Content-Length announces, in bytes, where it counts the content of this very response: not that of another one,
 * as with HEAD or 304, not an encoded form of it, and not beside Transfer-Encoding (RFC 9110 §8.6, RFC 9112 §6.3).
 */
export function contentLengthOf({ method, outcome: { status, fields } }: Responded): number | undefined {
  const [value] = fieldValues(fields, 'content-length');
  if (value === undefined || !/^\s*\d+\s*$/.test(value)) return undefined;
  if (method === 'HEAD' || status < 200 || status === 204 || status === 205 || (status >= 300 && status <= 399)) {
    return undefined;
  }
  if (hasField(fields, 'transfer-encoding')) return undefined;
  const codings = combinedValue(fields, 'content-encoding')?.toLowerCase() ?? '';
  const isPlain = codings.split(',').every((coding) => coding.trim() === '' || coding.trim() === 'identity');
  return isPlain ? Number(value) : undefined;
}
