import type { Responded } from '../../http/exchange.ts';
import { fieldValue, hasField } from '../../http/fields.ts';
import { mdnField, rfc } from '../../knowledge/specs.ts';
import { classOf } from '../../knowledge/status-codes/index.ts';
import { isCorsRequest, requestOrigin } from '../../lint/cors.ts';
import type { Evidence, Problem } from '../../lint/finding.ts';
import type { Journal } from '../../lint/journal.ts';
import { isPreflight, type Refusal, refusalsOf } from '../../lint/preflight.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'cors',
  level: 'error',
  profile: ['api'],
  title: 'The preflight does not permit the request',
  why: 'The browser asks first and, refused, never sends the request. The page sees a "network error" without a reason, and the server log shows no request at all.',
  specs: [
    { title: 'Fetch: CORS-preflight fetch', url: 'https://fetch.spec.whatwg.org/#cors-preflight-fetch' },
    mdnField('Access-Control-Request-Method'),
    rfc(9110, '9.3.7'),
  ],
  needs: [],
  preflights: true,
  on: 'response',
  *check(exchange, journal) {
    if (!isPreflight(exchange)) return;
    if (classOf(exchange.outcome.status) !== 2) {
      yield statusProblem(exchange);
      return;
    }
    if (exchange.outcome.fields === undefined) return;
    const refusals = refusalsOf(exchange, carriesCookies(exchange, journal)).filter(
      ({ field }) => !(exchange.outcome.fields?.hidden?.includes(field.toLowerCase()) ?? false),
    );
    if (refusals.length > 0) yield fieldsProblem(exchange, refusals);
  },
});

/** Whether the page sent this very request with cookies before; a preflight never shows it. */
function carriesCookies(exchange: Responded, journal: Journal): boolean {
  const method = fieldValue(exchange.requestFields, 'access-control-request-method');
  const origin = requestOrigin(exchange);
  return journal
    .sameUrl(exchange)
    .some(
      (earlier) =>
        earlier.method === method &&
        requestOrigin(earlier) === origin &&
        isCorsRequest(earlier) &&
        hasField(earlier.requestFields, 'cookie'),
    );
}

function statusProblem({ outcome: { status }, requestFields }: Responded): Problem {
  const method = fieldValue(requestFields, 'access-control-request-method') ?? 'the request';
  const why =
    classOf(status) === 3
      ? 'A preflight may not be redirected.'
      : status === 401 || status === 403
        ? 'A preflight never carries credentials, so it must be answered before they are checked.'
        : 'Only 2xx permits the request.';
  return {
    message: `The preflight for ${method} was answered ${status}. ${why}`,
    evidence: [{ kind: 'status' }],
    fix: {
      summary:
        'Answer every OPTIONS request that has Access-Control-Request-Method with 204 and the CORS fields, before routing and before the log-in check.',
      status: 204,
    },
  };
}

function fieldsProblem({ outcome: { fields } }: Responded, refusals: readonly Refusal[]): Problem {
  const places = refusals.map(({ field }): Evidence => {
    const line = fields?.lines.find(({ name }) => name.toLowerCase() === field.toLowerCase());
    return line === undefined
      ? { kind: 'missing-field', in: 'response', name: field }
      : { kind: 'field', in: 'response', name: line.name, value: line.value };
  });
  return {
    message: `The preflight was answered, but the request stays forbidden: ${refusals.map(({ reason }) => reason).join('; ')}.`,
    evidence: [{ kind: 'status' }, ...places],
    fix: {
      summary: 'Permit what the preflight asks for, if it is meant to be allowed.',
      set: Object.fromEntries(refusals.map(({ field, value }) => [field, value])),
    },
  };
}
