import type { Evidence, SpecLink } from '../lint/finding.ts';
import type { CauseId, Hop, StepId } from './product.ts';

/** A sentence and the very thing in the exchange that it rests on. */
export interface Reason {
  readonly text: string;
  readonly evidence: Evidence;
}

/** Something to look at next, filled in for the exchange. The command is safe to paste into a POSIX shell. */
export interface FilledCheck {
  readonly title: string;
  readonly command?: string;
}

/** One of the four debugging steps with its checks; a product's own come first. */
export interface FilledStep {
  readonly step: StepId;
  readonly title: string;
  readonly checks: readonly FilledCheck[];
}

/** One stop on the way of the request. */
export interface PathNode {
  readonly stop: 'client' | 'forward-proxy' | 'cdn' | 'load-balancer' | 'app-server' | 'database';
  readonly name: string;
  /** `spoke`: made the answer. `passed`: handed it on. `not-reached`: the request did not get there. */
  readonly state: 'spoke' | 'passed' | 'uncertain' | 'not-reached';
}

/** Another product that could have answered, or that is on the way. */
export interface Alternative {
  readonly product: string;
  readonly name: string;
  readonly text: string;
}

/** Who answered, on what evidence, why, and what to do next. */
export interface Diagnosis {
  /** A product's id, a proxy's own name from Proxy-Status, `app`, or `unknown`. */
  readonly product: string;
  readonly name: string;
  readonly hop: Hop;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly cause: CauseId;
  /** Most likely first. */
  readonly causes: readonly string[];
  readonly evidence: readonly Reason[];
  /** What speaks against it, or limits it. */
  readonly against: readonly Reason[];
  readonly alternatives: readonly Alternative[];
  /** What to look at first: the product's own check, or the one that tells most. */
  readonly next: FilledCheck;
  /** The four steps, in order. */
  readonly steps: readonly FilledStep[];
  /** What the code means from this product. */
  readonly meaning: string;
  /** What the code is defined to mean, or where it comes from. */
  readonly textbook: string;
  readonly path: readonly PathNode[];
  readonly retry: {
    readonly advised: 'later' | 'check-first';
    readonly text: string;
    readonly afterSeconds?: number;
  };
  readonly requestIds: readonly { readonly field: string; readonly value: string }[];
  readonly doc?: SpecLink;
}

/** What the linter prints of a diagnosis. */
export interface DiagnosisSummary {
  readonly product: string;
  readonly name: string;
  readonly hop: Hop;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly cause: CauseId;
  readonly causes: readonly string[];
  readonly evidence: readonly string[];
  /** The check to begin with comes first. */
  readonly checks: readonly string[];
}

/** A diagnosis as plain strings. */
export function summaryOf({
  product,
  name,
  hop,
  confidence,
  cause,
  causes,
  evidence,
  next,
  steps,
}: Diagnosis): DiagnosisSummary {
  const checks = [next, ...steps.flatMap((step) => step.checks)].map(({ title, command }) =>
    command === undefined ? title : `${title}: ${command}`,
  );
  return {
    product,
    name,
    hop,
    confidence,
    cause,
    causes,
    evidence: evidence.map(({ text }) => text),
    checks: [...new Set(checks)],
  };
}
