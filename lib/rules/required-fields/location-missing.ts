import type { Responded } from '../../http/exchange.ts';
import { hasField } from '../../http/fields.ts';
import { FOLLOWED_REDIRECTS } from '../../http/redirects.ts';
import { rfc } from '../../knowledge/specs.ts';
import { classOf } from '../../knowledge/status-codes/index.ts';
import { isMissing, requirementOf } from '../../lint/required-field.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'required-fields',
  level: 'error',
  profile: ['all'],
  title: 'Redirect without a target',
  why: 'Clients follow a redirect by its Location field alone. Without it a browser shows the content of the redirect, often an empty page, and programs fail.',
  specs: [rfc(9110, '10.2.2'), rfc(9110, '15.4')],
  needs: ['responseFields'],
  statuses: FOLLOWED_REDIRECTS,
  on: 'response',
  *check(exchange) {
    const { method } = exchange;
    const { status, fields } = exchange.outcome;
    const requirement = classOf(status) === 3 ? requirementOf(status, 'Location') : undefined;
    if (requirement?.level !== 'error' || !isMissing(fields, requirement)) return;
    if (isResumableUpload(exchange)) return;
    yield {
      message: `The answer to ${method} is ${status} but no Location field says where to go.`,
      evidence: [{ kind: 'status' }, { kind: 'missing-field', in: 'response', name: 'Location' }],
      fix: {
        summary:
          'Send the target; a path relative to the request is enough. If there is none, answer with another code.',
        set: { Location: '/' },
      },
    };
  },
});

/** Google's upload protocol, which predates RFC 7538, answers a part of a file with 308 Resume Incomplete. */
function isResumableUpload({ requestFields, outcome: { status, fields } }: Responded): boolean {
  return status === 308 && (hasField(fields, 'range') || hasField(requestFields, 'content-range'));
}
