import { type Quota, quotasOf } from '../../http/rate-limit.ts';
import { rfc } from '../../knowledge/specs.ts';
import { defineRule } from '../../lint/rule.ts';

const LOW = 0.1;
/** Below this a tenth is less than one request. */
const SMALLEST_LIMIT = 10;

export default defineRule({
  family: 'retries',
  level: 'info',
  profile: ['api'],
  title: 'Rate limit nearly used up',
  why: 'The next requests will be refused with 429. A client that slows down now does not have to stop.',
  specs: [rfc(6585, '4')],
  needs: ['responseFields'],
  on: 'response',
  *check(exchange) {
    if (exchange.outcome.status === 429) return;
    const low = quotasOf(exchange).find(isLow);
    if (low === undefined) return;
    const { field, limit, remaining, reset } = low;
    const of = limit === undefined ? '' : ` of ${limit}`;
    const until = reset === undefined || reset < 0 ? '' : `, renewed in ${Math.round(reset)} s`;
    yield {
      message:
        remaining === 0
          ? `Nothing${of} is left of the quota${until}.`
          : `${remaining}${of} requests are left of the quota${until}.`,
      evidence: [{ kind: 'field', in: 'response', name: field.name, value: field.value }],
      fix: {
        summary:
          'Spread the remaining requests over the time until the reset, ask for more per request, cache what does not change, or ask for a higher limit.',
      },
    };
  },
});

function isLow({ limit, remaining }: Quota): boolean {
  if (remaining === undefined || remaining < 0 || limit === 0) return false;
  if (remaining === 0) return true;
  return limit !== undefined && limit >= SMALLEST_LIMIT && remaining < limit * LOW;
}
