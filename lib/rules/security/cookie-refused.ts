import { acceptableLine, refusalsOf } from '../../http/cookie-refusal.ts';
import { setCookiesOf } from '../../http/cookies.ts';
import { mdnField, rfc } from '../../knowledge/specs.ts';
import { excerpt } from '../../lint/excerpt.ts';
import { defineRule } from '../../lint/rule.ts';

const MOST = 8;

export default defineRule({
  family: 'security',
  level: 'error',
  profile: ['all'],
  title: 'A cookie that browsers refuse',
  why: 'Browsers drop such a cookie without a word. The log-in, the cart or the setting that it should carry is gone with the next request.',
  specs: [
    {
      title: 'RFC 6265bis §5.7',
      url: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-5.7',
    },
    rfc(6265, '5.3'),
    mdnField('Set-Cookie'),
  ],
  needs: ['responseFields'],
  fields: ['set-cookie'],
  on: 'response',
  *check({ url, outcome }) {
    let reported = 0;
    for (const cookie of setCookiesOf(outcome.fields)) {
      const refusals = refusalsOf(cookie, url);
      if (refusals.length === 0) continue;
      const line = acceptableLine(cookie, refusals);
      yield {
        message: `Browsers refuse the cookie ${excerpt(cookie.name, 60)}: ${refusals.map(({ reason }) => reason).join('; ')}.`,
        evidence: [{ kind: 'field', in: 'response', name: 'Set-Cookie', value: cookie.line }],
        fix: {
          summary: [...new Set(refusals.map(({ advice }) => advice))].join(' '),
          ...(line !== undefined && { set: { 'Set-Cookie': line } }),
        },
      };
      reported += 1;
      if (reported === MOST) return;
    }
  },
});
