import type { Exchange, Settled } from '../http/exchange.ts';
import { isFailed, isResponded } from '../http/exchange.ts';
import { hasField, responseFieldsOf } from '../http/fields.ts';
import { isMadeByBrowser } from '../http/redirects.ts';
import { parseUrl } from '../http/url.ts';
import type { Finding, Problem } from './finding.ts';
import { createJournal, type Journal } from './journal.ts';
import { belongsTo } from './profile.ts';
import type { CodeOrClass, Need, Profile, Rule } from './rule.ts';

/** The rules by id. */
export type Rules = ReadonlyMap<string, Rule>;

/** Which rules speak, beside those that are on by default. */
export interface RuleChoice {
  readonly enabledRules?: readonly string[];
  readonly disabledRules?: readonly string[];
}

/** Lints the exchanges of one tab or one file, in the order of their starts. */
export interface Linter {
  readonly journal: Journal;
  /** Findings of one exchange, worst rule order not implied. An exchange that is handed in again replaces itself. */
  lint(exchange: Exchange): readonly Finding[];
}

const JUDGED_SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'ws:', 'wss:']);

/**
 * A linter with a journal of its own. Each exchange is recorded in the journal and judged by every rule that applies;
 * the cost does not grow with the history. A rule that throws says nothing: hostile input must not silence the others.
 */
export function createLinter(rules: Rules, choice: RuleChoice = {}): Linter {
  const active = [...activeRules(rules, choice)];
  const journal = createJournal();
  const byKind = new Map<number, readonly (readonly [string, Rule])[]>();

  /** The rules that apply to exchanges of this kind; few kinds occur, so each is worked out once. */
  function rulesFor(exchange: Settled): readonly (readonly [string, Rule])[] {
    const kind = kindOf(exchange);
    const known = byKind.get(kind);
    if (known !== undefined) return known;
    const applying = active.filter(([, rule]) => applies(rule, exchange));
    byKind.set(kind, applying);
    return applying;
  }

  return {
    journal,
    lint(exchange) {
      journal.record(exchange);
      if (!isResponded(exchange) && !isFailed(exchange)) return [];
      if (!isJudged(exchange)) return [];
      const findings: Finding[] = [];
      for (const [id, rule] of rulesFor(exchange)) {
        if (carriesFieldOf(rule, exchange)) collect(id, rule, exchange, journal, findings);
      }
      return findings;
    },
  };
}

/** The rules that the choice leaves on. */
export function activeRules(rules: Rules, { enabledRules = [], disabledRules = [] }: RuleChoice): Rules {
  const enabled = new Set(enabledRules);
  const disabled = new Set(disabledRules);
  return new Map(
    [...rules].filter(([id, rule]) => !disabled.has(id) && (rule.offByDefault !== true || enabled.has(id))),
  );
}

function collect(id: string, rule: Rule, exchange: Settled, journal: Journal, findings: Finding[]): void {
  try {
    for (const problem of problemsOf(rule, exchange, journal)) {
      findings.push({
        ...problem,
        rule: id,
        exchange: exchange.id,
        level: problem.level ?? rule.level,
        specs: problem.specs ?? rule.specs,
      });
    }
  } catch (error) {
    reportCrash(rule, exchange, error);
  }
}

/** A rule that applies is about exchanges that ended as this one did, which the compiler cannot see. */
function problemsOf(rule: Rule, exchange: Settled, journal: Journal): Iterable<Problem> {
  return rule.check(exchange as never, journal);
}

/** Hears of rules that threw; the tests make it fail them. */
let reportCrash: (rule: Rule, exchange: Exchange, error: unknown) => void = () => {};

/** Sets who hears of a rule that threw; a rule must never throw, so tests fail on it. */
export function onRuleCrash(listener: typeof reportCrash): void {
  reportCrash = listener;
}

/** Whether any rule judges the exchange: it is of HTTP, and no answer that the browser made up. */
export function isJudged(exchange: Settled): boolean {
  const scheme = parseUrl(exchange.url)?.protocol;
  if (scheme === undefined || !JUDGED_SCHEMES.has(scheme)) return false;
  return !isMadeByBrowser(exchange);
}

const PROFILES: readonly Profile[] = ['doc', 'api', 'asset'];
const NEEDS: readonly Need[] = ['requestFields', 'responseFields', 'content', 'timing'];

/** Everything that decides which rules apply, as a number: the status, then bits. Nobody judges one invalid status only. */
export function kindOf(exchange: Settled): number {
  let kind = isResponded(exchange) ? (isValidStatus(exchange.outcome.status) ? exchange.outcome.status : 0) : -1;
  const add = (bit: boolean) => {
    kind = kind * 2 + (bit ? 1 : 0);
  };
  add(exchange.type === 'preflight');
  add(isStored(exchange));
  for (const profile of PROFILES) add(belongsTo(exchange, profile));
  for (const need of NEEDS) add(isCaptured(need, exchange));
  return kind;
}

function isValidStatus(status: number): boolean {
  return status >= 100 && status <= 599;
}

/** Whether the rule judges responses with this status. */
export function judgesStatus({ statuses }: Rule, status: number): boolean {
  return statuses === undefined || statuses.includes(status) || statuses.includes(classOf(status));
}

function classOf(status: number): CodeOrClass {
  return `${Math.floor(status / 100)}xx` as CodeOrClass;
}

/** Whether the exchange has one of the response fields that the rule is about. */
export function carriesFieldOf({ fields }: Rule, exchange: Settled): boolean {
  if (fields === undefined) return true;
  const present = responseFieldsOf(exchange);
  return fields.some((name) => hasField(present, name));
}

function isStored({ fromCache, fromServiceWorker }: Settled): boolean {
  return fromCache === true || fromServiceWorker === true;
}

function applies(rule: Rule, exchange: Settled): boolean {
  return concerns(rule, exchange) && rule.needs.every((need) => isCaptured(need, exchange));
}

/** Whether the rule is about such exchanges, captured or not. */
export function concerns(rule: Rule, exchange: Settled): boolean {
  if (rule.on !== 'settled' && (rule.on === 'response') !== isResponded(exchange)) return false;
  if (exchange.type === 'preflight' && rule.preflights !== true) return false;
  if (isStored(exchange) && rule.stored !== true) return false;
  if (isResponded(exchange) && !judgesStatus(rule, exchange.outcome.status)) return false;
  return rule.profile.some((profile) => belongsTo(exchange, profile));
}

/** Whether what a rule needs is known of the exchange. */
export function isCaptured(need: Need, exchange: Settled): boolean {
  switch (need) {
    case 'requestFields':
      return exchange.requestFields !== undefined;
    case 'responseFields':
      return responseFieldsOf(exchange) !== undefined;
    case 'content':
      return isResponded(exchange) && exchange.outcome.content?.text !== undefined;
    case 'timing':
      return exchange.duration !== undefined || exchange.timings !== undefined;
    case 'journal':
      return true;
  }
}
