import { withoutFragment } from '../../http/url.ts';
import { rfc } from '../../knowledge/specs.ts';
import { isBeacon } from '../../lint/beacon.ts';
import { leadsToState } from '../../lint/monitor.ts';
import { isMissing, requirementOf } from '../../lint/required-field.ts';
import { defineRule } from '../../lint/rule.ts';

/** Vendors' fields that name the work or where to ask for it. */
const VENDOR_FIELD = /(?:^|-)(?:location|operation|job|task|monitor|execution)(?:-|$)/i;

export default defineRule({
  family: 'required-fields',
  level: 'info',
  profile: ['api'],
  title: '202 without a way to ask how it went',
  why: 'A 202 says that the work is not done yet. A client that gets neither an address nor an identifier cannot learn whether it was ever done.',
  specs: [rfc(9110, '15.3.3')],
  needs: ['responseFields'],
  statuses: [202],
  on: 'response',
  *check(exchange) {
    const { status, fields } = exchange.outcome;
    const requirement = status === 202 ? requirementOf(status, 'Location') : undefined;
    if (requirement === undefined || !isMissing(fields, requirement) || isBeacon(exchange)) return;
    if (fields?.lines.some(({ name }) => VENDOR_FIELD.test(name))) return;
    if (exchange.method === 'HEAD' || leadsToState(exchange) !== false) return;
    const [path = ''] = withoutFragment(exchange.url).split('?');
    yield {
      message: `${exchange.method} was accepted (202), but neither a field nor the content leads to the state of the work.`,
      evidence: [{ kind: 'status' }, { kind: 'missing-field', in: 'response', name: 'Location' }],
      fix: {
        summary: 'Send the URL under which the client can ask for the state, or an identifier of the work.',
        set: { Location: `${path.replace(/\/$/, '')}/status/123` },
      },
    };
  },
});
