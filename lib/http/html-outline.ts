import { Parser } from 'htmlparser2';

/** A passage of a page as a reader would meet it. */
export interface OutlineBlock {
  readonly kind: 'heading' | 'text' | 'item';
  /** Of a heading, from 1 to 6. */
  readonly level?: number;
  readonly text: string;
}

/** What a reader would see of an HTML page, as text. */
export interface HtmlOutline {
  readonly title: string | undefined;
  readonly blocks: readonly OutlineBlock[];
  /** There is more than is listed. */
  readonly isCut: boolean;
}

const LONGEST = 256 * 1024;
const STEP = 8 * 1024;
const MOST_TAGS = 20_000;
const MOST_BLOCKS = 60;
const LONGEST_BLOCK = 600;
const UNREADABLE: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'svg', 'head', 'iframe']);
/** Elements that stay in the line that they stand in. */
const INLINE: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo button cite code data del dfn em font i img input ins kbd label mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);

/** Reads the title, the headings and the readable text of a page, of which the first 256 kB or 20,000 tags count. */
export function readOutline(html: string): HtmlOutline {
  const blocks: OutlineBlock[] = [];
  let title = '';
  let inTitle = false;
  let unreadable = 0;
  let tags = 0;
  let isCut = html.length > LONGEST;
  let text = '';
  let kind: Pick<OutlineBlock, 'kind' | 'level'> = { kind: 'text' };
  const endBlock = (next: Pick<OutlineBlock, 'kind' | 'level'>) => {
    const said = collapse(text);
    text = '';
    if (said !== '' && blocks.length < MOST_BLOCKS) {
      isCut ||= said.length > LONGEST_BLOCK;
      blocks.push({ ...kind, text: said.slice(0, LONGEST_BLOCK) });
    } else if (said !== '') {
      isCut = true;
    }
    kind = next;
  };
  const parser = new Parser({
    onopentag(name) {
      tags += 1;
      if (UNREADABLE.has(name)) unreadable += 1;
      if (name === 'title') inTitle = title === '';
      if (unreadable > 0 || INLINE.has(name)) return;
      endBlock(kindOf(name) ?? (name === 'br' ? kind : { kind: 'text' }));
    },
    ontext(data) {
      if (inTitle && title.length < LONGEST_BLOCK) title += data;
      else if (unreadable === 0 && text.length <= 2 * LONGEST_BLOCK) text += data;
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false;
      if (UNREADABLE.has(name)) unreadable -= 1;
      else if (unreadable === 0 && !INLINE.has(name) && name !== 'br') endBlock({ kind: 'text' });
    },
  });
  const length = Math.min(html.length, LONGEST);
  let from = 0;
  for (; from < length && tags < MOST_TAGS; from += STEP) parser.write(html.slice(from, Math.min(from + STEP, length)));
  isCut ||= from < length;
  parser.end();
  endBlock({ kind: 'text' });
  return { title: collapse(title) || undefined, blocks, isCut };
}

function kindOf(name: string): Pick<OutlineBlock, 'kind' | 'level'> | undefined {
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level !== undefined) return { kind: 'heading', level: Number(level) };
  return name === 'li' || name === 'dt' ? { kind: 'item' } : undefined;
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
