import { parseDictionary, parseItem, parseList } from 'structured-headers';

/** The three forms of a structured field (RFC 9651 §3). */
export type StructuredForm = 'item' | 'list' | 'dictionary';

const PARSERS: Readonly<Record<StructuredForm, (value: string) => unknown>> = {
  item: parseItem,
  list: parseList,
  dictionary: parseDictionary,
};
const LONGEST = 64 * 1024;

/** Whether a combined field value parses as a structured field of the form (RFC 9651 §4.2). */
export function isStructured(value: string, form: StructuredForm): boolean {
  if (value.length > LONGEST) return true;
  try {
    PARSERS[form](value.trim());
    return true;
  } catch {
    return false;
  }
}

/** The bare item of a structured field whose value is one item; undefined where it does not parse. */
export function parseBareItem(value: string): unknown {
  if (value.length > LONGEST) return undefined;
  try {
    return parseItem(value.trim())[0];
  } catch {
    return undefined;
  }
}
