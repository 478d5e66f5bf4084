import { withoutFragment } from '../../http/url.ts';
import { rfc } from '../../knowledge/specs.ts';
import { isMissing, requirementOf } from '../../lint/required-field.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'required-fields',
  level: 'warning',
  profile: ['api'],
  title: '201 without the address of what was created',
  why: 'Without Location a 201 says that the resource at the requested URL was created, which to POST is the collection. The client has to build the new address itself and breaks when the scheme of URLs changes.',
  specs: [rfc(9110, '9.3.3'), rfc(9110, '15.3.2')],
  needs: ['responseFields'],
  statuses: [201],
  on: 'response',
  *check({ method, url, outcome: { status, fields } }) {
    const requirement = status === 201 && method === 'POST' ? requirementOf(status, 'Location') : undefined;
    if (requirement === undefined || !isMissing(fields, requirement)) return;
    yield {
      message: 'POST created something (201), but no Location field says where it is.',
      evidence: [{ kind: 'status' }, { kind: 'missing-field', in: 'response', name: 'Location' }],
      fix: {
        summary: 'Send the URL of the new resource, with its id in the place of the example.',
        set: { Location: exampleAddress(url) },
      },
    };
  },
});

function exampleAddress(url: string): string {
  const [path = ''] = withoutFragment(url).split('?');
  return `${path.replace(/\/$/, '')}/123`;
}
