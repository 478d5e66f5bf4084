/** Lowest and highest, both included. */
export type Bounds = readonly [low: number, high: number];

const COMPARED: Readonly<Record<string, (code: number) => Bounds>> = {
  '>=': (code) => [code, 999],
  '>': (code) => [code + 1, 999],
  '<=': (code) => [0, code],
  '<': (code) => [0, code - 1],
};

/** Status codes, for example `404`, `5xx`, `400-499`, `>=400`; undefined for anything else. */
export function readStatus(value: string): Bounds | undefined {
  const [, code, hundred, from, to, comparison, than] =
    /^(?:(\d{3})|([1-9])xx|(\d{3})-(\d{3})|([<>]=?)(\d{3}))$/i.exec(value) ?? [];
  if (code !== undefined) return [Number(code), Number(code)];
  if (hundred !== undefined) return [Number(hundred) * 100, Number(hundred) * 100 + 99];
  if (from !== undefined) return Number(from) <= Number(to) ? [Number(from), Number(to)] : undefined;
  return comparison === undefined ? undefined : COMPARED[comparison]?.(Number(than));
}

const BYTES: Readonly<Record<string, number>> = { '': 1, b: 1, k: 1e3, kb: 1e3, m: 1e6, mb: 1e6, g: 1e9, gb: 1e9 };

/** Bytes, for example of `10k`, `1.5MB`, `500`; undefined for anything else. */
export function readSize(value: string): number | undefined {
  return readQuantity(value, BYTES);
}

const MILLISECONDS: Readonly<Record<string, number>> = { '': 1, ms: 1, s: 1000, m: 60_000, min: 60_000 };

/** Milliseconds, for example of `500ms`, `2s`, `1.5min`, `500`; undefined for anything else. */
export function readDuration(value: string): number | undefined {
  return readQuantity(value, MILLISECONDS);
}

function readQuantity(value: string, units: Readonly<Record<string, number>>): number | undefined {
  const [, amount, unit = ''] = /^(\d{1,12}(?:\.\d{1,6})?)([a-z]*)$/.exec(value.toLowerCase()) ?? [];
  const factor = Object.hasOwn(units, unit) ? units[unit] : undefined;
  return amount === undefined || factor === undefined ? undefined : Number(amount) * factor;
}

/** The name of a field (RFC 9110 §5.1), with what its value is to contain; both in lower case. */
export interface FieldWanted {
  readonly name: string;
  readonly value?: string;
}

/** Reads `name` or `name=value`; undefined where no field can have that name. */
export function readField(text: string): FieldWanted | undefined {
  const [, name, value] = /^([!#$%&'*+.^_`|~\dA-Z-]+)(?:=(.*))?$/is.exec(text) ?? [];
  if (name === undefined) return undefined;
  return { name: name.toLowerCase(), ...(value && { value: value.toLowerCase() }) };
}

/** Whether a text can be a method (RFC 9110 §9.1). */
export function isMethod(text: string): boolean {
  return /^[!#$%&'*+.^_`|~\dA-Z-]+$/i.test(text);
}

const AUTHORITY = /^[a-z][a-z\d+.-]*:\/\/(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)(:\d+)?/i;

/** Host and port, and path, of a URL as browsers write it; much quicker than to parse it. */
export function placeOf(url: string): { readonly host: string; readonly port: string; readonly path: string } {
  const [whole = '', host = '', port = ''] = AUTHORITY.exec(url) ?? [];
  const end = url.slice(whole.length).search(/[?#]/);
  return { host, port, path: end === -1 ? url.slice(whole.length) : url.slice(whole.length, whole.length + end) };
}
