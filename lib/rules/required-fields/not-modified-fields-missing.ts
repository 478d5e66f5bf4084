import { entityTagOf, listedEntityTags, matchesWeakly } from '../../http/etag.ts';
import { isResponded, type Responded } from '../../http/exchange.ts';
import { combinedValue, fieldValue, hasField, lacksField } from '../../http/fields.ts';
import { formatHttpDate } from '../../http/http-date.ts';
import { rfc } from '../../knowledge/specs.ts';
import { statusCode } from '../../knowledge/status-codes/index.ts';
import type { Problem } from '../../lint/finding.ts';
import type { Journal } from '../../lint/journal.ts';
import { defineRule } from '../../lint/rule.ts';
import { selectSame } from '../../lint/selection.ts';

const REPEATED = (statusCode(304)?.fields ?? []).map(({ name }) => name);
const CONTROLS = ['ETag', 'Last-Modified', 'Cache-Control'];

export default defineRule({
  family: 'required-fields',
  level: 'warning',
  profile: ['all'],
  title: '304 that drops fields of its 200',
  why: 'A 304 renews the stored copy with the fields that it carries. What it drops is lost or stale: the copy expires at once, loses its validator, or is served to the wrong client.',
  specs: [rfc(9110, '15.4.5'), rfc(9111, '4.3.4')],
  needs: ['responseFields', 'journal'],
  statuses: [304],
  on: 'response',
  *check(exchange, journal) {
    if (exchange.outcome.status !== 304) return;
    const { fields } = exchange.outcome;
    const full = storedResponse(exchange, journal);
    const dropped = REPEATED.filter((name) => hasField(full?.outcome.fields, name) && lacksField(fields, name));
    if (full !== undefined && dropped.length > 0) yield droppedProblem(exchange, full, dropped);
    else if (CONTROLS.every((name) => lacksField(fields, name))) yield bareProblem(exchange);
  },
});

/** The latest 200 to GET of this URL, if it is the one that the 304 speaks of. */
function storedResponse(exchange: Responded, journal: Journal): Responded | undefined {
  const full = journal
    .sameUrl(exchange)
    .findLast(
      (earlier): earlier is Responded =>
        isResponded(earlier) &&
        earlier.method === 'GET' &&
        earlier.outcome.status === 200 &&
        earlier.outcome.fields !== undefined &&
        earlier.fromServiceWorker !== true,
    );
  if (full === undefined || !selectSame(combinedValue(full.outcome.fields, 'vary'), full, exchange)) return undefined;
  const tag = entityTagOf(full.outcome.fields);
  const asked = listedEntityTags(exchange.requestFields, 'if-none-match');
  const isOther = tag !== undefined && asked.length > 0 && !asked.some((one) => matchesWeakly(one, tag));
  return isOther ? undefined : full;
}

function droppedProblem(exchange: Responded, full: Responded, dropped: readonly string[]): Problem {
  const values = dropped.map((name) => [
    name,
    name === 'Date'
      ? formatHttpDate(exchange.startedAt + (exchange.duration ?? 0))
      : (combinedValue(full.outcome.fields, name) ?? ''),
  ]);
  return {
    message: `The 304 leaves out ${dropped.join(', ')}, which the 200 for this URL had.`,
    evidence: [
      { kind: 'status' },
      ...dropped.map((name) => ({ kind: 'missing-field', in: 'response', name }) as const),
      { kind: 'exchange', id: full.id, what: 'the 200 with these fields' },
    ],
    fix: {
      summary: 'Repeat in the 304 the fields that a 200 to the same request would carry.',
      set: Object.fromEntries(values),
    },
  };
}

function bareProblem({ requestFields }: Responded): Problem {
  const tag = fieldValue(requestFields, 'if-none-match');
  const since = fieldValue(requestFields, 'if-modified-since');
  const set =
    tag !== undefined && tag !== '*' && !tag.includes(',')
      ? { ETag: tag }
      : since !== undefined
        ? { 'Last-Modified': since }
        : { 'Cache-Control': 'no-cache' };
  return {
    message: 'The 304 has neither ETag nor Last-Modified nor Cache-Control: it does not say which copy it confirms.',
    evidence: [
      { kind: 'status' },
      ...CONTROLS.map((name) => ({ kind: 'missing-field', in: 'response', name }) as const),
    ],
    fix: { summary: 'Send the validator of the copy and its Cache-Control with the 304, as with the 200.', set },
  };
}
