import type { ExchangeId } from '../http/exchange.ts';
import { originOf, pathPattern } from '../http/url.ts';
import { byLevel, type Finding } from '../lint/finding.ts';
import type { Change } from './ordered-rows.ts';
import type { Row } from './row.ts';

/** Findings of one rule on one path pattern of one origin: one problem to the user, however often it occurs. */
export interface MergedProblem {
  readonly key: string;
  readonly rule: string;
  readonly origin: string;
  /** Path with identifiers replaced by `*`. */
  readonly pattern: string;
  readonly count: number;
  /** The worst of them, with the row it belongs to, as the example. */
  readonly example: Finding;
  readonly row: Row;
}

interface Member {
  readonly row: Row;
  readonly findings: Finding[];
}

/** Keeps the merged problems up to date, batch by batch. */
export class ProblemIndex {
  readonly #groups = new Map<string, Map<ExchangeId, Member>>();
  readonly #merged = new Map<string, MergedProblem>();
  readonly #stale = new Set<string>();

  /** Takes in a batch of changes. Returns whether any problem changed. */
  apply(changes: readonly Change[]): boolean {
    for (const { before, after } of changes) {
      for (const finding of before?.findings ?? []) this.#remove(finding, before as Row);
      for (const finding of after?.findings ?? []) this.#add(finding, after as Row);
    }
    return this.#stale.size > 0;
  }

  /** Every merged problem: worst level first, then the most frequent, then by name. */
  list(): readonly MergedProblem[] {
    for (const key of this.#stale) {
      const members = this.#groups.get(key);
      if (members === undefined) this.#merged.delete(key);
      else this.#merged.set(key, mergedOf(key, members.values()));
    }
    this.#stale.clear();
    return [...this.#merged.values()].sort(byGravity);
  }

  #add(finding: Finding, row: Row): void {
    const key = keyOf(finding, row);
    this.#stale.add(key);
    const group = this.#groups.get(key) ?? new Map();
    this.#groups.set(key, group);
    const member = group.get(row.exchange.id);
    if (member === undefined) group.set(row.exchange.id, { row, findings: [finding] });
    else member.findings.push(finding);
  }

  #remove(finding: Finding, row: Row): void {
    const key = keyOf(finding, row);
    this.#stale.add(key);
    const group = this.#groups.get(key);
    group?.delete(row.exchange.id);
    if (group?.size === 0) this.#groups.delete(key);
  }
}

function keyOf({ rule }: Finding, { exchange }: Row): string {
  return `${rule}\n${originOf(exchange.url) ?? ''}\n${pathPattern(exchange.url)}`;
}

function mergedOf(key: string, members: Iterable<Member>): MergedProblem {
  let example: Finding | undefined;
  let row: Row | undefined;
  let count = 0;
  for (const member of members) {
    count += member.findings.length;
    for (const finding of member.findings) {
      if (example !== undefined && byLevel(finding.level, example.level) >= 0) continue;
      example = finding;
      row = member.row;
    }
  }
  const [rule = '', origin = '', pattern = ''] = key.split('\n');
  return { key, rule, origin, pattern, count, example: example as Finding, row: row as Row };
}

function byGravity(a: MergedProblem, b: MergedProblem): number {
  return byLevel(a.example.level, b.example.level) || b.count - a.count || (a.key < b.key ? -1 : 1);
}
