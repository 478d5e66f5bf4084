import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTokenLike, redactContent, redactField, redactText, redactUrl } from '#lib/report/redact.ts';

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiI0MiJ9.c2lnbmF0dXJl';

describe('URLs', () => {
  it.each([
    ['https://a.example/x?access_token=abc&page=2', 'https://a.example/x?access_token=REDACTED&page=2'],
    ['https://a.example/x?apiKey=abc', 'https://a.example/x?apiKey=REDACTED'],
    ['https://a.example/x?password=it%27s&q=1', 'https://a.example/x?password=REDACTED&q=1'],
    ["https://a.example/x?token=it's&q=1", 'https://a.example/x?token=REDACTED&q=1'],
    ['https://a.example/cb?code=4%2F0AX4XfWh8yQ&state=x', 'https://a.example/cb?code=REDACTED&state=x'],
    ['https://a.example/x?country_code=US&code=US', 'https://a.example/x?country_code=US&code=US'],
    ['https://a.example/x?q=d41d8cd98f00b204e9800998ecf8427e', 'https://a.example/x?q=REDACTED'],
    ['https://user:secret@a.example/x', 'https://a.example/x'],
    ['https://a.example/reset/Zk3J9sQ2pL8vT5wX1y/new', 'https://a.example/reset/Zk3J9sQ2pL8vT5wX1y/new'],
    ['https://a.example/reset/Zk3J9sQ2pL8vT5wX1yR7/new', 'https://a.example/reset/REDACTED/new'],
    [`https://a.example/${JWT}`, 'https://a.example/REDACTED'],
    ['https://a.example/#access_token=abc', 'https://a.example/#access_token=REDACTED'],
    [
      'https://a.example/x?to=https%3A%2F%2Fb.example%2F%3Ftoken%3Dabc',
      'https://a.example/x?to=https%3A%2F%2Fb.example%2F%3Ftoken%3DREDACTED',
    ],
    [
      'https://a.example/x?q=%7B%22password%22%3A%22abc%22%7D',
      'https://a.example/x?q=%7B%22password%22%3A%22REDACTED%22%7D',
    ],
    ['https://a.example/x?pw=hunter2&page=2', 'https://a.example/x?pw=REDACTED&page=2'],
    [
      'https://a.example/x?header=Cookie:+sid%3DQm8Zk3J9sQ2pL8vT5wX1',
      'https://a.example/x?header=Cookie%3A%20sid%3DREDACTED',
    ],
    ['https://a.example/x?as=Bearer+abc123def456ghi', 'https://a.example/x?as=Bearer%20REDACTED'],
    ['https://a.example/x?next=/a?b=1;sid=9f', 'https://a.example/x?next=/a?b=1;sid=REDACTED'],
  ])('%s', (url, expected) => {
    expect(redactUrl(url)).toBe(expected);
  });

  it.each([
    'https://a.example/reports/7?page=2&sort=-created_at&q=red+shoes',
    'https://a.example/orders/550e8400-e29b-41d4-a716-446655440000',
    'https://a.example/articles/how-we-built-a-proxy-that-never-times-out-2024',
    'https://a.example/assets/application-vendor-components.js?v=1.2.3',
    'https://a.example/search?token_type=bearer&tokens=5',
  ])('%s stays', (url) => {
    expect(redactUrl(url)).toBe(url);
  });
});

describe('fields', () => {
  it.each([
    ['Authorization', `Bearer ${JWT}`, 'Bearer REDACTED'],
    ['authorization', 'Basic dXNlcjpwYXNz', 'Basic REDACTED'],
    ['Authorization', 'abcdef', 'REDACTED'],
    ['Cookie', 'sid=1; theme=dark', 'sid=REDACTED; theme=REDACTED'],
    ['Set-Cookie', 'sid=1; Path=/; HttpOnly', 'sid=REDACTED; Path=/; HttpOnly'],
    ['X-Api-Key', 'k', 'REDACTED'],
    ['X-CSRF-Token', 'k', 'REDACTED'],
    ['Referer', 'https://a.example/?token=abc', 'https://a.example/?token=REDACTED'],
    ['X-Custom', 'Zk3J9sQ2pL8vT5wX1yR7mB4nC6', 'REDACTED'],
    ['X-Empty-Token', '', ''],
  ])('%s: %s', (name, value, expected) => {
    expect(redactField({ name, value })).toEqual({ name, value: expected });
  });

  it.each([
    ['Accept', 'application/json, text/plain;q=0.9, */*;q=0.8'],
    ['User-Agent', 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0'],
    ['X-Request-Id', '9f8d7c6b5a4f3e2d1c0b9a8f7e6d5c4b'],
    ['If-None-Match', '"33a64df5"'],
    ['WWW-Authenticate', 'Bearer realm="api", error="invalid_token", error_description="it has expired"'],
    ['Content-Type', 'multipart/form-data; boundary=----WebKitFormBoundary'],
  ])('%s: %s stays', (name, value) => {
    expect(redactField({ name, value })).toEqual({ name, value });
  });
});

describe('content', () => {
  it('loses the secrets of JSON and keeps the rest', () => {
    const text = JSON.stringify({ user: 'ann', password: 'x', deep: [{ refreshToken: 'y', pin: 7 }], code: 'E_1' });
    expect(JSON.parse(redactContent(text) ?? '')).toEqual({
      user: 'ann',
      password: 'REDACTED',
      deep: [{ refreshToken: 'REDACTED', pin: 'REDACTED' }],
      code: 'E_1',
    });
  });

  it('stays as it is, to the letter, where nothing is secret', () => {
    expect(redactContent('{ "big": 12345678901234567890 }')).toBe('{ "big": 12345678901234567890 }');
    expect(redactContent('plain words')).toBe('plain words');
  });

  it('loses them in JSON that is cut, in forms and in XML', () => {
    expect(redactContent('{"password":"hunter2","a":1,"token":"ab')).toBe(
      '{"password":"REDACTED","a":1,"token":"REDACTED"',
    );
    expect(redactContent('user=ann&password=hunter2')).toBe('user=ann&password=REDACTED');
    expect(redactContent('<a><wsse:Password Type="t">hunter2</wsse:Password><b>1</b></a>')).toBe(
      '<a><wsse:Password Type="t">REDACTED</wsse:Password><b>1</b></a>',
    );
  });

  it('is not shown at all in several parts', () => {
    expect(redactContent('------x\r\nContent-Disposition: form-data; name="password"\r\n\r\nx')).toBeUndefined();
  });
});

describe('free text', () => {
  it('loses tokens and credentials, and keeps sentences, quotation marks and ids to keep', () => {
    expect(redactText(`It says "Bearer ${JWT}".`)).toBe('It says "Bearer REDACTED".');
    expect(redactText("curl 'https://u:p@a.example/x?token=it'\\''s&b=1'")).toBe(
      "curl 'https://a.example/x?token=REDACTED&b=1'",
    );
    const id = 'Zk3J9sQ2pL8vT5wX1yR7mB4nC6==';
    expect(redactText(`grep ${id}`)).toBe('grep REDACTED');
    expect(redactText(`grep ${id}`, [id])).toBe(`grep ${id}`);
    const sentence = 'The token validation of the basic plan failed with net::ERR_HTTP2_PROTOCOL_ERROR.';
    expect(redactText(sentence)).toBe(sentence);
  });
});

describe('any secret', () => {
  const secret = fc
    .array(fc.constantFrom(...'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'), {
      minLength: 30,
      maxLength: 60,
    })
    .map((characters) => characters.join(''))
    .filter((value) => (value.match(/\d/g)?.length ?? 0) > 4);

  it('does not get through, in whatever place', () => {
    fc.assert(
      fc.property(secret, fc.webPath(), (value, path) => {
        const places = [
          redactUrl(`https://a.example${path}?x=${value}`),
          redactUrl(`https://a.example/${value}`),
          redactField({ name: 'X-Anything', value }).value,
          redactField({ name: 'Cookie', value: `a=b; c=${value}` }).value,
          redactContent(JSON.stringify({ a: [value] })),
          redactContent(`a=${value}&b=1`),
          redactText(`see ${value}`),
        ];
        for (const place of places) expect(place).not.toContain(value);
      }),
    );
  });

  it('is told from words', () => {
    expect(isTokenLike('a-very-long-path-of-words-with-2024-in-it')).toBe(false);
    expect(isTokenLike('550e8400-e29b-41d4-a716-446655440000')).toBe(false);
    expect(isTokenLike('InternalServerErrorException')).toBe(false);
  });

  it('is found whatever the text, without ever throwing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        expect(redactText(redactText(text))).toBe(redactText(text));
        redactContent(text);
        redactUrl(text);
        redactField({ name: text.slice(0, 20), value: text });
      }),
    );
  });
});
