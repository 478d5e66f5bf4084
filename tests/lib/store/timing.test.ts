import { describe, expect, it } from 'vitest';
import type { Exchange, Outcome, Timings } from '#lib/http/exchange.ts';
import { timingOf } from '#lib/store/timing.ts';

const timed = (timings: Timings | undefined, duration: number | undefined, outcome: Outcome): Exchange => ({
  id: '1',
  sources: ['devtools'],
  type: 'fetch',
  method: 'GET',
  url: 'https://shop.example/',
  startedAt: 0,
  outcome,
  ...(timings !== undefined && { timings }),
  ...(duration !== undefined && { duration }),
});
const OK: Outcome = { state: 'responded', status: 200 };
const LATE: Outcome = { state: 'responded', status: 504 };

describe('the timing of an exchange', () => {
  it('lays the phases end to end, TLS within connecting', () => {
    const facts = timingOf(
      timed({ blocked: 10, dns: 5, connect: 30, tls: 20, send: 1, wait: 50, receive: 4 }, 100, OK),
    );
    expect(facts.phases.map(({ id, start }) => [id, start])).toEqual([
      ['blocked', 0],
      ['dns', 10],
      ['connect', 15],
      ['tls', 25],
      ['send', 45],
      ['wait', 46],
      ['receive', 96],
    ]);
    expect(facts).toMatchObject({ total: 100, firstByte: 96, download: 4, axis: 100, timeouts: [] });
  });

  it('does not make up what is unknown', () => {
    expect(timingOf(timed(undefined, 80, OK))).toMatchObject({ phases: [], total: 80, firstByte: undefined });
    expect(timingOf(timed(undefined, undefined, { state: 'pending' }))).toMatchObject({ total: undefined, axis: 1 });
    expect(timingOf(timed({ receive: 3 }, 80, OK))).toMatchObject({ firstByte: undefined, download: 3 });
  });

  it('names the timeout that a failure fits, and none for a success', () => {
    const fitting = (outcome: Outcome, wait: number) =>
      timingOf(timed({ wait }, wait, outcome)).timeouts.flatMap(({ seconds, fits }) => (fits ? [seconds] : []));
    expect(fitting(LATE, 5050)).toEqual([5]);
    expect(fitting(LATE, 4950)).toEqual([5]);
    expect(fitting({ state: 'failed', error: 'net::ERR_TIMED_OUT' }, 60_002)).toEqual([60]);
    expect(fitting(LATE, 7000)).toEqual([]);
    expect(fitting(OK, 5050)).toEqual([]);
  });

  it('lists the timeouts that were passed', () => {
    expect(timingOf(timed({ wait: 16_000 }, 16_000, OK)).timeouts.map(({ seconds }) => seconds)).toEqual([5, 10, 15]);
  });
});
