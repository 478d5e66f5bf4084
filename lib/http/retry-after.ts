import type { Responded } from './exchange.ts';
import { fieldValue } from './fields.ts';
import { parseHttpDate } from './http-date.ts';

/** What Retry-After asks for (RFC 9110 §10.2.3). */
export type RetryAfter =
  | { readonly form: 'seconds'; readonly seconds: number }
  /** Seconds from the response's own Date; negative where the date has passed. */
  | { readonly form: 'date'; readonly seconds: number };

/** The server's clock at the response: its Date, else the moment at which the response was there. */
export function serverTimeOf({ startedAt, duration, outcome }: Responded): number {
  const date = fieldValue(outcome.fields, 'date');
  return (date === undefined ? undefined : parseHttpDate(date, startedAt)?.time) ?? startedAt + (duration ?? 0);
}

/** Parses the response's Retry-After; undefined where it is absent or follows neither form. */
export function retryAfterOf(exchange: Responded): RetryAfter | undefined {
  const value = fieldValue(exchange.outcome.fields, 'retry-after');
  if (value === undefined) return undefined;
  if (/^\d+$/.test(value)) return { form: 'seconds', seconds: Number(value) };
  const date = parseHttpDate(value, exchange.startedAt);
  return date === undefined ? undefined : { form: 'date', seconds: (date.time - serverTimeOf(exchange)) / 1000 };
}
