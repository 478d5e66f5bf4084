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

/** A value as JSON, cut to 80 characters. */
export function shortened(value: Json): string {
  const text =
    typeof value === 'object' && value !== null
      ? Array.isArray(value)
        ? `[${value.length} ${value.length === 1 ? 'item' : 'items'}]`
        : summary(value as { [member: string]: Json })
      : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

/** The plain members of an object. */
function summary(value: { readonly [member: string]: Json }): string {
  const plain = Object.entries(value).filter(([, member]) => typeof member !== 'object');
  const shown = plain
    .slice(0, 3)
    .map(
      ([name, member]) =>
        `"${name}": ${JSON.stringify(typeof member === 'string' ? member.slice(0, LONGEST) : member)}`,
    );
  return `{${shown.join(', ')}${shown.length < Object.keys(value).length ? ', …' : ''}}`;
}
