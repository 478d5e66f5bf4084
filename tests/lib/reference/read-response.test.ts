import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCodes } from '#lib/reference/find-codes.ts';
import { inlines } from '#lib/reference/inline.ts';
import { placeOf } from '#lib/reference/place.ts';
import { checkResponse, LONGEST_PASTE, problemOf, readResponse } from '#lib/reference/read-response.ts';
import { rules } from '#lib/rules/index.ts';

function rulesFinding(text: string, fallback?: number): string[] {
  const read = readResponse(text, fallback);
  return read === undefined ? [] : checkResponse(read, rules).map(({ rule }) => rule);
}

describe('a pasted response', () => {
  it('is read with its request', () => {
    const read = readResponse(
      'POST /users HTTP/1.1\r\nHost: shop.example\r\nContent-Type: application/json\r\n\r\n{"a":1}\r\n\r\nHTTP/1.1 201 Created\r\nLocation: /users/1\r\n\r\n{"id":1}',
    );
    expect(read?.assumed).toEqual([]);
    expect(read?.exchange).toMatchObject({
      method: 'POST',
      url: 'https://shop.example/users',
      requestFields: {
        lines: [
          { name: 'Host', value: 'shop.example' },
          { name: 'Content-Type', value: 'application/json' },
        ],
      },
      outcome: {
        status: 201,
        reasonPhrase: 'Created',
        fields: { lines: [{ name: 'Location', value: '/users/1' }] },
        content: { text: '{"id":1}' },
      },
    });
  });

  it('is read without its request, which is said', () => {
    const read = readResponse(
      'HTTP/2 404\ncontent-type: application/json\n\n{"code":"USER_UNKNOWN","message":"No user 7"}',
    );
    expect(read).toMatchObject({ status: 404, exchange: { httpVersion: 'h2', method: 'GET' } });
    expect(read?.assumed).toHaveLength(1);
  });

  it('is read as curl -v prints it', () => {
    const read = readResponse(
      '*   Trying 127.0.0.1:80...\n> GET /me HTTP/1.1\n> Host: api.example\n> \n* Request completely sent off\n< HTTP/1.1 401 Unauthorized\n< Content-Type: application/json\n< \n{"code":"NO_TOKEN","message":"Log in"}',
    );
    expect(read).toMatchObject({ status: 401, exchange: { url: 'https://api.example/me', method: 'GET' } });
  });

  it('is the last one where curl -L or 100 Continue printed several', () => {
    expect(
      readResponse('HTTP/1.1 100 Continue\n\nHTTP/1.1 301 Moved Permanently\nLocation: /b\n\nHTTP/1.1 200 OK\n\nhello')
        ?.status,
    ).toBe(200);
  });

  it('keeps a status line inside of its content', () => {
    const read = readResponse(
      'HTTP/1.1 200 OK\nContent-Type: text/plain\n\nThe log says:\n\nHTTP/1.1 500 Internal Server Error',
    );
    expect(read?.status).toBe(200);
  });

  it('may be content alone, whose own status counts', () => {
    expect(readResponse('{"status":404,"title":"Not Found"}')?.status).toBe(404);
    expect(readResponse('{"status":"error"}', 422)?.status).toBe(422);
    expect(readResponse('{"status":7}')?.status).toBe(400);
    expect(readResponse('  \n ')).toBeUndefined();
  });
});

describe('pastes of all kinds', () => {
  const body = '{"code":"USER_UNKNOWN","message":"No user 7"}';

  it.each([
    ['coloured by a terminal', `\u001b[1mHTTP/2 404\u001b[0m\ncontent-type: application/json\n\n${body}`],
    ['of wget -S', `  HTTP/1.1 404 Not Found\n  Content-Type: application/json\n\n${body}`],
    ['in a code fence', `\`\`\`http\nHTTP/1.1 404 Not Found\nContent-Type: application/json\n\n${body}\n\`\`\``],
    ['with a byte order mark', `\ufeffHTTP/1.1 404 Not Found\r\nContent-Type: application/json\r\n\r\n${body}`],
    [
      'of curl -v over HTTP/2',
      `* [HTTP/2] [1] OPENED stream\n> GET /users/7 HTTP/2\n> Host: api.example\n>\n{ [12 bytes data]\n< HTTP/2 404\n< content-type: application/json\n<\n${body}\n* Connection #0 to host api.example left intact`,
    ],
    ['with pseudo fields', `:status: 404\ncontent-type: application/json\n\n${body}`],
    [
      'copied from DevTools',
      `Request URL:\nhttps://api.example/users/7\nRequest Method:\nGET\nStatus Code:\n404 Not Found\ncontent-type:\napplication/json\n\n${body}`,
    ],
    ['copied from DevTools in one line each', `Status Code: 404 Not Found\ncontent-type: application/json\n\n${body}`],
  ])('%s', (_, text) => {
    const read = readResponse(text);
    expect(problemOf(text)).toBeUndefined();
    expect(read?.status).toBe(404);
    expect(read?.exchange.outcome).toMatchObject({
      fields: { lines: [{ value: 'application/json' }] },
      content: { text: body },
    });
  });

  it('a header alone is a header', () => {
    const read = readResponse('content-type: text/html\ncache-control: no-store', 503);
    expect(read?.assumed).toEqual(['No status line was given; 503 Service Unavailable was assumed.']);
    expect(read?.exchange.outcome).toMatchObject({ fields: { lines: [{ name: 'content-type' }, {}] } });
  });

  it('the last exchange of curl -vL counts, with its own request', () => {
    const read = readResponse(
      '> POST /a HTTP/1.1\n> Host: h.example\n>\n< HTTP/1.1 302 Found\n< Location: /b\n<\n> GET /b HTTP/1.1\n> Host: h.example\n>\n< HTTP/1.1 200 OK\n<\nhello',
    );
    expect(read).toMatchObject({ status: 200, exchange: { method: 'GET', url: 'https://h.example/b' } });
  });

  it('a status line in the content of an answered request is content', () => {
    const read = readResponse('GET /log HTTP/1.1\nHost: h\n\nHTTP/1.1 200 OK\n\nlog:\n\nHTTP/1.1 500 Oops');
    expect(read?.status).toBe(200);
  });

  it('JSON that does not parse is said to be that', () => {
    expect(readResponse('{"status": 404,')?.assumed.at(-1)).toBe('The content begins like JSON and does not parse.');
  });

  it.each([
    ['curl -s https://api.example/me', 'This is a curl command.'],
    ['GET /me HTTP/1.1\nHost: api.example', 'This is a request without its response.'],
    ['{ "log": { "version": "1.2", "entries": [] } }', 'This is a HAR file.'],
    ['x'.repeat(LONGEST_PASTE + 1), 'This is 1,000,001 characters long'],
  ])('%.40s is explained', (text, problem) => {
    expect(problemOf(text)).toContain(problem);
  });

  it.each([
    ['status lines', 'HTTP/1.1 200 OK\n\n'.repeat(40_000)],
    ['requests', 'GET / HTTP/1.1\n\n'.repeat(40_000)],
    ['fields', `HTTP/1.1 200 OK\n${'a: b\n'.repeat(150_000)}`],
    ['marks', '< HTTP/1.1 200 OK\n'.repeat(40_000)],
  ])('many %s are read', (_, text) => {
    expect(readResponse(text)).toBeDefined();
  });
});

describe('what is found in it', () => {
  it('names what is missing and what is wrong', () => {
    expect(
      rulesFinding('HTTP/1.1 401 Unauthorized\nContent-Type: application/json\n\n{"code":"X1","message":"Log in"}'),
    ).toContain('www-authenticate-missing');
    expect(
      rulesFinding('HTTP/1.1 200 OK\nContent-Type: application/json\n\n{"success":false,"error":"User not found"}'),
    ).toContain('error-in-success');
    expect(rulesFinding('{"success":false,"error":"User not found"}', 200)).toContain('error-in-success');
  });

  it('says nothing of a header that was not pasted', () => {
    expect(rulesFinding('{"code":"NO_TOKEN","message":"Log in"}', 401)).not.toContain('www-authenticate-missing');
  });
});

describe('arbitrary text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          'HTTP/1.1',
          ' ',
          '200',
          'OK',
          '\n',
          '\r\n',
          '< ',
          '> ',
          ': ',
          '{',
          '}',
          '`',
          '{404}',
          '#/',
          '%',
          'status',
          '502',
          'GET /',
        ),
      )
      .map((parts) => parts.join('')),
  );

  it('is read without failing', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const read = readResponse(text);
        if (read !== undefined) checkResponse(read, rules);
        placeOf(text);
        const back = inlines(text)
          .map((piece) => ('text' in piece ? piece.text : ''))
          .join('');
        expect(back.length).toBeLessThanOrEqual(text.length);
        for (const { code, start, end } of findCodes(text)) expect(text.slice(start, end)).toBe(String(code));
      }),
    );
  });
});
