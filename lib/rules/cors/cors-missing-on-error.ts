import { isResponded, type Responded } from '../../http/exchange.ts';
import { fieldValue, hasField, lacksField, responseFieldsOf } from '../../http/fields.ts';
import { mdnField } from '../../knowledge/specs.ts';
import { isCorsRequest, requestOrigin, varyWithOrigin } from '../../lint/cors.ts';
import { defineRule } from '../../lint/rule.ts';

const ALLOW_ORIGIN = 'Access-Control-Allow-Origin';

export default defineRule({
  family: 'cors',
  level: 'error',
  profile: ['api'],
  title: 'The error answer lacks the CORS fields',
  why: 'The browser hides the whole answer from the page, which sees a "network error" instead of the code and the reason. Good answers of this server have the fields; errors often come from a proxy or handler that does not add them.',
  specs: [
    { title: 'Fetch: CORS protocol', url: 'https://fetch.spec.whatwg.org/#http-cors-protocol' },
    mdnField(ALLOW_ORIGIN),
  ],
  needs: ['requestFields', 'responseFields', 'journal'],
  on: 'response',
  *check(exchange, journal) {
    const { status, fields } = exchange.outcome;
    if (status < 400 || !isCorsRequest(exchange) || !lacksField(fields, ALLOW_ORIGIN)) return;
    const earlier = journal
      .sameOrigin(exchange)
      .findLast((other): other is Responded => isResponded(other) && hasField(responseFieldsOf(other), ALLOW_ORIGIN));
    if (earlier === undefined) return;
    const origin = requestOrigin(exchange);
    yield {
      message: `The answer ${status} to ${origin ?? 'another origin'} has no ${ALLOW_ORIGIN}, although an earlier answer of this server had it; the page cannot read this one.`,
      evidence: [
        { kind: 'status' },
        { kind: 'missing-field', in: 'response', name: ALLOW_ORIGIN },
        { kind: 'exchange', id: earlier.id, what: `an earlier answer with ${ALLOW_ORIGIN}` },
      ],
      fix: {
        summary:
          'Add the CORS fields to errors too, in the outermost proxy that can answer (nginx: add_header with always).',
        set: allowing(origin, earlier, exchange),
      },
    };
  },
});

function allowing(origin: string | undefined, earlier: Responded, exchange: Responded): Record<string, string> {
  const before = fieldValue(earlier.outcome.fields, ALLOW_ORIGIN);
  if (before === '*' || origin === undefined) return { [ALLOW_ORIGIN]: before ?? '*' };
  const credentials = fieldValue(earlier.outcome.fields, 'access-control-allow-credentials');
  return {
    [ALLOW_ORIGIN]: origin,
    ...(credentials === 'true' && { 'Access-Control-Allow-Credentials': 'true' }),
    Vary: varyWithOrigin(exchange.outcome.fields),
  };
}
