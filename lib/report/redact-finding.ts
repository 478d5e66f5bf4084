import type { DiagnosisSummary } from '../gateways/index.ts';
import type { Evidence, Finding } from '../lint/finding.ts';
import { REDACTED, redactContent, redactField, redactText, redactUrl } from './redact.ts';

/** A finding whose texts, evidence and fix carry no secret. */
export function redactFinding(finding: Finding): Finding {
  const [first, ...more] = finding.evidence;
  const { fix } = finding;
  return {
    ...finding,
    message: redactText(finding.message),
    evidence: [redactEvidence(first), ...more.map(redactEvidence)],
    fix: {
      ...fix,
      summary: redactText(fix.summary),
      ...(fix.set !== undefined && {
        set: Object.fromEntries(
          Object.entries(fix.set).map(([name, value]) => [name, redactField({ name, value }).value]),
        ),
      }),
    },
  };
}

function redactEvidence(item: Evidence): Evidence {
  switch (item.kind) {
    case 'field':
      return { ...item, value: redactField(item).value };
    case 'content':
      return { ...item, excerpt: redactContent(item.excerpt) ?? REDACTED };
    case 'url':
      return { ...item, url: redactUrl(item.url) };
    case 'exchange':
      return { ...item, what: redactText(item.what) };
    default:
      return item;
  }
}

/** Who answered, in texts that carry no secret. */
export function redactDiagnosis(summary: DiagnosisSummary): DiagnosisSummary {
  const texts = (list: readonly string[]) => list.map((text) => redactText(text));
  return {
    ...summary,
    causes: texts(summary.causes),
    evidence: texts(summary.evidence),
    checks: texts(summary.checks),
  };
}
