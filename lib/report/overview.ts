import type { OriginSummary, Overview, RuleProblem } from '../store/overview/overview.ts';
import { passedSentence, summarySentence, unjudgedSentence } from '../store/overview/words.ts';
import { plural } from '../store/plural.ts';
import { documentRow } from '../store/selectors.ts';
import { spanText } from '../store/span-text.ts';
import type { ViewState } from '../store/view-store.ts';
import { countText } from './page.ts';
import { redactUrl } from './redact.ts';

/** An overview, to be pasted into a ticket. It names origins and rules, and nothing that was sent. */
export function overviewMarkdown(state: ViewState, overview: Overview, isFile: boolean): string {
  const document = documentRow(state);
  const { byRule, origins, checks } = overview;
  const good = [
    ...(checks.passedCount === 0 ? [] : [`- ${passedSentence(checks.passedCount)}`]),
    ...checks.unjudged.map(({ lacks, rules }) => `- ${unjudgedSentence(lacks, rules.length, isFile)}`),
  ];
  const lines = [
    `# HTTP overview${document === undefined ? '' : ` of ${redactUrl(document.exchange.url)}`}`,
    '',
    summarySentence(overview),
    '',
    ...(overview.exchanges === 0 ? [] : [`By class: ${countText(state.counts) || 'none has ended'}`, '']),
    ...(byRule.length === 0 ? [] : ['## Problems by rule', '', ...byRule.map(problemLine), '']),
    ...(origins.length === 0 ? [] : ['## Origins', '', ...ORIGIN_HEAD, ...origins.map(originLine), '']),
    ...(good.length === 0 ? [] : ['## Checks', '', ...good, '']),
  ];
  return `${lines.join('\n').trim()}\n`;
}

function problemLine({ rule, level, title, exchanges, origins }: RuleProblem): string {
  const where = origins.length === 1 ? origins[0] : `${origins.length} origins`;
  return `- ${level}: ${title} (\`${rule}\`), ${plural(exchanges, 'exchange')}, ${where}`;
}

const ORIGIN_HEAD = [
  '| Origin | Party | Exchanges | Failed | Problems | Median | Slowest |',
  '|---|---|--:|--:|--:|--:|--:|',
];

function originLine({ origin, thirdParty, exchanges, failed, problems, median, slowest }: OriginSummary): string {
  const party = thirdParty === undefined ? '' : thirdParty ? 'third' : 'first';
  const times = [median, slowest].map((ms) => (ms === undefined ? '' : spanText(ms)));
  return `| ${[origin, party, exchanges, failed, problems, ...times].join(' | ')} |`;
}
