import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHar } from '#lib/capture/har.ts';
import { diagnose, products } from '#lib/gateways/index.ts';
import { type Content, isResponded, type Responded } from '#lib/http/exchange.ts';

/** An answer as its client saw it, and everything that may be said of it. */
interface Disguise {
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

const disguises: readonly Disguise[] = readFileSync(new URL('./disguises.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

function exchangeOf({ body, ...seen }: Disguise): Responded {
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

type Answered = Responded['outcome'];

const lengthOf = (content: Content | undefined): Content => (content?.size === undefined ? {} : { size: content.size });

describe('gateways in disguise, and applications that look like one', () => {
  it.each(disguises.map((disguise) => [disguise.id, disguise] as const))('%s', (_id, disguise) => {
    const { product, hop, cause, confidence, evidence } = diagnose(exchangeOf(disguise));
    const { acceptable_products, acceptable_hops, acceptable_causes } = disguise.expected;
    expect(acceptable_products).toContain(product);
    expect(acceptable_hops, product).toContain(hop);
    expect(acceptable_causes, product).toContain(cause);
    if (product === 'unknown') expect(confidence).toBe('low');
    else expect(evidence.length).toBeGreaterThan(0);
  });

  it.each([
    ['the content', ({ content: _, ...outcome }: Answered): Answered => outcome],
    [
      'the content, of which the length is known',
      ({ content, ...outcome }: Answered): Answered => ({ ...outcome, content: lengthOf(content) }),
    ],
    ['the fields', ({ fields: _, ...outcome }: Answered): Answered => outcome],
  ])('name nobody else where less was captured: without %s', (_what, without) => {
    for (const disguise of disguises) {
      const exchange = exchangeOf(disguise);
      const less = { ...exchange, outcome: without(exchange.outcome) };
      const { product, against, evidence } = diagnose(less);
      const byField = evidence.some(
        ({ evidence: shown }) => shown.kind === 'field' && shown.name.toLowerCase() !== 'content-type',
      );
      const others = product === 'app' && byField ? ['app'] : ['unknown'];
      expect([...disguise.expected.acceptable_products, ...others], disguise.id).toContain(product);
      if (less.outcome.content?.text !== undefined) continue;
      expect(against.map(({ text }) => text).join(' '), disguise.id).not.toContain('is no known template');
    }
  });

  it('name nobody else where the time was not captured', () => {
    for (const disguise of disguises) {
      const { timings: _, duration: __, ...exchange } = exchangeOf(disguise);
      const { product } = diagnose(exchange);
      expect([...disguise.expected.acceptable_products, 'unknown'], disguise.id).toContain(product);
    }
  });

  it('cover every product that an HTTP archive can show', () => {
    const covered = new Set(disguises.flatMap(({ expected }) => expected.acceptable_products));
    const missing = products.filter(({ id }) => !covered.has(id)).map(({ id }) => id);
    expect(missing).toEqual(['service-worker']);
  });
});
