import type { Level } from '../lint/finding.ts';
import type { Rules } from '../lint/lint.ts';
import type { LintedFile } from './linted-file.ts';

const SARIF_LEVELS: Readonly<Record<Level, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** A SARIF 2.1.0 log of one file; a result's logical location names the entry, since HAR has no lines worth pointing at. */
export function sarifReport({ file, exchanges, faults }: LintedFile, rules: Rules): string {
  const ids = [...rules.keys()];
  return JSON.stringify({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Status Lens',
            rules: [...rules].map(([id, { title, why, level, specs }]) => ({
              id,
              shortDescription: { text: title },
              fullDescription: { text: why },
              defaultConfiguration: { level: SARIF_LEVELS[level] },
              helpUri: specs[0].url,
            })),
          },
        },
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: faults.map(({ entry, message }) => ({
              level: 'warning',
              message: { text: `Entry ${entry} could not be read: ${message}` },
            })),
          },
        ],
        results: exchanges.flatMap(({ entry, method, url, status, findings }) =>
          findings.map(({ rule, level, message, fix }) => ({
            ruleId: rule,
            ruleIndex: ids.indexOf(rule),
            level: SARIF_LEVELS[level],
            message: { text: `${message} ${fix.summary}` },
            locations: [
              {
                physicalLocation: { artifactLocation: { uri: encodeURI(file) } },
                logicalLocations: [{ fullyQualifiedName: `log.entries[${entry}]`, kind: 'member' }],
              },
            ],
            properties: { method, url, status },
          })),
        ),
      },
    ],
  });
}
