import type { SpecLink } from '../lint/finding.ts';

/** Where on the way an answer was made. `origin`: behind the CDN, the exact hop hidden. */
export type Hop =
  | 'browser'
  | 'dev-proxy'
  | 'forward-proxy'
  | 'cdn'
  | 'load-balancer'
  | 'ingress'
  | 'api-gateway'
  | 'platform-router'
  | 'proxy'
  | 'app-server'
  | 'app'
  | 'origin'
  | 'unknown';

/** What went wrong, as far as one response can tell. */
export type CauseId =
  | 'upstream-connection-failure'
  | 'upstream-bad-response'
  /** Cannot tell which of the two. */
  | 'upstream-connection-or-bad-response'
  | 'upstream-timeout'
  | 'no-healthy-upstream'
  /** No server could be used, for whatever reason. */
  | 'no-server-reachable'
  | 'upstream-tls-failure'
  | 'upstream-dns-failure'
  | 'overload-or-rate-limit'
  | 'gateway-deliberate-503'
  | 'app-deliberate'
  | 'app-dependency-failure'
  | 'app-server-down'
  | 'function-error'
  | 'function-timeout'
  | 'platform-suspended-or-asleep'
  | 'origin-error-relayed'
  | 'offline-or-network'
  | 'truncated-response'
  | 'unknown';

/**
 * Something that holds of a response or not. What was not captured never holds, neither as presence nor as absence.
 * Patterns see text in lower case with entities decoded and white space collapsed, unless they look at a field.
 */
export type Condition =
  | { readonly kind: 'status'; readonly codes: readonly number[] }
  /** A line of the response field, its name in lower case, matches; without a pattern: the field is there. */
  | { readonly kind: 'field'; readonly name: string; readonly value?: RegExp }
  /** The field is known to be absent. */
  | { readonly kind: 'no-field'; readonly name: string }
  /** No fields but these, names in lower case, each once: nothing is known that an application or a second hop wrote. */
  | { readonly kind: 'only-fields'; readonly names: readonly string[] }
  /** The reason phrase of HTTP/1, as received. */
  | { readonly kind: 'reason'; readonly phrase: RegExp }
  /** The whole page as a skeleton: tags without attributes, text between them; no comments, scripts or styles. */
  | { readonly kind: 'page'; readonly pattern: RegExp; readonly quote?: string }
  /** The visible text, title left out. */
  | { readonly kind: 'text'; readonly pattern: RegExp; readonly quote?: string }
  | { readonly kind: 'title'; readonly pattern: RegExp; readonly quote?: string }
  /** What stands before the first tag: a document type declaration. As captured. */
  | { readonly kind: 'declaration'; readonly pattern: RegExp; readonly quote?: string }
  /** An id, a class, or an address in the page. */
  | { readonly kind: 'mark'; readonly pattern: RegExp; readonly quote?: string }
  /** Members of a JSON object, as text; `exact`: it has no others. */
  | { readonly kind: 'json'; readonly holds: Readonly<Record<string, RegExp>>; readonly exact?: true }
  /** The content is known to be empty. */
  | { readonly kind: 'empty' }
  /** The content is neither JSON nor XML, as far as it was captured. */
  | { readonly kind: 'no-data' }
  /** The first byte came after about one of these times, in seconds. */
  | { readonly kind: 'about'; readonly seconds: readonly number[] }
  /** The first byte came sooner than this, in seconds. */
  | { readonly kind: 'sooner'; readonly seconds: number }
  /** The first byte came later than this, in seconds. */
  | { readonly kind: 'later'; readonly seconds: number }
  | { readonly kind: 'service-worker' };

/**
 * How much a signal proves. `decisive`: only this product's own errors have it. `strong`: enough where nothing of an
 * application contradicts it. `only-on-path`: the product is on the way, or could be; it convicts nobody.
 */
export type Strength = 'decisive' | 'strong' | 'only-on-path';

/** What a product is recognised by; all conditions hold together. */
export interface Signal {
  readonly strength: Strength;
  readonly when: readonly [Condition, ...Condition[]];
  /** What it says, a sentence for the list of evidence. */
  readonly says: string;
}

/** What an answer of the product means. The first reading whose conditions all hold is taken. */
export interface Reading {
  /** Empty: always. */
  readonly when: readonly Condition[];
  readonly cause: CauseId;
  /** Where it differs from the product's own. */
  readonly hop?: Hop;
  /** What the code means from this product, one or two sentences. */
  readonly meaning: string;
  /** Most likely first, sentences. */
  readonly causes: readonly [string, ...string[]];
}

/** The four steps in which one looks for the cause. */
export type StepId = 'app' | 'balancer' | 'resources' | 'network';

/**
 * Something to look at next. In a command `{url}`, `{host}`, `{port}`, `{path}`, `{time}` and `{id}` (the product's
 * request id) are filled in and quoted, so they never stand between quotation marks; words in capitals are the
 * reader's to replace.
 */
export interface Check {
  readonly step: StepId;
  readonly title: string;
  readonly command?: string;
  /** Only for these status codes. */
  readonly codes?: readonly number[];
  /** Only where one of these is the cause. */
  readonly causes?: readonly CauseId[];
  /** Only where one can log in to a host, or only on a platform that has none. */
  readonly where?: 'host' | 'platform';
}

/** A limit that the product has when nobody changes it. */
export interface DefaultTimeout {
  readonly what: string;
  readonly seconds: number;
}

/** One product that can answer in place of the application: how it is known, what its answers mean, what to check. */
export interface GatewayProduct {
  readonly id: string;
  readonly name: string;
  /** Where it usually stands. */
  readonly hop: Hop;
  readonly signals: readonly Signal[];
  /** The last one has no conditions, so that one always holds. */
  readonly readings: readonly Reading[];
  readonly checks: readonly Check[];
  readonly timeouts: readonly DefaultTimeout[];
  /** Nobody can log in to a host of it: a platform with a dashboard, or the browser itself. */
  readonly hostless?: 'platform' | 'browser';
  /** The response field that carries the product's request id. */
  readonly requestId?: string;
  /** What the signals rest on: captured answers, files of the program's repository, documentation, public reports. */
  readonly source: string;
  /** What to read about its errors. */
  readonly doc: SpecLink;
}

/** Checks the shape of a product where it is written. */
export function defineProduct(product: GatewayProduct): GatewayProduct {
  return product;
}
