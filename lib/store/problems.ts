import type { ExchangeId } from '../http/exchange.ts';
import { originOf, pathPattern } from '../http/url.ts';
import { byLevel, type Finding } from '../lint/finding.ts';
import { type Change, withItemChanges } from './ordered-rows.ts';
import { plural } from './plural.ts';
import type { Row } from './row.ts';

/** Findings of one rule on one path pattern of one origin: one problem to the user, however often it occurs. */
export interface MergedProblem {
  readonly key: string;
  readonly rule: string;
  readonly origin: string;
  /** Path with identifiers replaced by `*`. */
  readonly pattern: string;
  readonly count: number;
  /** Exchanges that have such a finding. */
  readonly exchanges: number;
  /** The worst of them, with the row it belongs to, as the example. */
  readonly example: Finding;
  readonly row: Row;
}

/** How much is to be fixed; advice is not, and is counted by itself. */
export function problemsText(problems: readonly MergedProblem[]): string {
  const advice = problems.filter(isAdvice).length;
  const toFix = problems.length - advice;
  const toFixText = toFix === 0 ? 'no problems' : plural(toFix, 'problem');
  return advice === 0 ? toFixText : `${toFixText}, ${plural(advice, 'piece of advice', 'pieces of advice')}`;
}

/** Whether nothing has to be fixed; then the problem is no part of any number of problems. */
export function isAdvice({ example }: MergedProblem): boolean {
  return example.level === 'info';
}

interface Member {
  readonly row: Row;
  readonly findings: Finding[];
}

/** One merged problem while it is being kept up to date. */
interface Group {
  readonly members: Map<ExchangeId, Member>;
  count: number;
  /** Undefined when the row that held it has changed; then another is looked for. */
  example: { readonly finding: Finding; readonly row: Row } | undefined;
  /** As it stands in the list. */
  listed?: MergedProblem;
}

/** Keeps the merged problems up to date, batch by batch; a batch costs what it changes, and one pass over the list. */
export class ProblemIndex {
  readonly #groups = new Map<string, Group>();
  #list: readonly MergedProblem[] = [];

  /** Takes in a batch of changes. Returns whether any problem changed. */
  apply(changes: readonly Change[]): boolean {
    const touched = new Map<string, MergedProblem | undefined>();
    const touch = (key: string) => {
      if (!touched.has(key)) touched.set(key, this.#groups.get(key)?.listed);
      return key;
    };
    for (const { before, after } of changes) {
      for (const finding of before?.findings ?? []) this.#remove(touch(keyOf(finding, before as Row)), before as Row);
      for (const finding of after?.findings ?? [])
        this.#add(touch(keyOf(finding, after as Row)), finding, after as Row);
    }
    if (touched.size === 0) return false;
    const inList = [...touched].map(([key, before]) => {
      const after = this.#merge(key);
      return { ...(before && { before }), ...(after && { after }) };
    });
    this.#list = withItemChanges(this.#list, inList, byGravity);
    return true;
  }

  /** Every merged problem: worst level first, then the most frequent, then by name. */
  list(): readonly MergedProblem[] {
    return this.#list;
  }

  #merge(key: string): MergedProblem | undefined {
    const group = this.#groups.get(key);
    if (group === undefined) return undefined;
    group.listed = mergedOf(key, group);
    return group.listed;
  }

  #add(key: string, finding: Finding, row: Row): void {
    const group: Group = this.#groups.get(key) ?? { members: new Map(), count: 0, example: undefined };
    if (group.count === 0) group.example = { finding, row };
    else if (group.example !== undefined && byLevel(finding.level, group.example.finding.level) < 0) {
      group.example = { finding, row };
    }
    this.#groups.set(key, group);
    group.count += 1;
    const member = group.members.get(row.exchange.id);
    if (member === undefined) group.members.set(row.exchange.id, { row, findings: [finding] });
    else member.findings.push(finding);
  }

  #remove(key: string, row: Row): void {
    const group = this.#groups.get(key);
    const member = group?.members.get(row.exchange.id);
    if (group === undefined || member === undefined) return;
    group.members.delete(row.exchange.id);
    group.count -= member.findings.length;
    if (group.example?.row === row) group.example = undefined;
    if (group.members.size === 0) this.#groups.delete(key);
  }
}

function keyOf({ rule }: Finding, { exchange }: Row): string {
  return `${rule}\n${originOf(exchange.url) ?? ''}\n${pathPattern(exchange.url)}`;
}

function mergedOf(key: string, group: Group): MergedProblem {
  group.example ??= worstOf(group.members.values());
  const [rule = '', origin = '', pattern = ''] = key.split('\n');
  const { finding, row } = group.example;
  return { key, rule, origin, pattern, count: group.count, exchanges: group.members.size, example: finding, row };
}

/** The first of the worst findings of members, of which there is at least one. */
function worstOf(members: Iterable<Member>): NonNullable<Group['example']> {
  const all = [...members].flatMap(({ row, findings }) => findings.map((finding) => ({ row, finding })));
  return all.reduce((worst, one) => (byLevel(one.finding.level, worst.finding.level) < 0 ? one : worst));
}

function byGravity(a: MergedProblem, b: MergedProblem): number {
  return byLevel(a.example.level, b.example.level) || b.count - a.count || (a.key < b.key ? -1 : Number(a.key > b.key));
}
