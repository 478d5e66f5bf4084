/** A piece of running text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'status'; readonly code: number }
  | { readonly kind: 'rule'; readonly id: string }
  | { readonly kind: 'guide'; readonly id: string };

const MARK = /`([^`]+)`|\{(\d{3})\}|\{rule:([a-z0-9-]+)\}|\{guide:([a-z0-9-]+)\}/g;

/**
 * Splits running text at its marks: `` `code` ``, `{404}` for a link to a status code, `{rule:id}` and `{guide:id}`
 * for links to a rule and a guide.
 */
export function inlines(text: string): readonly Inline[] {
  const pieces: Inline[] = [];
  let end = 0;
  for (const match of text.matchAll(MARK)) {
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) });
    const [whole, code, status, rule, guide] = match;
    if (code !== undefined) pieces.push({ kind: 'code', text: code });
    else if (status !== undefined) pieces.push({ kind: 'status', code: Number(status) });
    else if (rule !== undefined) pieces.push({ kind: 'rule', id: rule });
    else if (guide !== undefined) pieces.push({ kind: 'guide', id: guide });
    end = match.index + whole.length;
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) });
  return pieces;
}

/** The text without its marks, for search and titles. */
export function plainText(text: string): string {
  return inlines(text)
    .map((piece) => {
      if (piece.kind === 'status') return String(piece.code);
      return piece.kind === 'rule' || piece.kind === 'guide' ? piece.id.replaceAll('-', ' ') : piece.text;
    })
    .join('');
}
