import { jsonOf } from '../../http/content.ts';
import { isKnownEmpty } from '../../http/content-size.ts';
import { isJsonObject } from '../../http/json.ts';
import { mediaTypeOf } from '../../http/media-type.ts';
import { rfc } from '../../knowledge/specs.ts';
import { nameOf } from '../../lint/body/words.ts';
import type { Evidence } from '../../lint/finding.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'status-against-body',
  level: 'warning',
  profile: ['api'],
  title: 'Problem details with a success status',
  why: 'Problem details describe an error. Under a 2xx caches and monitors take the answer for a success, and clients have to guess which of the two holds.',
  specs: [rfc(9457, '3'), rfc(9110, '15.3')],
  needs: ['responseFields'],
  statuses: ['2xx'],
  on: 'response',
  *check(exchange) {
    const { status, fields } = exchange.outcome;
    const essence = mediaTypeOf(exchange)?.essence;
    const isProblem = essence === 'application/problem+json' || essence === 'application/problem+xml';
    if (status < 200 || status > 299 || !isProblem || status === 204 || isKnownEmpty(exchange)) return;
    const body = jsonOf(exchange);
    const named = isJsonObject(body) && typeof body.status === 'number' ? body.status : undefined;
    const code = named !== undefined && named >= 400 && named <= 599 ? named : undefined;
    const line = fields?.lines.find(({ name }) => name.toLowerCase() === 'content-type');
    const evidence: Evidence[] =
      line === undefined ? [] : [{ kind: 'field', in: 'response', name: line.name, value: line.value }];
    yield {
      message: `The answer is ${nameOf(exchange)}, but its content is labelled ${essence}.`,
      evidence: [{ kind: 'status' }, ...evidence],
      fix:
        code === undefined
          ? { summary: 'Answer with the 4xx or 5xx code of the problem, or send a success as plain JSON.' }
          : { summary: `Answer with ${nameOf(code)}, as the problem says.`, status: code },
    };
  },
});
