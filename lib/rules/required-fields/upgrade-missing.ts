import type { Exchange } from '../../http/exchange.ts';
import { fieldValue } from '../../http/fields.ts';
import { parseUrl } from '../../http/url.ts';
import { rfc } from '../../knowledge/specs.ts';
import { isMissing, requirementOf } from '../../lint/required-field.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'required-fields',
  level: 'error',
  profile: ['all'],
  title: '101 or 426 without Upgrade',
  why: 'A 426 demands another protocol and a 101 changes to it, but only the Upgrade field names it. Without it the client cannot know which protocol to use.',
  specs: [rfc(9110, '7.8'), rfc(9110, '15.5.22'), rfc(9110, '15.2.2')],
  needs: ['responseFields'],
  statuses: [101, 426],
  on: 'response',
  *check(exchange) {
    const { status, fields } = exchange.outcome;
    const requirement = requirementOf(status, 'Upgrade');
    if (requirement === undefined || !isMissing(fields, requirement) || !hasUpgrade(exchange, status)) return;
    yield {
      message: `The answer is ${status} but no Upgrade field names the protocol.`,
      evidence: [{ kind: 'status' }, { kind: 'missing-field', in: 'response', name: 'Upgrade' }],
      fix: {
        summary:
          status === 101
            ? 'Name the protocol that the connection changes to, beside Connection: Upgrade.'
            : 'Name the protocols that you accept, beside Connection: Upgrade.',
        set: { Upgrade: protocolFor(exchange) },
      },
    };
  },
});

/** HTTP/2 and HTTP/3 have neither 101 nor Upgrade; plain http and ws are HTTP/1 in browsers. */
function hasUpgrade({ httpVersion, url }: Exchange, status: number): boolean {
  if (httpVersion !== undefined) return httpVersion.startsWith('http/1');
  return status === 101 || /^(?:http|ws):$/.test(parseUrl(url)?.protocol ?? '');
}

function protocolFor(exchange: Exchange): string {
  const asked = fieldValue(exchange.requestFields, 'upgrade');
  if (asked !== undefined && asked !== '') return asked;
  const response = exchange.outcome.state === 'responded' ? exchange.outcome.fields : undefined;
  const isWebSocket = response?.lines.some(({ name }) => /^sec-websocket-/i.test(name)) ?? false;
  return isWebSocket || exchange.type === 'websocket' ? 'websocket' : 'TLS/1.3, HTTP/1.1';
}
