import type { Family } from '#lib/lint/finding.ts';

/** How the page sends a request. */
export type Sender =
  | 'fetch'
  | 'xhr'
  | 'image'
  | 'frame'
  | 'beacon'
  | 'prefetch'
  | 'worker'
  | 'service-worker'
  | 'event-stream'
  | 'websocket';

/** One request of a scenario, and what has to come back. */
export interface LabRequest {
  /** Default: `GET`. */
  readonly method?: string;
  /**
   * A path of the lab, or a URL that begins with a server in braces: `{other}` (the lab under a second origin), `{h2}`
   * (the lab over HTTP/2), `{nginx}`, `{haproxy}`, `{closed}` (nothing listens there). `{run}` is a word of its own for
   * every run, so that what the server counts starts at nothing.
   */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Default: `no-store`, so that no run sees the cache of an earlier one. */
  readonly cache?: 'default' | 'no-cache' | 'no-store';
  readonly credentials?: 'include' | 'omit' | 'same-origin';
  /** Default: `fetch`. */
  readonly via?: Sender;
  /** The status codes of every hop, the last one that of the answer; 0: no response that the page could read. */
  readonly statuses: readonly [number, ...number[]];
}

/** A server beside the lab itself that a scenario can need. */
export type LabServer = 'h2' | 'nginx' | 'haproxy';

/** Something that goes wrong, or well, on purpose: sent by the page one request after the other. */
export interface Scenario {
  readonly id: string;
  readonly family: Family | 'healthy' | 'browser';
  readonly title: string;
  /** What there is to see, in one sentence. */
  readonly shows: string;
  readonly requests: readonly [LabRequest, ...LabRequest[]];
  /** Ids of the rules that have to report something on it; others may add advice, except on healthy traffic. */
  readonly rules: readonly string[];
}

/** The servers that a scenario needs. */
export function serversOf({ requests }: Scenario): readonly LabServer[] {
  const names = requests.map(({ path }) => /^\{(h2|nginx|haproxy)\}/.exec(path)?.[1] as LabServer | undefined);
  return [...new Set(names.filter((name) => name !== undefined))];
}
