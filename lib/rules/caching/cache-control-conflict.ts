import { cacheControlOf } from '../../http/cache-control.ts';
import { rfc } from '../../knowledge/specs.ts';
import { fieldLines } from '../../lint/field-lines.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'caching',
  level: 'warning',
  profile: ['all'],
  title: 'Cache-Control contradicts itself',
  why: 'Caches resolve the contradiction each in its own way, most of them towards not storing. What was meant to be cached is fetched every time, or what was meant to stay private may be kept.',
  specs: [rfc(9111, '5.2.2'), rfc(9111, '4.2.1')],
  needs: ['responseFields'],
  fields: ['cache-control'],
  on: 'response',
  *check({ outcome: { fields } }) {
    const directives = cacheControlOf(fields);
    const lifetime = (['max-age', 's-maxage'] as const).find((name) => (directives.seconds(name) ?? 0) > 0);
    const forbidsFresh = directives.has('no-store') && lifetime !== undefined;
    const sharesPrivate = directives.has('public') && directives.has('private');
    const conflicts = [
      ...(forbidsFresh ? [`no-store with ${lifetime}=${directives.seconds(lifetime)}`] : []),
      ...(sharesPrivate ? ['public with private'] : []),
    ];
    if (conflicts.length === 0) return;
    const [first, ...rest] = fieldLines(fields, ['cache-control']);
    if (first === undefined) return;
    yield {
      message: `Cache-Control combines ${conflicts.join(', and ')}.`,
      evidence: [first, ...rest],
      fix: {
        summary: 'Decide which is meant; the value shown is the cautious choice.',
        set: { 'Cache-Control': directives.has('no-store') ? 'no-store' : withoutPublic(directives.directives) },
      },
    };
  },
});

type Directives = ReturnType<typeof cacheControlOf>['directives'];

function withoutPublic(directives: Directives): string {
  return directives
    .filter(({ name }) => name !== 'public')
    .map(({ name, argument }) => {
      if (argument === undefined) return name;
      return /^[\w-]+$/.test(argument) ? `${name}=${argument}` : `${name}="${argument.replace(/["\\]/g, '\\$&')}"`;
    })
    .join(', ');
}
