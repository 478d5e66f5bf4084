import { splitOutsideQuotes, unquote } from './list.ts';

/** What Strict-Transport-Security asks for. */
export interface TransportSecurity {
  /** Seconds; 0 switches it off. */
  readonly maxAge: number;
  readonly includeSubDomains: boolean;
}

const DIRECTIVE = /^([!#$%&'*+.^_`|~\w-]+)(?:\s*=\s*([!#$%&'*+.^_`|~\w-]+|"[^"]*"))?$/;

/**
 * Parses Strict-Transport-Security (RFC 6797 §6.1); undefined where browsers ignore the field: it does not follow the
 * grammar, names a directive twice, or has no max-age.
 */
export function parseTransportSecurity(value: string): TransportSecurity | undefined {
  const directives = new Map<string, string | undefined>();
  for (const part of splitOutsideQuotes(value, ';')) {
    const [, name, argument] = DIRECTIVE.exec(part) ?? [];
    if (name === undefined || directives.has(name.toLowerCase())) return undefined;
    directives.set(name.toLowerCase(), argument === undefined ? undefined : unquote(argument));
  }
  const maxAge = directives.get('max-age');
  if (maxAge === undefined || !/^\d+$/.test(maxAge)) return undefined;
  return { maxAge: Number(maxAge), includeSubDomains: directives.has('includesubdomains') };
}
