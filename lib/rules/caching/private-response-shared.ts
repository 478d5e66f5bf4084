import { cacheControlOf } from '../../http/cache-control.ts';
import { setCookiesOf } from '../../http/cookies.ts';
import { hasField } from '../../http/fields.ts';
import { rfc } from '../../knowledge/specs.ts';
import { fieldLines } from '../../lint/field-lines.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'caching',
  level: 'warning',
  profile: ['api', 'doc'],
  title: 'A personal answer is open to shared caches',
  why: 'A cache between the server and its users may give this answer, with its cookie, to somebody else. One user then sees the data of another, or takes over the session.',
  specs: [rfc(9111, '3.5'), rfc(9111, '7.3')],
  needs: ['requestFields', 'responseFields'],
  fields: ['set-cookie'],
  on: 'response',
  *check({ requestFields, outcome: { fields } }) {
    if (!hasField(fields, 'set-cookie')) return;
    const sent = ['Authorization', 'Cookie'].filter((name) => hasField(requestFields, name));
    if (sent.length === 0) return;
    const directives = cacheControlOf(fields);
    const shared = directives.has('no-cache') ? 0 : (directives.seconds('s-maxage') ?? 0);
    if (directives.has('no-store') || directives.has('private') || (!directives.has('public') && shared === 0)) return;
    const withheld = [...(directives.qualified('private') ?? []), ...(directives.qualified('no-cache') ?? [])];
    if (withheld.includes('set-cookie')) return;
    const [first, ...rest] = fieldLines(fields, ['cache-control', 'set-cookie']);
    if (first === undefined) return;
    const names = setCookiesOf(fields).map(({ name }) => name);
    yield {
      message: `The request carried ${sent.join(' and ')} and the answer sets ${names.length === 0 ? 'a cookie' : names.join(', ')}, yet shared caches may store it${shared > 0 ? ` for ${shared} s` : ''}.`,
      evidence: [first, ...rest],
      fix: {
        summary: 'Mark personal answers private, and do not set cookies on answers that everybody may share.',
        set: { 'Cache-Control': 'private, no-cache' },
      },
    };
  },
});
