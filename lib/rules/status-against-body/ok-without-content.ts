import { isKnownEmpty } from '../../http/content-size.ts';
import { rfc } from '../../knowledge/specs.ts';
import { defineRule } from '../../lint/rule.ts';

const METHODS: ReadonlySet<string> = new Set(['PUT', 'PATCH', 'DELETE', 'POST']);

export default defineRule({
  family: 'status-against-body',
  level: 'info',
  profile: ['api'],
  title: '200 without content',
  why: 'A client that expects JSON from a 200 fails on an empty text. 204 says that there is nothing to read.',
  specs: [rfc(9110, '15.3.5'), rfc(9110, '9.3.5')],
  needs: ['responseFields'],
  statuses: [200],
  on: 'response',
  *check(exchange) {
    if (exchange.outcome.status !== 200 || !METHODS.has(exchange.method) || !isKnownEmpty(exchange)) return;
    yield {
      message: `The answer to ${exchange.method} is 200 OK without any content.`,
      evidence: [{ kind: 'status' }],
      fix: { summary: 'Answer with 204 No Content.', status: 204 },
    };
  },
});
