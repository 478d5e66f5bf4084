import { Parser } from 'htmlparser2';

/** What an HTML page says about itself. */
export interface HtmlPage {
  /** The text of the first title in the head; undefined where there is none. */
  readonly title?: string;
  /** The text of the first h1, else of the first h2; undefined where there is neither. */
  readonly heading?: string;
  /** The readable text, without scripts and styles; at most 4096 characters. */
  readonly text: string;
  /** Whether it has a field for a password. */
  readonly asksForPassword: boolean;
  /** Whether it says that it is an article, a question or a discussion, by Open Graph or by schema.org. */
  readonly isArticle: boolean;
}

const LONGEST = 256 * 1024;
const STEP = 8 * 1024;
const MOST_TAGS = 20_000;
const LONGEST_TEXT = 4096;
const LONGEST_NAME = 512;
const LONGEST_DATA = 16 * 1024;
const UNREADABLE: ReadonlySet<string> = new Set(['script', 'style', 'template', 'noscript', 'svg']);

const ARTICLE =
  '(?:(?:Tech|News|Scholarly|API)?(?:Article|Reference)|BlogPosting|QAPage|FAQPage|HowTo|DiscussionForumPosting)';
const ARTICLE_TYPE = new RegExp(`^https?://schema\\.org/${ARTICLE}$`);
const ARTICLE_DATA = new RegExp(`"@type"\\s*:\\s*(?:\\[\\s*)?"${ARTICLE}"`);

function marksArticle(name: string, { property = '', content = '', itemtype = '' }: Record<string, string>): boolean {
  if (name === 'meta')
    return property === 'article:published_time' || (property === 'og:type' && content === 'article');
  return ARTICLE_TYPE.test(itemtype);
}

/** Reads an HTML page, of which only the first 256 kB or 20,000 tags count. */
export function readHtml(text: string): HtmlPage {
  const found = { title: '', h1: '', h2: '' };
  let inside: 'title' | 'h1' | 'h2' | undefined;
  let unreadable = 0;
  let tags = 0;
  let readable = '';
  let asksForPassword = false;
  let isArticle = false;
  const seen = new Set<string>();
  const parser = new Parser({
    onopentag(name, attributes) {
      tags += 1;
      if (UNREADABLE.has(name)) unreadable += 1;
      if (name === 'input' && attributes.type?.toLowerCase() === 'password') asksForPassword = true;
      isArticle ||= marksArticle(name, attributes);
      if (unreadable > 0 || inside !== undefined || seen.has(name)) return;
      if (name === 'title' || name === 'h1' || name === 'h2') inside = name;
    },
    ontext(data) {
      if (unreadable > 0) {
        isArticle ||= data.length <= LONGEST_DATA && ARTICLE_DATA.test(data);
        return;
      }
      if (inside !== undefined && found[inside].length < LONGEST_NAME) found[inside] += data;
      if (readable.length < LONGEST_TEXT) readable += ` ${data.slice(0, LONGEST_TEXT)}`;
    },
    onclosetag(name) {
      if (UNREADABLE.has(name)) unreadable -= 1;
      if (name !== inside) return;
      if (found[inside].trim() !== '') seen.add(name);
      inside = undefined;
    },
  });
  const length = Math.min(text.length, LONGEST);
  for (let from = 0; from < length && tags < MOST_TAGS; from += STEP) {
    parser.write(text.slice(from, Math.min(from + STEP, length)));
  }
  parser.end();
  const title = collapse(found.title);
  const heading = collapse(found.h1) || collapse(found.h2);
  return {
    ...(title !== '' && { title }),
    ...(heading !== '' && { heading }),
    text: collapse(readable).slice(0, LONGEST_TEXT),
    asksForPassword,
    isArticle,
  };
}

function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
