import type { LintedFile } from './linted-file.ts';

/** One line of JSON for a file: the linter's machine-readable output, a public contract. */
export function jsonReport({ file, exchanges, summary }: LintedFile): string {
  return JSON.stringify({
    file,
    exchanges: exchanges.map(({ entry, method, url, status, findings, gateway }) => ({
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
    })),
    summary,
  });
}
