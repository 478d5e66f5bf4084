import { describe, expect, it } from 'vitest';
import { diagnose, originHistory } from '#lib/gateways/index.ts';
import { isResponded } from '#lib/http/exchange.ts';
import { createJournal } from '#lib/lint/journal.ts';
import { type TicketOptions, ticketOf, timeText } from '#lib/report/ticket.ts';
import { type CaseExchange, exchangesOf, http } from '#tests/support/http.ts';

const SECRET = 'hunter2hunter2';
const FAILURE = http({ took: 61_000 })`
  GET https://shop.example/orders/7?page=2&token=${SECRET}
  Authorization: Bearer ${SECRET}
  Cookie: sid=${SECRET}

  HTTP/1.1 504 Gateway Time-out
  Server: cloudflare
  CF-Ray: 9a1b2c3d4e5f6789-FRA
  X-Request-Id: 9f8d7c6b5a4f3e2d1c0b9a8f7e6d5c4b
  Content-Type: text/html

  <html><head><title>504 Gateway Time-out</title></head><body><center><h1>504 Gateway Time-out</h1></center><hr><center>nginx</center></body></html>`;
const SUCCESS = http`
  GET https://shop.example/items

  HTTP/1.1 200 OK
  Server: cloudflare`;

function ticket(parts: readonly CaseExchange[], options?: TicketOptions) {
  const exchanges = exchangesOf(parts);
  const journal = createJournal();
  for (const one of exchanges) journal.record(one);
  const exchange = exchanges.at(-1);
  if (exchange === undefined || !isResponded(exchange)) throw new Error('no response');
  const diagnosis = diagnose(exchange, journal);
  const tried = diagnosis.steps.flatMap(({ checks }) => checks).filter(({ command }) => command !== undefined);
  return { ...ticketOf({ exchange, diagnosis, history: originHistory(exchange, journal), tried }, options), tried };
}

describe('the report for a ticket', () => {
  const { markdown, text, tried } = ticket([SUCCESS, FAILURE]);

  it.each([
    'Time: ',
    '2026-09-07T07:12:41.000Z (UTC)',
    'https://shop.example/orders/7?page=2&token=REDACTED',
    'Method: ',
    '504 Gateway Timeout',
    '61000 ms',
    'cf-ray',
    '9a1b2c3d4e5f6789-FRA',
    '9f8d7c6b5a4f3e2d1c0b9a8f7e6d5c4b',
    'nginx',
    'Failing since',
    'Last success',
    '07:12:40Z  200  GET /items',
    'curl -i',
    'sid=REDACTED',
  ])('has %s in both forms', (piece) => {
    expect(markdown).toContain(piece);
    expect(text).toContain(piece);
  });

  it('lists what was tried, with its commands', () => {
    expect(markdown).toContain('- [x] ');
    expect(text).toContain('- done: ');
    expect(tried.length).toBeGreaterThan(2);
    expect(text).toContain('curl -sS -i --http1.1');
  });

  it('holds no secret unless asked to', () => {
    expect(markdown).not.toContain(SECRET);
    expect(text).not.toContain(SECRET);
    const open = ticket([SUCCESS, FAILURE], { redact: false });
    expect(open.text.split(SECRET).length).toBeGreaterThan(3);
    expect(open.text).not.toContain('REDACTED');
  });

  it('leaves out what is not known', () => {
    const [exchange] = exchangesOf(http({ error: 'net::ERR_EMPTY_RESPONSE' })`
      GET https://shop.example/
    `);
    if (exchange === undefined) throw new Error('no exchange');
    const report = ticketOf({ exchange }).markdown;
    expect(report).toContain('No response (net::ERR\\_EMPTY\\_RESPONSE)');
    for (const title of ['Request ids', 'Who answered', 'Evidence', 'Tried', 'answered before']) {
      expect(report).not.toContain(title);
    }
  });
});

describe('values of the exchange', () => {
  const hostile = http`
    GET https://shop.example/<img src=x onerror=alert(1)>/[link](javascript:alert(1))

    HTTP/1.1 502 Bad
    CF-Ray: \`\`\` # heading <script>
    Proxy-Status: "**bold** <b>x</b> | ![i](http://x.example/)"; error=dns_error`;

  it('stay text in Markdown', () => {
    const { markdown } = ticket([hostile]);
    const prose = markdown.replaceAll(/(`+)[^`][\s\S]*?\1(?!`)/g, '');
    expect(prose).not.toMatch(/(?<!\\)<(?:img|script|b)\b/);
    expect(prose).not.toMatch(/(?<!\\)!?\[[^\]\\]*\]\(/);
    expect(markdown.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
  });
});

describe('time', () => {
  const at = Date.parse('2026-11-20T23:30:00.000Z');
  it.each([
    [0, '2026-11-20T23:30:00.000Z (UTC)'],
    [60, '2026-11-20T23:30:00.000Z (UTC), 00:30:00 +01:00 local time'],
    [-210, '2026-11-20T23:30:00.000Z (UTC), 20:00:00 -03:30 local time'],
  ])('with an offset of %i minutes', (offset, expected) => {
    expect(timeText(at, offset)).toBe(expected);
  });
  it('may be missing', () => {
    expect(timeText(Number.NaN, 0)).toBe('unknown');
  });
});
