import { endOf, type Responded } from '../http/exchange.ts';
import { fieldValue, hasField } from '../http/fields.ts';
import type { Diagnosis } from './diagnosis.ts';

const IDEMPOTENT: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE']);
const KEYS: readonly string[] = ['idempotency-key', 'x-idempotency-key', 'repeatability-request-id'];

/** Whether sending the request again is sound, by its method (RFC 9110 §9.2.2) and Retry-After (§10.2.3). */
export function retryAdvice(exchange: Responded): Diagnosis['retry'] {
  const seconds = retryAfterSeconds(exchange);
  const when =
    seconds === undefined
      ? 'wait a few seconds first, and longer each time; the answer names no time'
      : seconds === 0
        ? 'Retry-After allows it at once, but leave a growing gap'
        : `not before ${seconds} s have passed, as Retry-After asks`;
  const after = seconds === undefined ? {} : { afterSeconds: seconds };
  if (IDEMPOTENT.has(exchange.method)) {
    return { advised: 'later', text: `${exchange.method} may be sent again: ${when}.`, ...after };
  }
  if (KEYS.some((name) => hasField(exchange.requestFields, name))) {
    return {
      advised: 'later',
      text: `The ${exchange.method} carries an idempotency key, so it may be sent again with the same key: ${when}.`,
      ...after,
    };
  }
  return {
    advised: 'check-first',
    text: `Do not repeat the ${exchange.method} blindly: the application may have done the work although no answer came through. Look first whether it took effect; if it did not: ${when}.`,
    ...after,
  };
}

/** Seconds from the end of the answer; a date is counted from the answer's Date. Never negative. */
function retryAfterSeconds(exchange: Responded): number | undefined {
  const { fields } = exchange.outcome;
  const value = fieldValue(fields, 'retry-after');
  if (value === undefined) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  const date = /^[A-Z]/i.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(date)) return undefined;
  const sent = Date.parse(fieldValue(fields, 'date') ?? '');
  const now = Number.isNaN(sent) ? (endOf(exchange) ?? exchange.startedAt) : sent;
  return Math.max(0, Math.round((date - now) / 1000));
}
