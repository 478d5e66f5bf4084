/**
 * Prepares a pattern in which `*` stands for anything; everything else stands for itself, the whole text has to fit. It
 * compares piece by piece instead of by a regular expression: a pattern with many stars must not be able to stall a view.
 */
export function wildcard(pattern: string): (text: string) => boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return (text) => text === first;
  return (text) => {
    if (!text.startsWith(first) || !text.endsWith(last)) return false;
    let from = first.length;
    for (const piece of rest) {
      const found = text.indexOf(piece, from);
      if (found === -1) return false;
      from = found + piece.length;
    }
    return from + last.length <= text.length;
  };
}
