import { describe, expect, it } from 'vitest';
import { diagnose, products } from '#lib/gateways/index.ts';
import type { Content, Responded } from '#lib/http/exchange.ts';
import { disguises, exchangeOf } from './disguises.ts';

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
