import { describe, expect, it } from 'vitest';
import { credentialsOf } from '#lib/http/credentials.ts';
import type { Circumstances } from '#tests/support/http.ts';
import { exchangesOf, http } from '#tests/support/http.ts';

function credentials(lines: readonly string[], circumstances: Circumstances = {}, url = 'https://api.example/me') {
  const [exchange] = exchangesOf(http(circumstances)`
GET ${url}
${lines.join('\n')}

HTTP/1.1 401 Unauthorized`);
  if (exchange === undefined) throw new Error('no exchange');
  return credentialsOf(exchange);
}

describe('credentialsOf', () => {
  it.each([
    'Authorization: Bearer abc',
    'authorization: Basic dTpw',
    'Authorization: raw-token-1',
    'Cookie: theme=dark; sid=1',
    'X-API-Key: lf_live_1',
    'apikey: 1',
    'X-Auth-Token: t',
    'Private-Token: t',
    'Ocp-Apim-Subscription-Key: t',
    'X-Functions-Key: t',
  ])('sent: %s', (line) => {
    expect(credentials(['Accept: */*', line])).toBe('sent');
  });

  it.each([
    'Accept: */*',
    'Cookie: theme=dark; _ga=GA1.1; csrftoken=x',
    'Cookie: sid=',
    'Authorization: Bearer',
    'Authorization: Bearer null',
    'Authorization: Bearer undefined',
    'Authorization:',
    'X-CSRF-Token: t',
    'X-XSRF-TOKEN: t',
    'Idempotency-Key: k',
    'X-API-Key: undefined',
  ])('none: %s', (line) => {
    expect(credentials([line])).toBe('none');
  });

  it('is unknown where the request was not captured, is hidden or provisional', () => {
    expect(credentials([], { requestUnknown: true })).toBe('unknown');
    expect(credentials(['Accept: */*'], { hiddenRequestFields: ['authorization', 'cookie'] })).toBe('unknown');
    expect(credentials(['Accept: */*'], { hiddenRequestFields: ['cookie'] })).toBe('unknown');
  });

  it('is sent where a credential is seen although another is hidden', () => {
    expect(credentials(['X-API-Key: 1'], { hiddenRequestFields: ['cookie'] })).toBe('sent');
  });

  it('is unknown where the URL carries a key or a signature', () => {
    expect(credentials(['Accept: */*'], {}, 'https://x.example/r.csv?X-Amz-Signature=ab')).toBe('unknown');
    expect(credentials(['Accept: */*'], {}, 'https://x.example/r.csv?api_key=ab')).toBe('unknown');
    expect(credentials(['Accept: */*'], {}, 'https://x.example/r.csv?page=2')).toBe('none');
  });
});
