import { describe, expect, it } from 'vitest';
import { diagnose } from '#lib/gateways/index.ts';
import type { Responded } from '#lib/http/exchange.ts';
import { type CaseExchange, type Circumstances, http } from '#tests/support/http.ts';
import { answerOf } from './product-cases.ts';

const joined = (reasons: readonly { readonly text: string }[]) => reasons.map(({ text }) => text).join('\n');
const forIt = (part: CaseExchange) => joined(diagnose(answerOf(part)).evidence);
const against = (exchange: Responded) => joined(diagnose(exchange).against);

describe('a wait', () => {
  const envoy = (took: number, sentence: string) => http({ took })`
    HTTP/2 504
    server: envoy

    ${sentence}`;

  it('supports a timeout where it is as long as a default of the product', () => {
    expect(forIt(envoy(15_010, 'upstream request timeout'))).toContain('15.0 s; Envoy allows 15 s by default (route).');
    expect(forIt(envoy(8000, 'upstream request timeout'))).not.toContain('by default');
    expect(forIt(envoy(15_010, 'no healthy upstream'))).not.toContain('by default');
  });

  it('is told once where the verdict rests on it already', () => {
    const told = forIt(http({ took: 60_010 })`
      HTTP/2 504
      server: nginx

      <h1>Sorry</h1>`);
    expect(told.match(/60\.0 s/g)).toHaveLength(1);
    expect(told).not.toContain('by default');
    expect(told, 'the page has no foot').not.toContain('in a row');
  });

  it('supports a function that ran out of time, too', () => {
    expect(
      forIt(http({ took: 10_020 })`
      HTTP/2 502
      server: Netlify

      {"errorMessage":"4f3a Task timed out after 10.01 seconds"}`),
    ).toContain('Netlify allows 10 s by default');
  });
});

describe('nginx in a row', () => {
  const page = (server: string, foot: string) => http`
    HTTP/1.1 502 Bad Gateway
    Server: ${server}

    <html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>${foot}</center></body></html>`;

  it('needs two names that differ', () => {
    expect(forIt(page('nginx', 'nginx/1.22.1'))).toContain('Server says nginx and the page nginx/1.22.1');
    expect(forIt(page('NGINX/1.22.1', 'nginx/1.22.1'))).not.toContain('in a row');
    expect(forIt(page('edge', 'nginx/1.22.1'))).not.toContain('in a row');
    const others = http`
      HTTP/1.1 502 Bad Gateway
      Server: nginx

      <h1>Sorry</h1><center>nginx/1.22.1</center>`;
    expect(forIt(others), 'somebody else quotes its foot').not.toContain('in a row');
  });

  it('hands on another reason phrase only where it has one of its own and made nothing itself', () => {
    const said = (line: string, content = 'no') =>
      forIt(http`
      HTTP/1.1 ${line}
      Server: nginx

      ${content}`);
    expect(said('503 Service Unavailable')).toContain('only handed this on');
    expect(said('504 Gateway Timeout')).toContain('only handed this on');
    expect(said('503 Service Unavailable', '{"code":"busy"}')).toContain('only handed this on');
    expect(said('503 Service Temporarily Unavailable')).not.toContain('handed this on');
    const own = http`
      HTTP/1.1 503 Service Temporarily Unavailable
      Server: nginx
      X-Powered-By: Express

      no`;
    expect(forIt(own), 'the phrase of nginx, whoever answered').not.toContain('handed this on');
    expect(said('502 Bad')).not.toContain('handed this on');
    expect(said('503 Service Unavailable', 'no healthy upstream')).not.toContain('handed this on');
  });
});

describe('what speaks against', () => {
  const unavailable = (field: string, circumstances: Circumstances = {}) =>
    answerOf(http(circumstances)`
    HTTP/1.1 503 Service Unavailable
    ${field}

    no`);

  it('is that the answer may be an old one', () => {
    for (const field of ['Age: 1', 'X-Cache: HIT from proxy', 'CF-Cache-Status: HIT']) {
      expect(against(unavailable(field)), field).toContain('old answer from a cache');
    }
    for (const field of ['Age: 0', 'X-Cache: MISS from whites', 'CF-Cache-Status: DYNAMIC']) {
      expect(against(unavailable(field)), field).not.toContain('old answer');
    }
    expect(against(unavailable('Age: 0', { fromCache: true }))).toContain('old answer from a cache');
  });

  it('shows the field that says so', () => {
    const shown = (field: string) =>
      diagnose(unavailable(field)).against.find(({ text }) => text.includes('old answer'))?.evidence;
    expect(shown('Age: 7')).toMatchObject({ kind: 'field', name: 'Age', value: '7' });
    expect(shown('X-Cache: HIT')).toMatchObject({ kind: 'field', name: 'x-cache', value: 'HIT' });
  });

  it('is a 504 that came at once', () => {
    const timedOut = (took: number, content: string, circumstances: Circumstances = {}) =>
      against(
        answerOf(http({ took, ...circumstances })`
        HTTP/2 504

        ${content}`),
      );
    expect(timedOut(999, 'no')).toContain('nothing timed out here');
    expect(timedOut(31, 'upstream request timeout')).toContain('no usual timeout is so short');
    expect(timedOut(1000, 'no')).not.toContain('It took only');
    expect(timedOut(31, 'no', { fromServiceWorker: true })).not.toContain('It took only');
    expect(against(unavailable('Date: x', { took: 31 }))).not.toContain('It took only');
  });

  it('is who else is on the way', () => {
    expect(against(unavailable('X-Vercel-Id: fra1'))).toContain(
      'Vercel may be on the way, but nothing shows that it made',
    );
    const two = unavailable('X-Vercel-Id: fra1\n    Fly-Request-Id: 01J');
    expect(against(two)).toContain('Vercel, Fly.io may be on the way, but nothing shows that one of them made');
    expect(against({ ...two, fromServiceWorker: true })).not.toContain('may be on the way');
  });
});
