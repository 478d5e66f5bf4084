/** A word of characters that no shell gives a meaning; zsh expands a word that begins with `=`. */
const PLAIN = /^[\w./:@%+,-][\w./:@%+=,-]*$/;

/** A value as one word of a POSIX shell; it can neither end the word nor start an expansion. */
export function quoteForShell(value: string): string {
  const printable = value.replaceAll(/\p{Cc}/gu, '');
  if (PLAIN.test(printable)) return printable;
  return `'${printable.replaceAll("'", "'\\''")}'`;
}

/**
 * A text as one word of a POSIX shell, line feeds and tabs kept. Undefined where it holds other control characters: no
 * quotation keeps a terminal from obeying them when the command is pasted.
 */
export function quoteTextForShell(text: string): string | undefined {
  if (/[^\P{Cc}\n\t]/u.test(text)) return undefined;
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}

/** What a command is about. A value that is unknown or unsafe leaves a word in capitals for the reader to replace. */
export interface CommandValues {
  readonly url: string | undefined;
  readonly host: string | undefined;
  readonly port: string | undefined;
  readonly path: string | undefined;
  readonly time: string | undefined;
  readonly id: string | undefined;
}

/** Names, addresses and numbers that cannot be mistaken for an option of a command. */
const SAFE: Readonly<Record<keyof CommandValues, RegExp>> = {
  url: /^https?:\/\//i,
  host: /^(?:[a-z0-9_][a-z0-9._-]*|\[[0-9a-f:.]+\])$/i,
  port: /^\d+$/,
  path: /^\//,
  time: /^[\dT:.Z-]+$/,
  id: /^[\w.:=+/@][\w.:=+/@-]*$/,
};

/** Fills the placeholders of a command; each value becomes part of one shell word. */
export function fillCommand(template: string, values: CommandValues): string {
  return template.replaceAll(/\{(url|host|port|path|time|id)\}/g, (_, name: keyof CommandValues) => {
    const value = values[name];
    const known = value !== undefined && value.length <= 4096 && SAFE[name].test(value);
    return known ? quoteForShell(value) : name === 'id' ? 'REQUEST_ID' : name.toUpperCase();
  });
}
