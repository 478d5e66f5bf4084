type Engine = typeof import('re2js');

let engine: Engine | undefined;

/** Loads what `readPattern` needs: it is large, and most filters have no regular expression. */
export async function loadPatterns(): Promise<void> {
  engine ??= await import('re2js');
}

/** How much of a text a regular expression sees. */
export const SEEN_BY_PATTERNS = 2000;

/** A test of texts, or why the pattern cannot be read. */
export type Pattern = { readonly test: (text: string) => boolean } | { readonly fault: string };

/**
 * Prepares a regular expression that takes time in proportion to the text, whatever the pattern. Undefined until
 * `loadPatterns` is done.
 */
export function readPattern(source: string, ignoreCase: boolean): Pattern | undefined {
  if (engine === undefined) return undefined;
  const { RE2JS, RE2JSException } = engine;
  try {
    const pattern = RE2JS.compile(source, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
    return { test: (text) => pattern.test(text.length > SEEN_BY_PATTERNS ? text.slice(0, SEEN_BY_PATTERNS) : text) };
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    return { fault: faultOf(source, error.message.replace(/^error parsing regexp: /, '')) };
  }
}

/** Constructs that need an engine which can stall, and the commonest slips, in plain words. */
function faultOf(source: string, message: string): string {
  if (/\(\?<?[=!]/.test(source)) return 'it looks ahead or behind, which cannot be done here';
  if (/\\[1-9]|\\k</.test(source)) return 'it refers back to a group, which cannot be done here';
  if (message.startsWith('missing closing )')) return 'a parenthesis is not closed';
  if (message.startsWith('unexpected )')) return 'a parenthesis is closed that was not opened';
  if (message.startsWith('missing closing ]')) return 'a bracket is not closed';
  if (message.startsWith('missing argument to repetition')) return 'a repetition has nothing before it to repeat';
  return message.replaceAll('`', '"');
}
