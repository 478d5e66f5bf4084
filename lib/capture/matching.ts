import type { Content, Exchange, ExchangeId, Outcome } from '../http/exchange.ts';
import { withoutFragment } from '../http/url.ts';

/** How far the starts of one request's two records may lie apart, in milliseconds; usually it is one to three. */
const START_TOLERANCE_MS = 2_000;

/**
 * Finds the two records of one request: what `webRequest` saw and what `devtools.network` saw. They share no id.
 * Each record is handed in when it arrives or changes, in any order, and is paired at most once.
 */
export interface Matcher {
  /** Hands in a webRequest exchange. Returns the DevTools exchange of the same request; both then wait no longer. */
  webRequest(exchange: Exchange): Exchange | undefined;
  /** Hands in a DevTools exchange. Returns the webRequest exchange of the same request; both then wait no longer. */
  devtools(exchange: Exchange): Exchange | undefined;
  /** Forgets an exchange that waits for its other record. */
  forget(exchange: Exchange): void;
}

type Waiting = Map<string, Map<ExchangeId, Exchange>>;

/** A matcher for the exchanges of one tab. */
export function createMatcher(): Matcher {
  const seen: Waiting = new Map();
  const observed: Waiting = new Map();
  return {
    webRequest(exchange) {
      const partner = nearest(exchange, observed, (candidate) => isSameRequest(exchange, candidate));
      return settle(exchange, partner, seen, observed);
    },
    devtools(exchange) {
      const partner = nearest(exchange, seen, (candidate) => isSameRequest(candidate, exchange));
      return settle(exchange, partner, observed, seen);
    },
    forget(exchange) {
      remove(seen, exchange);
      remove(observed, exchange);
    },
  };
}

function settle(exchange: Exchange, partner: Exchange | undefined, own: Waiting, other: Waiting): Exchange | undefined {
  if (partner === undefined) {
    const key = keyOf(exchange);
    const group = own.get(key) ?? new Map<ExchangeId, Exchange>();
    own.set(key, group.set(exchange.id, exchange));
    return undefined;
  }
  remove(own, exchange);
  remove(other, partner);
  return partner;
}

function nearest(exchange: Exchange, waiting: Waiting, isSame: (candidate: Exchange) => boolean): Exchange | undefined {
  let best: Exchange | undefined;
  let bestGap = START_TOLERANCE_MS;
  for (const candidate of waiting.get(keyOf(exchange))?.values() ?? []) {
    const gap = Math.abs(candidate.startedAt - exchange.startedAt);
    if ((best === undefined ? gap <= bestGap : gap < bestGap) && isSame(candidate)) {
      best = candidate;
      bestGap = gap;
    }
  }
  return best;
}

function remove(waiting: Waiting, exchange: Exchange): void {
  const key = keyOf(exchange);
  const group = waiting.get(key);
  group?.delete(exchange.id);
  if (group?.size === 0) waiting.delete(key);
}

function keyOf({ method, url }: Exchange): string {
  return `${method} ${withoutFragment(url)}`;
}

/** Whether what the two records say of the answer can be true of one request; what is not known yet fits all. */
function isSameRequest(webRequest: Exchange, devtools: Exchange): boolean {
  if (devtools.fromServiceWorker === true) return false;
  // Chrome's webRequest sees no preflights.
  if ((devtools.type === 'preflight') !== (webRequest.type === 'preflight')) return false;
  const seen = webRequest.outcome;
  const observed = devtools.outcome;
  if (seen.state === 'pending' || observed.state === 'pending') return true;
  if (seen.state === 'failed') return observed.state !== 'responded' || observed.laterError !== undefined;
  if (observed.state !== 'responded') return seen.laterError !== undefined;
  // Chrome shows a revalidated response as the stored one.
  if (observed.status === 304) return seen.status === 304 || (seen.status === 200 && webRequest.fromCache !== false);
  if (devtools.fromCache === true && webRequest.fromCache === false) return false;
  return seen.status === observed.status;
}

/** One exchange out of both records. What webRequest hides or bends is taken from DevTools. */
export function merge(webRequest: Exchange, devtools: Exchange): Exchange {
  const { tabId, frameId, documentId, redirectedFrom } = webRequest;
  const initiator = devtools.initiator ?? webRequest.initiator;
  const duration = devtools.duration ?? webRequest.duration;
  const serverAddress = devtools.serverAddress ?? webRequest.serverAddress;
  const fromCache = isRevalidation(devtools) ? false : (devtools.fromCache ?? webRequest.fromCache);
  return {
    ...devtools,
    id: webRequest.id,
    sources: [...webRequest.sources, ...devtools.sources],
    type: webRequest.type === 'fetch' || webRequest.type === 'other' ? devtools.type : webRequest.type,
    outcome: mergeOutcomes(webRequest.outcome, devtools.outcome),
    ...(tabId !== undefined && { tabId }),
    ...(frameId !== undefined && { frameId }),
    ...(documentId !== undefined && { documentId }),
    ...(redirectedFrom !== undefined && { redirectedFrom }),
    ...(initiator !== undefined && { initiator }),
    ...(duration !== undefined && { duration }),
    ...(serverAddress !== undefined && { serverAddress }),
    ...(fromCache !== undefined && { fromCache }),
  };
}

function isRevalidation({ outcome }: Exchange): boolean {
  return outcome.state === 'responded' && outcome.status === 304;
}

function mergeOutcomes(seen: Outcome, observed: Outcome): Outcome {
  if (observed.state === 'pending') return seen;
  if (observed.state === 'failed') return seen.state === 'responded' ? seen : observed;
  if (seen.state !== 'responded') return observed;
  const fields = observed.fields ?? seen.fields;
  const reasonPhrase = observed.reasonPhrase ?? seen.reasonPhrase;
  const laterError = observed.laterError ?? seen.laterError;
  const content = mergeContents(seen.content, observed.content);
  return {
    ...observed,
    ...(fields !== undefined && { fields }),
    ...(reasonPhrase !== undefined && { reasonPhrase }),
    ...(laterError !== undefined && { laterError }),
    ...(content !== undefined && { content }),
  };
}

/** The text that the page read stays where DevTools has none. */
function mergeContents(seen: Content | undefined, observed: Content | undefined): Content | undefined {
  return seen?.text === undefined || observed?.text !== undefined ? observed : { ...seen, ...observed };
}
