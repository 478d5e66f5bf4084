import type { Evidence } from '../lint/finding.ts';
import type { Reason } from './diagnosis.ts';

/** One reason for the sentence, and one for each further thing that it rests on. */
export function reasonsFrom(text: string, evidence: readonly Evidence[]): readonly Reason[] {
  const [first = { kind: 'status' } as const, ...rest] = evidence.filter(({ kind }) => kind !== 'status');
  return [{ text, evidence: first }, ...furtherReasons(rest)];
}

/** What else a conclusion rests on; one passage of the content is enough. */
export function furtherReasons(evidence: readonly Evidence[]): readonly Reason[] {
  return evidence
    .filter(({ kind }) => kind !== 'status' && kind !== 'content')
    .map((more) => ({ text: sentenceFor(more), evidence: more }));
}

function sentenceFor(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'field':
      return `${evidence.name} is "${evidence.value.slice(0, 120)}".`;
    case 'missing-field':
      return `There is no ${evidence.name} field.`;
    case 'timing':
      return `${tookSentence(evidence)}.`;
    default:
      return 'The status code fits.';
  }
}

/** How long the answer took, as a sentence without its full stop. */
export function tookSentence({ ms, what }: Extract<Evidence, { kind: 'timing' }>): string {
  return what === 'whole exchange'
    ? `The answer took ${secondsOf(ms)} in all`
    : `The first byte came after ${secondsOf(ms)}`;
}

/** A duration given in milliseconds, in words: `400 ms`, `1.5 s`. */
export function secondsOf(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}
