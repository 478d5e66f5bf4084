/** The beginning of a text, for a message: at most `longest` characters, with an ellipsis where it was cut. */
export function excerpt(text: string, longest = 100): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`;
}
