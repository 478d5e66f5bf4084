import type { Responded } from '../../http/exchange.ts';
import type { Json } from '../../http/json.ts';
import type { Path } from '../../http/json-pointer.ts';
import { statusCode } from '../../knowledge/status-codes/index.ts';

const LONGEST = 80;

/** A status with its name: `404 Not Found`. */
export function nameOf(subject: Responded | number): string {
  const code = typeof subject === 'number' ? subject : subject.outcome.status;
  const name = statusCode(code)?.name;
  return name === undefined ? String(code) : `${code} ${name}`;
}

/** A member as a message quotes it: `"ok": false`. Without a path the value alone. */
export function quoted(path: Path, value: Json): string {
  const name = path.at(-1);
  return name === undefined ? shortened(value) : `"${name}": ${shortened(value)}`;
}

/** A value as JSON, cut to 80 characters; of an object or a list only that it is one. */
export function shortened(value: Json): string {
  if (Array.isArray(value)) return `[${value.length} ${value.length === 1 ? 'item' : 'items'}]`;
  if (typeof value === 'object' && value !== null) return '{…}';
  const text = JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
