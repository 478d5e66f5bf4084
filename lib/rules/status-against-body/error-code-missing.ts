import { contentFormOf } from '../../http/content-form.ts';
import { rfc } from '../../knowledge/specs.ts';
import { contentEvidence } from '../../lint/body/content-evidence.ts';
import { errorDetailsOf } from '../../lint/body/error-details.ts';
import { nameOf } from '../../lint/body/words.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'status-against-body',
  level: 'info',
  profile: ['api'],
  title: 'Error without a code for programs',
  why: 'A client that has to tell two errors of one status apart can only compare sentences, and breaks when someone rewords or translates them.',
  specs: [rfc(9457, '3.1.1')],
  needs: ['content'],
  statuses: ['4xx', '5xx'],
  on: 'response',
  *check(exchange) {
    const { status } = exchange.outcome;
    const form = contentFormOf(exchange);
    if (status < 400 || status > 599 || form?.form !== 'json') return;
    const { codes, phrases, messages } = errorDetailsOf(exchange);
    if (codes.length > 0) return;
    const place = phrases[0] ?? messages[0];
    const repeated = phrases[0] === undefined ? '' : `; "${phrases[0].text}" only repeats the status`;
    yield {
      message: `The JSON body of the ${nameOf(exchange)} has no code or type that a program could compare${repeated}.`,
      evidence: [contentEvidence(exchange, place?.path ?? [])],
      fix: {
        summary:
          'Add a stable code such as "code": "ORDER_ALREADY_PAID", or the "type" of RFC 9457, document it, and keep the sentence for people.',
      },
    };
  },
});
