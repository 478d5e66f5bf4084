import { hasLink } from '../../http/links.ts';
import { rfc } from '../../knowledge/specs.ts';
import type { Evidence } from '../../lint/finding.ts';
import { requirementOf } from '../../lint/required-field.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'required-fields',
  level: 'info',
  profile: ['all'],
  title: '451 that does not say who blocks',
  why: 'A 451 exists to make legal blocking visible. The link with the relation blocked-by names who carries it out, and researchers and clients find it nowhere else.',
  specs: [rfc(7725, '4')],
  needs: ['responseFields'],
  statuses: [451],
  on: 'response',
  *check({ outcome: { status, fields } }) {
    const requirement = requirementOf(status, 'Link');
    if (status !== 451 || requirement === undefined || hasLink(fields, 'blocked-by')) return;
    if (fields?.hidden?.includes('link')) return;
    const others = (fields?.lines ?? []).filter(({ name }) => name.toLowerCase() === 'link');
    const places: Evidence[] = others.map(({ name, value }) => ({ kind: 'field', in: 'response', name, value }));
    yield {
      message: 'The answer is 451, but no Link with rel="blocked-by" says who carries out the block.',
      evidence: [
        { kind: 'status' },
        ...(places.length > 0 ? places : ([{ kind: 'missing-field', in: 'response', name: 'Link' }] as const)),
      ],
      fix: {
        summary: 'Link to whoever carries out the block, not to whoever ordered it.',
        set: { Link: '<https://provider.example/>; rel="blocked-by"' },
      },
    };
  },
});
