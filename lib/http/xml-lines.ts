import { Parser } from 'htmlparser2';

/** An XML document with one element or text a line. */
export interface XmlLines {
  readonly lines: readonly { readonly indent: number; readonly text: string }[];
  /** The document goes on behind the last line. */
  readonly isCut: boolean;
}

const STEP = 8 * 1024;
const MOST_LINES = 2000;
const DEEPEST_INDENT = 20;
const LONGEST_IN_LINE = 80;

/**
 * Breaks an XML document into indented lines. Tags stay as they were sent; an element that holds nothing but a short
 * text stays in one line. At most 2000 lines.
 */
export function xmlLines(xml: string): XmlLines {
  const lines: { indent: number; text: string }[] = [];
  let depth = 0;
  let text = '';
  /** The line of an opening tag that nothing but text has followed. */
  let fresh: { indent: number; text: string } | undefined;
  let instructed = false;
  /** The markup or text that the parser is at. It counts the end of a processing instruction as part of what follows. */
  const raw = () => {
    const piece = xml.slice(parser.startIndex, parser.endIndex + 1);
    const cleaned = instructed ? piece.replace(/^>/, '') : piece;
    instructed = false;
    return cleaned;
  };
  const write = (line: string) => {
    const written = { indent: Math.min(depth, DEEPEST_INDENT), text: line };
    lines.push(written);
    return written;
  };
  const endText = () => {
    const said = text.trim();
    text = '';
    if (said !== '') write(said);
    fresh = undefined;
  };
  const parser: Parser = new Parser(
    {
      onopentag() {
        endText();
        fresh = write(raw());
        depth += 1;
      },
      ontext() {
        text += raw();
      },
      onclosetag(_, implied) {
        depth -= 1;
        if (implied) {
          endText();
          return;
        }
        const tag = raw();
        const said = text.trim();
        if (fresh?.text.endsWith('/>') === true && tag === fresh.text) {
          fresh = undefined;
        } else if (fresh !== undefined && said.length <= LONGEST_IN_LINE && !said.includes('\n')) {
          fresh.text += said + tag;
          fresh = undefined;
          text = '';
        } else {
          depth += 1;
          endText();
          depth -= 1;
          write(tag);
        }
      },
      oncomment() {
        endText();
        write(raw());
      },
      onprocessinginstruction(_, data) {
        endText();
        write(`<${data}${data.startsWith('?') && !data.endsWith('?') ? '?' : ''}>`);
        instructed = true;
      },
    },
    { xmlMode: true, decodeEntities: false },
  );
  let from = 0;
  for (; from < xml.length && lines.length < MOST_LINES; from += STEP) parser.write(xml.slice(from, from + STEP));
  const isCut = from < xml.length || lines.length > MOST_LINES;
  if (!isCut) parser.end();
  return { lines: lines.slice(0, MOST_LINES), isCut };
}
