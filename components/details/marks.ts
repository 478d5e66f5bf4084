import type { Evidence, Finding } from '#lib/lint/finding.ts';

type FieldSide = 'request' | 'response';

/** A finding as the place that it marks refers to it. */
export interface Mark {
  readonly finding: Finding;
  /** Position in the list of findings, from 1. */
  readonly number: number;
}

/** The findings whose evidence the test accepts. */
export function marksWhere(findings: readonly Finding[], accepts: (evidence: Evidence) => boolean): readonly Mark[] {
  return findings.flatMap((finding, index) => (finding.evidence.some(accepts) ? [{ finding, number: index + 1 }] : []));
}

/** The findings that point at a field line. */
export function marksOfField(findings: readonly Finding[], side: FieldSide, name: string, value: string) {
  return marksWhere(
    findings,
    (item) =>
      item.kind === 'field' &&
      item.in === side &&
      item.name.toLowerCase() === name.toLowerCase() &&
      (item.value.trim() === value.trim() || value.includes(item.value)),
  );
}

/** The names of the fields that findings miss, each once. */
export function missingFields(findings: readonly Finding[], side: FieldSide): readonly string[] {
  const names = new Map<string, string>();
  for (const { evidence } of findings) {
    for (const item of evidence) {
      if (item.kind === 'missing-field' && item.in === side) names.set(item.name.toLowerCase(), item.name);
    }
  }
  return [...names.values()];
}

/** The findings that miss a field. */
export function marksOfMissing(findings: readonly Finding[], side: FieldSide, name: string) {
  return marksWhere(
    findings,
    (item) => item.kind === 'missing-field' && item.in === side && item.name.toLowerCase() === name.toLowerCase(),
  );
}
