import type { Exchange, FieldLine, Fields } from './exchange.ts';

/** Every value of a field, in wire order; empty where it is absent. Names are case-insensitive (RFC 9110 §5.1). */
export function fieldValues(fields: Fields | undefined, name: string): readonly string[] {
  if (fields === undefined) return [];
  const wanted = name.toLowerCase();
  return fields.lines.filter((line) => line.name.toLowerCase() === wanted).map((line) => line.value);
}

/** The first value of a field, trimmed; undefined where it is absent. */
export function fieldValue(fields: Fields | undefined, name: string): string | undefined {
  if (fields === undefined) return undefined;
  const wanted = name.toLowerCase();
  return fields.lines.find((line) => line.name.toLowerCase() === wanted)?.value.trim();
}

/** The combined value of a list field: its lines joined with a comma (RFC 9110 §5.3); undefined where it is absent. */
export function combinedValue(fields: Fields | undefined, name: string): string | undefined {
  const values = fieldValues(fields, name);
  return values.length === 0 ? undefined : values.join(', ');
}

/** Whether the field is there. */
export function hasField(fields: Fields | undefined, name: string): boolean {
  return fieldValue(fields, name) !== undefined;
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
