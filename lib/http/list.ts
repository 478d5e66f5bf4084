import { rememberTexts } from './recent.ts';

/**
 * Splits a value at a separator that stands outside quoted strings (RFC 9110 §5.6.1, §5.6.4). The parts are trimmed,
 * empty ones are left out. A quoted string that never ends takes the rest.
 */
export function splitOutsideQuotes(value: string, separator: ',' | ';'): readonly string[] {
  if (!value.includes('"')) return splitPlain(value, separator);
  const parts: string[] = [];
  let start = 0;
  let quoted = false;
  const add = (end: number) => {
    const part = value.slice(start, end).trim();
    if (part !== '') parts.push(part);
    start = end + 1;
  };
  for (let at = 0; at < value.length; at += 1) {
    const character = value[at];
    if (quoted && character === '\\') at += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && character === separator) add(at);
  }
  add(value.length);
  return parts;
}

function splitPlain(value: string, separator: string): readonly string[] {
  return value
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

/** The text of a token or quoted string: quotes and escapes removed. */
export function unquote(value: string): string {
  if (!value.startsWith('"')) return value;
  const end = value.length > 1 && value.endsWith('"') ? -1 : undefined;
  return value.slice(1, end).replace(/\\(.)/gs, '$1');
}

/** The elements of a list of names, in lower case: Vary, Allow and their like. */
export function listedNames(value: string | undefined): readonly string[] {
  return value === undefined ? [] : namesIn(value);
}

const namesIn = rememberTexts((value) => splitOutsideQuotes(value, ',').map((element) => element.toLowerCase()));
