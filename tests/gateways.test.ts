import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHar } from '#lib/capture/har.ts';
import { diagnose } from '#lib/gateways/index.ts';
import { isResponded, type Responded } from '#lib/http/exchange.ts';

interface Sample {
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

const samples: readonly Sample[] = JSON.parse(
  readFileSync(new URL('./fixtures/gateways.json', import.meta.url), 'utf8'),
);

/** The sample as a HAR file would hold it. */
function exchangeOf(sample: Sample): Responded {
  const entry = {
    startedDateTime: '2026-09-20T10:00:00.000Z',
    time: sample.duration_ms,
    request: {
      method: sample.method,
      url: 'https://app.example/reports/7',
      httpVersion: sample.http_version,
      headers: [{ name: 'Host', value: 'app.example' }],
    },
    response: {
      status: sample.status,
      statusText: sample.status_text ?? '',
      httpVersion: sample.http_version,
      headers: sample.headers.map(([name, value]) => ({ name, value })),
      content: sample.body === null ? {} : { size: new TextEncoder().encode(sample.body).length, text: sample.body },
    },
    timings: { send: 0, wait: sample.duration_ms, receive: 0 },
  };
  const exchange = readHar({ log: { entries: [entry] } }).exchanges[0]?.exchange;
  if (exchange === undefined || !isResponded(exchange)) throw new Error(`${sample.id} has no response`);
  return exchange;
}

describe('labelled answers of gateways', () => {
  it.each(samples.map((sample) => [sample.id, sample] as const))('%s', (_id, sample) => {
    const { product, hop, cause, evidence } = diagnose(exchangeOf(sample));
    const { acceptable_products, acceptable_hops, acceptable_causes } = sample.expected;
    expect(acceptable_products).toContain(product);
    expect(acceptable_hops, product).toContain(hop);
    expect(acceptable_causes, product).toContain(cause);
    if (product !== 'unknown') expect(evidence.length).toBeGreaterThan(0);
  });
});
