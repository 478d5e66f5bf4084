import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Exchange } from '#lib/http/exchange.ts';
import { curlOf } from '#lib/report/curl.ts';
import { fetchCodeOf } from '#lib/report/fetch-code.ts';
import { exchangesOf, http } from '#tests/support/http.ts';

const folder = mkdtempSync(join(tmpdir(), 'snippets-'));
afterAll(() => rmSync(folder, { recursive: true }));

const one = (part: Parameters<typeof exchangesOf>[0]) => exchangesOf(part).at(-1) as Exchange;

/** The words that a shell makes of a command. */
function wordsOf(command: string, shell = 'sh'): string[] {
  const program = command.replace(/^curl /, "printf '%s\\0' ");
  return execFileSync(shell, ['-c', program], { encoding: 'utf8', cwd: folder }).split('\0').slice(0, -1);
}

const ORDER = one(http`
  POST https://shop.example/orders?coupon=a%20b&access_token=t0p
  Host: shop.example
  Content-Type: application/json
  Authorization: Bearer abc.def
  Cookie: sid=1
  Content-Length: 29
  Accept-Encoding: gzip
  X-Empty:

  {"password":"x","items":[1]}

  HTTP/1.1 502 Bad Gateway`);

describe('curl', () => {
  it('repeats method, URL, headers and content, without secrets', () => {
    const { text, remarks } = curlOf(ORDER) ?? {};
    expect(wordsOf(text ?? '')).toEqual([
      '-i',
      'https://shop.example/orders?coupon=a%20b&access_token=REDACTED',
      '--http1.1',
      '-H',
      'Content-Type: application/json',
      '-H',
      'Authorization: Bearer REDACTED',
      '-H',
      'Cookie: sid=REDACTED',
      '-H',
      'Accept-Encoding: gzip',
      '-H',
      'X-Empty;',
      '--compressed',
      '--data-raw',
      '{"password":"REDACTED","items":[1]}',
    ]);
    expect(remarks).toEqual(['Replace each REDACTED with a value of your own.']);
  });

  it('shows them on request', () => {
    const { text, remarks } = curlOf(ORDER, { redact: false }) ?? {};
    expect(text).toContain('Bearer abc.def');
    expect(text).toContain('sid=1');
    expect(text).toContain('access_token=t0p');
    expect(text).toContain('"password":"x"');
    expect(remarks).toEqual([]);
  });

  it.each([
    ['GET', ''],
    ['HEAD', '--head'],
    ['DELETE', '-X DELETE'],
    ['PUT', '-X PUT'],
  ])('%s', (method, option) => {
    const { text } = curlOf({ ...one(http`HTTP/1.1 200 OK`), method }) ?? {};
    expect(text?.split('https:')[0]?.trim()).toBe(`curl -i ${option}`.trim());
  });

  it('says what it does not know', () => {
    const unknown = one(http({ requestUnknown: true })`HTTP/1.1 502 Bad Gateway`);
    expect(curlOf({ ...unknown, method: 'POST' })?.remarks).toEqual([
      'The request headers were not captured.',
      'The content of the request was not captured.',
    ]);
    const hidden = one(http({ hiddenRequestFields: ['cookie'] })`HTTP/1.1 502 Bad Gateway`);
    expect(curlOf(hidden)?.remarks.join()).toContain('cookie');
    const long = { ...ORDER, requestContent: { text: 'x'.repeat(20_000) } };
    expect(curlOf(long)?.remarks.join()).toContain('too long');
    expect(curlOf(long)?.text).not.toContain('--data-raw');
  });

  it('leaves out what a terminal would obey', () => {
    const bell = { ...ORDER, requestContent: { text: 'a\u0003; id\r' } };
    expect(curlOf(bell)?.text).not.toContain('; id');
    expect(curlOf(bell)?.remarks.join()).toContain('control characters');
  });

  it('is none where there is no HTTP request', () => {
    expect(curlOf({ ...ORDER, url: 'file:///etc/passwd' })).toBeUndefined();
    expect(curlOf({ ...ORDER, url: '-o/tmp/x' })).toBeUndefined();
    expect(curlOf({ ...ORDER, method: 'GET -o x' })).toBeUndefined();
    expect(curlOf({ ...ORDER, url: 'wss://a.example/x' })?.text).toContain('https://a.example/x');
  });
});

const HOSTILE = [
  `'; touch hit #`,
  `"; touch hit; echo "`,
  '$(touch hit)',
  '`touch hit`',
  `'\\''; touch hit; '`,
  '\n touch hit \n',
  '!touch',
  '@/etc/passwd',
  '-K /etc/passwd',
  '{a,b}[1-9]*?~',
  '\\',
  '\\\ntouch hit',
  '=ls',
  `' && touch hit && '`,
  '|touch hit',
  '\ttouch hit',
  "$'\\x27'; touch hit",
];

const SHELLS = ['sh', 'bash', 'dash'].filter((shell) => existsSync(`/bin/${shell}`));

describe.each(SHELLS)('hostile values in %s', (shell) => {
  it.each(HOSTILE)('%j stays a value', (value) => {
    for (const redact of [true, false]) {
      const exchange: Exchange = {
        ...ORDER,
        url: `https://a.example/${value}?q=${value}&token=${value}#${value}`,
        requestFields: {
          lines: [
            { name: 'X-Plain', value },
            { name: 'Cookie', value: `a=${value}` },
            { name: `X-${value}`, value: 'name' },
            { name: '@/etc/passwd', value: 'file' },
          ],
        },
        requestContent: { text: value },
      };
      const { text } = curlOf(exchange, { redact }) ?? {};
      const words = wordsOf(text ?? '', shell);
      expect(words.at(-2)).toBe('--data-raw');
      if (!redact) expect(words.at(-1)).toBe(value);
      const options = words.filter((_, index) => words[index - 1] !== '-H' && index < words.length - 1);
      expect(options.slice(2)).toEqual(expect.arrayContaining(['-H', '--data-raw']) as unknown as string[]);
      for (const option of options.slice(2)) expect(['-H', '--http1.1', '--globoff', '--data-raw']).toContain(option);
      expect(words.join(' ')).not.toContain('@/etc/passwd: file');
      expect(existsSync(join(folder, 'hit'))).toBe(false);
    }
  });
});

describe('fetch', () => {
  it('is JavaScript that sends the same, as far as a script may', async () => {
    const { text, remarks } = fetchCodeOf(ORDER) ?? {};
    const sent = await run(text ?? '');
    expect(sent).toEqual([
      'https://shop.example/orders?coupon=a%20b&access_token=REDACTED',
      {
        method: 'POST',
        headers: [
          ['Content-Type', 'application/json'],
          ['Authorization', 'Bearer REDACTED'],
          ['X-Empty', ''],
        ],
        credentials: 'include',
        body: '{"password":"REDACTED","items":[1]}',
      },
    ]);
    expect(remarks?.at(-1)).toContain('Cookies');
  });

  it('is one argument for a plain GET', () => {
    expect(fetchCodeOf(one(http`HTTP/1.1 200 OK`))?.text).toBe('await fetch("https://api.example/things");');
    expect(fetchCodeOf({ ...ORDER, method: 'TRACE' })).toBeUndefined();
  });

  it.each([...HOSTILE, '</script><script>alert(1)</script>', '\u2028alert(1)'])('%j stays a value', async (value) => {
    const exchange = { ...ORDER, requestContent: { text: value }, requestFields: { lines: [{ name: 'X-A', value }] } };
    const { text } = fetchCodeOf(exchange, { redact: false }) ?? {};
    expect(text).not.toContain('</script');
    expect(await run(text ?? '')).toMatchObject([expect.any(String), { body: value, headers: [['X-A', value]] }]);
  });
});

/** Runs the code with a fetch() that returns its arguments. */
async function run(code: string): Promise<unknown> {
  const program = new Function('fetch', `return (async () => { return ${code} })()`);
  return program((...args: unknown[]) => args);
}
