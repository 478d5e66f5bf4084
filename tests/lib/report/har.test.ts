import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readHar } from '#lib/capture/har.ts';
import type { Exchange } from '#lib/http/exchange.ts';
import { isResponded } from '#lib/http/exchange.ts';
import { createLinter } from '#lib/lint/lint.ts';
import { csvLine } from '#lib/report/csv.ts';
import { harReport, type JudgedExchange } from '#lib/report/har.ts';
import { lintFile } from '#lib/report/linted-file.ts';
import { rules } from '#lib/rules/index.ts';
import { DEFAULT_SETTINGS } from '#lib/settings.ts';

const labelled: { id: string; entries: unknown[] }[] = JSON.parse(
  readFileSync(new URL('../../fixtures/exchanges.json', import.meta.url), 'utf8'),
);

function judged(exchanges: readonly Exchange[]): JudgedExchange[] {
  const linter = createLinter(rules);
  return exchanges.map((exchange) => ({ exchange, findings: linter.lint(exchange) }));
}

function written(list: readonly JudgedExchange[], redact: boolean) {
  return JSON.parse([...harReport(list, { version: '1.2.3', redact })].join(''));
}

const found = (har: unknown) =>
  lintFile('again.har', readHar(har), rules, DEFAULT_SETTINGS).exchanges.map(({ findings }) =>
    findings.map(({ rule, level }) => `${level} ${rule}`),
  );

const SECRET = 'Zk3J9sQ2pL8vT5wX1yR7mB4n';

/** What one sees of a tab through webRequest and DevTools: much of it cannot be said in HAR. */
const captured: Exchange = {
  id: 'live-7',
  sources: ['web-request'],
  type: 'frame',
  documentId: 'doc',
  frameId: 3,
  method: 'POST',
  url: `https://api.example/pay?token=${SECRET}&page=2`,
  startedAt: 1_788_000_000_123,
  initiator: 'https://shop.example',
  httpVersion: 'h2',
  requestFields: {
    lines: [
      { name: 'Authorization', value: `Bearer ${SECRET}` },
      { name: 'Cookie', value: 'sid=abc123def; theme=dark' },
      { name: 'Content-Type', value: 'application/json' },
    ],
    hidden: ['origin'],
  },
  requestContent: { text: JSON.stringify({ password: 'hunter2-hunter2', amount: 3 }), size: 40 },
  outcome: {
    state: 'responded',
    status: 201,
    fields: {
      lines: [
        { name: 'Content-Type', value: 'application/json' },
        { name: 'Set-Cookie', value: `sid=${SECRET}; Path=/; HttpOnly` },
        { name: 'Location', value: `/pay/1?token=${SECRET}` },
      ],
      hidden: ['set-cookie2'],
    },
    content: { text: JSON.stringify({ id: 1, access_token: SECRET }), size: 90, wireSize: 60 },
  },
};

describe('harReport', () => {
  it.each(labelled.map(({ id, entries }) => [id, entries] as const))('%s reads back as it was', (_, entries) => {
    const first = readHar({ log: { entries } }).exchanges.map(({ exchange }) => exchange);
    const renamed = new Map(first.map(({ id }, index) => [id, `entry-${index}`]));
    const again = readHar(written(judged(first), false)).exchanges.map(({ exchange }) => exchange);
    const stripped = (exchange: Exchange) => ({
      ...exchange,
      id: renamed.get(exchange.id) ?? exchange.id,
      ...(exchange.redirectedFrom !== undefined && { redirectedFrom: renamed.get(exchange.redirectedFrom) }),
      ...(isResponded(exchange) && { outcome: { ...exchange.outcome, content: exchange.outcome.content ?? {} } }),
    });
    expect(again).toEqual(first.map(stripped));
  });

  it('keeps the findings of sanitised traffic, but for those that are about the secret itself', () => {
    const differing: string[] = [];
    for (const { id, entries } of labelled) {
      const before = found({ log: { entries } });
      const list = judged(readHar({ log: { entries } }).exchanges.map(({ exchange }) => exchange));
      if (JSON.stringify(found(written(list, true))) !== JSON.stringify(before)) differing.push(id);
    }
    // The size of a cookie, and that it was replaced by another.
    expect(differing).toEqual(['cookie-too-big', 'loop-session-cookie-replaced']);
  });

  it('is HAR 1.2, with every member that the standard asks for', () => {
    const { log } = written(judged([captured, { ...captured, id: 'p', outcome: { state: 'pending' } }]), true);
    expect(log).toMatchObject({ version: '1.2', creator: { name: 'Status Lens', version: '1.2.3' } });
    for (const entry of log.entries) {
      expect(entry).toMatchObject({
        startedDateTime: '2026-08-29T10:40:00.123Z',
        time: expect.any(Number),
        request: {
          method: 'POST',
          url: expect.any(String),
          httpVersion: 'h2',
          cookies: expect.any(Array),
          headers: expect.any(Array),
          queryString: expect.any(Array),
          headersSize: expect.any(Number),
          bodySize: 40,
        },
        response: {
          status: expect.any(Number),
          statusText: expect.any(String),
          httpVersion: expect.any(String),
          cookies: expect.any(Array),
          headers: expect.any(Array),
          content: { size: expect.any(Number), mimeType: expect.any(String) },
          redirectURL: expect.any(String),
          headersSize: expect.any(Number),
          bodySize: expect.any(Number),
        },
        cache: {},
        timings: { send: expect.any(Number), wait: expect.any(Number), receive: expect.any(Number) },
      });
      for (const phase of ['send', 'wait', 'receive']) expect(entry.timings[phase]).toBeGreaterThanOrEqual(0);
    }
  });

  it('leaves secrets out everywhere, findings included, unless they are asked for', () => {
    const list = judged([captured]);
    const withFinding: JudgedExchange = {
      exchange: captured,
      findings: [
        {
          rule: 'cookie-unprotected',
          exchange: captured.id,
          level: 'warning',
          message: `The cookie sid=${SECRET} is unprotected.`,
          evidence: [
            { kind: 'field', in: 'response', name: 'Set-Cookie', value: `sid=${SECRET}; Path=/` },
            { kind: 'url', url: captured.url },
            { kind: 'content', path: '', excerpt: JSON.stringify({ access_token: SECRET }) },
            { kind: 'exchange', id: captured.id, what: 'itself' },
          ],
          fix: { summary: 'Add Secure.', set: { 'Set-Cookie': `sid=${SECRET}; Path=/; Secure` } },
          specs: [{ title: 'RFC 6265', url: 'https://www.rfc-editor.org/rfc/rfc6265' }],
        },
      ],
    };
    const safe = JSON.stringify(written([...list, withFinding], true));
    for (const secret of [SECRET, 'abc123def', 'hunter2']) expect(safe).not.toContain(secret);
    expect(safe).toContain('"name":"page","value":"2"');
    const open = JSON.stringify(written([withFinding], false));
    for (const secret of [SECRET, 'abc123def', 'hunter2']) expect(open).toContain(secret);
    expect(written([withFinding], true).log.entries[0]._statusLens.findings[0].evidence[3].id).toBe('entry-0');
  });

  it('brings back what HAR cannot say', () => {
    const hop: Exchange = { ...captured, id: 'hop', outcome: { state: 'failed', error: 'net::ERR_FAILED' } };
    const [first, second] = readHar(
      written(judged([hop, { ...captured, redirectedFrom: 'hop' }]), false),
    ).exchanges.map(({ exchange }) => exchange);
    expect(first?.outcome).toEqual(hop.outcome);
    expect(second).toEqual({ ...captured, id: 'entry-1', sources: ['har'], redirectedFrom: 'entry-0' });
  });
});

describe('csvLine', () => {
  const cells = (exchange: Exchange) => csvLine({ entry: 0, exchange, findings: [] });

  it('quotes as RFC 4180 says', () => {
    expect(cells({ ...captured, url: 'https://a.example/?q="x",y' })).toContain(',"https://a.example/?q=""x"",y",');
    expect(cells(captured)).toMatch(/\r\n$/);
  });

  it.each(['=cmd|x', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\uff1dcmd'])('makes %j no formula', (method) => {
    const line = cells({ ...captured, method });
    expect(line).toMatch(/^0,2026-08-29T10:40:00\.123Z,"?'/);
  });
});
