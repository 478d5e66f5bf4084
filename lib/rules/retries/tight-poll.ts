import type { Settled } from '../../http/exchange.ts';
import { fieldValues } from '../../http/fields.ts';
import { mediaTypeOf } from '../../http/media-type.ts';
import { rfc } from '../../knowledge/specs.ts';
import { areOfTwoPages, haveSameContent, isFromNetwork, isSuccess } from '../../lint/repeats.ts';
import { defineRule } from '../../lint/rule.ts';

const MORE_THAN = 20;
const PAUSE_MS = 1000;
const STREAMS: ReadonlySet<string> = new Set([
  'text/event-stream',
  'multipart/x-mixed-replace',
  'application/x-ndjson',
  'application/ndjson',
  'application/stream+json',
  'application/json-seq',
]);

export default defineRule({
  family: 'retries',
  level: 'info',
  profile: ['api'],
  title: 'Polled more than once a second',
  why: 'A request a second for every open page adds up on the server and on the battery, mostly to hear that nothing changed.',
  specs: [rfc(9110, '15.3.3')],
  needs: ['requestFields', 'journal', 'timing'],
  statuses: ['2xx', 304],
  on: 'response',
  *check(exchange, journal) {
    if (!isSuccess(exchange) || isStream(exchange)) return;
    const run: Settled[] = [exchange];
    for (const earlier of journal.sameRequest(exchange).toReversed()) {
      const next = run.at(-1) as Settled;
      if (next.startedAt - earlier.startedAt >= PAUSE_MS) break;
      if (!isSame(earlier, exchange)) continue;
      if (!isSuccess(earlier)) break;
      run.push(earlier);
    }
    if (run.length <= MORE_THAN) return;
    const first = run.at(-1) as Settled;
    const pace = (exchange.startedAt - first.startedAt) / (run.length - 1);
    yield {
      message: `The same ${exchange.method} was answered ${run.length} times in a row, one every ${Math.round(pace)} ms.`,
      evidence: [
        { kind: 'timing', ms: pace, what: 'from start to start' },
        { kind: 'exchange', id: first.id, what: 'the first of the row' },
      ],
      fix: {
        summary:
          'Poll every few seconds and slower while nothing changes, send If-None-Match so that the answer can be 304, or let the server push with server-sent events or a WebSocket.',
      },
    };
  },
});

function isStream(exchange: Settled): boolean {
  return exchange.type === 'event-stream' || STREAMS.has(mediaTypeOf(exchange)?.essence ?? '');
}

function isSame(earlier: Settled, exchange: Settled): boolean {
  return (
    isFromNetwork(earlier) &&
    !areOfTwoPages(earlier, exchange) &&
    haveSameContent(earlier, exchange) &&
    earlier.requestFields !== undefined &&
    fieldValues(earlier.requestFields, 'range').join() === fieldValues(exchange.requestFields, 'range').join()
  );
}
