import { describe, expect, it } from 'vitest';
import { isLoginUrl } from '#lib/lint/login-page.ts';

const FROM = 'https://app.example/api/me';

describe('isLoginUrl', () => {
  it.each([
    'https://app.example/login',
    'https://app.example/Account/Login?ReturnUrl=%2Fapi',
    'https://app.example/users/sign_in',
    'https://app.example/wp-login.php',
    'https://app.example/login.jsp',
    'https://app.example/accounts/login/',
    'https://app.example/session/new',
    'https://app.example/#/login?next=x',
    'https://app.example/de/anmelden',
    'https://login.microsoftonline.com/t/oauth2/v2.0/authorize?client_id=x',
    'https://accounts.google.com/v3/signin/identifier',
    'https://accounts.google.com/o/oauth2/v2/auth',
    'https://sso.example/auth/realms/r/protocol/openid-connect/auth',
    'https://tenant.okta.example/oauth2/default/v1/authorize',
    'https://team.cloudflareaccess.example/cdn-cgi/access/login/app.example',
    'https://login.idp.example/x',
    'https://sso2.idp.example/x',
  ])('%s', (url) => {
    expect(isLoginUrl(url, FROM)).toBe(true);
  });

  it.each([
    'https://app.example/api/v2/me',
    'https://app.example/blog/logins-explained',
    'https://app.example/logistics',
    'https://app.example/api/sessions',
    'https://app.example/designs',
    'https://app.example/author/me',
    'https://cdn.example/login-background.png',
    'https://identical.example/x',
    `https://app.example/${'login-'.repeat(50_000)}`,
    'no URL',
  ])('not %.60s', (url) => {
    expect(isLoginUrl(url, FROM)).toBe(false);
  });

  it('takes a host for a log-in only where the redirect led there from another', () => {
    expect(isLoginUrl('https://auth.example/v1/b', 'https://auth.example/v1/a')).toBe(false);
    expect(isLoginUrl('https://auth.example/v1/b', FROM)).toBe(true);
  });
});
