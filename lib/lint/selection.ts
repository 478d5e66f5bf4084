import type { Exchange } from '../http/exchange.ts';
import { combinedValue, hasField, lacksField } from '../http/fields.ts';
import { listedNames } from '../http/list.ts';

/**
 * Whether both requests agree in every field that the Vary of a response lists (RFC 9111 §4.1), as far as is known:
 * where a listed field is hidden, or Vary is `*`, they do not.
 */
export function selectSame(vary: string | undefined, a: Exchange, b: Exchange): boolean {
  return listedNames(vary).every((name) => {
    if (name === '*') return false;
    const values = [a, b].map(({ requestFields }) => combinedValue(requestFields, name)?.replace(/\s/g, ''));
    const isKnown = [a, b].every(
      ({ requestFields }) => hasField(requestFields, name) || lacksField(requestFields, name),
    );
    return isKnown && values[0] === values[1];
  });
}
