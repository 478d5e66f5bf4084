import { Parser } from 'htmlparser2';

/** An element of an XML document. Names are without their namespace prefix, in their own case. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, trimmed. */
  readonly text: string;
  /** Offsets of the element in its document. */
  readonly start: number;
  readonly end: number;
}

const LONGEST = 256 * 1024;
const STEP = 8 * 1024;
const MOST_ELEMENTS = 5000;
const DEEPEST = 32;

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  text: string;
  start: number;
}

/**
 * Reads the root element of an XML document, forgivingly: what follows the first 256 kB or 5000 elements, or lies
 * deeper than 32, is left out. Undefined where there is no element.
 */
export function parseXml(text: string): XmlElement | undefined {
  const open: Open[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  let tooDeep = 0;
  const close = (end: number) => {
    const element = open.pop();
    if (element === undefined) return;
    const closed = { ...element, text: element.text.trim(), end };
    const parent = open.at(-1);
    if (parent === undefined) root ??= closed;
    else parent.children.push(closed);
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        elements += 1;
        if (root !== undefined) return;
        if (open.length >= DEEPEST) tooDeep += 1;
        else {
          open.push({
            name: localName(name),
            attributes: localNames(attributes),
            children: [],
            text: '',
            start: parser.startIndex,
          });
        }
      },
      ontext(data) {
        const element = open.at(-1);
        if (element !== undefined && tooDeep === 0) element.text += data;
      },
      onclosetag() {
        if (tooDeep > 0) tooDeep -= 1;
        else close(parser.endIndex + 1);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  const length = Math.min(text.length, LONGEST);
  for (let from = 0; from < length && elements < MOST_ELEMENTS && root === undefined; from += STEP) {
    parser.write(text.slice(from, Math.min(from + STEP, length)));
  }
  while (open.length > 0) close(length);
  return root;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function localNames(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(attributes).filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'));
  return Object.fromEntries(entries.map(([name, value]) => [localName(name), value]));
}
