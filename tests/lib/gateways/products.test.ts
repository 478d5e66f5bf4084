import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Diagnosis, diagnose, products } from '#lib/gateways/index.ts';
import type { Responded } from '#lib/http/exchange.ts';
import { answerOf, type ProductCases } from './product-cases.ts';

const idsIn = (folder: string) =>
  readdirSync(new URL(folder, import.meta.url))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((id) => id !== 'index')
    .sort();
const caseFiles = idsIn('./products/');

/** The same content as a string in the JSON of an application. */
function quotedInJson({ outcome, fromServiceWorker: _, ...exchange }: Responded, text: string): Responded {
  const content = JSON.stringify({ error: 'upstream failed', detail: text });
  return {
    ...exchange,
    outcome: {
      ...outcome,
      reasonPhrase: '',
      fields: { lines: [{ name: 'Content-Type', value: 'application/json' }] },
      content: { text: content, size: content.length },
    },
  };
}

/** The same content as the quotation in a page that reports an incident. */
function quotedOnPage({ outcome, fromServiceWorker: _, ...exchange }: Responded, text: string): Responded {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const story = 'Between nine and ten, some requests failed. We are sorry, and look into it. '.repeat(8);
  const content = `<!doctype html><html><head><title>Incident report</title></head><body><main><h1>What happened</h1><p>${story}</p><p>Users saw this:</p><pre>${escaped}</pre><p>${story}</p></main></body></html>`;
  return {
    ...exchange,
    outcome: {
      ...outcome,
      reasonPhrase: '',
      fields: { lines: [{ name: 'Content-Type', value: 'text/html' }] },
      content: { text: content, size: content.length },
    },
  };
}

function check(diagnosis: Diagnosis): void {
  expect(diagnosis.causes.length).toBeGreaterThan(0);
  for (const text of [diagnosis.meaning, diagnosis.textbook, diagnosis.retry.text, ...diagnosis.causes]) {
    expect(text).toMatch(/^.+[.?!]$/s);
    expect(text).not.toMatch(/undefined|\[object|NaN/);
  }
  expect(diagnosis.steps.map(({ step }) => step)).toEqual(['app', 'balancer', 'resources', 'network']);
  expect(diagnosis.path[0]?.stop).toBe('client');
  expect(diagnosis.path.at(-1)?.stop).toBe('database');
  expect(diagnosis.path.filter(({ state }) => state === 'spoke').length).toBeLessThanOrEqual(1);
}

describe('the list of products', () => {
  it('is what the folder holds', () => {
    expect(products.map(({ id }) => id).sort()).toEqual(idsIn('../../../lib/gateways/products/'));
  });

  it('has cases for every product, and no others', () => {
    expect(caseFiles).toEqual(products.map(({ id }) => id).sort());
  });

  it.each(products.map((product) => [product.id, product] as const))(
    '%s ends with a reading that always holds',
    (_id, { readings }) => {
      expect(readings.at(-1)?.when).toEqual([]);
    },
  );

  it.each(products.map((product) => [product.id, product] as const))(
    '%s names fields in lower case',
    (_id, product) => {
      const conditions = [...product.signals, ...product.readings].flatMap(({ when }) => [...when]);
      for (const condition of conditions) {
        if ('name' in condition) expect(condition.name).toBe(condition.name.toLowerCase());
      }
    },
  );

  it.each(products.map((product) => [product.id, product] as const))(
    '%s has checks, a page to read, and says what its signals rest on',
    (_id, { checks, doc, source }) => {
      expect(source).toMatch(/captured|documentation|public reports|Reference|Dev Center|browser|\w+\/[\w.-]+, \S+/);
      expect(checks.length).toBeGreaterThan(0);
      expect(doc.url).toMatch(/^https:\/\//);
      for (const { title, command } of checks) {
        expect(title).toMatch(/^[A-Z].*[^.]$/s);
        expect(command ?? '', 'placeholders between quotation marks').not.toMatch(
          /"[^"]*\{(?:url|host|port|path|time|id)\}[^"]*"|'[^']*\{(?:url|host|port|path|time|id)\}/,
        );
      }
    },
  );
});

describe.each(products)('$id', async (product) => {
  const { default: cases } = (await import(`./products/${product.id}.ts`)) as { default: ProductCases };
  const own = Object.entries(cases.names);
  const suggested = Object.entries(cases.suggests ?? {});

  it('has cases of both kinds', () => {
    expect(own.length + suggested.length).toBeGreaterThan(0);
    expect(Object.keys(cases.others).length).toBeGreaterThan(0);
  });

  it.each(own)('is named: %s', (_name, { answer, cause, hop }) => {
    const diagnosis = diagnose(answerOf(answer));
    expect(diagnosis).toMatchObject({ product: product.id, hop: hop ?? product.hop, cause });
    expect(diagnosis.evidence.length).toBeGreaterThan(0);
    check(diagnosis);
  });

  it.each(suggested)('is an alternative: %s', (_name, answer) => {
    const diagnosis = diagnose(answerOf(answer));
    expect(diagnosis.product).not.toBe(product.id);
    expect(diagnosis.alternatives.map((alternative) => alternative.product)).toContain(product.id);
    check(diagnosis);
  });

  it.each(Object.entries(cases.others))('is not named: %s', (_name, { answer, product: other, hop }) => {
    const diagnosis = diagnose(answerOf(answer));
    expect(diagnosis.product).toBe(other);
    if (hop !== undefined) expect(diagnosis.hop).toBe(hop);
    check(diagnosis);
  });

  const withText = own.flatMap(([name, { answer }]) => {
    const exchange = answerOf(answer);
    const text = exchange.outcome.content?.text ?? '';
    return text === '' ? [] : [[name, exchange, text] as const];
  });
  it.skipIf(withText.length === 0).each(withText)('is not named where JSON quotes it: %s', (_name, exchange, text) => {
    expect(diagnose(quotedInJson(exchange, text)).product).toBe('app');
  });
  it.skipIf(withText.length === 0).each(withText)(
    'is not named where a page quotes it: %s',
    (_name, exchange, text) => {
      expect(diagnose(quotedOnPage(exchange, text)).product).toBe('unknown');
    },
  );
});
