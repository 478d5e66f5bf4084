import { KNOWN_TIMEOUTS, timeoutsNear } from '../gateways/textbook.ts';
import type { Exchange, Timings } from '../http/exchange.ts';

/** One phase of an exchange on the axis of its time; all numbers are milliseconds. */
export interface TimedPhase {
  readonly id: keyof Timings;
  readonly start: number;
  readonly ms: number;
}

/** A timeout that many servers are set to. */
export interface KnownTimeout {
  readonly seconds: number;
  readonly whose: string;
  /** The wait ended here, and with a failure. */
  readonly fits: boolean;
}

/** Where the time of an exchange went; all numbers are milliseconds. */
export interface TimingFacts {
  /** In the order of the exchange. TLS is part of connecting, as in HAR. Empty where nothing but the whole is known. */
  readonly phases: readonly TimedPhase[];
  readonly total: number | undefined;
  /** From the start to the first byte of the response; undefined where a part of it is unknown. */
  readonly firstByte: number | undefined;
  /** From the first byte to the end. */
  readonly download: number | undefined;
  /** The timeouts that the exchange reached, sooner ones first; none below a few seconds. */
  readonly timeouts: readonly KnownTimeout[];
  /** Length of the axis that all of it fits on. */
  readonly axis: number;
}

const ORDER: readonly (keyof Timings)[] = ['blocked', 'dns', 'connect', 'tls', 'send', 'wait', 'receive'];
/** A wait shorter than this fits no timeout that anybody sets. */
const SHORTEST_MS = 4500;
/** How far a wait may lie from the timeout that ended it. */
const SHARE = 0.04;

/** Reads the timing of an exchange. */
export function timingOf({ timings, duration, outcome }: Exchange): TimingFacts {
  const phases: TimedPhase[] = [];
  let at = 0;
  for (const id of ORDER) {
    const ms = timings?.[id];
    if (ms === undefined) continue;
    phases.push({ id, start: id === 'tls' ? Math.max(0, at - ms) : at, ms });
    if (id !== 'tls') at += ms;
  }
  const total = phases.length === 0 ? duration : Math.max(duration ?? 0, at);
  const wait = phases.find(({ id }) => id === 'wait');
  const firstByte = wait === undefined ? undefined : wait.start + wait.ms;
  const failed = outcome.state === 'failed' || (outcome.state === 'responded' && outcome.status >= 500);
  const waited = wait?.ms ?? total ?? 0;
  const fitting = failed && waited >= SHORTEST_MS ? timeoutsNear(waited, SHARE).map(({ seconds }) => seconds) : [];
  const axis = Math.max(total ?? 0, ...fitting.map((seconds) => seconds * 1000));
  return {
    phases,
    total,
    firstByte,
    download: timings?.receive,
    timeouts:
      axis < SHORTEST_MS
        ? []
        : KNOWN_TIMEOUTS.filter(({ seconds }) => seconds * 1000 <= axis).map(({ seconds, whose }) => ({
            seconds,
            whose,
            fits: fitting.includes(seconds),
          })),
    axis: axis || 1,
  };
}
