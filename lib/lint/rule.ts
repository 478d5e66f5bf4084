import type { Failed, Responded, Settled } from '../http/exchange.ts';
import type { Family, Level, Problem, SpecLink } from './finding.ts';
import type { Journal } from './journal.ts';

/**
 * Which exchanges a rule judges: `all`, navigations (`doc`), fetch and XHR or a JSON, XML or problem body (`api`),
 * images, scripts, styles, fonts and media (`asset`).
 */
export type Profile = 'all' | 'doc' | 'api' | 'asset';

/** What has to be captured for a rule to speak; without it the engine keeps the rule silent. */
export type Need = 'requestFields' | 'responseFields' | 'content' | 'timing' | 'journal';

/** A status code from 100 to 599, or a class of them. */
export type CodeOrClass = number | '1xx' | '2xx' | '3xx' | '4xx' | '5xx';

interface RuleFacts {
  readonly family: Family;
  /** The highest level that the rule may report. */
  readonly level: Level;
  readonly profile: readonly [Profile, ...Profile[]];
  /** States the fault. */
  readonly title: string;
  /** Why it matters, in one to three sentences. */
  readonly why: string;
  readonly specs: readonly [SpecLink, ...SpecLink[]];
  readonly needs: readonly Need[];
  /** The status codes that the rule judges: the engine asks it about no others. Undefined: it judges all. */
  readonly statuses?: readonly CodeOrClass[];
  /** Response fields, in lower case: the engine asks the rule only about responses that carry one of them. */
  readonly fields?: readonly [string, ...string[]];
  /** Also judges CORS preflights, which other rules pass over. */
  readonly preflights?: true;
  /** Also judges responses from the browser's cache or a service worker, which no server sent now. */
  readonly stored?: true;
  /** Reports only when the user switches the rule on. */
  readonly offByDefault?: true;
}

interface Check<On extends string, Subject> {
  readonly on: On;
  check(exchange: Subject, journal: Journal): Iterable<Problem>;
}

/** One rule of the catalogue. Its id is its file's name. */
export type Rule = RuleFacts & (Check<'response', Responded> | Check<'failure', Failed> | Check<'settled', Settled>);

/** Checks the shape of a rule where it is written. */
export function defineRule(rule: Rule): Rule {
  return rule;
}
