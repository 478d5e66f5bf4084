import { isCutShort } from '../gateways/cut-short.ts';
import type { Diagnosis, FilledCheck } from '../gateways/diagnosis.ts';
import type { OriginHistory } from '../gateways/history.ts';
import type { Exchange, Settled } from '../http/exchange.ts';
import { isResponded } from '../http/exchange.ts';
import { explain } from '../knowledge/status-codes/index.ts';
import { curlOf } from './curl.ts';
import { codeBlock, codeSpan, plainMarkdown } from './markdown-text.ts';
import { redactText, redactUrl } from './redact.ts';
import type { ReportOptions } from './request.ts';

/** What a report is made of. */
export interface TicketFacts {
  readonly exchange: Exchange;
  readonly diagnosis?: Diagnosis | undefined;
  readonly history?: OriginHistory | undefined;
  /** The checks that were ticked, in order. */
  readonly tried?: readonly FilledCheck[];
}

/** How a report is written. */
export interface TicketOptions extends ReportOptions {
  /** Minutes that local time is ahead of UTC. Default: 0. */
  readonly offsetMinutes?: number;
}

/** A piece of a report. Code may hold anything; prose is our own sentences with values of the exchange in it. */
type Piece =
  | { readonly kind: 'facts'; readonly facts: readonly (readonly [name: string, value: string])[] }
  | { readonly kind: 'list'; readonly items: readonly string[]; readonly mark: 'bullet' | 'number' | 'done' }
  | { readonly kind: 'code'; readonly text: string };

interface Part {
  readonly title: string;
  readonly pieces: readonly Piece[];
}

const MOST_HISTORY = 20;

/** A report of one exchange to paste into a ticket, as Markdown and as plain text. Secrets are left out by default. */
export function ticketOf(facts: TicketFacts, options: TicketOptions = {}): { markdown: string; text: string } {
  const safe = safely(facts, options.redact ?? true);
  const parts = partsOf(facts, options, safe).filter(({ pieces }) => pieces.length > 0);
  const title = titleOf(facts.exchange, safe);
  return {
    markdown: `${[`# ${plainMarkdown(title)}`, ...parts.map(markdownPart)].join('\n\n')}\n`,
    text: `${[oneLine(title), ...parts.map(textPart)].join('\n\n')}\n`,
  };
}

interface Safe {
  url(url: string): string;
  text(text: string): string;
}

function safely({ diagnosis }: TicketFacts, redact: boolean): Safe {
  if (!redact) return { url: (url) => url, text: (text) => text };
  const ids = (diagnosis?.requestIds ?? []).map(({ value }) => value);
  return { url: redactUrl, text: (text) => redactText(text, ids) };
}

function titleOf({ method, url, outcome }: Exchange, safe: Safe): string {
  return `${resultOf(outcome)} on ${method} ${safe.url(url.replace(/[?#].*/s, ''))}`;
}

function resultOf(outcome: Exchange['outcome']): string {
  if (outcome.state === 'responded') return `${outcome.status} ${explain(outcome.status).name}`;
  return outcome.state === 'failed' ? `No response (${outcome.error})` : 'No response yet';
}

function partsOf(facts: TicketFacts, options: TicketOptions, safe: Safe): readonly Part[] {
  const { exchange, diagnosis, history, tried = [] } = facts;
  const { offsetMinutes = 0 } = options;
  const curl = curlOf(exchange, options);
  const texts = (reasons: Diagnosis['evidence'] | undefined) => (reasons ?? []).map(({ text }) => safe.text(text));
  return [
    { title: 'What happened', pieces: [{ kind: 'facts', facts: factsOf(exchange, offsetMinutes, safe) }] },
    {
      title: 'Request ids',
      pieces: some(
        'facts',
        (diagnosis?.requestIds ?? []).map(({ field, value }) => [field, value]),
      ),
    },
    {
      title: 'Who answered',
      pieces:
        diagnosis === undefined
          ? []
          : [
              {
                kind: 'facts',
                facts: [
                  ['Answered by', `${diagnosis.name} (${diagnosis.hop})`],
                  ['Confidence', diagnosis.confidence],
                ],
              },
              ...list([safe.text(diagnosis.meaning)]),
            ],
    },
    { title: 'Evidence', pieces: list(texts(diagnosis?.evidence)) },
    { title: 'What limits this', pieces: list(texts(diagnosis?.against)) },
    { title: 'Likely causes, most likely first', pieces: list(diagnosis?.causes ?? [], 'number') },
    { title: 'What the host answered before', pieces: historyPieces(history, offsetMinutes, safe) },
    {
      title: 'Tried',
      pieces: tried.flatMap(({ title, command }): readonly Piece[] => [
        { kind: 'list', items: [safe.text(title)], mark: 'done' },
        ...(command === undefined ? [] : [{ kind: 'code', text: safe.text(command) } as const]),
      ]),
    },
    {
      title: 'Reproduce',
      pieces: curl === undefined ? [] : [{ kind: 'code', text: curl.text }, ...list(curl.remarks)],
    },
  ];
}

function some(kind: 'facts', facts: readonly (readonly [string, string])[]): readonly Piece[] {
  return facts.length === 0 ? [] : [{ kind, facts }];
}

function list(items: readonly string[], mark: 'bullet' | 'number' = 'bullet'): readonly Piece[] {
  return items.length === 0 ? [] : [{ kind: 'list', items, mark }];
}

function factsOf(exchange: Exchange, offsetMinutes: number, safe: Safe): readonly (readonly [string, string])[] {
  const { method, url, outcome, duration, timings, httpVersion, serverAddress, startedAt } = exchange;
  const later = outcome.state === 'responded' ? outcome.laterError : undefined;
  const reason = outcome.state === 'responded' ? outcome.reasonPhrase : undefined;
  const known: readonly (readonly [string, string | undefined])[] = [
    ['Time', timeText(startedAt, offsetMinutes)],
    ['URL', safe.url(url)],
    ['Method', method],
    ['Result', resultOf(outcome)],
    ['Reason phrase', reason === '' ? undefined : reason],
    ['Error afterwards', later],
    ['Duration', duration === undefined ? undefined : `${Math.round(duration)} ms`],
    ['Wait for the first byte', timings?.wait === undefined ? undefined : `${Math.round(timings.wait)} ms`],
    ['Protocol', httpVersion],
    ['Server address', serverAddress],
  ];
  return known.flatMap(([name, value]) => (value === undefined ? [] : [[name, safe.text(value)] as const]));
}

function historyPieces(history: OriginHistory | undefined, offsetMinutes: number, safe: Safe): readonly Piece[] {
  if (history === undefined) return [];
  const { failed, worked, failingSince, lastSuccess, entries } = history;
  const facts: (readonly [string, string])[] = [
    ['Answers seen', `${entries.length}: ${failed} failed, ${worked} worked`],
  ];
  if (failingSince !== undefined) facts.push(['Failing since', timeText(failingSince, offsetMinutes)]);
  if (lastSuccess !== undefined) facts.push(['Last success', timeText(lastSuccess.startedAt, offsetMinutes)]);
  const latest = entries.slice(-MOST_HISTORY);
  const lines = latest.map(
    ({ startedAt, exchange, method, pattern }) =>
      `${clock(startedAt, offsetMinutes)}  ${shortResult(exchange)}  ${method} ${safe.text(pattern)}`,
  );
  return [
    { kind: 'facts', facts },
    { kind: 'code', text: lines.join('\n') },
  ];
}

function shortResult(exchange: Settled): string {
  if (!isResponded(exchange)) return exchange.outcome.error;
  return isCutShort(exchange) ? `${exchange.outcome.status} cut short` : String(exchange.outcome.status);
}

/** In UTC, and by the reader's clock where that differs; the zone is always named. */
export function timeText(at: number, offsetMinutes: number): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return 'unknown';
  const utc = date.toISOString();
  return offsetMinutes === 0 ? `${utc} (UTC)` : `${utc} (UTC), ${clock(at, offsetMinutes)} local time`;
}

/** Hours, minutes and seconds with the zone, for example `15:11:02 +01:00`. */
function clock(at: number, offsetMinutes: number): string {
  const date = new Date(at + offsetMinutes * 60_000);
  if (Number.isNaN(date.getTime())) return 'unknown';
  const size = Math.abs(offsetMinutes);
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0');
  const zone = offsetMinutes === 0 ? 'Z' : ` ${offsetMinutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`;
  return `${date.toISOString().slice(11, 19)}${zone}`;
}

function markdownPart({ title, pieces }: Part): string {
  return [`## ${title}`, ...pieces.map(markdownPiece)].join('\n\n');
}

function markdownPiece(piece: Piece): string {
  if (piece.kind === 'code') return codeBlock(piece.text, '');
  if (piece.kind === 'facts') return piece.facts.map(([name, value]) => `- ${name}: ${codeSpan(value)}`).join('\n');
  return piece.items.map((item, index) => `${markOf(piece.mark, index, '- [x]')} ${plainMarkdown(item)}`).join('\n');
}

function textPart({ title, pieces }: Part): string {
  return [title.toUpperCase(), ...pieces.map(textPiece)].join('\n');
}

function textPiece(piece: Piece): string {
  if (piece.kind === 'code') return piece.text.replace(/[^\P{Cc}\n\t]+/gu, ' ');
  if (piece.kind === 'facts') return piece.facts.map(([name, value]) => `${name}: ${oneLine(value)}`).join('\n');
  return piece.items.map((item, index) => `${markOf(piece.mark, index, '- done:')} ${oneLine(item)}`).join('\n');
}

function markOf(mark: 'bullet' | 'number' | 'done', index: number, done: string): string {
  return mark === 'bullet' ? '-' : mark === 'done' ? done : `${index + 1}.`;
}

function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
