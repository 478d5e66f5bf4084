/** Text on one line, without anything that Markdown or HTML would obey. */
export function plainMarkdown(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').replace(/[\\`*_[\]<>|~#]/g, '\\$&');
}

/** Text as code on one line; a run of backticks longer than any inside it fences it (CommonMark, code spans). */
export function codeSpan(text: string): string {
  const clean = text.replace(/\p{Cc}+/gu, ' ');
  const fence = '`'.repeat(longestRun(clean) + 1);
  return fence.length === 1 ? `${fence}${clean}${fence}` : `${fence} ${clean} ${fence}`;
}

/** Text as a block of code, line feeds kept. */
export function codeBlock(text: string, language: string): string {
  const clean = text.replace(/[^\P{Cc}\n\t]+/gu, ' ');
  const fence = '`'.repeat(Math.max(3, longestRun(clean) + 1));
  return `${fence}${language}\n${clean}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
}
