import type { CauseId, Hop } from '#lib/gateways/index.ts';
import { isResponded, type Responded } from '#lib/http/exchange.ts';
import type { CaseExchange } from '#tests/support/http.ts';

/** An answer that the product made, and what the diagnosis says of it. */
export interface OwnAnswer {
  readonly answer: CaseExchange;
  readonly cause: CauseId;
  /** Default: the product's own. */
  readonly hop?: Hop;
}

/** An answer that the product did not make, or that does not show it, and what is said instead. */
export interface OtherAnswer {
  readonly answer: CaseExchange;
  readonly product: string;
  readonly hop?: Hop;
}

/** The cases of one product, each under a name that says what is special about it. */
export interface ProductCases {
  readonly names: Readonly<Record<string, OwnAnswer>>;
  /** Answers with which the product is offered as an alternative, but not named. */
  readonly suggests?: Readonly<Record<string, CaseExchange>>;
  readonly others: Readonly<Record<string, OtherAnswer>>;
}

/** Checks the shape of a case file where it is written. */
export function defineProductCases(cases: ProductCases): ProductCases {
  return cases;
}

/** The same where no time was captured. */
export function untimed(part: CaseExchange): CaseExchange {
  return (index, previous) => {
    const { timings: _, duration: __, ...exchange } = part(index, previous);
    return exchange;
  };
}

/** The response of a case. */
export function answerOf(part: CaseExchange): Responded {
  const exchange = part(0, undefined);
  if (!isResponded(exchange)) throw new Error('the case has no response');
  return exchange;
}
