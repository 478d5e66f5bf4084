import type { ExchangeId } from '../http/exchange.ts';
import type { Level } from '../knowledge/level.ts';
import type { SpecLink } from '../knowledge/specs.ts';

export type { Level, SpecLink };

/** The families of the rule catalogue; each is a folder of `lib/rules`. */
export type Family =
  | 'required-fields'
  | 'status-against-body'
  | 'authentication'
  | 'redirects'
  | 'caching'
  | 'retries'
  | 'gateways'
  | 'cors'
  | 'protocol'
  | 'security'
  | 'no-response';

/** The very thing that a finding points at; the views mark it in place. */
export type Evidence =
  | { readonly kind: 'status' }
  | {
      readonly kind: 'field';
      readonly in: 'request' | 'response';
      readonly name: string;
      /** The whole value of the line; views shorten it. */
      readonly value: string;
    }
  | { readonly kind: 'missing-field'; readonly in: 'request' | 'response'; readonly name: string }
  | {
      readonly kind: 'content';
      /** JSON Pointer (RFC 6901) into JSON content, `''` for the whole; other formats name the element or line. */
      readonly path: string;
      /** At most 256 characters of the content, as captured. */
      readonly excerpt: string;
    }
  | { readonly kind: 'timing' /** Milliseconds. */; readonly ms: number; readonly what: string }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'exchange'; readonly id: ExchangeId; readonly what: string };

/** What to do about a finding. What it sets is exact enough to be copied, and is applied in the tests. */
export interface Fix {
  readonly summary: string;
  /** Response fields to send, by name. */
  readonly set?: Readonly<Record<string, string>>;
  /** Response fields to leave out. */
  readonly remove?: readonly string[];
  /** The status code to answer with instead. */
  readonly status?: number;
}

/** What a rule yields. */
export interface Problem {
  /** One or two sentences with the actual values: what happened. */
  readonly message: string;
  /** Lower than the rule's own level where the signal is weaker; never higher. */
  readonly level?: Level;
  readonly evidence: readonly [Evidence, ...Evidence[]];
  readonly fix: Fix;
  /** More specific passages than those of the rule. */
  readonly specs?: readonly [SpecLink, ...SpecLink[]];
}

/** A problem, with the rule that reports it and the exchange that it is about. */
export interface Finding extends Problem {
  readonly rule: string;
  readonly exchange: ExchangeId;
  readonly level: Level;
  readonly specs: readonly [SpecLink, ...SpecLink[]];
}

const RANK: Record<Level, number> = { info: 0, warning: 1, error: 2 };

/** Orders levels: negative where `a` is worse than `b`. */
export function byLevel(a: Level, b: Level): number {
  return RANK[b] - RANK[a];
}

/** Whether `level` is at least as bad as `minimum`. */
export function isAtLeast(level: Level, minimum: Level): boolean {
  return RANK[level] >= RANK[minimum];
}
