import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotHarError, readHar } from '#lib/capture/har.ts';
import type { Exchange } from '#lib/http/exchange.ts';
import { lacksField } from '#lib/http/fields.ts';

type Members = Record<string, unknown>;

/** A HAR entry as the standard asks for, with members replaced. */
function entry({
  request = {},
  response = {},
  ...more
}: { request?: Members; response?: Members } & Members = {}): Members {
  return {
    startedDateTime: '2026-09-07T07:12:40.000Z',
    time: 40,
    request: {
      method: 'GET',
      url: 'https://api.example/a',
      headers: [{ name: 'Host', value: 'api.example' }],
      bodySize: 0,
      ...request,
    },
    response: {
      status: 200,
      statusText: 'OK',
      headers: [{ name: 'Content-Type', value: 'application/json' }],
      content: { size: 2, mimeType: 'application/json', text: '{}' },
      bodySize: 2,
      ...response,
    },
    timings: { blocked: -1, send: 0, wait: 30, receive: 10 },
    ...more,
  };
}

/** Members of an entry that was answered with a page. */
function page(request: Members = {}, mimeType = 'text/html'): Members {
  return { request, response: { status: 502, content: { size: 9, mimeType } } };
}

function read(...entries: Members[]): Exchange[] {
  return readHar({ log: { entries } }).exchanges.map(({ exchange }) => exchange);
}

function only(...entries: Members[]): Exchange {
  const [exchange] = read(...entries);
  if (exchange === undefined) throw new Error('nothing was read');
  return exchange;
}

describe('readHar', () => {
  it.each([undefined, null, [], {}, { log: {} }, { log: { entries: 'x' } }])('says that %j is no HAR', (value) => {
    expect(() => readHar(value)).toThrow(NotHarError);
  });

  it('keeps what it can read and names what it cannot', () => {
    const { exchanges, faults } = readHar({
      log: { entries: [null, entry(), { request: {} }, entry({ startedDateTime: 'yesterday' })] },
    });
    expect(exchanges.map((read) => read.entry)).toEqual([1]);
    expect(faults.map((fault) => fault.entry)).toEqual([0, 2, 3]);
    expect(faults[2]?.message).toContain('yesterday');
  });

  it('takes the time of the server where the start is not told, and then no duration', () => {
    const date = { name: 'date', value: 'Mon, 07 Sep 2026 07:12:41 GMT' };
    const exchange = only(entry({ startedDateTime: undefined, response: { headers: [date] } }));
    expect(exchange.startedAt).toBe(Date.parse('2026-09-07T07:12:41Z'));
    expect(exchange).not.toHaveProperty('duration');
    expect(only(entry({ startedDateTime: 1_788_765_160_000 }))).toMatchObject({
      startedAt: 1_788_765_160_000,
      duration: 40,
    });
  });

  it.each([
    [{ time: 40 }, 40],
    [{ time: undefined }, 44],
    [{ time: -1 }, 44],
    [{ time: '40' }, 44],
    [{ time: undefined, timings: { send: 1, wait: -1, receive: 2 } }, undefined],
  ])('adds the parts up where the whole is missing: %j', (members, duration) => {
    const timings = { blocked: -1, dns: 1, connect: 3, ssl: 2, send: 0, wait: 30, receive: 10 };
    expect(only(entry({ timings, ...members })).duration).toBe(duration);
  });

  it.each([
    ['https://api.example', 'https://api.example/'],
    ['HTTPS://API.example:443/a?b#c', 'https://api.example/a?b#c'],
    ['https://api.example/größe', 'https://api.example/gr%C3%B6%C3%9Fe'],
    ['data:text/plain,A B', 'data:text/plain,A B'],
    ['https://[', 'https://['],
  ])('normalises the URL %s', (url, normal) => {
    expect(only(entry({ request: { url } })).url).toBe(normal);
  });

  it('reads a form from its fields where it was not written as sent', () => {
    const sent = (mimeType: string, postData: Members) =>
      only(entry({ request: { method: 'POST', postData: { mimeType, ...postData } } })).requestContent?.text;
    const params = [
      { name: 'sku', value: 'a b' },
      { name: 'n', value: '2' },
    ];
    const form = 'application/x-www-form-urlencoded; charset=UTF-8';
    expect(sent(form, { params })).toBe('sku=a+b&n=2');
    expect(sent(form, { params, text: '' })).toBe('sku=a+b&n=2');
    expect(sent(form, { params, text: 'sku=a%20b' })).toBe('sku=a%20b');
    expect(sent(form, { params: [] })).toBeUndefined();
    expect(sent('multipart/form-data; boundary=x', { params })).toBeUndefined();
  });

  it('leaves undefined what was not captured', () => {
    const exchange = only(
      entry({ request: { headers: [] }, response: { content: { size: -1 }, bodySize: -1 }, timings: undefined }),
    );
    expect(exchange).not.toHaveProperty('requestFields');
    expect(exchange).not.toHaveProperty('timings');
    expect(exchange.outcome).toMatchObject({ content: {} });
    expect(exchange.outcome).not.toHaveProperty('content.text');
    expect(exchange.outcome).not.toHaveProperty('content.size');
  });

  it('reads members of a wrong type as not captured', () => {
    const exchange = only(
      entry({
        time: '40',
        timings: 'fast',
        _initiator: 'parser',
        response: { headers: [null, { name: 'A', value: 'b' }, { name: 'C' }], statusText: 7 },
      }),
    );
    expect(exchange).not.toHaveProperty('duration');
    expect(exchange.outcome).toMatchObject({
      fields: {
        lines: [
          { name: 'A', value: 'b' },
          { name: 'C', value: '' },
        ],
      },
    });
  });

  it('tells a failure, a status that is unknown, and a failure after the status apart', () => {
    expect(only(entry({ response: { status: 0, _error: 'net::ERR_FAILED' } })).outcome).toEqual({
      state: 'failed',
      error: 'net::ERR_FAILED',
    });
    expect(only(entry({ response: { status: -1, _failureText: 'net::ERR_TIMED_OUT' } })).outcome).toEqual({
      state: 'failed',
      error: 'net::ERR_TIMED_OUT',
    });
    expect(only(entry({ response: { status: 0 } })).outcome).toEqual({ state: 'pending' });
    const { response: _, ...unanswered } = entry();
    expect(only(unanswered).outcome).toEqual({ state: 'pending' });
    expect(only(entry({ response: { _error: 'net::ERR_FAILED' } })).outcome).toMatchObject({
      status: 200,
      laterError: 'net::ERR_FAILED',
    });
  });

  it.each([
    ['the header section out', 0, { status: 205, bodySize: 181, headersSize: 181 }, 0],
    ['the content in', 3, { bodySize: 184, headersSize: 181 }, 3],
    ['nothing out of a size that cannot hold it', 0, { bodySize: 0, headersSize: 181 }, 0],
    ['the next hop for no content of a redirect', 0, { status: 302, bodySize: 649, headersSize: 167 }, undefined],
    ['a header section that is not known for none', 5, { bodySize: 5, headersSize: -1 }, 5],
  ])('counts of the bytes that Firefox tells %s', (_, size, response, wireSize) => {
    const { outcome } = only(entry({ response: { content: { size }, ...response }, _securityState: 'insecure' }));
    expect(outcome.state === 'responded' && outcome.content?.wireSize).toBe(wireSize);
  });

  it.each([
    ['the whole response where its header section is not known', { _transferSize: 148, headersSize: -1 }, undefined],
    ['the whole response where its header section is not told', { _transferSize: 148 }, undefined],
    ['the content beside the whole response', { _transferSize: 300, headersSize: -1 }, 148],
    ['the content, where the header section took nothing of it', { _transferSize: 148, headersSize: 20 }, 148],
  ])('does not take for the content %s', (_, response, wireSize) => {
    const { outcome } = only(entry({ response: { headersSize: undefined, bodySize: 148, ...response } }));
    expect(outcome.state === 'responded' && outcome.content?.wireSize).toBe(wireSize);
  });

  it('takes Firefox’s word for no type for none', () => {
    const content = { size: 5, mimeType: 'application/x-unknown-content-type', text: 'Z29uZSE=', encoding: 'base64' };
    const { outcome } = only(entry({ response: { content } }));
    expect(outcome).toMatchObject({ content: { text: 'gone!' } });
    expect(outcome).not.toHaveProperty('content.guessedType');
  });

  it('takes no stored copy, which is told beside a 304, for bytes that were received', () => {
    const confirmed = { status: 304, headersSize: 203, bodySize: 2336, content: { size: 2336 } };
    const wireSize = (members: Members) => {
      const { outcome } = only(entry({ response: confirmed, ...members }));
      return outcome.state === 'responded' ? outcome.content?.wireSize : undefined;
    };
    expect(wireSize({ cache: { afterRequest: { hitCount: 21 } } })).toBeUndefined();
    expect(wireSize({ cache: { afterRequest: null } })).toBeUndefined();
    expect(wireSize({ cache: {} })).toBe(2336);
  });

  it('takes the bytes of other browsers as they are', () => {
    const { outcome } = only(entry({ response: { bodySize: 184, headersSize: 181 } }));
    expect(outcome).toMatchObject({ content: { wireSize: 184 } });
  });

  it.each(['constructor', '__proto__', 'toString'])('takes %s for no name of a kind of resource', (name) => {
    const headers = [{ name: 'Sec-Fetch-Dest', value: name }];
    expect(only(entry({ _resourceType: name })).type).toBe('other');
    expect(only(entry({ request: { headers } })).type).toBe('fetch');
  });

  it('drops the pseudo-header fields of HTTP/2', () => {
    const exchange = only(
      entry({
        request: {
          headers: [
            { name: ':authority', value: 'api.example' },
            { name: 'accept', value: '*/*' },
          ],
        },
      }),
    );
    expect(exchange.requestFields?.lines).toEqual([{ name: 'accept', value: '*/*' }]);
  });

  it('marks provisional request fields', () => {
    const exchange = only(entry({ _resourceType: 'fetch', request: { headers: [{ name: 'Accept', value: '*/*' }] } }));
    expect(exchange.requestFields?.provisional).toBe(true);
  });

  it.each([
    [{ _resourceType: 'stylesheet' }, {}, 'style'],
    [{ _resourceType: 'document' }, { 'Sec-Fetch-Dest': 'iframe' }, 'frame'],
    [{ _resourceType: 'main_frame' }, {}, 'document'],
    [{ _resourceType: 'iframe' }, {}, 'frame'],
    [{ _resourceType: 'sub_frame' }, {}, 'frame'],
    [{ _resourceType: 'other' }, { 'Sec-Purpose': 'prefetch' }, 'prefetch'],
    [{}, { 'Sec-Fetch-Dest': 'empty' }, 'fetch'],
    [{}, { 'X-Requested-With': 'XMLHttpRequest' }, 'xhr'],
    [{}, { Accept: 'text/html,*/*' }, 'document'],
    [{}, {}, 'fetch'],
    [page(), { Accept: '*/*' }, 'document'],
    [page({ method: 'PUT' }), { Accept: '*/*' }, 'fetch'],
    [page(), { Accept: '*/*', Authorization: 'Bearer a' }, 'fetch'],
    [page({ method: 'POST' }), { 'Content-Type': 'application/json' }, 'fetch'],
    [page({ method: 'POST' }), { 'Content-Type': 'application/x-www-form-urlencoded' }, 'document'],
    [page(), { Accept: '*/*', Origin: 'https://site.example' }, 'fetch'],
    [page({ url: 'https://cdn.example/a.js?v=1' }), { Accept: '*/*', Origin: 'https://site.example' }, 'document'],
    [page({ method: 'POST' }), { Accept: 'text/html', Origin: 'https://site.example' }, 'document'],
    [page({}, 'image/png'), { Accept: '*/*', Authorization: 'Bearer a' }, 'image'],
  ])('knows the type of %j with %j', (members, fields, type) => {
    const headers = Object.entries({ Host: 'api.example', ...fields }).map(([name, value]) => ({ name, value }));
    const { request = {}, ...others } = members as { request?: Members };
    expect(only(entry({ ...others, request: { ...request, headers } })).type).toBe(type);
  });

  it('decodes base64 text, and leaves binary content alone', () => {
    const content = (mimeType: string, text: string) => ({
      response: { content: { size: 5, mimeType, text, encoding: 'base64' } },
    });
    expect(only(entry(content('application/json', btoa('[1,2]')))).outcome).toMatchObject({
      content: { text: '[1,2]' },
    });
    expect(only(entry(content('application/x-www-form-urlencoded', btoa('error=slow')))).outcome).toMatchObject({
      content: { text: 'error=slow' },
    });
    expect(only(entry(content('image/png', btoa('\x89PNG')))).outcome).not.toHaveProperty('content.text');
    expect(only(entry(content('application/json', '%%%'))).outcome).not.toHaveProperty('content.text');
  });

  it('sees that content was cut', () => {
    const cut = entry({ response: { content: { size: 5000, mimeType: 'application/json', text: '{"a":' } } });
    expect(only(cut).outcome).toMatchObject({ content: { truncated: true } });
    const wide = entry({ response: { content: { size: 8, mimeType: 'text/plain', text: 'äöüß' } } });
    expect(only(wide).outcome).not.toHaveProperty('content.truncated');
  });

  it('knows that a file was stripped of credentials', () => {
    const stripped = only(entry());
    expect(lacksField(stripped.requestFields, 'authorization')).toBe(false);
    const whole = read(entry(), entry({ request: { headers: [{ name: 'Cookie', value: 'a=b' }] } }));
    expect(lacksField(whole[0]?.requestFields, 'authorization')).toBe(true);
  });

  it.each([
    ['Memory Cache', { fromCache: true }],
    ['Disk Cache', { fromCache: true }],
    ['Service Worker', { fromServiceWorker: true }],
  ])('knows where Safari had the response from: %s', (_fetchType, origin) => {
    expect(only(entry({ _fetchType }))).toMatchObject(origin);
    expect(only(entry({ _fetchType: 'Network Load' }))).not.toMatchObject(origin);
  });

  it('takes apart the cookies that Safari joins', () => {
    const value = 'a=1; Expires=Mon, 07 Sep 2026 08:00:00 GMT; SameSite=None; Secure, b=2; Path=/';
    const { outcome } = only(
      entry({ _fetchType: 'Network Load', response: { headers: [{ name: 'Set-Cookie', value }] } }),
    );
    expect(outcome).toMatchObject({
      fields: { lines: [{ value: value.slice(0, value.lastIndexOf(',')) }, { value: 'b=2; Path=/' }] },
    });
  });

  it.each([
    [
      'a=1; SameSite=None; Secure, b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT',
      ['a=1; SameSite=None; Secure', 'b=2; Expires=Wed, 21 Oct 2026 07:28:00 GMT'],
    ],
    ['a=1, b=2; Path=/,c=3', ['a=1, b=2; Path=/', 'c=3']],
    ['prefs=a,b=c; Path=/', ['prefs=a,b=c; Path=/']],
    ['a=1; Expires=Wed, 21-Oct-2026 07:28:00 GMT; Path=/', ['a=1; Expires=Wed, 21-Oct-2026 07:28:00 GMT; Path=/']],
  ])('takes apart cookies that another recorder joins at a comma after attributes: %s', (value, cookies) => {
    const { outcome } = only(entry({ response: { headers: [{ name: 'set-cookie', value }] } }));
    expect(outcome).toMatchObject({ fields: { lines: cookies.map((cookie) => ({ value: cookie })) } });
  });

  it('takes a target without a Location field for fields that were left out', () => {
    const lacksLocation = (redirectURL: string, name: string) => {
      const headers = [{ name, value: '/a' }];
      const { outcome } = only(entry({ response: { status: 301, redirectURL, headers } }));
      return outcome.state === 'responded' && lacksField(outcome.fields, 'location');
    };
    expect(lacksLocation('https://site.example/a', 'Server')).toBe(false);
    expect(lacksLocation('', 'Server')).toBe(true);
    expect(lacksLocation('https://site.example/a', 'location')).toBe(false);
  });

  it('knows a frame over http, where no destination is named, by the parser of its page', () => {
    const typeOf = (_initiator: Members) => only(entry({ _resourceType: 'document', _initiator })).type;
    expect(typeOf({ type: 'parser', url: 'https://site.example/' })).toBe('frame');
    expect(typeOf({ type: 'other' })).toBe('document');
  });

  it('takes an empty list of fields for fields that were not captured', () => {
    expect(only(entry({ response: { headers: [] } })).outcome).not.toHaveProperty('fields');
  });

  it('reads lines that a line feed joins as lines of one field', () => {
    const { outcome } = only(entry({ response: { headers: [{ name: 'set-cookie', value: 'a=1; Path=/\nb=2' }] } }));
    expect(outcome).toMatchObject({
      fields: {
        lines: [
          { name: 'set-cookie', value: 'a=1; Path=/' },
          { name: 'set-cookie', value: 'b=2' },
        ],
      },
    });
  });

  it('ties a redirect of unknown kind, whatever the type of its page', () => {
    const location = { name: 'Location', value: '/a/' };
    const [, next] = read(
      entry({ response: { status: 301, headers: [location], content: { size: 9, mimeType: 'text/html' } } }),
      entry({ startedDateTime: '2026-09-07T07:12:40.100Z', request: { url: 'https://api.example/a/' } }),
    );
    expect(next?.redirectedFrom).toBe('entry-0');
  });

  it('ties each redirect to the request that followed it, once', () => {
    const at = (ms: number) => new Date(Date.parse('2026-09-07T07:12:40.000Z') + ms).toISOString();
    const hop = (ms: number) =>
      entry({ startedDateTime: at(ms), response: { status: 302, headers: [{ name: 'Location', value: '/b' }] } });
    const landing = (ms: number) => entry({ startedDateTime: at(ms), request: { url: 'https://api.example/b' } });
    const exchanges = read(hop(0), hop(1), landing(50), landing(51), landing(52), landing(60_000));
    expect(exchanges.map(({ redirectedFrom }) => redirectedFrom)).toEqual([
      undefined,
      undefined,
      'entry-0',
      'entry-1',
      undefined,
      undefined,
    ]);
  });

  it('ties redirects of two pages that cross, each within its page', () => {
    const at = (ms: number) => new Date(Date.parse('2026-09-07T07:12:40.000Z') + ms).toISOString();
    const step = (ms: number, pageref: string, path: string, location?: string) =>
      entry({
        startedDateTime: at(ms),
        pageref,
        request: { url: `https://api.example${path}` },
        ...(location && { response: { status: 302, headers: [{ name: 'Location', value: location }] } }),
      });
    const crossing = read(
      step(0, 'a', '/en', '/fr'),
      step(10, 'b', '/fr', '/en'),
      step(50, 'a', '/fr'),
      step(60, 'b', '/en'),
    );
    expect(crossing.map(({ redirectedFrom }) => redirectedFrom)).toEqual([undefined, undefined, 'entry-0', 'entry-1']);
    const [, next] = read(step(0, 'a', '/en', '/fr'), step(50, 'b', '/fr'));
    expect(next?.redirectedFrom).toBe('entry-0');
  });

  it.each(['/b', '/b#c', '/b#d'])('ties a redirect to /b#c to a request that the file writes as %s', (written) => {
    const [, next] = read(
      entry({ response: { status: 302, headers: [{ name: 'Location', value: '/b#c' }] } }),
      entry({
        startedDateTime: '2026-09-07T07:12:40.050Z',
        request: { url: `https://api.example${written}` },
      }),
    );
    expect(next?.redirectedFrom).toBe('entry-0');
  });

  it('never throws but for a file that is no HAR', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.anything(),
            fc.constant(entry()),
            fc.record({ request: fc.anything(), response: fc.anything(), startedDateTime: fc.string() }),
          ),
        ),
        (entries) => {
          const { exchanges, faults } = readHar({ log: { entries } });
          expect(exchanges.length + faults.length).toBe(entries.length);
        },
      ),
    );
  });
});
