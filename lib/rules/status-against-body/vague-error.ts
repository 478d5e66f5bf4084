import { contentFormOf } from '../../http/content-form.ts';
import { rfc } from '../../knowledge/specs.ts';
import { statusCode } from '../../knowledge/status-codes/index.ts';
import { bodyValue } from '../../lint/body/body-value.ts';
import { contentEvidence } from '../../lint/body/content-evidence.ts';
import { errorDetailsOf } from '../../lint/body/error-details.ts';
import { isReasonPhrase, isVague } from '../../lint/body/meaning.ts';
import { nameOf, shortened } from '../../lint/body/words.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'status-against-body',
  level: 'info',
  profile: ['api'],
  title: 'Error that explains nothing',
  why: 'The body repeats what the status already said. Neither a program nor a person learns what to change, and support gets nothing to search for.',
  specs: [rfc(9110, '15.5'), rfc(9457, '3')],
  needs: ['content'],
  statuses: ['4xx', '5xx'],
  on: 'response',
  *check(exchange) {
    const { status, reasonPhrase } = exchange.outcome;
    const form = contentFormOf(exchange);
    if (status < 400 || status > 599 || form === undefined || form.form === 'empty') return;
    const isText = form.form === 'text';
    if (!isText && bodyValue(form) === undefined) return;
    const { codes, fields, ids, others, messages } = errorDetailsOf(exchange);
    if (codes.length > 0 || fields.length > 0 || ids.length > 0 || others.length > 0) return;
    const known = [statusCode(status)?.name, reasonPhrase].map((phrase) => phrase?.toLowerCase());
    const isGeneric = (text: string) =>
      isVague(text) || isReasonPhrase(text) || known.includes(text.trim().toLowerCase());
    const [first] = messages;
    if ((isText && first === undefined) || !messages.every(({ text }) => isGeneric(text))) return;
    yield {
      message:
        first === undefined
          ? `The content of the ${nameOf(exchange)} says nothing beyond the status.`
          : `The content of the ${nameOf(exchange)} says nothing beyond ${shortened(first.text)}.`,
      evidence: [contentEvidence(exchange, first?.path ?? [])],
      fix: {
        summary:
          'Say what was wrong, with which value, and what to do: a code for programs, a sentence for people, the field or the resource, and a request id.',
      },
    };
  },
});
