import { endOf, type Responded } from './exchange.ts';
import { isUsedUp, quotasOf } from './rate-limit.ts';
import { retryAfterOf } from './retry-after.ts';

/** When a request may be sent again, and which field says so. */
export interface PermittedRetry {
  /** Milliseconds since the epoch, by the browser's clock. */
  readonly at: number;
  readonly field: string;
}

/**
 * When the response lets the client ask again: Retry-After first, else the latest reset among the quotas that are used
 * up. Both are counted from the end of the response, so that a wrong clock of the server does no harm. Undefined where
 * it does not say.
 */
export function permittedRetryOf(exchange: Responded): PermittedRetry | undefined {
  const end = endOf(exchange) ?? exchange.startedAt;
  const after = retryAfterOf(exchange);
  if (after !== undefined) return permitted(end, after.seconds, 'Retry-After');
  const resets = quotasOf(exchange).flatMap((quota) =>
    quota.reset === undefined || !isUsedUp(quota) ? [] : [{ reset: quota.reset, name: quota.field.name }],
  );
  const [last] = resets.toSorted((a, b) => b.reset - a.reset);
  return last === undefined ? undefined : permitted(end, last.reset, last.name);
}

/** A time that JavaScript cannot hold is as good as none. */
function permitted(end: number, seconds: number, field: string): PermittedRetry | undefined {
  const at = end + Math.max(0, seconds) * 1000;
  return Number.isNaN(new Date(at).getTime()) ? undefined : { at, field };
}
