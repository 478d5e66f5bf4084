import type { Exchange } from '../http/exchange.ts';
import { explain } from '../knowledge/status-codes/index.ts';
import type { Rules } from '../lint/lint.ts';
import type { Settings } from '../settings.ts';
import { plural } from '../store/plural.ts';
import { isAdvice, type MergedProblem } from '../store/problems.ts';
import { type ResponseClass, responseClassOf } from '../store/response-class.ts';

/** What the toolbar icon shows for a tab. An empty text shows no badge. */
export interface Badge {
  readonly text: string;
  /** Read aloud by screen readers; says what the number counts. */
  readonly title: string;
  /** CSS colour of the badge; its text is white. */
  readonly color: string;
}

/** Dark enough for white text (WCAG 1.4.3). */
const COLORS: Readonly<Record<ResponseClass, string>> = {
  '5xx': '#b3261e',
  none: '#4b4f56',
  '4xx': '#8f4e00',
  '3xx': '#3f51a3',
  '2xx': '#3f51a3',
  '1xx': '#3f51a3',
  pending: '#3f51a3',
};

const GRAVITY: readonly ResponseClass[] = ['5xx', 'none', '4xx', '3xx', '2xx', '1xx', 'pending'];

/**
 * The badge for the problems of a page; advice is not counted. It shows how many there are, or the status code of the
 * worst, where a request that got no response stands as `ERR`.
 */
export function badgeOf(
  problems: readonly MergedProblem[],
  rules: Rules,
  shows: Exclude<Settings['badge'], 'off'> = 'problems',
): Badge {
  const counted = problems.filter((problem) => !isAdvice(problem));
  const [worst] = [...counted].sort((a, b) => gravityOf(a) - gravityOf(b));
  if (worst === undefined) return { text: '', title: 'Status Lens: no problems on this page', color: COLORS['2xx'] };
  return {
    text: shows === 'worst-code' ? codeOf(worst.row.exchange) : numberOf(counted.length),
    title: `Status Lens: ${plural(counted.length, 'problem')} on this page, worst: ${nameOf(worst, rules)}`,
    color: COLORS[responseClassOf(worst.row.exchange)],
  };
}

function numberOf(problems: number): string {
  return problems > 999 ? '999+' : `${problems}`;
}

function codeOf({ outcome }: Exchange): string {
  return outcome.state === 'responded' ? `${outcome.status}` : 'ERR';
}

/** The badge where the user wants none. */
export const NO_BADGE: Badge = { text: '', title: 'Status Lens', color: COLORS['2xx'] };

function gravityOf({ row }: MergedProblem): number {
  return GRAVITY.indexOf(responseClassOf(row.exchange));
}

function nameOf({ row, rule }: MergedProblem, rules: Rules): string {
  return faultOf(row.exchange) ?? rules.get(rule)?.title ?? rule;
}

function faultOf({ outcome }: Exchange): string | undefined {
  if (outcome.state === 'failed') return `no response, ${outcome.error}`;
  if (outcome.state !== 'responded' || outcome.status < 400) return undefined;
  return `${outcome.status} ${explain(outcome.status).name}`;
}
