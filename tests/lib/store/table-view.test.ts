import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exchange } from '#lib/http/exchange.ts';
import { fieldsFrom } from '#lib/http/fields.ts';
import type { Finding } from '#lib/lint/finding.ts';
import { COLUMN_IDS, type TableSort } from '#lib/settings-table.ts';
import { byStart, type Row, rowOf } from '#lib/store/row.ts';
import { compareKeys, nextSort, sortKey } from '#lib/store/sort-key.ts';
import { type Line, type TableLayout, type TableLines, TableView } from '#lib/store/table-view.ts';
import { exchangeOf, responded } from './exchanges.ts';

const PLAIN: TableLayout = { sort: undefined, foldRepeats: false, expanded: new Set() };
const FOLDED: TableLayout = { ...PLAIN, foldRepeats: true };
const sorted = (column: TableSort['column'], descending = false): TableLayout => ({
  ...PLAIN,
  sort: { column, descending },
});

function rowsOf(...exchanges: readonly Exchange[]): readonly Row[] {
  return exchanges.map((exchange, order) => rowOf(exchange, { order })).sort(byStart);
}

const linesOf = (lines: TableLines): readonly Line[] =>
  Array.from({ length: lines.count }, (_, index) => lines.line(index) as Line);
const idsOf = (lines: TableLines) => linesOf(lines).map(({ row }) => row.exchange.id);
const viewOf = (rows: readonly Row[]) => new TableView((id) => rows.find(({ exchange }) => exchange.id === id));
const show = (rows: readonly Row[], layout: TableLayout) => viewOf(rows).show(rows, layout);

const PREFLIGHT = {
  type: 'preflight',
  method: 'OPTIONS',
  requestFields: fieldsFrom([['Access-Control-Request-Method', 'PUT']]),
} as const;

describe('the order', () => {
  it('is that of the starts, unless a column is chosen', () => {
    const rows = rowsOf(
      exchangeOf('1', { duration: 30 }),
      exchangeOf('2', { duration: 10 }),
      exchangeOf('3'),
      exchangeOf('4', { duration: 20 }),
    );
    expect(idsOf(show(rows, PLAIN))).toEqual(['1', '2', '3', '4']);
    expect(idsOf(show(rows, sorted('time')))).toEqual(['2', '4', '1', '3']);
    expect(idsOf(show(rows, sorted('time', true))), 'what is not known stays last').toEqual(['1', '4', '2', '3']);
    expect(idsOf(show(rows, sorted('start', true)))).toEqual(['4', '3', '2', '1']);
  });

  it('keeps equal ones in the order of their starts, in both directions', () => {
    const rows = rowsOf(exchangeOf('1'), exchangeOf('2', { outcome: responded(404) }), exchangeOf('3'));
    expect(idsOf(show(rows, sorted('status')))).toEqual(['1', '3', '2']);
    expect(idsOf(show(rows, sorted('status', true)))).toEqual(['2', '1', '3']);
  });

  it('has a key for each column', () => {
    const finding = { rule: 'x', level: 'warning' } as Finding;
    const row = rowOf(
      exchangeOf('1', {
        url: 'https://api.example:8443/a/b?c#d',
        startedAt: 7,
        duration: 5,
        httpVersion: 'h2',
        initiator: 'https://page.example',
        outcome: { ...responded(404), content: { size: 9, wireSize: 4 } } as Exchange['outcome'],
      }),
      { order: 0, thirdParty: true, findings: [finding] },
    );
    expect(Object.fromEntries(COLUMN_IDS.map((id) => [id, sortKey(row, id)]))).toEqual({
      status: 404,
      method: 'GET',
      name: '/a/b?c#d',
      domain: 'api.example:8443',
      type: 'fetch',
      protocol: 'h2',
      party: 1,
      initiator: 'https://page.example',
      findings: 2_000_001,
      size: 4,
      start: 7,
      time: 5,
    });
    const failed = rowOf(exchangeOf('2', { url: 'data:,x', outcome: { state: 'failed', error: 'x' } }), { order: 0 });
    expect(sortKey(failed, 'status')).toBeGreaterThan(599);
    expect([sortKey(failed, 'domain'), sortKey(failed, 'name')]).toEqual(['', 'data:,x']);
    expect(compareKeys(undefined, 3, true)).toBe(1);
  });

  it('changes with each press on a header, and comes back to that of the starts', () => {
    const status = nextSort(undefined, 'status');
    expect(status).toEqual({ column: 'status', descending: false });
    expect(nextSort(status, 'status')).toEqual({ column: 'status', descending: true });
    expect(nextSort({ column: 'status', descending: true }, 'status')).toBeUndefined();
    expect(nextSort(status, 'time'), 'the slowest first').toEqual({ column: 'time', descending: true });
    expect(nextSort({ column: 'time', descending: false }, 'time')).toBeUndefined();
  });
});

describe('a redirect chain', () => {
  const rows = rowsOf(
    exchangeOf('1', { outcome: responded(302) }),
    exchangeOf('2'),
    exchangeOf('3', { redirectedFrom: '1', outcome: responded(301) }),
    exchangeOf('4'),
    exchangeOf('5', { redirectedFrom: '3', outcome: responded(500) }),
  );

  it('stands together where its first hop stands', () => {
    const lines = show(rows, PLAIN);
    expect(idsOf(lines)).toEqual(['1', '3', '5', '2', '4']);
    expect(linesOf(lines).map(({ tie }) => tie)).toEqual(['first', 'middle', 'last', undefined, undefined]);
    expect(rows.map(({ exchange }) => lines.indexOf(exchange.id))).toEqual([0, 3, 1, 4, 2]);
  });

  it('stands where its first row would stand when it is sorted', () => {
    expect(idsOf(show(rows, sorted('status', true)))).toEqual(['1', '3', '5', '2', '4']);
    expect(idsOf(show(rows, sorted('status')))).toEqual(['2', '4', '1', '3', '5']);
  });

  it('grows while it is watched, and falls apart where a hop is taken out', () => {
    const view = viewOf(rows);
    view.show(rows.slice(0, 2), PLAIN);
    expect(idsOf(view.show(rows, PLAIN))).toEqual(['1', '3', '5', '2', '4']);
    expect(idsOf(view.show(rows.toSpliced(2, 1), PLAIN))).toEqual(['1', '2', '4', '5']);
    expect(idsOf(view.show(rows, PLAIN))).toEqual(['1', '3', '5', '2', '4']);
  });

  it('ends where hops claim each other', () => {
    const loop = rowsOf(exchangeOf('1', { redirectedFrom: '2' }), exchangeOf('2', { redirectedFrom: '1' }));
    expect(idsOf(show(loop, PLAIN)).toSorted()).toEqual(['1', '2']);
  });
});

describe('a preflight', () => {
  const put = { method: 'PUT', url: 'https://other.example/a' } as const;

  it.each([
    ['before its request', 1],
    ['after it', 4],
  ])('that starts %s stands above it', (_, startedAt) => {
    const rows = rowsOf(
      exchangeOf('p', { ...PREFLIGHT, url: put.url, startedAt }),
      exchangeOf('2', { ...put, method: 'GET' }),
      exchangeOf('3', put),
      exchangeOf('9', put),
    );
    const lines = show(rows, PLAIN);
    const index = lines.indexOf('p');
    expect(lines.line(index)).toMatchObject({ tie: 'first', preflightOf: '3' });
    expect(lines.line(index + 1)).toMatchObject({ row: { exchange: { id: '3' } }, tie: 'last', preflight: 'p' });
    expect(linesOf(lines).filter(({ tie }) => tie !== undefined)).toHaveLength(2);
  });

  it('finds its request whichever is heard of first, and each has its own', () => {
    const all = rowsOf(
      exchangeOf('p1', { ...PREFLIGHT, url: put.url, startedAt: 1 }),
      exchangeOf('2', put),
      exchangeOf('p3', { ...PREFLIGHT, url: put.url, startedAt: 3 }),
      exchangeOf('4', put),
    );
    for (const turn of [
      [0, 1, 2, 3],
      [1, 0, 3, 2],
      [3, 2, 1, 0],
    ]) {
      const view = viewOf(all);
      const heard: Row[] = [];
      let lines = view.show([], PLAIN);
      for (const index of turn) {
        heard.push(all[index] as Row);
        lines = view.show(heard.toSorted(byStart), PLAIN);
      }
      const ties = linesOf(lines).flatMap(({ preflightOf }) => preflightOf ?? []);
      expect(ties.toSorted()).toEqual(['2', '4']);
    }
  });

  it('stands alone without a request that fits', () => {
    const rows = rowsOf(
      exchangeOf('1', put),
      exchangeOf('p', { ...PREFLIGHT, url: put.url, startedAt: 20_000 }),
      exchangeOf('20001', { ...put, method: 'DELETE' }),
      exchangeOf('40000', put),
    );
    expect(linesOf(show(rows, PLAIN)).every(({ tie }) => tie === undefined)).toBe(true);
  });

  it('stands with its hop of a chain', () => {
    const rows = rowsOf(
      exchangeOf('1', { method: 'PUT', outcome: responded(307) }),
      exchangeOf('2', { ...put, redirectedFrom: '1' }),
      exchangeOf('p', { ...PREFLIGHT, url: put.url, startedAt: 3 }),
    );
    expect(idsOf(show(rows, PLAIN))).toEqual(['1', 'p', '2']);
  });

  it('stands with its request where it is said to be a hop itself', () => {
    const rows = rowsOf(
      exchangeOf('0', { outcome: responded(301) }),
      exchangeOf('1', { outcome: responded(307), redirectedFrom: '0' }),
      exchangeOf('p', { ...PREFLIGHT, url: put.url, startedAt: 2, redirectedFrom: '1' }),
      exchangeOf('3', put),
      exchangeOf('4', { redirectedFrom: 'p' }),
    );
    const lines = linesOf(show(rows, PLAIN));
    expect(lines.map(({ row, tie }) => [row.exchange.id, tie])).toEqual([
      ['0', 'first'],
      ['1', 'last'],
      ['p', 'first'],
      ['3', 'last'],
      ['4', undefined],
    ]);
  });
});

describe('repeats', () => {
  const poll = { url: 'https://api.example/poll' } as const;
  const rows = rowsOf(
    exchangeOf('1'),
    exchangeOf('2', poll),
    exchangeOf('3', poll),
    exchangeOf('4', poll),
    exchangeOf('5', { ...poll, outcome: responded(404) }),
    exchangeOf('6', poll),
  );

  it('that follow each other are one line with a count', () => {
    const lines = show(rows, FOLDED);
    expect(idsOf(lines)).toEqual(['1', '2', '5', '6']);
    expect(lines.line(1)).toMatchObject({ repeats: 3, fold: '2', expanded: false, position: 2, siblings: 4 });
    expect(lines.line(0)).not.toHaveProperty('repeats');
    expect([lines.indexOf('3'), lines.indexOf('4'), lines.indexOf('6')]).toEqual([1, 1, 3]);
    expect(show(rows, PLAIN).count).toBe(6);
  });

  it('stand one level below when they are open', () => {
    const lines = show(rows, { ...FOLDED, expanded: new Set(['2']) });
    expect(idsOf(lines)).toEqual(['1', '2', '3', '4', '5', '6']);
    expect(linesOf(lines).map(({ level, position, siblings }) => [level, position, siblings])).toEqual([
      [1, 1, 4],
      [1, 2, 4],
      [2, 1, 2],
      [2, 2, 2],
      [1, 3, 4],
      [1, 4, 4],
    ]);
    expect([lines.indexOf('4'), lines.headOf(3), lines.headOf(4)]).toEqual([3, 1, 4]);
  });

  it('follow each other in the order that is shown', () => {
    const lines = show(rows, { ...FOLDED, sort: { column: 'status', descending: false } });
    expect(lines.line(1)).toMatchObject({ repeats: 4, fold: '2' });
  });

  it('keep the name of their fold while newer ones come above', () => {
    const view = viewOf(rows);
    const layout: TableLayout = { ...FOLDED, sort: { column: 'start', descending: true } };
    expect(view.show(rows.slice(1, 3), layout).line(0)).toMatchObject({ row: { exchange: { id: '3' } }, fold: '2' });
    expect(view.show(rows.slice(1, 4), layout).line(0)).toMatchObject({ row: { exchange: { id: '4' } }, fold: '2' });
  });

  it.each<[string, Partial<Exchange>]>([
    ['method', { method: 'HEAD' }],
    ['URL', { url: 'https://api.example/poll?2' }],
    ['type', { type: 'xhr' }],
    ['status', { outcome: responded(204) }],
    ['outcome', { outcome: { state: 'failed', error: 'net::ERR_FAILED' } }],
    ['cache', { fromCache: true }],
    ['service worker', { fromServiceWorker: true }],
  ])('are not folded where the %s differs', (_, change) => {
    expect(show(rowsOf(exchangeOf('1', poll), exchangeOf('2', { ...poll, ...change })), FOLDED).count).toBe(2);
  });

  it('are not folded where the findings differ, or nothing is known yet', () => {
    const finding = { rule: 'x', level: 'warning' } as Finding;
    const judged = [
      rowOf(exchangeOf('1', poll), { order: 0 }),
      rowOf(exchangeOf('2', poll), { order: 1, findings: [finding] }),
    ];
    expect(show(judged, FOLDED).count).toBe(2);
    const pending = { ...poll, outcome: { state: 'pending' } } as const;
    expect(show(rowsOf(exchangeOf('1', pending), exchangeOf('2', pending)), FOLDED).count).toBe(2);
  });
});

describe('a view that is changed again and again', () => {
  const exchange = fc.record({
    id: fc.integer({ min: 1, max: 24 }).map(String),
    startedAt: fc.integer({ min: 0, max: 30 }),
    method: fc.constantFrom('GET', 'PUT'),
    url: fc.constantFrom('https://a.example/', 'https://b.example/'),
    status: fc.constantFrom(200, 302, 404),
    redirected: fc.boolean(),
    duration: fc.option(fc.integer({ min: 0, max: 9 }), { nil: undefined }),
  });
  const sort = fc.option(
    fc.record({ column: fc.constantFrom('status', 'time', 'domain', 'start'), descending: fc.boolean() }),
    { nil: undefined },
  ) as fc.Arbitrary<TableSort | undefined>;
  const step = fc.record({ put: fc.array(exchange, { maxLength: 8 }), hide: fc.integer({ min: 2, max: 9 }), sort });

  type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

  function take(known: Map<string, Row>, steps: readonly Step[], foldRepeats: boolean) {
    const view = new TableView((id) => known.get(id));
    for (const { put, hide, sort } of steps) {
      for (const { id, status, redirected, duration, ...rest } of put) {
        const change = {
          ...rest,
          outcome: responded(status),
          ...(redirected && { redirectedFrom: String(Number(id) - 1) }),
          ...(duration !== undefined && { duration }),
        };
        known.set(id, rowOf(exchangeOf(id, change), { order: Number(id) }));
      }
      const shown = [...known.values()].filter(({ order }) => order % hide !== 0).sort(byStart);
      const layout: TableLayout = { sort, foldRepeats, expanded: new Set(['3', '4']) };
      const lines = view.show(shown, layout);
      const fresh = show(shown, layout);
      expect(linesOf(lines)).toEqual(linesOf(fresh));
      for (const { exchange } of shown) {
        const index = lines.indexOf(exchange.id);
        const line = lines.line(index);
        expect(line?.row.exchange.id === exchange.id || line?.expanded === false).toBe(true);
      }
      if (!foldRepeats) expect(idsOf(lines).toSorted()).toEqual(shown.map((row) => row.exchange.id).toSorted());
    }
  }

  it('shows every row once, each where it says, and as a new view would', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), fc.boolean(), (steps, foldRepeats) => {
        take(new Map(), steps, foldRepeats);
      }),
      { numRuns: 300 },
    );
  });

  it('does so where few of many rows change', () => {
    const few = fc.array(exchange, { maxLength: 2 });
    fc.assert(
      fc.property(fc.array(few, { maxLength: 8 }), sort, fc.boolean(), (batches, sort, foldRepeats) => {
        const many = rowsOf(...Array.from({ length: 40 }, (_, index) => exchangeOf(String(index))));
        const known = new Map(many.map((row) => [row.exchange.id, row]));
        const steps = [[], ...batches].map((put) => ({ put, hide: 99, sort }));
        take(known, steps, foldRepeats);
      }),
      { numRuns: 100 },
    );
  });
});
