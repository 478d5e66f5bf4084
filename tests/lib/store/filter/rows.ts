import type { Exchange, Outcome } from '#lib/http/exchange.ts';
import { fieldsFrom } from '#lib/http/fields.ts';
import type { Finding, Level } from '#lib/lint/finding.ts';
import { type Row, rowOf } from '#lib/store/row.ts';
import { exchangeOf, responded } from '../exchanges.ts';

export function finding(rule: string, level: Level): Finding {
  return {
    rule,
    level,
    exchange: '1',
    message: 'It is a test.',
    evidence: [{ kind: 'status' }],
    fix: { summary: 'Nothing.' },
    specs: [{ title: 'A specification', url: 'https://spec.example/' }],
  };
}

interface RowChange extends Partial<Exchange> {
  readonly findings?: readonly Finding[];
  readonly thirdParty?: boolean;
  readonly muted?: number;
}

export function row({ findings = [], thirdParty, muted, ...change }: RowChange = {}): Row {
  return rowOf(exchangeOf('1', change), { findings, order: 0, thirdParty, ...(muted !== undefined && { muted }) });
}

const failed = (error: string): Outcome => ({ state: 'failed', error });
const sized = (wireSize: number, size?: number): Outcome => ({
  state: 'responded',
  status: 200,
  content: { wireSize, ...(size !== undefined && { size }) },
});

/** Rows that differ in all that a filter can look at. */
export const ROWS: Readonly<Record<string, Row>> = {
  plain: row(),
  notFound: row({
    outcome: responded(404, [['Content-Type', 'text/html']]),
    url: 'https://shop.example/v1/users/7?page=2',
    findings: [finding('not-there', 'warning')],
    type: 'document',
  }),
  created: row({ outcome: responded(201, [['Set-Cookie', 'a=b; Secure']]), method: 'POST', type: 'xhr' }),
  moved: row({ outcome: responded(301, [['Location', '/new']]), url: 'http://localhost:3000/old' }),
  notModified: row({ outcome: responded(304) }),
  broken: row({
    outcome: responded(500, [['Cache-Control', 'private, no-store']]),
    method: 'PUT',
    url: 'https://cdn.other.example/a/b.js',
    type: 'script',
    findings: [finding('retry-storm', 'error'), finding('csp-missing', 'info')],
    thirdParty: true,
  }),
  advised: row({ findings: [finding('csp-missing', 'info')], redirectedFrom: '9' }),
  refused: row({ outcome: failed('net::ERR_CONNECTION_REFUSED') }),
  cancelled: row({ outcome: failed('net::ERR_ABORTED') }),
  waiting: row({ outcome: { state: 'pending' } }),
  large: row({ outcome: sized(250_000, 900_000), duration: 400 }),
  slow: row({ outcome: sized(10_000), duration: 2500 }),
  cached: row({ fromCache: true, muted: 2 }),
  worker: row({ fromServiceWorker: true, requestFields: fieldsFrom([['Authorization', 'Bearer x']]) }),
};
