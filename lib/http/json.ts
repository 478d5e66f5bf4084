/** A parsed JSON text. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;

/** A JSON object. */
export interface JsonObject {
  readonly [member: string]: Json;
}

/** Whether the value is a JSON object: neither an array nor null. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Parses a JSON text; undefined where it is none. A byte order mark before it is passed over (RFC 8259 §8.1). */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as Json;
  } catch {
    return undefined;
  }
}

/** Parses a JSON object or array; undefined where the text is no JSON, or a bare word, number or string. */
export function parseJsonStructure(text: string): Json | undefined {
  return /^[\s\uFEFF]*[[{]/.test(text.slice(0, LEAD)) ? parseJson(text) : undefined;
}

const LEAD = 256;

/**
 * What servers put before JSON so that no other site can load it as a script: `)]}',`, `while(1);`, `for(;;);`,
 * `throw 1;`, `{}&&`, `&&&START&&&`, a comment.
 */
const GUARD =
  /^[\s\uFEFF]*(?:\)\]\}'?,?|while\s*\(\s*(?:1|true)\s*\)\s*;?|for\s*\(\s*;\s*;\s*\)\s*;?|throw\s+[^\n;]{1,64}[;\n]|\{\}\s*&&|&&&START&&&|\/\*-secure-)/;

/** Whether a text begins with a guard against script inclusion. */
export function isGuarded(text: string): boolean {
  return GUARD.test(text.slice(0, LEAD));
}

/** The JSON behind a guard against script inclusion; undefined where there is no guard or no JSON behind it. */
export function parseGuardedJson(text: string): Json | undefined {
  const guard = GUARD.exec(text.slice(0, LEAD))?.[0];
  if (guard === undefined) return undefined;
  const rest = text.slice(guard.length).replace(/^[^[{]{0,64}/, '');
  return parseJsonStructure(rest.endsWith('*/') ? rest.slice(0, -2) : rest);
}

/** The JSON that a script hands to a callback (JSONP); undefined where the text is no such call. */
export function parseJsonp(text: string): Json | undefined {
  const call =
    /^[\s\uFEFF]*(?:\/\*.{0,64}?\*\/\s*)?(?:typeof [\w$.]{1,128} ===? ['"]function['"] && )?[\w$.[\]]{1,128}\s*\(/.exec(
      text.slice(0, 2 * LEAD),
    )?.[0];
  if (call === undefined) return undefined;
  const end = text.lastIndexOf(')');
  if (end < call.length || !/^\s*;?\s*$/.test(text.slice(end + 1, end + LEAD))) return undefined;
  return parseJsonStructure(text.slice(call.length, end));
}

const MOST_LINES = 1000;

/**
 * The values of newline-delimited JSON or a JSON text sequence (RFC 7464), at most a thousand; undefined where the text
 * has fewer than two lines or one of them is no JSON object or array.
 */
export function parseJsonLines(text: string): readonly Json[] | undefined {
  const values: Json[] = [];
  let from = 0;
  while (from < text.length && values.length < MOST_LINES) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end === -1 ? text.length : end).replaceAll('\u001E', '');
    from = end === -1 ? text.length : end + 1;
    if (line.trim() === '') continue;
    const value = parseJsonStructure(line);
    if (value === undefined) return undefined;
    values.push(value);
  }
  return values.length < 2 ? undefined : values;
}
