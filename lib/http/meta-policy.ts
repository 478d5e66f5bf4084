import { Parser } from 'htmlparser2';

const LONGEST = 256 * 1024;
const STEP = 8 * 1024;

/**
 * Whether the head of an HTML page sets a Content-Security-Policy in a meta element (HTML, http-equiv); in the body
 * browsers ignore it. Only the first 256 kB count.
 */
export function hasMetaPolicy(html: string): boolean {
  let isFound = false;
  let isOver = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (name === 'body') isOver = true;
      if (name !== 'meta' || isOver) return;
      const isPolicy = attributes['http-equiv']?.trim().toLowerCase() === 'content-security-policy';
      if (isPolicy && attributes.content?.trim()) isFound = true;
    },
    onclosetag(name) {
      if (name === 'head') isOver = true;
    },
  });
  const length = Math.min(html.length, LONGEST);
  for (let from = 0; from < length && !isFound && !isOver; from += STEP) {
    parser.write(html.slice(from, Math.min(from + STEP, length)));
  }
  return isFound;
}
