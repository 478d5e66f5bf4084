import { isDeletion, isSessionLike, type SetCookie, setCookiesOf } from '../../http/cookies.ts';
import { serverTimeOf } from '../../http/retry-after.ts';
import { withAttributes } from '../../http/set-cookie-line.ts';
import { parseUrl } from '../../http/url.ts';
import { mdnField, rfc } from '../../knowledge/specs.ts';
import { excerpt } from '../../lint/excerpt.ts';
import { defineRule } from '../../lint/rule.ts';

const MOST = 8;
const SAME_SITE = /^(?:strict|lax|none)$/i;

export default defineRule({
  family: 'security',
  level: 'info',
  profile: ['doc', 'api'],
  title: 'A session cookie without protection',
  why: 'Whoever gets the cookie is logged in. HttpOnly keeps it from scripts, Secure from networks without encryption, SameSite from requests that other sites start.',
  specs: [
    { title: 'RFC 6265bis §8', url: 'https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-rfc6265bis#section-8' },
    rfc(6265, '8'),
    mdnField('Set-Cookie'),
  ],
  needs: ['responseFields'],
  fields: ['set-cookie'],
  on: 'response',
  *check(exchange) {
    const cookies = setCookiesOf(exchange.outcome.fields);
    if (cookies.length === 0) return;
    const isEncrypted = parseUrl(exchange.url)?.protocol !== 'http:';
    const at = serverTimeOf(exchange);
    let reported = 0;
    for (const cookie of cookies) {
      if (!isSessionLike(cookie.name) || cookie.value === '' || isDeletion(cookie, at)) continue;
      const missing = missingOf(cookie, isEncrypted);
      if (missing.length === 0) continue;
      const add = missing.map((name) => (name === 'SameSite' ? 'SameSite=Lax' : name));
      yield {
        message: `The cookie ${excerpt(cookie.name, 60)} looks like a session and is set without ${new Intl.ListFormat('en').format(missing)}.`,
        evidence: [{ kind: 'field', in: 'response', name: 'Set-Cookie', value: cookie.line }],
        fix: {
          summary: `Add ${new Intl.ListFormat('en').format(add)}, unless scripts or other sites have to have the cookie.`,
          set: {
            'Set-Cookie': withAttributes(cookie.line, { remove: missing.map((name) => name.toLowerCase()), add }),
          },
        },
      };
      reported += 1;
      if (reported === MOST) return;
    }
  },
});

function missingOf({ httpOnly, secure, sameSite }: SetCookie, isEncrypted: boolean): readonly string[] {
  return [
    ...(httpOnly ? [] : ['HttpOnly']),
    ...(secure || !isEncrypted ? [] : ['Secure']),
    ...(SAME_SITE.test(sameSite?.trim() ?? '') ? [] : ['SameSite']),
  ];
}
