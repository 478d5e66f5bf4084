import type { Fields } from './exchange.ts';
import { combinedValue } from './fields.ts';
import { splitOutsideQuotes, unquote } from './list.ts';
import { rememberTexts } from './recent.ts';

/** One directive: its name in lower case and its argument without quotes; undefined where it has none. */
export interface CacheDirective {
  readonly name: string;
  readonly argument: string | undefined;
}

/** The Cache-Control of a message, its lines combined. */
export interface CacheControl {
  /** Every directive, in order. */
  readonly directives: readonly CacheDirective[];
  /**
   * Whether a directive stands there without qualification. `private="x-user"` and `no-cache="set-cookie"` speak of
   * the named fields alone, so they do not count; other directives count whatever their argument is.
   */
  has(name: string): boolean;
  /** The field names, in lower case, that a qualified `private` or `no-cache` lists; undefined where there is none. */
  qualified(name: 'private' | 'no-cache'): readonly string[] | undefined;
  /**
   * The delta-seconds of a directive, from its first occurrence; undefined where the directive is absent. An argument
   * that is no number of seconds means stale, so it is 0 (RFC 9111 §4.2.1).
   */
  seconds(name: string): number | undefined;
}

/** Directives that an argument narrows down to some fields (RFC 9111 §5.2.2.4, §5.2.2.7). */
const QUALIFIABLE: ReadonlySet<string> = new Set(['private', 'no-cache']);
/** What a recipient makes of a number that it cannot represent (RFC 9111 §1.2.2). */
const MOST_SECONDS = 2 ** 31;

/** Reads Cache-Control (RFC 9111 §5.2) from fields; without the field it holds no directive. */
export function cacheControlOf(fields: Fields | undefined): CacheControl {
  return parseCacheControl(combinedValue(fields, 'cache-control') ?? '');
}

/** Parses a Cache-Control value (RFC 9111 §5.2); what is no directive is passed over. */
export const parseCacheControl: (value: string) => CacheControl = rememberTexts((value) => {
  const directives = splitOutsideQuotes(value, ',').map(directiveFrom);
  const firstOf = (name: string) => directives.find((directive) => directive.name === name);
  return {
    directives,
    has: (name) =>
      directives.some(
        (directive) => directive.name === name && (directive.argument === undefined || !QUALIFIABLE.has(name)),
      ),
    qualified(name) {
      const argument = directives.find((directive) => directive.name === name && directive.argument !== undefined);
      return argument === undefined ? undefined : namesIn(argument.argument ?? '');
    },
    seconds(name) {
      const directive = firstOf(name);
      if (directive === undefined) return undefined;
      return /^\d+$/.test(directive.argument ?? '') ? Math.min(Number(directive.argument), MOST_SECONDS) : 0;
    },
  };
});

function directiveFrom(element: string): CacheDirective {
  const equals = element.indexOf('=');
  if (equals === -1) return { name: element.toLowerCase(), argument: undefined };
  return {
    name: element.slice(0, equals).trim().toLowerCase(),
    argument: unquote(element.slice(equals + 1).trim()),
  };
}

function namesIn(argument: string): readonly string[] {
  return splitOutsideQuotes(argument, ',').map((name) => name.toLowerCase());
}
