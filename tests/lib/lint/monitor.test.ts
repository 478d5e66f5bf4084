import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Content } from '#lib/http/exchange.ts';
import { leadsToState } from '#lib/lint/monitor.ts';
import { exchangesOf, http } from '#tests/support/http.ts';

function leads(content: Content): boolean | undefined {
  const [exchange] = exchangesOf(http({ content })`
    POST https://api.example/reports

    HTTP/1.1 202 Accepted
    Content-Type: application/json`);
  if (exchange === undefined) throw new Error('no exchange');
  return leadsToState(exchange);
}

describe('leadsToState', () => {
  it.each([
    '{"id":"a"}',
    '{"data":[{"taskId":7}]}',
    '{"_links":{"self":{"href":"/x"}}}',
    '{"status_url":"pending"}',
    '{"uuid":"a"}',
    '{"state":"https://api.example/x"}',
    '"6f1c"',
    '42',
    'See https://api.example/x',
    'Job 17 was queued',
    '<a href="/x">state</a>',
    '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  ])('leads: %s', (text) => {
    expect(leads({ text })).toBe(true);
  });

  it.each(['', '{}', '[]', '{"status":"ok","done":false,"id":null,"width":7}', '"accepted"', 'OK', '<ok/>'])(
    'leads nowhere: %s',
    (text) => {
      expect(leads({ text })).toBe(false);
    },
  );

  it('is unknown where the content is, and false where it is known to be empty', () => {
    expect(leads({})).toBeUndefined();
    expect(leads({ size: 12 })).toBeUndefined();
    expect(leads({ text: '{"status":', truncated: true })).toBeUndefined();
    expect(leads({ size: 0 })).toBe(false);
  });

  it('never throws, and gives up on what is too large', () => {
    fc.assert(fc.property(fc.json(), (text) => void leads({ text })));
    expect(leads({ text: JSON.stringify(Array.from({ length: 10_000 }, () => 'x')) })).toBe(true);
  });
});
