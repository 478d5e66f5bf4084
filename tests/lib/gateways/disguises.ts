import { readFileSync } from 'node:fs';
import { readHar } from '#lib/capture/har.ts';
import { isResponded, type Responded } from '#lib/http/exchange.ts';

/** An answer as its client saw it, and everything that may be said of it. */
export interface Disguise {
  readonly id: string;
  readonly method: string;
  readonly http_version: string;
  readonly status: number;
  readonly status_text: string | null;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | null;
  readonly duration_ms: number;
  readonly expected: {
    readonly acceptable_products: readonly string[];
    readonly acceptable_hops: readonly string[];
    readonly acceptable_causes: readonly string[];
  };
}

/** Gateways in disguise, and applications that look like one. */
export const disguises: readonly Disguise[] = readFileSync(new URL('./disguises.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

/** The answer as a HAR file would hold it. */
export function exchangeOf({ body, ...seen }: Disguise): Responded {
  const entry = {
    startedDateTime: '2026-09-20T10:00:00.000Z',
    time: seen.duration_ms,
    request: {
      method: seen.method,
      url: 'https://app.example/reports/7',
      httpVersion: seen.http_version,
      headers: [{ name: 'Host', value: 'app.example' }],
    },
    response: {
      status: seen.status,
      statusText: seen.status_text ?? '',
      httpVersion: seen.http_version,
      headers: seen.headers.map(([name, value]) => ({ name, value })),
      content: body === null ? {} : { size: new TextEncoder().encode(body).length, text: body },
    },
    timings: { send: 0, wait: seen.duration_ms, receive: 0 },
  };
  const exchange = readHar({ log: { entries: [entry] } }).exchanges[0]?.exchange;
  if (exchange === undefined || !isResponded(exchange)) throw new Error(`${seen.id} has no response`);
  return exchange;
}
