import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnose } from '#lib/gateways/index.ts';
import { type Disguise, exchangeOf } from './lib/gateways/disguises.ts';

const samples: readonly Disguise[] = JSON.parse(
  readFileSync(new URL('./fixtures/gateways.json', import.meta.url), 'utf8'),
);

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
