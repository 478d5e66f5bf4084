import type { Evidence } from '../lint/finding.ts';
import { type Answer, evidenceForAll } from './answer.ts';
import type { Diagnosis, Reason } from './diagnosis.ts';
import type { CauseId, GatewayProduct, Hop, Signal } from './product.ts';
import { furtherReasons, reasonsFrom } from './reasons.ts';

/** What is decided about an answer; the rest of the diagnosis follows from it. */
export interface Verdict {
  readonly product: string;
  readonly name: string;
  readonly hop: Hop;
  readonly confidence: Diagnosis['confidence'];
  readonly cause: CauseId;
  readonly meaning: string;
  readonly causes: readonly string[];
  readonly evidence: readonly Reason[];
  readonly against?: readonly Reason[];
  /** Undefined where no product of ours answered. */
  readonly known?: GatewayProduct;
}

/** A signal that holds, with what shows it. */
export interface Hit {
  readonly product: GatewayProduct;
  readonly signal: Signal;
  readonly reasons: readonly Reason[];
}

/** The signals of the product that hold for the answer. */
export function hitsOf(product: GatewayProduct, answer: Answer): readonly Hit[] {
  return product.signals.flatMap((signal) => {
    const evidence = evidenceForAll(signal.when, answer);
    return evidence === undefined ? [] : [{ product, signal, reasons: reasonsFrom(signal.says, evidence) }];
  });
}

/** What is read out of a product's signal: the first of its readings that holds. */
export function verdictOf(
  product: GatewayProduct,
  { reasons }: Hit,
  answer: Answer,
  confidence: Diagnosis['confidence'],
): Verdict {
  for (const reading of product.readings) {
    const evidence = evidenceForAll(reading.when, answer);
    if (evidence === undefined) continue;
    const more = evidence.filter((item) => !reasons.some((known) => isSame(known.evidence, item)));
    return {
      product: product.id,
      name: product.name,
      hop: reading.hop ?? product.hop,
      confidence,
      cause: reading.cause,
      meaning: reading.meaning,
      causes: reading.causes,
      evidence: [...reasons, ...furtherReasons(more)],
      known: product,
    };
  }
  throw new Error(`${product.id} has no reading without conditions`);
}

function isSame(a: Evidence, b: Evidence): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
