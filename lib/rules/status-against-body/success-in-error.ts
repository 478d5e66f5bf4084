import { ERRORS, plainName } from '../../knowledge/body-members.ts';
import { rfc } from '../../knowledge/specs.ts';
import { contentEvidence } from '../../lint/body/content-evidence.ts';
import { errorDetailsOf } from '../../lint/body/error-details.ts';
import { saysFailure, saysOwnSuccess, saysSuccess } from '../../lint/body/meaning.ts';
import type { Signal } from '../../lint/body/signals.ts';
import { verdictOf } from '../../lint/body/verdict.ts';
import { nameOf, quoted } from '../../lint/body/words.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'status-against-body',
  level: 'warning',
  profile: ['api'],
  title: 'Success reported with an error status',
  why: 'Clients throw the content of a 4xx or 5xx away, and monitors count it as a failure. When the body says that all went well, one of the two is wrong, and callers cannot tell which.',
  specs: [rfc(9110, '15.5'), rfc(9110, '15.6')],
  needs: ['content'],
  statuses: ['4xx', '5xx'],
  on: 'response',
  *check(exchange) {
    const { status } = exchange.outcome;
    if (status < 400 || status > 599) return;
    const { signals, successes } = verdictOf(exchange);
    const { codes: others, messages, statuses } = errorDetailsOf(exchange);
    if (others.some(({ text }) => !saysSuccess(text))) return;
    if (signals.length > 0 || statuses.length > 0) return;
    if (
      messages.some(({ path, text }) => saysFailure(text) || (path.length > 1 && ERRORS.has(plainName(path[0] ?? ''))))
    )
      return;
    const sure = successes.filter(isSure);
    const codes = successes.filter(({ kind }) => kind === 'code');
    const message = messages.find(({ text }) => saysOwnSuccess(text, status));
    const text = message === undefined ? [] : [{ path: message.path, value: message.text }];
    const told =
      sure.length > 0
        ? sure
        : text.length > 0 && (successes.length > 0 || messages.length === 1)
          ? [...codes, ...text]
          : [];
    const [first] = told;
    if (first === undefined) return;
    yield {
      message: `The answer is ${nameOf(exchange)}, but its body reports success: ${told.map(({ path, value }) => quoted(path, value)).join(', ')}.`,
      evidence: [{ kind: 'status' }, contentEvidence(exchange, first.path)],
      fix: {
        summary: 'Answer with 200 OK if the call succeeded; if it failed, say in the body what went wrong.',
        status: 200,
      },
    };
  },
});

const WORDS: ReadonlySet<string> = new Set(['ok', 'okay', 'success', 'successful', 'succeeded', '成功']);

/** A flag that says yes, or a word that can mean nothing else. */
function isSure({ kind, strength, value }: Signal): boolean {
  if (kind === 'flag') return strength === 'strong';
  return kind === 'word' && strength === 'strong' && WORDS.has(plainName(String(value)));
}
