import type { LintedExchange, LintedFile } from './linted-file.ts';

/**
 * One line of JSON for a file, without its line break, in parts: the linter's machine-readable output, a public
 * contract. In parts, because the line of a large file is too long to hold beside everything else.
 */
export function* jsonReport({ file, exchanges, summary }: LintedFile): Generator<string> {
  yield `{"file":${JSON.stringify(file)},"exchanges":[`;
  for (const [index, exchange] of exchanges.entries()) yield `${index === 0 ? '' : ','}${exchangeJson(exchange)}`;
  yield `],"summary":${JSON.stringify(summary)}}`;
}

function exchangeJson({ entry, method, url, status, findings, gateway }: LintedExchange): string {
  return JSON.stringify({
    entry,
    method,
    url,
    status,
    findings: findings.map(({ rule, level, message, evidence, fix, specs }) => ({
      rule,
      level,
      message,
      evidence,
      fix,
      specs,
    })),
    ...(gateway !== undefined && { gateway }),
  });
}
