import { textOf } from '../../http/content.ts';
import { contentFormOf } from '../../http/content-form.ts';
import { isKnownEmpty } from '../../http/content-size.ts';
import type { Responded } from '../../http/exchange.ts';
import { fieldValues } from '../../http/fields.ts';
import { errorDetailsOf } from '../../lint/body/error-details.ts';
import { nameOf } from '../../lint/body/words.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'status-against-body',
  level: 'info',
  profile: ['api'],
  title: 'Server error without a request id',
  why: 'A user who reports the error can name nothing that leads to its lines in the log. Support has to search by time and guess.',
  specs: [{ title: 'W3C Trace Context', url: 'https://www.w3.org/TR/trace-context/' }],
  needs: ['responseFields'],
  statuses: ['5xx'],
  on: 'response',
  *check(exchange) {
    const { status, fields } = exchange.outcome;
    if (status < 500 || status > 599) return;
    if (fields?.lines.some(({ name, value }) => ID_FIELD.test(name) && value.trim() !== '')) return;
    if (fieldValues(fields, 'server-timing').some((value) => TRACE_METRIC.test(value))) return;
    const isKnown =
      isKnownEmpty(exchange) || (contentFormOf(exchange) !== undefined && exchange.outcome.content?.truncated !== true);
    if (!isKnown || errorDetailsOf(exchange).ids.length > 0 || namesIdInText(exchange)) return;
    yield {
      message: `The ${nameOf(exchange)} has no request id, neither in a field nor in the body.`,
      evidence: [{ kind: 'status' }, { kind: 'missing-field', in: 'response', name: 'X-Request-Id' }],
      fix: {
        summary: 'Send the id under which the request is logged, for example as X-Request-Id.',
        set: { 'X-Request-Id': '7c1f6f0e-4a52-4f0b-9a5e-2d7f2c9f1b64' },
      },
    };
  },
});

const ID_FIELD =
  /(?:request|req|correlation|trace|tracking|transaction|operation|activity|invocation|debug|incident|error|event|span|log|exec|call|session-trace|sentry)[-_]?(?:id|uuid|ref|identifier)$|^(?:cf-ray|x-amz-cf-id|x-amz-id-2|x-amzn-trace-id|x-amzn-requestid|x-azure-ref|x-msedge-ref|x-vercel-id|x-nf-request-id|x-cloud-trace-context|traceparent|traceresponse|sentry-trace|x-b3-traceid|b3|uber-trace-id|x-fb-debug|x-guploader-uploadid|x-rid|x-ray|eagleeye-traceid|x-datadog-trace-id|x-akamai-request-id|akamai-grn|x-reference-error|x-id|x-uuid|request-context|x-ms-client-request-id|x-oneagent-js-injection|x-tt-logid|x-cdn-request-id|x-render-origin-server-id|fly-request-id|x-appgw-trace-id|rndr-id|eagleid|x-trans-id|x-transaction|sap-message-id)$|(?:^|-)trace$/i;

/** Where tracing systems tell the page the trace of the server. */
const TRACE_METRIC = /(?:^|,)\s*(?:traceparent|trace-?id|request-?id)\s*;/i;

const ID_IN_TEXT =
  /(?:request|req|correlation|trace|tracking|transaction|reference|error|incident|support|event|ray|activity)[ _-]?(?:id|number|no\.?|code|#|ref(?:erence)?)?\s*(?:[:=#]|is|<[^>]{1,40}>)\s*(?:<[^>]{1,40}>\s*)*["']?[\w.-]*\d[\w.-]{5,}/i;
const LONGEST = 16 * 1024;

/** Akamai writes the number of its pages with character references. */
function namesIdInText(exchange: Responded): boolean {
  const text = (textOf(exchange) ?? '').slice(0, LONGEST);
  return ID_IN_TEXT.test(text.replace(/&#(\d{2,3});/g, (_reference, code) => String.fromCharCode(Number(code))));
}
