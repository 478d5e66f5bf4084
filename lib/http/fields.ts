import type { Exchange, FieldLine, Fields } from './exchange.ts';
import { rememberRecent } from './recent.ts';

const NONE: readonly string[] = [];

type FieldIndex = ReadonlyMap<string, readonly string[]>;

/** Values by field name in lower case, in wire order. */
const indexOf = rememberRecent(({ lines }: Fields): FieldIndex => {
  const index = new Map<string, string[]>();
  for (const { name, value } of lines) {
    const key = name.toLowerCase();
    const values = index.get(key);
    if (values === undefined) index.set(key, [value]);
    else values.push(value);
  }
  return index;
});

/** The names of the fields that are there, in lower case, each once. */
export function fieldNames(fields: Fields | undefined): Iterable<string> {
  return fields === undefined ? NONE : indexOf(fields).keys();
}

/** Every value of a field, in wire order; empty where it is absent. Names are case-insensitive (RFC 9110 §5.1). */
export function fieldValues(fields: Fields | undefined, name: string): readonly string[] {
  return fields === undefined ? NONE : (indexOf(fields).get(name.toLowerCase()) ?? NONE);
}

/** The first value of a field, trimmed; undefined where it is absent. */
export function fieldValue(fields: Fields | undefined, name: string): string | undefined {
  return fieldValues(fields, name)[0]?.trim();
}

/** The combined value of a list field: its lines joined with a comma (RFC 9110 §5.3); undefined where it is absent. */
export function combinedValue(fields: Fields | undefined, name: string): string | undefined {
  const values = fieldValues(fields, name);
  return values.length === 0 ? undefined : values.join(', ');
}

/** Whether the field is there. */
export function hasField(fields: Fields | undefined, name: string): boolean {
  return fieldValues(fields, name).length > 0;
}

/** Whether the field is known to be absent: the fields were captured, it is not among them, and it is not hidden. */
export function lacksField(fields: Fields | undefined, name: string): boolean {
  if (fields === undefined || hasField(fields, name)) return false;
  return !(fields.hidden?.includes(name.toLowerCase()) ?? false);
}

/** The response fields of an exchange; undefined where there is no response or its fields were not captured. */
export function responseFieldsOf(exchange: Exchange): Fields | undefined {
  return exchange.outcome.state === 'responded' ? exchange.outcome.fields : undefined;
}

/** Builds fields from name and value pairs. */
export function fieldsFrom(
  lines: Iterable<readonly [name: string, value: string]>,
  hidden?: readonly string[],
): Fields {
  const fieldLines: FieldLine[] = [];
  for (const [name, value] of lines) fieldLines.push({ name, value });
  return hidden === undefined ? { lines: fieldLines } : { lines: fieldLines, hidden };
}
