import { type Exchange, isFailed, isResponded, type Settled } from '../http/exchange.ts';
import { fieldNames, responseFieldsOf } from '../http/fields.ts';
import {
  activeRules,
  carriesFieldOf,
  concerns,
  isCaptured,
  isJudged,
  kindOf,
  type RuleChoice,
  type Rules,
} from './lint.ts';
import type { Need, Rule } from './rule.ts';

/** What the rules can do with one exchange. */
export interface Coverage {
  /** Ids of the rules that are asked about it. */
  readonly asked: readonly string[];
  /** The rules that are about it, and stay silent because something was not captured. */
  readonly silent: readonly Silent[];
}

/** A rule that could not judge, and what it lacked first. */
export interface Silent {
  readonly rule: string;
  readonly lacks: Need;
}

interface Kind {
  readonly rules: readonly (readonly [id: string, rule: Rule])[];
  /** The fields that decide which of these rules are asked. */
  readonly fields: ReadonlySet<string>;
  readonly byFields: Map<string, Coverage>;
}

const NOTHING: Coverage = { asked: [], silent: [] };
const REMEMBERED = 256;

/**
 * Returns what tells which rules `createLinter` asks about an exchange under the same choice. Exchanges of one kind that
 * have the same fields get the same object, so that many can be counted by it.
 */
export function createCoverage(rules: Rules, choice: RuleChoice = {}): (exchange: Exchange) => Coverage {
  const active = [...activeRules(rules, choice)];
  const kinds = new Map<number, Kind>();

  function kindFor(exchange: Settled): Kind {
    const number = kindOf(exchange);
    const known = kinds.get(number);
    if (known !== undefined) return known;
    const concerned = active.filter(([, rule]) => concerns(rule, exchange));
    const fields = new Set(concerned.flatMap(([, rule]) => rule.fields ?? []));
    const kind = { rules: concerned, fields, byFields: new Map<string, Coverage>() };
    kinds.set(number, kind);
    return kind;
  }

  return (exchange) => {
    if (!(isResponded(exchange) || isFailed(exchange)) || !isJudged(exchange)) return NOTHING;
    const kind = kindFor(exchange);
    let present = '';
    for (const name of fieldNames(responseFieldsOf(exchange))) if (kind.fields.has(name)) present += ` ${name}`;
    const known = kind.byFields.get(present);
    if (known !== undefined) return known;
    const coverage = coverageOf(kind, exchange);
    if (kind.byFields.size >= REMEMBERED) kind.byFields.clear();
    kind.byFields.set(present, coverage);
    return coverage;
  };
}

function coverageOf(kind: Kind, exchange: Settled): Coverage {
  const asked: string[] = [];
  const silent: Silent[] = [];
  const fieldsAreKnown = responseFieldsOf(exchange) !== undefined;
  for (const [id, rule] of kind.rules) {
    if (fieldsAreKnown && !carriesFieldOf(rule, exchange)) continue;
    const lacks = rule.needs.find((need) => !isCaptured(need, exchange));
    if (lacks !== undefined) silent.push({ rule: id, lacks });
    else if (carriesFieldOf(rule, exchange)) asked.push(id);
  }
  return { asked, silent };
}
