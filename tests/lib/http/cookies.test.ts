import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeletion, isSessionLike, sentCookiesOf, setCookiesOf } from '#lib/http/cookies.ts';
import { fieldsFrom } from '#lib/http/fields.ts';

const AT = Date.parse('2026-09-07T07:12:40.000Z');
const set = (line: string) => {
  const [cookie] = setCookiesOf(fieldsFrom([['Set-Cookie', line]]));
  if (cookie === undefined) throw new Error('no cookie');
  return cookie;
};

describe('setCookiesOf', () => {
  it('reads the attributes in any case', () => {
    expect(set('sid=a%20b=c; PATH=/; domain=.example; secure; HttpOnly; samesite=lax; Max-Age=60')).toEqual({
      line: 'sid=a%20b=c; PATH=/; domain=.example; secure; HttpOnly; samesite=lax; Max-Age=60',
      name: 'sid',
      value: 'a%20b=c',
      path: '/',
      domain: '.example',
      secure: true,
      httpOnly: true,
      sameSite: 'lax',
      partitioned: false,
      expires: undefined,
      maxAge: 60,
    });
  });

  it('takes each line for one cookie, and leaves out what is none', () => {
    const fields = fieldsFrom([
      ['set-cookie', 'a=1; Expires=Wed, 09 Sep 2026 07:12:40 GMT'],
      ['set-cookie', ''],
      ['Set-Cookie', 'b=2'],
    ]);
    expect(setCookiesOf(fields).map(({ name }) => name)).toEqual(['a', 'b']);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => void setCookiesOf(fieldsFrom([['Set-Cookie', line]]))),
    );
  });
});

describe('sentCookiesOf', () => {
  it('reads several lines, values with equals signs, and cookies without a name', () => {
    const fields = fieldsFrom([
      ['cookie', 'theme=dark; sid=a=b'],
      ['cookie', 'lone'],
    ]);
    expect(sentCookiesOf(fields)).toEqual([
      { name: 'theme', value: 'dark' },
      { name: 'sid', value: 'a=b' },
      { name: '', value: 'lone' },
    ]);
  });
});

describe('isSessionLike', () => {
  it.each([
    'sid',
    'SID',
    'session',
    'sess',
    'sessionid',
    'session_id',
    'sessionId',
    'connect.sid',
    'PHPSESSID',
    'JSESSIONID',
    'ASP.NET_SessionId',
    'ASPSESSIONIDQQBCTRAB',
    '.AspNetCore.Session',
    '.ASPXAUTH',
    '.AspNet.ApplicationCookie.Auth',
    'laravel_session',
    '_myapp_session',
    'koa.sess',
    'ci_session',
    '__Host-session',
    '__Secure-next-auth.session-token',
    'next-auth.session-token.0',
    'authjs.session-token',
    'token',
    'access_token',
    'accessToken',
    'refresh-token',
    'id_token',
    'auth',
    'auth_token',
    'authToken',
    'jwt',
    'remember_me',
    'user_session',
    'SSESS1f0c9d2e3b4a59687f6e5d4c3b2a1908',
    'wordpress_logged_in_0123456789abcdef0123456789abcdef',
    'sb-abcd-auth-token',
    'shop_sid',
    'app.sid',
    'wiki_session',
  ])('takes %s for a session', (name) => {
    expect(isSessionLike(name)).toBe(true);
  });

  it.each([
    '',
    'theme',
    'lang',
    'locale',
    'cart',
    'csrftoken',
    'csrf_token',
    'XSRF-TOKEN',
    'session_csrf',
    '_ga',
    '_gid',
    '_hjSession_12345',
    '_hjSessionUser_12345',
    'ai_session',
    '_uetsid',
    'session_count',
    'sessionStart',
    'sessionDepth',
    'cookie_consent',
    'push_token',
    'device_token',
    'chat',
    'state',
    'sidebar',
    'side',
    'author',
    'residence',
    'a',
    'visitor_session',
    '_dd_s',
    '__RequestVerificationToken',
    'possession',
    'x'.repeat(100_000),
  ])('takes %.40s for no session', (name) => {
    expect(isSessionLike(name)).toBe(false);
  });
});

describe('isDeletion', () => {
  it.each([
    ['sid=; Max-Age=0', true],
    ['sid=; Max-Age=-1', true],
    ['sid=; Expires=Thu, 01 Jan 1970 00:00:00 GMT', true],
    ['sid=x; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT', false],
    ['sid=x; Expires=Wed, 09 Sep 2026 07:12:40 GMT', false],
    ['sid=', false],
  ])('%s: %s', (line, deletion) => {
    expect(isDeletion(set(line), AT)).toBe(deletion);
  });
});
