import { describe, expect, it } from 'vitest';
import { type Diagnosis, diagnose, products } from '#lib/gateways/index.ts';
import type { FieldLine, Responded } from '#lib/http/exchange.ts';
import { disguises, exchangeOf } from './disguises.ts';

const answers = disguises.map((disguise) => [disguise.id, exchangeOf(disguise)] as const);

/** What is decided, without what is filled in for the address. */
const decided = ({ product, hop, cause, confidence, causes, meaning, evidence, against, alternatives }: Diagnosis) => ({
  product,
  hop,
  cause,
  confidence,
  causes,
  meaning,
  evidence,
  against,
  alternatives,
});

function withLines(exchange: Responded, change: (lines: readonly FieldLine[]) => readonly FieldLine[]): Responded {
  const { outcome } = exchange;
  if (outcome.fields === undefined) return exchange;
  return { ...exchange, outcome: { ...outcome, fields: { ...outcome.fields, lines: change(outcome.fields.lines) } } };
}

/** The fields by name, from a or from z; lines of one field keep their order, which has a meaning (RFC 9110 §5.3). */
function sorted(lines: readonly FieldLine[], from = 1): readonly FieldLine[] {
  const groups = Map.groupBy(lines, ({ name }) => name.toLowerCase());
  return [...groups].sort(([a], [b]) => (a < b ? -from : from)).flatMap(([, group]) => group);
}

const UNRELATED: readonly FieldLine[] = [
  { name: 'X-Unrelated', value: 'nginx, envoy; cloudflare' },
  { name: 'Vary', value: 'Accept-Encoding' },
  { name: 'Cache-Control', value: 'no-store' },
  { name: 'Strict-Transport-Security', value: 'max-age=31536000' },
  { name: 'NEL', value: '{"report_to":"default"}' },
];

/** Products that are known by having no other fields. */
const BARE = new Set(
  products
    .filter(({ signals }) => signals.some(({ when }) => when.some(({ kind }) => kind === 'only-fields')))
    .map(({ id }) => id),
);

describe('a diagnosis does not depend on', () => {
  it('when it is asked for', () => {
    for (const [id, exchange] of answers) {
      const before = structuredClone(exchange);
      expect(diagnose(exchange), id).toEqual(diagnose(structuredClone(exchange)));
      expect(exchange, id).toEqual(before);
    }
  });

  it.each([
    ['the order of the fields', (lines: readonly FieldLine[]) => sorted(lines)],
    ['the order of the fields, the other way', (lines: readonly FieldLine[]) => sorted(lines, -1)],
    [
      'small letters',
      (lines: readonly FieldLine[]) => lines.map(({ name, value }) => ({ name: name.toLowerCase(), value })),
    ],
    [
      'capitals',
      (lines: readonly FieldLine[]) => lines.map(({ name, value }) => ({ name: name.toUpperCase(), value })),
    ],
  ])('%s', (_what, change) => {
    for (const [id, exchange] of answers) {
      expect(decided(diagnose(withLines(exchange, change))), id).toEqual(decided(diagnose(exchange)));
    }
  });

  it('unrelated fields, but for products that are known by having none', () => {
    for (const [id, exchange] of answers) {
      const before = diagnose(exchange);
      const after = diagnose(withLines(exchange, (lines) => [...UNRELATED, ...lines]));
      if (BARE.has(before.product)) expect([before.product, 'unknown'], id).toContain(after.product);
      else expect(decided(after), id).toEqual(decided(before));
    }
    expect([...BARE].sort()).toEqual(['caddy', 'vite']);
  });

  it('the address', () => {
    for (const [id, exchange] of answers) {
      const elsewhere = { ...exchange, url: 'http://nginx.cloudflare.example:8080/envoy/varnish?by=Guru+Meditation' };
      expect(decided(diagnose(elsewhere)), id).toEqual(decided(diagnose(exchange)));
    }
  });

  it('white space around the page, a byte order mark, or how its lines end', () => {
    for (const [id, exchange] of answers) {
      const { content } = exchange.outcome;
      const text = content?.text ?? '';
      if (text === '' || exchange.outcome.status < 400) continue;
      const { product, hop, cause } = diagnose(exchange);
      const lines = text.replaceAll('\r\n', '\n');
      for (const other of [`\n\n${text}  \n`, `\ufeff${text}`, lines, lines.replaceAll('\n', '\r\n')]) {
        const outcome = { ...exchange.outcome, content: { ...content, text: other } };
        expect(diagnose({ ...exchange, outcome }), id).toMatchObject({ product, hop, cause });
      }
    }
  });
});
