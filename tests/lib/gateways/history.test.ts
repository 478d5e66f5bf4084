import { describe, expect, it } from 'vitest';
import { diagnose, originHistory } from '#lib/gateways/index.ts';
import type { Exchange, Responded } from '#lib/http/exchange.ts';
import { isResponded } from '#lib/http/exchange.ts';
import { createJournal } from '#lib/lint/journal.ts';
import { type CaseExchange, type Circumstances, exchangesOf, http } from '#tests/support/http.ts';

const HOST = 'https://api.example';

function ok(path: string, circumstances: Circumstances = {}): CaseExchange {
  return http(circumstances)`
    GET ${HOST}${path}

    HTTP/1.1 200 OK
    Server: gunicorn
    Content-Type: application/json

    {"items":[]}`;
}

function bad(path: string, status = 502, circumstances: Circumstances = {}): CaseExchange {
  return http(circumstances)`
    GET ${HOST}${path}

    HTTP/1.1 ${status} Bad
    Server: gunicorn
    Content-Type: text/plain

    no`;
}

function replay(parts: readonly CaseExchange[]) {
  const exchanges = exchangesOf(parts);
  const journal = createJournal();
  for (const exchange of exchanges) journal.record(exchange);
  const last = exchanges.at(-1) as Exchange;
  if (!isResponded(last)) throw new Error('the last one has no response');
  return { journal, last: last as Responded, exchanges, history: originHistory(last, journal) };
}

function textsOf(parts: readonly CaseExchange[]) {
  const { last, journal } = replay(parts);
  const { evidence, against, product, cause } = diagnose(last, journal);
  const join = (reasons: typeof evidence) => reasons.map(({ text }) => text).join('\n');
  return { evidence: join(evidence), against: join(against), product, cause };
}

describe('the history of an origin', () => {
  it('is unknown where nothing came before, or only another origin was asked', () => {
    expect(replay([bad('/a')]).history).toBeUndefined();
    const elsewhere = http`
      GET https://other.example/

      HTTP/1.1 200 OK`;
    expect(replay([elsewhere, bad('/a')]).history).toBeUndefined();
    expect(originHistory(replay([bad('/a')]).last, undefined)).toBeUndefined();
  });

  it('tells since when it fails, how often, and the last success', () => {
    const { history, exchanges } = replay([ok('/a'), bad('/a'), ok('/b'), bad('/a'), bad('/b', 503), bad('/a')]);
    expect(history).toMatchObject({ failed: 4, worked: 2, run: 3, failingSince: exchanges[3]?.startedAt });
    expect(history?.lastSuccess?.id).toBe('case-2');
    expect(history?.entries.map(({ state }) => state)).toEqual([
      'worked',
      'failed',
      'worked',
      'failed',
      'failed',
      'failed',
    ]);
  });

  it('counts what no server is to blame for as neither', () => {
    const cached = ok('/a', { fromCache: true });
    const preflight = ok('/a', { type: 'preflight' });
    const cancelled = http({ error: 'net::ERR_ABORTED' })`
      GET ${HOST}/a
    `;
    const refused = http({ error: 'net::ERR_CONNECTION_REFUSED' })`
      GET ${HOST}/a
    `;
    const missing = bad('/x', 404);
    const { history } = replay([cached, preflight, cancelled, refused, missing, bad('/a')]);
    expect(history?.entries.map(({ state }) => state)).toEqual(['other', 'failed', 'other', 'failed']);
    expect(history).toMatchObject({ run: 2, worked: 0 });
  });

  it('is bounded', () => {
    const { history } = replay([...Array.from({ length: 200 }, (_, index) => ok(`/${index}`)), bad('/a')]);
    expect(history?.entries).toHaveLength(60);
    expect(history?.entries.at(-1)?.state).toBe('failed');
  });

  it('tells which paths fail, and merges those that differ by an identifier', () => {
    const { history } = replay([bad('/reports/7'), ok('/items'), bad('/reports/8'), ok('/items'), bad('/reports/9')]);
    expect(history?.routes).toEqual([
      { pattern: '/reports/*', failed: 3, worked: 0 },
      { pattern: '/items', failed: 0, worked: 2 },
    ]);
  });
});

describe('the history as evidence', () => {
  it('points at the first of a row of failures, and at how many paths they cover', () => {
    expect(textsOf([ok('/a'), bad('/a'), bad('/b'), bad('/style.css')]).evidence).toContain('3 different paths');
    expect(textsOf([bad('/a'), bad('/a'), bad('/a')]).evidence).toContain('3 times within 2 s');
    expect(textsOf([bad('/a'), bad('/a')]).evidence).not.toContain('without a success');
    expect(textsOf([bad('/a'), ok('/b'), bad('/a'), bad('/a')]).evidence).not.toContain('without a success');
  });

  it('speaks for the route where other paths work, and against a cause that takes the whole host', () => {
    const route = [bad('/reports/7'), ok('/items'), bad('/reports/8')];
    expect(textsOf(route).evidence).toContain('Only some paths fail: /reports/* failed 2 times while /items worked');
    const noServer = http`
      GET ${HOST}/reports/9

      HTTP/1.1 503 Service Unavailable
      Content-Type: text/plain

      no healthy upstream`;
    const { evidence, against, product, cause } = textsOf([...route, noServer]);
    expect({ product, cause }).toEqual({ product: 'envoy', cause: 'no-healthy-upstream' });
    expect(evidence).not.toContain('Only some paths');
    expect(against).toContain('Only some paths');
    expect(textsOf([ok('/items'), bad('/reports/7'), bad('/reports/8')]).evidence).not.toContain('Only some paths');
  });

  it('notices another spelling of field names, on HTTP/1 alone', () => {
    const lower = (version: string) => http`
      GET ${HOST}/a

      HTTP/${version} 503 Service Unavailable
      server: gunicorn
      content-type: text/plain

      no`;
    expect(textsOf([ok('/a'), lower('1.1')]).evidence).toContain('writes Server, this answer server');
    expect(textsOf([ok('/a'), lower('2')]).evidence).not.toContain('writes');
    expect(textsOf([ok('/a'), bad('/a')]).evidence).not.toContain('writes');
  });

  it('compares the spelling within one source: each has its own', () => {
    const { last, exchanges } = replay([ok('/a'), bad('/a')]);
    const lines = last.outcome.fields?.lines.map(({ name, value }) => ({ name: name.toLowerCase(), value })) ?? [];
    const spelled = { ...last, outcome: { ...last.outcome, fields: { lines } } };
    const told = (answer: Responded) => {
      const journal = createJournal();
      for (const exchange of exchanges) journal.record(exchange);
      return diagnose(answer, journal)
        .evidence.map(({ text }) => text)
        .join('\n');
    };
    expect(told(spelled)).toContain('writes Server, this answer server');
    expect(told({ ...spelled, sources: ['web-request'] })).not.toContain('writes');
    expect(told({ ...spelled, sources: ['web-request', 'har'] })).toContain('writes');
  });

  it('notices the same wait again and again, and whose limit it is', () => {
    const slow = (...took: number[]) => took.map((ms) => bad('/a', 504, { took: ms }));
    expect(textsOf(slow(60_010, 60_080, 60_020)).evidence).toMatch(/All 3 .*60\.0 s.*nginx/);
    expect(textsOf(slow(45_010, 45_080, 45_020)).evidence).toContain('a limit that somebody set');
    expect(textsOf(slow(60_010, 60_080)).evidence).not.toContain('such answers');
    expect(textsOf(slow(60_010, 31_000, 60_020, 60_020)).evidence).not.toContain('such answers');
    expect(textsOf(slow(12, 13, 11)).evidence).not.toContain('such answers');
  });

  it('notices a request that works by turns', () => {
    expect(textsOf([ok('/a'), bad('/a'), ok('/a'), bad('/a')]).against).toContain('by turns');
    expect(textsOf([ok('/a'), bad('/a'), bad('/a')]).against).not.toContain('by turns');
  });

  it('never names a product by itself', () => {
    const answers = [ok('/a'), ...Array.from({ length: 5 }, () => bad('/a', 504, { took: 60_010 }))];
    expect(textsOf(answers).product).toBe(textsOf([bad('/a', 504, { took: 60_010 })]).product);
  });
});
