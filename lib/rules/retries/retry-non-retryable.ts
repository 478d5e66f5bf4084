import { jsonOf, textOf } from '../../http/content.ts';
import type { Fields, Settled } from '../../http/exchange.ts';
import { isResponded } from '../../http/exchange.ts';
import { hasField, lacksField } from '../../http/fields.ts';
import { CREDENTIAL_FIELD } from '../../knowledge/credential-fields.ts';
import { rfc } from '../../knowledge/specs.ts';
import { statusCode } from '../../knowledge/status-codes/index.ts';
import { isFromNetwork, isSuccess, runOfRepeats } from '../../lint/repeats.ts';
import { defineRule } from '../../lint/rule.ts';

const FINAL: ReadonlySet<number> = new Set([400, 403, 404, 405, 409, 410, 413, 415, 422]);
const TIMES = 4;
const WINDOW_MS = 10 * 60_000;
/** A change of one of these, or of a credential or forgery token, makes it another request. */
const DECISIVE_FIELDS: ReadonlySet<string> = new Set([
  'authorization',
  'cookie',
  'if-match',
  'if-none-match',
  'if-modified-since',
  'if-unmodified-since',
  'if-range',
  'range',
]);
const FORGERY_TOKEN = /[cx]srf|antiforgery|requestverification/;
/** The answers with which a device waits for its user (RFC 8628 §3.5). */
const POLLING = /\b(?:authorization_pending|slow_down)\b/;
/** The grants whose clients wait so (RFC 8628 §3.4, OpenID CIBA), for answers of which the content was not captured. */
const WAITING_GRANT = /grant-type(?::|%3A)(?:device_code|ciba)\b/i;

export default defineRule({
  family: 'retries',
  level: 'warning',
  profile: ['api'],
  title: 'Refused request sent again unchanged',
  why: 'These codes say that the request itself has to change. The same request gets the same answer, so each repetition only costs time, quota and log lines.',
  specs: [rfc(9110, '15.5')],
  needs: ['requestFields', 'journal'],
  statuses: [400, 403, 404, 405, 409, 410, 413, 415, 422],
  on: 'response',
  *check(exchange, journal) {
    if (!isFinal(exchange)) return;
    // Other credentials are what may cure a 403, and a file that was stripped of them hides whether they changed.
    if (exchange.outcome.status === 403 && hidesCredentials(exchange.requestFields)) return;
    const repeats = runOfRepeats(exchange, journal, { counts: isFinal, ends: isSuccess });
    if (repeats.length < TIMES) return;
    const run = repeats.filter(
      (earlier) => exchange.startedAt - earlier.startedAt <= WINDOW_MS && haveSameFields(earlier, exchange),
    );
    if (run.length < TIMES) return;
    const { status } = exchange.outcome;
    const name = statusCode(status)?.name ?? '';
    yield {
      message: `The same ${exchange.method} was sent ${run.length} times within ten minutes and refused each time, now with ${status} ${name}.`,
      evidence: [
        { kind: 'status' },
        ...run.slice(0, -1).map(({ id }, index) => ({ kind: 'exchange' as const, id, what: `try ${index + 1}` })),
      ],
      fix: {
        summary: `In the client, stop on ${status}: show the error or change the request, and retry only 408, 429 and 5xx.`,
      },
    };
  },
});

function isFinal(exchange: Settled): boolean {
  return isResponded(exchange) && isFromNetwork(exchange) && FINAL.has(exchange.outcome.status) && !isPolling(exchange);
}

function hidesCredentials(fields: Fields | undefined): boolean {
  return ['authorization', 'cookie'].every((name) => !hasField(fields, name) && !lacksField(fields, name));
}

function haveSameFields(a: Settled, b: Settled): boolean {
  if (a.requestFields === undefined || b.requestFields === undefined) return false;
  return decisiveLines(a.requestFields) === decisiveLines(b.requestFields);
}

function decisiveLines({ lines }: Fields): string {
  return lines
    .map(({ name, value }) => [name.toLowerCase(), value.trim()] as const)
    .filter(([name]) => DECISIVE_FIELDS.has(name) || CREDENTIAL_FIELD.test(name) || FORGERY_TOKEN.test(name))
    .map(([name, value]) => `${name}: ${value}`)
    .sort()
    .join('\n');
}

function isPolling(exchange: Settled): boolean {
  const text = textOf(exchange);
  if (text === undefined) return WAITING_GRANT.test(exchange.requestContent?.text ?? '');
  const json = jsonOf(exchange);
  if (typeof json === 'object' && json !== null && 'error' in json) return POLLING.test(JSON.stringify(json.error));
  return POLLING.test(text.slice(0, 1000));
}
