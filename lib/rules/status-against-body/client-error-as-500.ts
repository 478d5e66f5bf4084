import { rfc } from '../../knowledge/specs.ts';
import { isSoap } from '../../lint/body/by-design.ts';
import { contentEvidence } from '../../lint/body/content-evidence.ts';
import { errorDetailsOf } from '../../lint/body/error-details.ts';
import { meaningOfCode, meaningOfText, statusOf } from '../../lint/body/meaning.ts';
import { clientFault } from '../../lint/body/responsibility.ts';
import { nameOf, shortened } from '../../lint/body/words.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'status-against-body',
  level: 'warning',
  profile: ['api'],
  title: "Client's error sent as 5xx",
  why: 'A 5xx says "our fault, try again". Clients repeat a request that can never succeed, and the error rate of the server counts mistakes of others.',
  specs: [rfc(9110, '15.5'), rfc(9110, '15.6')],
  needs: ['content'],
  statuses: ['5xx'],
  on: 'response',
  *check(exchange) {
    const { status } = exchange.outcome;
    if (status < 500 || status > 599 || isSoap(exchange)) return;
    const details = errorDetailsOf(exchange);
    if (status === 503 && isOverload(details)) return;
    const fault = clientFault(details);
    const [first] = fault?.told ?? [];
    if (fault === undefined || first === undefined) return;
    const code = statusOf(fault.meaning);
    yield {
      message: `The answer is ${nameOf(exchange)}, but the body says what ${code} means: ${fault.told.map(({ text }) => shortened(text)).join(', ')}.`,
      evidence: [{ kind: 'status' }, contentEvidence(exchange, first.path)],
      fix: { summary: `Answer with ${nameOf(code)}.`, status: code },
    };
  },
});

/** 503 with "slow down" or "overloaded" is what S3 and others answer under load. */
function isOverload({ codes, phrases, messages }: ReturnType<typeof errorDetailsOf>): boolean {
  const coded = [...codes, ...phrases].some(({ text }) => {
    const meaning = meaningOfCode(text);
    return meaning === 'rate-limited' || meaning === 'overloaded';
  });
  return (
    coded || messages.some(({ text }) => meaningOfText(text) === 'rate-limited' || meaningOfText(text) === 'overloaded')
  );
}
