import type { Fields } from '../http/exchange.ts';
import { lacksField } from '../http/fields.ts';
import type { FieldRequirement } from '../knowledge/status-codes/entry.ts';
import { statusCode } from '../knowledge/status-codes/index.ts';

/** What a status code says of a response field that it calls for; undefined where it does not call for it. */
export function requirementOf(status: number, name: string): FieldRequirement | undefined {
  return statusCode(status)?.fields.find((requirement) => requirement.name === name);
}

/** Whether the field, and every field that serves the same end, is known to be absent. */
export function isMissing(fields: Fields | undefined, { name, alternatives = [] }: FieldRequirement): boolean {
  return [name, ...alternatives].every((one) => lacksField(fields, one));
}
