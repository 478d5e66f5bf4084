import type { Exchange } from '../http/exchange.ts';
import { type Finding, isAtLeast, type Level } from './finding.ts';
import type { Rules } from './lint.ts';
import { type Mute, muting } from './mute.ts';

/** What the user does not want to hear. */
export interface Wishes {
  /** Findings below this level are not reported. */
  readonly minimumLevel: Level;
  readonly mutes: readonly Mute[];
  /** `quiet`: on responses of other sites than the page's, only errors and failures are reported. */
  readonly thirdParty: 'quiet' | 'all';
}

/** The findings of one exchange, with the number of those that the user muted and of those that are quiet. */
export interface Sifted {
  readonly findings: readonly Finding[];
  readonly muted: number;
  readonly quiet: number;
}

/** Leaves out what is not to be reported; `thirdParty` says whether the exchange is of another site than its page. */
export type Sieve = (findings: readonly Finding[], exchange: Exchange, thirdParty: boolean | undefined) => Sifted;

const NOTHING: Sifted = { findings: [], muted: 0, quiet: 0 };

/** Prepares the wishes for many exchanges. */
export function createSieve(rules: Rules, { minimumLevel, mutes, thirdParty: wanted }: Wishes): Sieve {
  const isMuted = muting(mutes);
  return (all, exchange, thirdParty) => {
    if (all.length === 0) return NOTHING;
    const isQuietPlace = wanted === 'quiet' && thirdParty === true;
    const findings: Finding[] = [];
    let [muted, quiet] = [0, 0];
    for (const finding of all) {
      if (!isAtLeast(finding.level, minimumLevel)) continue;
      if (isMuted(finding.rule, exchange)) muted += 1;
      else if (isQuietPlace && !isLoud(finding, rules)) quiet += 1;
      else findings.push(finding);
    }
    return { findings, muted, quiet };
  };
}

/** Failures speak whoever they come from: the page may be waiting for them. */
function isLoud({ rule, level }: Finding, rules: Rules): boolean {
  const family = rules.get(rule)?.family;
  return level === 'error' || family === 'gateways' || family === 'no-response';
}
