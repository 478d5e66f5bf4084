import type { Json } from '#lib/http/content.ts';

/** One line of indented JSON. */
export interface JsonLine {
  readonly text: string;
  /** JSON Pointer (RFC 6901) of the value that begins on the line; undefined for closing brackets. */
  readonly pointer: string | undefined;
}

/** A JSON value as indented lines, each with the pointer of its value. Stops after `limit` lines. */
export function jsonLines(value: Json, limit: number): readonly JsonLine[] {
  const lines: JsonLine[] = [];
  const write = (json: Json, pointer: string, indent: string, label: string, comma: string): void => {
    if (lines.length >= limit) return;
    if (json === null || typeof json !== 'object') {
      lines.push({ text: `${indent}${label}${JSON.stringify(json)}${comma}`, pointer });
      return;
    }
    const isArray = Array.isArray(json);
    const members = Object.entries(json);
    const [open, close] = isArray ? '[]' : '{}';
    if (members.length === 0) {
      lines.push({ text: `${indent}${label}${open}${close}${comma}`, pointer });
      return;
    }
    lines.push({ text: `${indent}${label}${open}`, pointer });
    for (const [index, [name, member]] of members.entries()) {
      if (lines.length >= limit) return;
      const inner = `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      write(
        member,
        inner,
        `${indent}  `,
        isArray ? '' : `${JSON.stringify(name)}: `,
        index < members.length - 1 ? ',' : '',
      );
    }
    lines.push({ text: `${indent}${close}${comma}`, pointer: undefined });
  };
  write(value, '', '', '', '');
  return lines;
}
