import type { Need } from '../../lint/rule.ts';
import { plural } from '../plural.ts';
import { spanText } from '../span-text.ts';
import type { Overview } from './overview.ts';

/** The whole in one sentence: how much there was, and what became of it. */
export function summarySentence({ exchanges, origins, span, failed, pending, problems }: Overview): string {
  const outcome = [
    failed === 0 ? 'none failed' : `${failed.toLocaleString('en')} failed`,
    problems,
    ...(pending === 0 ? [] : [`${pending.toLocaleString('en')} still under way`]),
  ];
  return `${plural(exchanges, 'exchange')} with ${plural(origins.length, 'origin')} in ${spanText(span)}: ${outcome.join(', ')}.`;
}

const NEEDED: Readonly<Record<Need, string>> = {
  content: 'bodies',
  requestFields: 'request headers',
  responseFields: 'response headers',
  timing: 'timings',
  journal: 'what came before',
};

/** Says that rules could not judge, for want of what, and how to get it. */
export function unjudgedSentence(lacks: Need, rules: number, isFile: boolean): string {
  const what = `${plural(rules, 'check needs', 'checks need')} ${NEEDED[lacks]}`;
  return isFile
    ? `${what}, which this file does not hold: record it again with content.`
    : `${what}: keep DevTools open while the page loads.`;
}

/** Says how much was looked at and found to be in order. */
export function passedSentence(rules: number): string {
  return `${plural(rules, 'check')} looked at these responses and found nothing.`;
}
