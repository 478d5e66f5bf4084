import { describe, expect, it } from 'vitest';
import { findCodes } from '#lib/reference/find-codes.ts';

function codesIn(text: string, before = ''): number[] {
  return findCodes(text, before).map(({ code, start, end }) => {
    expect(text.slice(start, end)).toBe(String(code));
    return code;
  });
}

describe('numbers that are named as status codes', () => {
  it.each([
    ['HTTP 502', [502]],
    ['It failed with HTTP 502.', [502]],
    ['HTTP/1.1 404 Not Found', [404]],
    ['HTTP/2 503', [503]],
    ['HTTP error 500 while saving', [500]],
    ['the HTTP status code 429', [429]],
    ['HTTP response code: 500 for URL', [500]],
    ['HTTP-404', [404]],
    ['http_status=404', [404]],
    ['status: 404', [404]],
    ['status code 422', [422]],
    ['Request failed with status code 401', [401]],
    ['statusCode=503', [503]],
    ['{"status":404,"title":"x"}', [404]],
    ['{"status": "404"}', [404]],
    ['{"code": 409}', [409]],
    ['response.status = 204', [204]],
    ['response code 301', [301]],
    ['Error 404', [404]],
    ['error code: 522', [522]],
    ['503 Service Unavailable', [503]],
    ['503 service unavailable', [503]],
    ['504 Gateway Time-out', [504]],
    ['413 Payload Too Large or 413 Request Entity Too Large', [413, 413]],
    ['200 OK', [200]],
    ['302 Found', [302]],
    ['404 - Not Found', [404]],
    ["418 I'm a teapot, 418 I’m a teapot", [418, 418]],
    ['a 500 error and a 503 response', [500, 503]],
    ['our 404 page', [404]],
    ['a 301 redirect', [301]],
    ['The API returned 404.', [404]],
    ['it responds with a 503, sometimes', [503]],
    ['10.0.0.1 - - [07/Sep/2026:07:12:40 +0000] "GET /users HTTP/1.1" 502 157 "-"', [502]],
    ['GET /users/404 500 12.3 ms', [500]],
    ['POST https://api.example.com/users 422 (Unprocessable Content)', [422]],
    ['nginx: HTTP 499', [499]],
    ['first HTTP 502, then HTTP 504', [502, 504]],
  ])('%s', (text, codes) => {
    expect(codesIn(text)).toEqual(codes);
  });

  it('reads on from what stands before the text', () => {
    expect(codesIn('404', 'The server answers with HTTP status ')).toEqual([404]);
    expect(codesIn(' 503 ', 'statusCode: ')).toEqual([503]);
    expect(codesIn(', too', 'HTTP 404')).toEqual([]);
  });
});

describe('numbers that are something else', () => {
  it.each([
    '404',
    '$ 404',
    '€500',
    '500 €',
    'It costs 404 dollars.',
    'In 1999 and 2026',
    '404 results',
    'returned 404 results',
    'returned 500 rows.',
    'found 500 errors in the log',
    'a 300 page book',
    'a book of 404 pages',
    '302 found in the archive',
    'room 404',
    'area code 404',
    'postal code: 404',
    'exit code 137',
    'Status: 100%',
    'status 200 of 500',
    'status: 200 items left',
    'HTTP 8080',
    'HTTPS 443',
    'status 4040',
    'HTTP 404.5',
    'version 2.404',
    'status: 404,500 units',
    'Boeing 747 response time',
    '192.168.200.404',
    '+49 404 500 200',
    'ISO 639 error rate',
    'the 200 response rate',
    'error 1020',
    'Windows error 193',
    'GET /users/404',
    'status: 2026-09-07',
    'HTTP 555-1234',
    'error margin 500 m',
  ])('%s', (text) => {
    expect(codesIn(text)).toEqual([]);
  });
});

it.each(['status ', 'HTTP ', 'GET /', '1', ' ', '_', 'HTTP error ', '404 ', 'status: ', 'a.status', '-'])(
  'takes time by the length of a hostile text alone: %j',
  (piece) => {
    const text = `HTTP${piece.repeat(100_000)}`;
    expect(() => findCodes(`${text} 100`)).not.toThrow();
  },
  2_000,
);
