import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose, isGatewayError, missedLength, products, summaryOf } from '#lib/gateways/index.ts';
import type { Exchange, Responded } from '#lib/http/exchange.ts';
import { isResponded } from '#lib/http/exchange.ts';
import { createJournal } from '#lib/lint/journal.ts';
import { exchangesOf, http } from '#tests/support/http.ts';

function responded(exchange: Exchange | undefined): Responded {
  if (exchange === undefined || !isResponded(exchange)) throw new Error('no response');
  return exchange;
}
const one = (part: Parameters<typeof exchangesOf>[0]) => responded(exchangesOf(part).at(-1));
const commandsOf = (exchange: Responded) =>
  diagnose(exchange).steps.flatMap(({ checks }) =>
    checks.flatMap(({ command }) => (command === undefined ? [] : [command])),
  );

describe('which answers are gateway errors', () => {
  it.each([502, 503, 504, 520, 523, 527, 530, 561, 598, 599])('%i is one', (status) => {
    expect(isGatewayError(one(http`HTTP/1.1 ${status} X`))).toBe(true);
  });
  it.each([200, 404, 500, 501, 505, 519, 528, 529, 600])('%i is none', (status) => {
    expect(isGatewayError(one(http`HTTP/1.1 ${status} X`))).toBe(false);
  });
});

describe('Proxy-Status', () => {
  it('names the hop by the name that it gives itself', () => {
    const diagnosis = diagnose(
      one(http`
      HTTP/1.1 504 Gateway Timeout
      Proxy-Status: inner; received-status=200, "ExampleCDN"; error=connection_timeout; details="took 5 s"`),
    );
    expect(diagnosis).toMatchObject({
      product: 'ExampleCDN',
      hop: 'cdn',
      cause: 'upstream-timeout',
      confidence: 'high',
    });
    expect(diagnosis.evidence[0]?.text).toContain('took 5 s');
  });

  it('names a product that is known', () => {
    expect(
      diagnose(
        one(http`
      HTTP/1.1 503 Service Unavailable
      Proxy-Status: envoy; error=destination_unavailable`),
      ),
    ).toMatchObject({ product: 'envoy', cause: 'no-healthy-upstream' });
  });

  it('beats a page', () => {
    expect(
      diagnose(
        one(http`
      HTTP/1.1 502 Bad Gateway
      Proxy-Status: edge-1; error=tls_certificate_error

      no healthy upstream`),
      ),
    ).toMatchObject({ product: 'edge-1', hop: 'cdn', cause: 'upstream-tls-failure' });
  });

  it('takes PostgREST for the application that it is', () => {
    expect(
      diagnose(
        one(http`
      HTTP/1.1 503 Service Unavailable
      Proxy-Status: PostgREST; error=PGRST002
      Content-Type: application/json

      {"code":"PGRST002"}`),
      ),
    ).toMatchObject({ product: 'app', hop: 'app', cause: 'app-dependency-failure' });
  });

  it('says nothing where no member reports an error', () => {
    expect(
      diagnose(
        one(http`
      HTTP/1.1 502 Bad Gateway
      Proxy-Status: edge; received-status=502`),
      ).product,
    ).toBe('unknown');
  });
});

describe('the application', () => {
  it('is not called slow where it answered at once', () => {
    const diagnosis = diagnose(
      one(http({ took: 31 })`
      HTTP/2 504
      content-type: application/json
      x-powered-by: Express

      {"error":"gateway timeout","dependency":"search"}`),
    );
    expect(diagnosis).toMatchObject({ product: 'app', cause: 'app-dependency-failure', confidence: 'high' });
    expect(diagnosis.against.map(({ text }) => text).join(' ')).toContain('nothing timed out');
  });

  it('chooses a 503 on purpose, unless its words name something that it needs', () => {
    const said = (text: string) =>
      diagnose(
        one(http`
      HTTP/1.1 503 Service Unavailable
      Content-Type: application/json

      {"error":"${text}"}`),
      ).cause;
    expect(said('maintenance')).toBe('app-deliberate');
    expect(said('database unreachable')).toBe('app-dependency-failure');
  });
});

describe('nginx on the way', () => {
  const textsOf = (part: Parameters<typeof exchangesOf>[0]) =>
    diagnose(one(part))
      .evidence.map(({ text }) => text)
      .join(' ');

  it('only handed on what has another reason phrase than its own', () => {
    expect(
      textsOf(http`
      HTTP/1.1 503 Service Unavailable
      Server: nginx

      <h1>Closed</h1>`),
    ).toContain('only handed this on');
    expect(
      textsOf(http`
      HTTP/2 503
      server: nginx

      <h1>Closed</h1>`),
    ).toBe('');
  });

  it('is two nginx where Server and the page differ', () => {
    expect(
      textsOf(http`
      HTTP/1.1 502 Bad Gateway
      Server: nginx

      <html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx/1.22.1</center></body></html>`),
    ).toContain('the inner one');
  });
});

describe('what limits a diagnosis', () => {
  it('says that an answer may be old', () => {
    const texts = diagnose(
      one(http`
      HTTP/1.1 503 Service Unavailable
      Age: 57`),
    ).against.map(({ text }) => text);
    expect(texts.join(' ')).toContain('old answer from a cache');
  });

  it('names what is on the way without blaming it', () => {
    const diagnosis = diagnose(
      one(http`
      HTTP/2 502
      server: cloudflare
      cf-ray: 9a1b2c3d4e5f6789-FRA
      content-type: application/json

      {"detail":"stripe unreachable"}`),
    );
    expect(diagnosis.product).toBe('app');
    expect(diagnosis.path.find(({ stop }) => stop === 'cdn')).toMatchObject({
      name: 'CDN: Cloudflare',
      state: 'passed',
    });
    expect(diagnosis.against.at(-1)?.text).toContain('Cloudflare');
    expect(diagnosis.requestIds).toEqual([{ field: 'cf-ray', value: '9a1b2c3d4e5f6789-FRA' }]);
  });

  it('does not judge what was not captured', () => {
    const bare: Responded = {
      id: 'x',
      sources: ['web-request'],
      type: 'other',
      method: 'GET',
      url: 'https://api.example/',
      startedAt: 0,
      outcome: { state: 'responded', status: 503 },
    };
    expect(diagnose(bare)).toMatchObject({ product: 'unknown', hop: 'unknown', cause: 'unknown', confidence: 'low' });
  });
});

describe('the history of the host', () => {
  it('supports that another hop answered', () => {
    const exchanges = exchangesOf([
      http`
        GET https://api.example/things

        HTTP/1.1 200 OK
        Server: gunicorn
        Content-Type: application/json

        {"items":[]}`,
      http`
        GET https://api.example/things

        HTTP/1.1 502 Bad Gateway
        Server: edge
        Content-Type: text/html

        <h1>Sorry</h1>`,
    ]);
    const journal = createJournal();
    for (const exchange of exchanges) journal.record(exchange);
    const { product, evidence } = diagnose(responded(exchanges[1]), journal);
    expect(product).toBe('unknown');
    expect(evidence.map((reason) => reason.evidence)).toEqual([
      { kind: 'exchange', id: 'case-0', what: expect.any(String) },
      { kind: 'exchange', id: 'case-0', what: expect.any(String) },
    ]);
  });

  it('says nothing of who wrote it where only other paths worked, which another server may serve', () => {
    const exchanges = exchangesOf([
      http`
        GET https://shop.example/assets/app.js

        HTTP/1.1 200 OK
        Server: AmazonS3
        Content-Type: application/json

        {"items":[]}`,
      http({ type: 'document' })`
        GET https://shop.example/orders

        HTTP/1.1 502 Bad Gateway
        server: edge
        Content-Type: text/html

        <h1>Sorry</h1>`,
    ]);
    const journal = createJournal();
    for (const exchange of exchanges) journal.record(exchange);
    expect(diagnose(responded(exchanges[1]), journal).evidence).toEqual([]);
  });
});

describe('a body that ended early', () => {
  it('keeps its success, and is explained', () => {
    expect(
      diagnose(
        one(http({ error: 'net::ERR_CONTENT_LENGTH_MISMATCH' })`
      HTTP/1.1 200 OK
      Content-Length: 100

      {"items":[`),
      ),
    ).toMatchObject({ product: 'unknown', cause: 'truncated-response' });
  });

  it('shows in the length, where the browser says nothing', () => {
    const { cause, evidence } = diagnose(
      one(http`
      HTTP/1.1 200 OK
      Content-Length: 100

      {"items":[`),
    );
    expect(cause).toBe('truncated-response');
    expect(evidence[0]?.text).toContain('announces 100 bytes, and 10 came');
  });

  it.each([
    [
      'the answer to a HEAD',
      http({ content: { size: 10 } })`
      HEAD https://app.example/

      HTTP/1.1 200 OK
      Content-Length: 100`,
    ],
    [
      'a part of it',
      http({ content: { size: 10 } })`
      HTTP/1.1 206 Partial Content
      Content-Length: 100`,
    ],
    [
      'a copy from the cache',
      http({ fromCache: true, content: { size: 10 } })`
      HTTP/1.1 200 OK
      Content-Length: 100`,
    ],
    [
      'content that is compressed on the wire',
      http({ content: { size: 10 } })`
      HTTP/1.1 200 OK
      Content-Encoding: br
      Content-Length: 100`,
    ],
    [
      'content of which not all was kept',
      http({ content: { size: 10, truncated: true } })`
      HTTP/1.1 200 OK
      Content-Length: 100`,
    ],
    [
      'content that was not captured',
      http({ content: 'unknown' })`
      HTTP/1.1 200 OK
      Content-Length: 100`,
    ],
    [
      'the whole content',
      http({ content: { size: 100 } })`
      HTTP/1.1 200 OK
      Content-Length: 100`,
    ],
    [
      'a redirect',
      http({ content: { size: 10 } })`
      HTTP/1.1 302 Found
      Content-Length: 100`,
    ],
  ])('is not taken from the length of %s', (_what, part) => {
    expect(missedLength(one(part))).toBeUndefined();
  });
});

describe('whether to repeat the request', () => {
  it.each([
    ['GET', '', 'later'],
    ['DELETE', '', 'later'],
    ['POST', '', 'check-first'],
    ['PATCH', '', 'check-first'],
    ['POST', 'Idempotency-Key: 7\n', 'later'],
  ])('%s %s: %s', (method, field, advised) => {
    const exchange = one(http`
      GET https://api.example/orders

      HTTP/1.1 504 Gateway Timeout`);
    const [name, value] = field.trim().split(': ');
    const lines = name === undefined || value === undefined ? [] : [{ name, value }];
    expect(diagnose({ ...exchange, method, requestFields: { lines } }).retry.advised).toBe(advised);
  });

  it('honours Retry-After, as seconds and as a date', () => {
    expect(
      diagnose(
        one(http`
      HTTP/1.1 503 Service Unavailable
      Retry-After: 120`),
      ).retry.afterSeconds,
    ).toBe(120);
    expect(
      diagnose(
        one(http`
      HTTP/1.1 503 Service Unavailable
      Date: Fri, 20 Nov 2026 10:00:00 GMT
      Retry-After: Fri, 20 Nov 2026 10:02:00 GMT`),
      ).retry.afterSeconds,
    ).toBe(120);
    expect(
      diagnose(
        one(http`
      HTTP/1.1 503 Service Unavailable
      Retry-After: soon`),
      ).retry,
    ).not.toHaveProperty('afterSeconds');
  });
});

describe('commands', () => {
  it('are filled in for the exchange', () => {
    const commands = commandsOf(
      one(http`
      GET https://shop.example:8443/a?b=1&c=2#d

      HTTP/2 521
      cf-ray: 9a1b2c3d4e5f6789-FRA`),
    );
    expect(commands).toContain(
      "curl -sv -o /dev/null --resolve shop.example:8443:ORIGIN_IP 'https://shop.example:8443/a?b=1&c=2'",
    );
  });

  const HOSTILE = `'";|&$(id)\`id\` !{}<>*?~#\\`;
  const hostile: readonly Responded[] = products.flatMap((product) =>
    [502, 503, 504].map((status) => ({
      id: 'x',
      sources: ['har' as const],
      type: 'fetch' as const,
      method: 'GET',
      url: `https://a.example/-x/${HOSTILE.replaceAll('\\', '')}?q=${HOSTILE}`,
      startedAt: 0,
      outcome: {
        state: 'responded' as const,
        status,
        fields: {
          lines: [
            { name: 'Proxy-Status', value: `${product.id}; error=dns_error` },
            { name: product.requestId ?? 'x-other', value: `${HOSTILE}\n; rm -rf /` },
          ],
        },
      },
    })),
  );

  it('reach the shell as words, whatever the URL and the fields hold', () => {
    const commands = [...new Set(hostile.flatMap(commandsOf))].filter((command) => command.includes('/-x/'));
    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands) {
      const harmless = command.replace(/^\S+/, 'printf "%s\\n"').replaceAll(/ \| .*$/g, '');
      const words = execFileSync('sh', ['-c', harmless], { encoding: 'utf8', cwd: '/' }).split('\n');
      expect(words.join(' '), command).toContain('$(id)');
      expect(words.join(' '), command).not.toContain('uid=');
    }
  });

  it('take nothing from the exchange that could pass for an option', () => {
    const url = 'http://-oProxyCommand.example/x';
    const exchange = { ...one(http`HTTP/1.1 502 Bad Gateway`), url };
    for (const command of commandsOf(exchange)) expect(command).not.toMatch(/\s-oProxyCommand/);
    expect(commandsOf(exchange).join('\n')).toContain('HOST');
  });
});

describe('checks', () => {
  it('send nobody to a host that a platform does not have', () => {
    const commands = commandsOf(
      one(http`
      HTTP/2 502
      x-vercel-error: NO_RESPONSE_FROM_FUNCTION`),
    );
    expect(commands.join(' ')).not.toContain('systemctl');
    expect(commands).toContain('vercel logs DEPLOYMENT_URL');
  });

  it('begin with one that fits the product and the code', () => {
    const next = (part: Parameters<typeof exchangesOf>[0]) => diagnose(one(part)).next;
    expect(
      next(http`
      HTTP/1.1 503 Service Unavailable
      Content-Type: application/json

      {"code":"busy"}`).title,
    ).toContain('application log');
    expect(next(http`HTTP/1.1 504 Gateway Timeout`).command).toContain('curl -sS -i --http1.1');
    const order = { ...one(http`HTTP/1.1 504 Gateway Timeout`), method: 'POST' };
    expect(diagnose(order).next.title).toContain('log of each hop');
  });

  it.each([
    [
      'a fixed response of a balancer',
      'aws elbv2 describe-rules --listener-arn LISTENER_ARN',
      http`
      HTTP/2 503
      server: awselb/2.0
      content-type: text/plain

      Maintenance until 14:00`,
    ],
    [
      'an origin with a bad certificate',
      'openssl s_client -connect ORIGIN_IP:443 -servername api.example </dev/null',
      http`
      HTTP/2 526
      server: cloudflare
      cf-ray: 9a1b2c3d4e5f6789-FRA`,
    ],
    [
      'an origin that is not up, past the CDN',
      "curl -sv -o /dev/null --resolve app.example:8443:ORIGIN_IP 'https://app.example:8443/a?b=1&c=2'",
      http`
      GET https://app.example:8443/a?b=1&c=2

      HTTP/2 521
      server: cloudflare
      cf-ray: 9a1b2c3d4e5f6789-FRA`,
    ],
    [
      'a name that does not resolve',
      'dig +short TARGET_HOST',
      http`
      HTTP/2 502
      x-vercel-error: DNS_HOSTNAME_NOT_FOUND`,
    ],
    [
      'content that broke off',
      'curl -sS -o /dev/null -w "%{http_code}, %{size_download} bytes in %{time_total} s\\n" https://api.example/things',
      http`
      HTTP/1.1 200 OK
      Content-Length: 100

      half`,
    ],
  ])('begin with one that fits the cause: %s', (_what, command, part) => {
    const { next, steps, ...diagnosis } = diagnose(one(part));
    expect(next.command).toBe(command);
    expect(steps.flatMap(({ checks }) => checks)).toContainEqual(next);
    expect(summaryOf({ next, steps, ...diagnosis }).checks[0]).toBe(`${next.title}: ${command}`);
  });

  it('are not for another cause', () => {
    const commands = commandsOf(
      one(http`
      HTTP/2 521
      server: cloudflare
      cf-ray: 9a1b2c3d4e5f6789-FRA`),
    ).join(' ');
    expect(commands).not.toMatch(/openssl|wrangler|tunnel|size_download/);
  });
});

describe('arbitrary exchanges', () => {
  const markers = fc.constantFrom(
    '<hr><center>nginx</center>',
    'Guru Meditation:',
    'upstream connect error or disconnect/reset before headers. reset reason: ',
    '<iframe src="//www.herokucdn.com/error-pages/x">',
    '{"message":"',
    '<address>Apache/2 Server at x Port 1</address>',
    'Reference&#32;&#35;30&#46;1&#46;2&#46;3',
    '<body id=ERR_X>',
    '<title>502',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.oneof(markers, fc.string({ maxLength: 40 })), { maxLength: 12 }).map((parts) => parts.join('')),
  );
  const names = fc.oneof(
    fc.constantFrom(
      'server',
      'via',
      'proxy-status',
      'cf-ray',
      'x-vercel-error',
      'retry-after',
      'date',
      'age',
      'x-cache',
      'content-type',
      'content-length',
      'x-azure-ref',
      'set-cookie',
      'ngrok-error-code',
      'x-varnish',
    ),
    fc.string({ maxLength: 20 }),
  );
  const exchanges: fc.Arbitrary<Responded> = fc.record({
    id: fc.constant('x'),
    sources: fc.constant(['har'] as const),
    type: fc.constantFrom('fetch', 'document', 'image'),
    method: fc.oneof(fc.constantFrom('GET', 'POST', 'HEAD'), fc.string({ maxLength: 8 })),
    url: fc.oneof(
      fc.webUrl({ withQueryParameters: true, withFragments: true }),
      fc.string({ unit: 'binary', maxLength: 80 }),
    ),
    startedAt: fc.oneof(fc.double(), fc.integer()),
    httpVersion: fc.constantFrom('http/1.1', 'h2'),
    fromServiceWorker: fc.boolean(),
    outcome: fc.record({
      state: fc.constant('responded' as const),
      status: fc.oneof(fc.constantFrom(502, 503, 504, 522, 530), fc.integer()),
      reasonPhrase: text,
      fields: fc.record({ lines: fc.array(fc.record({ name: names, value: text }), { maxLength: 8 }) }),
      content: fc.oneof(fc.constant({}), fc.record({ text, size: fc.nat() })),
    }),
  });

  it('never make it throw, and always give a whole diagnosis', () => {
    fc.assert(
      fc.property(exchanges, (exchange) => {
        const diagnosis = diagnose(exchange);
        const summary = summaryOf(diagnosis);
        expect(summary.causes.length).toBeGreaterThan(0);
        expect(JSON.parse(JSON.stringify(summary))).toEqual(summary);
        for (const { evidence } of diagnosis.evidence) {
          if (evidence.kind === 'content') expect(evidence.excerpt.length).toBeLessThanOrEqual(256);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['tags without end', '<div class="a b c">'.repeat(600_000)],
    ['one long line', 'a'.repeat(10_000_000)],
    ['white space', ' '.repeat(10_000_000)],
    ['a page as long as may be', '<p>upstream connect error reference #1.'.repeat(600)],
    ['nested JSON', `${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['quoted marks', `error 503 ${'guru meditation: xid: 1 '.repeat(900)}`],
  ])(
    'are looked at without stalling: %s',
    (_name, content) => {
      const exchange = one(http`HTTP/1.1 503 Service Unavailable`);
      const diagnosis = diagnose({ ...exchange, outcome: { ...exchange.outcome, content: { text: content } } });
      expect(diagnosis.causes.length).toBeGreaterThan(0);
    },
    5000,
  );
});

describe('what was not captured', () => {
  const against = (exchange: Responded) =>
    diagnose(exchange)
      .against.map(({ text }) => text)
      .join(' ');
  const without = (member: 'fields' | 'content', exchange: Responded): Responded => {
    const { [member]: _, ...outcome } = exchange.outcome;
    return { ...exchange, outcome };
  };
  const page = one(http`
    HTTP/1.1 503 Service Unavailable
    Content-Type: text/html

    <h1>Closed</h1>`);

  it('is said to be unknown, not to be strange', () => {
    expect(against(page)).toContain('no known template');
    expect(against(without('content', page))).toContain('was not captured');
    expect(against(without('fields', page))).toContain('the fields were not captured');
    const held = { ...page.outcome, content: { size: 15, leftOut: true as const } };
    expect(against({ ...page, outcome: held })).toContain('not kept in this view');
    const begun = { ...page.outcome, content: { text: '<h1>Clo', truncated: true } };
    expect(against({ ...page, outcome: begun })).toContain('captured beginning');
  });

  it('is not empty where a length was announced', () => {
    const evicted = one(http({ content: { text: '', size: 0 } })`
      HTTP/1.1 502 Bad Gateway
      Server: Caddy
      Content-Length: 310`);
    expect(diagnose(evicted).product).toBe('unknown');
    expect(against(evicted)).toContain('was not captured');
  });

  it('is not empty in the answer to a HEAD', () => {
    const head = one(http({ content: { text: '', size: 0 } })`
      HEAD https://app.example/

      HTTP/1.1 502 Bad Gateway
      Server: Caddy`);
    expect(diagnose(head).product).toBe('unknown');
    expect(against(head)).toContain('HEAD');
  });

  it('is no data of the application because of a label', () => {
    const labelled = one(http({ content: 'unknown' })`
      HTTP/1.1 503 Service Unavailable
      Content-Type: application/json`);
    expect(diagnose(labelled).product).toBe('unknown');
    expect(against(labelled)).toContain('labelled as data');
  });

  it('is no first byte where only the whole time is known', () => {
    const { timings: _, ...slow } = one(http({ took: 60_010 })`
      HTTP/1.1 504 Gateway Time-out
      Server: nginx

      <h1>Sorry</h1>`);
    const texts = diagnose(slow).evidence.map(({ text }) => text);
    expect(texts.join(' ')).toContain('in all');
    expect(texts.join(' ')).not.toContain('first byte came');
  });
});

describe('the summary for the linter', () => {
  it('has exactly the agreed members', () => {
    const summary = summaryOf(
      diagnose(
        one(http`
      HTTP/1.1 504 Gateway Timeout`),
      ),
    );
    expect(Object.keys(summary)).toEqual([
      'product',
      'name',
      'hop',
      'confidence',
      'cause',
      'causes',
      'evidence',
      'checks',
    ]);
    for (const list of [summary.causes, summary.evidence, summary.checks]) {
      for (const text of list) expect(typeof text).toBe('string');
    }
  });
});
