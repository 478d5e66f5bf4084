import type { Level } from '../level.ts';
import type { SpecLink } from '../specs.ts';

/** Who can do something about a response with this code. */
export type Actor = 'nobody' | 'client' | 'user' | 'server' | 'gateway' | 'network';

/** Whether sending the same request again can help. */
export type RetryVerdict =
  /** The answer is final or a success: nothing to retry. */
  | 'not-needed'
  /** The same request gets the same answer. */
  | 'no'
  /** Only after the request was changed (other content, credentials, fields). */
  | 'after-change'
  /** Later, with growing gaps, and not before Retry-After; unsafe methods only when they are known to be idempotent. */
  | 'later'
  /** At once is allowed (another connection, the named length). */
  | 'once';

/** A response field that a code calls for. */
export interface FieldRequirement {
  readonly name: string;
  /** The keyword of the specification. */
  readonly keyword: 'MUST' | 'SHOULD' | 'MAY';
  /** The level at which its absence is reported. */
  readonly level: Level;
  /** When it is called for, in words that follow the keyword (`unless …`, `when …`); undefined: always. */
  readonly when?: string;
  /** Other fields that serve the same end: with one of them it is not missed. */
  readonly alternatives?: readonly string[];
  readonly spec: SpecLink;
}

/** What is true of one status code. Written once: rules, cards, pages and the linter read it from here. */
export interface StatusCode {
  /** 100 to 999. */
  readonly code: number;
  /** The current name in the IANA registry, or the vendor's. */
  readonly name: string;
  /** Former and colloquial names, for search. */
  readonly aliases: readonly string[];
  readonly registration:
    | {
        readonly by: 'iana';
        readonly state: 'current' | 'temporary' | 'deprecated' | 'unused';
        readonly spec: SpecLink;
      }
    | { readonly by: 'vendor'; readonly vendor: string; readonly spec?: SpecLink }
    /** Known to nobody: the entry says what its class says. */
    | { readonly by: 'nobody'; readonly spec: SpecLink };
  /** One sentence: what the server says with it. */
  readonly meaning: string;
  readonly actor: Actor;
  /** What the client does next; imperative sentences, first things first. */
  readonly client: readonly [string, ...string[]];
  /** What whoever runs the server does or checks next. */
  readonly server: readonly [string, ...string[]];
  readonly retry: { readonly verdict: RetryVerdict; readonly text: string };
  /** Worth knowing beside the steps: history, search engines, where teams and sources disagree. */
  readonly background?: readonly [string, ...string[]];
  /** For redirects: `always`, `never` (becomes GET), or `not-post` (browsers turn POST into GET). */
  readonly keepsMethod?: 'always' | 'never' | 'not-post';
  /** For redirects and removals: whether the answer is meant for good. */
  readonly permanent?: boolean;
  /** A cache may keep it without explicit freshness (RFC 9110 §15.1). */
  readonly heuristicallyCacheable: boolean;
  /**
   * `never`: a cache must not store it, whatever its fields say. `explicit`: only with explicit freshness.
   * It speaks of final codes: a cache stores no 1xx response (RFC 9111 §3).
   */
  readonly storable: 'heuristic' | 'explicit' | 'never';
  /** Whether the response carries content; to HEAD it never does. */
  readonly content: 'expected' | 'allowed' | 'forbidden';
  readonly fields: readonly FieldRequirement[];
  /** The codes it is mistaken for; symmetric. */
  readonly confusedWith: readonly { readonly code: number; readonly difference: string }[];
  /** More to read, beside the registration's specification. */
  readonly links: readonly SpecLink[];
}
