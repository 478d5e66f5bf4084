import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exchangeAfter, type WebRequestEvent } from '#lib/capture/web-request.ts';
import type { Exchange } from '#lib/http/exchange.ts';
import { eventOf } from './web-request-events.ts';

function exchangesAfter(events: readonly WebRequestEvent[]): readonly Exchange[] {
  const exchanges = new Map<string, Exchange>();
  let latest: Exchange | undefined;
  for (const event of events) {
    latest = exchangeAfter(latest, event);
    exchanges.set(latest.id, latest);
  }
  return [...exchanges.values()];
}

function exchangeOf(...events: readonly WebRequestEvent[]): Exchange {
  return exchangesAfter(events).at(-1) as Exchange;
}

describe('a plain request', () => {
  it('is pending until its response starts', () => {
    expect(exchangeOf(eventOf('before-request'))).toMatchObject({
      id: 'w7.0',
      sources: ['web-request'],
      tabId: 1,
      frameId: 0,
      documentId: 'PAGE',
      initiator: 'https://a.test',
      type: 'fetch',
      method: 'GET',
      startedAt: 1_000,
      outcome: { state: 'pending' },
    });
  });

  it('has its status and fields while its content still arrives', () => {
    const exchange = exchangeOf(eventOf('before-request'), eventOf('response-started', { timeStamp: 1_020 }));
    expect(exchange.outcome).toEqual({
      state: 'responded',
      status: 200,
      reasonPhrase: 'OK',
      fields: { lines: [{ name: 'Content-Type', value: 'application/json' }], hidden: ['set-cookie'] },
    });
    expect(exchange.duration).toBeUndefined();
  });

  it('keeps the fields when it completes without them', () => {
    const exchange = exchangeOf(
      eventOf('before-request'),
      eventOf('response-started', { timeStamp: 1_020 }),
      eventOf('completed', { timeStamp: 1_050 }),
    );
    expect(exchange).toMatchObject({ duration: 50, serverAddress: '192.0.2.1', fromCache: false });
    expect(exchange.outcome).toMatchObject({ fields: { lines: [{ name: 'Content-Type' }] } });
  });

  it('claims nothing of what webRequest does not show', () => {
    const exchange = exchangeOf(eventOf('before-request'), eventOf('response-started'), eventOf('completed'));
    for (const member of ['requestFields', 'httpVersion', 'timings', 'requestContent', 'redirectedFrom'] as const) {
      expect(exchange[member]).toBeUndefined();
    }
  });

  it('hides no Set-Cookie that was shown', () => {
    const responseHeaders = [{ name: 'Set-Cookie', value: 'a=b' }];
    expect(exchangeOf(eventOf('response-started', { responseHeaders })).outcome).toMatchObject({
      fields: { lines: [{ name: 'Set-Cookie', value: 'a=b' }] },
    });
    expect(exchangeOf(eventOf('response-started', { responseHeaders })).outcome).not.toHaveProperty('fields.hidden');
  });

  it('hides no field in Firefox, which shows them all', () => {
    const { outcome } = exchangeOf(eventOf('response-started', { cookieStoreId: 'firefox-default' }));
    expect(outcome).toMatchObject({ fields: { lines: [{ name: 'Content-Type' }] } });
    expect(outcome).not.toHaveProperty('fields.hidden');
  });

  it('reads values that are not UTF-8 byte by byte', () => {
    const responseHeaders = [{ name: 'X-Name', binaryValue: [0x63, 0xe9] }];
    expect(exchangeOf(eventOf('response-started', { responseHeaders })).outcome).toMatchObject({
      fields: { lines: [{ name: 'X-Name', value: 'cé' }] },
    });
  });

  it.each([
    ['HTTP/1.1 404 Not Found', 'Not Found'],
    ['HTTP/1.1 404', undefined],
    ['HTTP/1.1 404 ', undefined],
    [undefined, undefined],
  ])('reads the reason phrase of %j as %j', (statusLine, reasonPhrase) => {
    const { outcome } = exchangeOf(eventOf('response-started', { statusCode: 404, statusLine }));
    expect(outcome.state === 'responded' && outcome.reasonPhrase).toBe(reasonPhrase);
  });
});

describe('a request that fails', () => {
  it('has no status where none was heard of', () => {
    const exchange = exchangeOf(eventOf('before-request'), eventOf('error', { timeStamp: 1_009 }));
    expect(exchange.outcome).toEqual({ state: 'failed', error: 'net::ERR_CONNECTION_RESET' });
    expect(exchange.duration).toBe(9);
  });

  it('keeps a status that was known before', () => {
    const error = 'net::ERR_CONTENT_LENGTH_MISMATCH';
    const exchange = exchangeOf(eventOf('before-request'), eventOf('response-started'), eventOf('error', { error }));
    expect(exchange.outcome).toMatchObject({ state: 'responded', status: 200, laterError: error });
  });

  it('keeps its first error', () => {
    const exchange = exchangeOf(eventOf('error'), eventOf('error', { error: 'net::ERR_ABORTED' }));
    expect(exchange.outcome).toEqual({ state: 'failed', error: 'net::ERR_CONNECTION_RESET' });
  });
});

describe('redirects', () => {
  const redirect = (statusCode: number, url = 'https://a.test/1') =>
    eventOf('before-redirect', {
      url,
      statusCode,
      statusLine: `HTTP/1.1 ${statusCode} Moved`,
      responseHeaders: [{ name: 'Location', value: '/next' }],
    });

  it('make every hop an exchange that names the one before', () => {
    const exchanges = exchangesAfter([
      eventOf('before-request', { url: 'https://a.test/1' }),
      redirect(302),
      eventOf('before-request', { url: 'https://a.test/2' }),
      redirect(301, 'https://a.test/2'),
      eventOf('before-request', { url: 'https://a.test/3' }),
      eventOf('response-started', { url: 'https://a.test/3' }),
      eventOf('completed', { url: 'https://a.test/3' }),
    ]);
    expect(exchanges.map(({ id, url, redirectedFrom }) => [id, url, redirectedFrom])).toEqual([
      ['w7.0', 'https://a.test/1', undefined],
      ['w7.1', 'https://a.test/2', 'w7.0'],
      ['w7.2', 'https://a.test/3', 'w7.1'],
    ]);
    expect(exchanges.map(({ outcome }) => outcome.state === 'responded' && outcome.status)).toEqual([302, 301, 200]);
  });

  it('may be followed by a hop whose start was missed', () => {
    const exchanges = exchangesAfter([
      eventOf('before-request', { url: 'https://a.test/1' }),
      redirect(302),
      eventOf('completed', { url: 'https://a.test/2' }),
    ]);
    expect(exchanges.map(({ id, redirectedFrom }) => [id, redirectedFrom])).toEqual([
      ['w7.0', undefined],
      ['w7.1', 'w7.0'],
    ]);
  });

  it("keep the browser's own 307 with the field that tells it", () => {
    const responseHeaders = [{ name: 'Non-Authoritative-Reason', value: 'HSTS' }];
    const exchange = exchangeOf(
      eventOf('before-request'),
      eventOf('before-redirect', { statusCode: 307, statusLine: 'HTTP/1.1 307 Internal Redirect', responseHeaders }),
    );
    expect(exchange.outcome).toMatchObject({ status: 307, fields: { lines: responseHeaders } });
  });

  it('that lead nowhere keep the error with the last hop', () => {
    const error = 'net::ERR_TOO_MANY_REDIRECTS';
    const exchanges = exchangesAfter([
      eventOf('before-request', { url: 'https://a.test/1' }),
      redirect(302),
      eventOf('error', { error, url: 'https://a.test/2' }),
    ]);
    expect(exchanges).toHaveLength(1);
    expect(exchanges[0]?.outcome).toMatchObject({ status: 302, laterError: error });
  });
});

describe('a record that DevTools completed', () => {
  const observed = (outcome: Exchange['outcome']): Exchange => ({
    ...exchangeOf(eventOf('before-request')),
    sources: ['web-request', 'devtools'],
    outcome,
  });

  it('is left as it is where they tell how it ended', () => {
    const exchange = observed({ state: 'responded', status: 404 });
    expect(exchangeAfter(exchange, eventOf('completed'))).toBe(exchange);
  });

  it('takes the end from webRequest where they do not, as of scripts of service workers', () => {
    const exchange = exchangeAfter(observed({ state: 'pending' }), eventOf('completed', { timeStamp: 1_030 }));
    expect(exchange).toMatchObject({ outcome: { status: 200 }, duration: 30 });
  });
});

describe('a record that starts late', () => {
  it.each(['response-started', 'completed', 'error', 'before-redirect'] as const)('may start with %s', (stage) => {
    const exchange = exchangeAfter(undefined, eventOf(stage), false);
    expect(exchange.id).toBe('w7.0');
    expect(exchange.duration).toBeUndefined();
  });

  it('may hear of its start later', () => {
    const late = exchangeAfter(undefined, eventOf('response-started', { timeStamp: 1_020 }), false);
    const exchange = exchangeAfter(late, eventOf('before-request'));
    expect(exchange).toMatchObject({ id: 'w7.0', startedAt: 1_000, outcome: { state: 'responded' } });
    expect(exchangeAfter(exchange, eventOf('completed', { timeStamp: 1_030 })).duration).toBe(30);
  });

  it('has no fields where they were missed', () => {
    const exchange = exchangeAfter(undefined, eventOf('completed'), false);
    expect(exchange.outcome).toEqual({ state: 'responded', status: 200, reasonPhrase: 'OK' });
  });
});

describe('the resource type', () => {
  it('is that of a preflight where the request asks for a method to come', () => {
    const name = 'Access-Control-Request-Method';
    const sent = (method: string, names: readonly string[]) =>
      exchangeOf(
        eventOf('before-request', { method }),
        eventOf('send-headers', { method, requestHeaders: names.map((own) => ({ name: own, value: 'PUT' })) }),
      ).type;
    expect(sent('OPTIONS', ['Accept', name])).toBe('preflight');
    expect(sent('OPTIONS', ['Accept'])).toBe('fetch');
    expect(sent('GET', [name])).toBe('fetch');
  });

  it.each([
    [{ type: 'main_frame', documentId: undefined }, 'document'],
    [{ type: 'main_frame', documentId: 'PAGE' }, 'prefetch'],
    [{ type: 'main_frame', documentId: 'NEXT', documentLifecycle: 'prerender' }, 'document'],
    [{ type: 'sub_frame' }, 'frame'],
    [{ type: 'imageset' }, 'image'],
    [{ type: 'beacon' }, 'ping'],
    [{ type: 'something_new' }, 'other'],
  ] as const)('of %j is %s', (change, type) => {
    expect(exchangeOf(eventOf('before-request', change)).type).toBe(type);
  });
});

it('changes nothing that DevTools has completed', () => {
  const complete: Exchange = {
    ...exchangeOf(eventOf('before-request'), eventOf('response-started')),
    sources: ['web-request', 'devtools'],
    duration: 12,
  };
  for (const stage of ['response-started', 'completed', 'error'] as const) {
    expect(exchangeAfter(complete, eventOf(stage))).toBe(complete);
  }
});

it('survives any sequence of events, and never forgets a status', () => {
  const event = fc
    .record({
      stage: fc.constantFrom('before-request', 'response-started', 'before-redirect', 'completed', 'error'),
      statusCode: fc.option(fc.integer({ min: 100, max: 999 }), { nil: undefined }),
      timeStamp: fc.double({ min: 0, max: 1e13, noNaN: true }),
      statusLine: fc.option(fc.string(), { nil: undefined }),
    })
    .map(({ stage, ...change }) => eventOf(stage as WebRequestEvent['stage'], change));
  fc.assert(
    fc.property(fc.array(event, { maxLength: 40 }), (events) => {
      let latest: Exchange | undefined;
      for (const step of events) {
        const next = exchangeAfter(latest, step);
        if (latest !== undefined && next.id === latest.id && latest.outcome.state === 'responded') {
          expect(next.outcome.state).toBe('responded');
        }
        if (latest !== undefined && next.id !== latest.id) expect(next.redirectedFrom).toBe(latest.id);
        expect(next.duration ?? 0).toBeGreaterThanOrEqual(0);
        latest = next;
      }
    }),
  );
});
