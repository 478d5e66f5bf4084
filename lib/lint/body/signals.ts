import type { Json } from '../../http/json.ts';
import type { Path } from '../../http/json-pointer.ts';
import type { Meaning } from '../../knowledge/error-phrases.ts';

/** What a signal is, so that two of one kind do not count as independent. */
export type SignalKind = 'flag' | 'word' | 'error' | 'code' | 'document' | 'message';

/** One thing in a body that says how the call went. */
export interface Signal {
  readonly kind: SignalKind;
  /** `strong` asserts it alone, `weak` needs another signal of another kind. */
  readonly strength: 'strong' | 'weak';
  readonly path: Path;
  readonly value: Json;
  /** The HTTP status that it names, or that fits what it means. */
  readonly status?: number;
  readonly meaning?: Meaning;
}

/** What one object says of the call. */
export interface Reading {
  readonly failures: readonly Signal[];
  readonly successes: readonly Signal[];
}
