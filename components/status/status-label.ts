import type { Exchange } from '#lib/http/exchange.ts';
import { type NetError, netError } from '#lib/knowledge/net-errors.ts';
import type { StatusCode } from '#lib/knowledge/status-codes/entry.ts';
import { explain } from '#lib/knowledge/status-codes/index.ts';
import { type ResponseClass, responseClassOf } from '#lib/store/response-class.ts';

/** A status in words, for a badge. */
export interface StatusLabel {
  readonly responseClass: ResponseClass;
  /** The code, or a word where there is none. */
  readonly code: string;
  readonly name: string;
  /** Not in the IANA registry. */
  readonly unofficial: boolean;
  /** Where the response came from, if not from the network. */
  readonly origin: 'cache' | 'service worker' | undefined;
}

const WORDS: Readonly<Record<NetError['kind'], string>> = {
  failure: 'no response',
  cancelled: 'cancelled',
  blocked: 'blocked',
};

/** The label of an exchange. */
export function statusLabelOf(exchange: Exchange): StatusLabel {
  const responseClass = responseClassOf(exchange);
  const { outcome, fromCache, fromServiceWorker } = exchange;
  const origin: StatusLabel['origin'] =
    fromServiceWorker === true ? 'service worker' : fromCache === true ? 'cache' : undefined;
  const common = { responseClass, unofficial: false, origin };
  switch (outcome.state) {
    case 'pending':
      return { ...common, code: 'pending', name: '' };
    case 'failed':
      return { ...common, code: WORDS[netError(outcome.error)?.kind ?? 'failure'], name: bareError(outcome.error) };
    case 'responded': {
      const entry = explain(outcome.status);
      return {
        ...common,
        code: String(outcome.status),
        name: usualName(entry),
        unofficial: entry.registration.by !== 'iana',
      };
    }
  }
}

/** The name of a code; of one that the registry calls unused, the name that people know. */
function usualName({ name, aliases, registration }: StatusCode): string {
  const isUnused = registration.by === 'iana' && registration.state === 'unused';
  return isUnused ? (aliases[0] ?? name) : name;
}

/** A browser's error without the prefix that every error of Chrome has. */
export function bareError(error: string): string {
  return error.replace(/^net::/, '');
}

/** The label as one text, for screen readers and titles. */
export function spokenLabel({ code, name, unofficial, origin }: StatusLabel): string {
  const parts = [name === '' ? code : `${code} ${name}`];
  if (unofficial) parts.push('not a registered code');
  if (origin !== undefined) parts.push(`from ${origin}`);
  return parts.join(', ');
}
