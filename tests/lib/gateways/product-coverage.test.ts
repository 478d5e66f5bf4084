import { describe, expect, it } from 'vitest';
import { evidenceForAll, readAnswer } from '#lib/gateways/answer.ts';
import { diagnose, type GatewayProduct, products } from '#lib/gateways/index.ts';
import type { Condition, Signal } from '#lib/gateways/product.ts';
import type { FieldLine, Responded } from '#lib/http/exchange.ts';
import { answerOf, type ProductCases } from './product-cases.ts';

const holds = ({ when }: { readonly when: readonly Condition[] }, exchange: Responded): boolean =>
  evidenceForAll(when, readAnswer(exchange)) !== undefined;

/** Patterns would be shown as `{}`. */
const nameOf = ({ when }: { readonly when: readonly Condition[] }): string =>
  JSON.stringify(when, (_key, value) => (value instanceof RegExp ? String(value) : value));

/** The signals of the product that convict it, and hold. */
const convicting = ({ signals }: GatewayProduct, exchange: Responded): readonly Signal[] =>
  signals.filter((signal) => signal.strength !== 'only-on-path' && holds(signal, exchange));

/** The lines of the answer that the signal looks at. */
function linesOf({ when }: Signal, { outcome }: Responded): readonly FieldLine[] {
  return (outcome.fields?.lines ?? []).filter(({ name, value }) =>
    when.some(
      (one) => one.kind === 'field' && one.name === name.toLowerCase() && (one.value?.test(value.trim()) ?? true),
    ),
  );
}

/** An application's own JSON with a text in it, and fields of the way. */
function fromAppBehind(
  { outcome, fromServiceWorker: _, ...exchange }: Responded,
  way: readonly FieldLine[],
  detail: string,
) {
  const text = JSON.stringify({ error: 'upstream failed', detail });
  const own = { name: 'Content-Type', value: 'application/json' };
  return {
    ...exchange,
    outcome: {
      ...outcome,
      status: 503,
      reasonPhrase: '',
      fields: { lines: [...way, own] },
      content: { text, size: text.length },
    },
  };
}

describe.each(products)('$id', async (product) => {
  const { default: cases } = (await import(`./products/${product.id}.ts`)) as { default: ProductCases };
  const named = Object.values(cases.names).map(({ answer }) => answerOf(answer));
  const suggested = Object.values(cases.suggests ?? {}).map(answerOf);
  const all = [...named, ...suggested, ...Object.values(cases.others).map(({ answer }) => answerOf(answer))];
  const convicts = product.signals.filter(({ strength }) => strength !== 'only-on-path');
  const onPath = product.signals.filter(({ strength }) => strength === 'only-on-path');

  it('has a case for each signal that names it, in which no better one would do instead', () => {
    for (const signal of convicts) {
      const alone = (signal.strength === 'decisive' ? named : [...named, ...suggested]).some((exchange) => {
        const [best] = convicting(product, exchange).toSorted((a, b) => rankOf(a) - rankOf(b));
        const equals = convicting(product, exchange).filter(({ strength }) => strength === best?.strength);
        return equals.length === 1 && equals[0] === signal;
      });
      expect(alone, nameOf(signal)).toBe(true);
    }
  });

  it('has a case in which each reading is the one that is taken', () => {
    const taken = new Set(named.map((exchange) => product.readings.find((reading) => holds(reading, exchange))));
    for (const reading of named.length === 0 ? product.readings.slice(0, -1) : product.readings) {
      expect(taken.has(reading), nameOf(reading)).toBe(true);
    }
  });

  it('has a case that leads to each of its checks', () => {
    const led = named.flatMap((exchange) => {
      const { cause } = diagnose(exchange);
      return product.checks.filter(
        ({ codes, causes }) => (codes?.includes(exchange.outcome.status) ?? true) && (causes?.includes(cause) ?? true),
      );
    });
    for (const check of named.length === 0 ? [] : product.checks) expect(led, check.title).toContain(check);
  });

  it('is an alternative, not the culprit, for each sign that it is on the way', () => {
    for (const signal of onPath) {
      const example = all.find((exchange) => holds(signal, exchange));
      expect(example, nameOf(signal)).toBeDefined();
      if (example === undefined || signal.when.length > 1) continue;
      const { product: found, alternatives } = diagnose(fromAppBehind(example, linesOf(signal, example), 'busy'));
      expect(found, nameOf(signal)).toBe('app');
      expect(alternatives, nameOf(signal)).toContainEqual({
        product: product.id,
        name: product.name,
        text: signal.says,
      });
    }
  });

  it('is not named for a content that is quoted in JSON, with its fields on the way', () => {
    const byContent = convicts.filter(({ when }) => when.some(({ kind }) => CONTENT.has(kind)));
    for (const signal of byContent) {
      for (const example of named.filter((exchange) => holds(signal, exchange))) {
        const quoted = fromAppBehind(example, linesOf(signal, example), example.outcome.content?.text ?? '');
        const left = convicting(product, quoted);
        expect(left.filter((one) => byContent.includes(one)).map(nameOf)).toEqual([]);
        expect(diagnose(quoted).product, nameOf(signal)).toBe(left.length > 0 ? product.id : 'app');
      }
    }
  });
});

const rankOf = ({ strength }: Signal): number => ['decisive', 'strong', 'only-on-path'].indexOf(strength);

const CONTENT: ReadonlySet<Condition['kind']> = new Set(['page', 'text', 'title', 'declaration', 'mark', 'json']);
