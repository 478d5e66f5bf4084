import { jsonOf } from '../../http/content.ts';
import { isJsonObject, type Json } from '../../http/json.ts';
import { mediaTypeOf } from '../../http/media-type.ts';
import { rfc } from '../../knowledge/specs.ts';
import { contentEvidence } from '../../lint/body/content-evidence.ts';
import { nameOf, shortened } from '../../lint/body/words.ts';
import type { Problem } from '../../lint/finding.ts';
import { defineRule } from '../../lint/rule.ts';

/** The members of RFC 9457 §3.1 with their types. */
const TYPES: Readonly<Record<string, 'string' | 'number'>> = {
  type: 'string',
  title: 'string',
  status: 'number',
  detail: 'string',
  instance: 'string',
};

export default defineRule({
  family: 'status-against-body',
  level: 'error',
  profile: ['api'],
  title: 'Problem details that contradict the response',
  why: 'Generic clients read the problem instead of the status line, and ignore members of another type than the specification gives. What they then show or do is not what the server meant.',
  specs: [rfc(9457, '3.1.2'), rfc(9457, '3.1')],
  needs: ['content'],
  on: 'response',
  *check(exchange) {
    if (mediaTypeOf(exchange)?.essence !== 'application/problem+json') return;
    const problem = jsonOf(exchange);
    if (!isJsonObject(problem)) return;
    const { status } = exchange.outcome;
    const named = problem.status;
    if (typeof named === 'number' && named !== status) {
      const isGateway = status === 502 || status === 504;
      yield {
        ...(isGateway && { level: 'info' }),
        message: `The status is ${nameOf(exchange)}, but the problem details say ${shortened(named)}${isGateway ? '; a gateway may have changed the status' : ''}.`,
        evidence: [{ kind: 'status' }, contentEvidence(exchange, ['status'])],
        fix: {
          summary: `Send the same code in both places: ${status} in the member "status", or ${shortened(named)} as the status of the response.`,
        },
      };
    }
    for (const [name, type] of Object.entries(TYPES)) {
      const value = problem[name];
      if (value === undefined || typeof value === type) continue;
      yield wrongType(name, type, value, contentEvidence(exchange, [name]));
    }
  },
});

function wrongType(name: string, type: string, value: Json, evidence: Problem['evidence'][0]): Problem {
  return {
    ...(value === null && { level: 'info' }),
    message: `The member "${name}" of the problem details is ${shortened(value)}, but it has to be a ${type}.`,
    evidence: [evidence],
    fix: {
      summary:
        value === null
          ? `Leave the member "${name}" out where it has no value.`
          : `Send the member "${name}" as a ${type}.`,
    },
  };
}
