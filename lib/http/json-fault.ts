const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const SPACE = /[ \t\n\r]*/y;

/**
 * The offset of the first character at which a text stops being JSON (RFC 8259); undefined where it is JSON. A byte
 * order mark before it is passed over.
 */
export function findJsonFault(text: string): number | undefined {
  let at = skip(text, text.startsWith('\uFEFF') ? 1 : 0);
  const open: ('{' | '[')[] = [];
  let expects: 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'separator' = 'value';
  for (;;) {
    const character = text[at];
    const inside = open.at(-1);
    if (expects === 'separator') {
      if (inside === undefined) return at === text.length ? undefined : at;
      if (character === ',') {
        at = skip(text, at + 1);
        expects = inside === '{' ? 'name' : 'value';
      } else if (character === (inside === '{' ? '}' : ']')) {
        open.pop();
        at = skip(text, at + 1);
      } else return at;
    } else if (expects === 'name' || expects === 'name-or-end') {
      if (expects === 'name-or-end' && character === '}') {
        open.pop();
        at = skip(text, at + 1);
        expects = 'separator';
        continue;
      }
      if (character !== '"') return at;
      const name = endOfString(text, at);
      if (name.fault) return name.at;
      at = skip(text, name.at);
      if (text[at] !== ':') return at;
      at = skip(text, at + 1);
      expects = 'value';
    } else if (expects === 'value-or-end' && character === ']') {
      open.pop();
      at = skip(text, at + 1);
      expects = 'separator';
    } else if (character === '{' || character === '[') {
      open.push(character);
      at = skip(text, at + 1);
      expects = character === '{' ? 'name-or-end' : 'value-or-end';
    } else {
      const end = endOfScalar(text, at);
      if (end.fault) return end.at;
      at = skip(text, end.at);
      expects = 'separator';
    }
  }
}

interface End {
  readonly at: number;
  /** `at` is the place of a fault, not the end. */
  readonly fault: boolean;
}

function endOfScalar(text: string, at: number): End {
  if (text[at] === '"') return endOfString(text, at);
  for (const pattern of [NUMBER, WORD]) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return { at: pattern.lastIndex, fault: false };
  }
  return { at, fault: true };
}

function endOfString(text: string, open: number): End {
  for (let at = open + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { at: at + 1, fault: false };
    if (code < 0x20) return { at, fault: true };
    if (code === 0x5c) {
      const escaped = text[at + 1] ?? '';
      const isHex = escaped === 'u' && /^[\da-fA-F]{4}$/.test(text.slice(at + 2, at + 6));
      if (!isHex && (escaped === '' || !'"\\/bfnrt'.includes(escaped))) return { at: at + 1, fault: true };
      at += isHex ? 5 : 1;
    }
  }
  return { at: text.length, fault: true };
}

function skip(text: string, from: number): number {
  SPACE.lastIndex = from;
  SPACE.test(text);
  return SPACE.lastIndex;
}
