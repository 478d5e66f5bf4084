import { describe, expect, it } from 'vitest';
import { diagnose } from '#lib/gateways/index.ts';
import type { CaseExchange } from '#tests/support/http.ts';
import { http } from '#tests/support/http.ts';
import { answerOf } from './product-cases.ts';

const of = (part: CaseExchange) => diagnose(answerOf(part));

describe('how sure a verdict is', () => {
  const ALB_PAGE =
    '<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>';

  it('is high for what only the product writes, and medium for a strong sign', () => {
    expect(
      of(http`
      HTTP/2 502
      server: awselb/2.0

      ${ALB_PAGE}`),
    ).toMatchObject({ product: 'aws-alb', confidence: 'high' });
    expect(
      of(http`
      HTTP/2 502

      ${ALB_PAGE}`),
    ).toMatchObject({ product: 'aws-alb', confidence: 'medium' });
  });

  it('is that of the application where it shows itself beside a strong sign, but not beside a decisive one', () => {
    expect(
      of(http`
      HTTP/2 503
      server: awselb/2.0
      x-powered-by: Express

      Closed`),
    ).toMatchObject({ product: 'app' });
    expect(
      of(http`
      HTTP/2 502
      server: awselb/2.0
      x-powered-by: Express

      ${ALB_PAGE}`),
    ).toMatchObject({ product: 'aws-alb', confidence: 'high' });
  });

  it('is high for a service worker, and low where nobody is named', () => {
    expect(of(http({ fromServiceWorker: true })`HTTP/1.1 504 Gateway Timeout`)).toMatchObject({
      product: 'service-worker',
      confidence: 'high',
    });
    expect(of(http`HTTP/1.1 504 Gateway Timeout`)).toMatchObject({ product: 'unknown', confidence: 'low' });
  });
});

describe('behind a CDN', () => {
  const ORIGIN = { product: 'unknown', hop: 'origin', confidence: 'low', cause: 'origin-error-relayed' };
  const NOBODY = { product: 'unknown', hop: 'unknown', cause: 'unknown', confidence: 'low' };
  const fastly = (content: string) => http`
    HTTP/2 502
    x-served-by: cache-fra-1

    ${content}`;
  const cloudflare = (status: number, content: string) => http`
    HTTP/2 ${status}
    cf-ray: 9a1b2c3d4e5f6789-FRA

    ${content}`;

  it('a short page is what the origin sent; a longer one may be a page that anybody designed', () => {
    expect(of(fastly('x'.repeat(400)))).toMatchObject(ORIGIN);
    expect(of(fastly('x'.repeat(401)))).toMatchObject(NOBODY);
    expect(of(cloudflare(502, 'x'.repeat(401)))).toMatchObject(NOBODY);
    expect(of(fastly('<title>Sorry</title>'))).toMatchObject(NOBODY);
  });

  it('Cloudflare hands on every 503, and has no empty answer of its own', () => {
    expect(of(cloudflare(503, 'x'.repeat(401)))).toMatchObject(ORIGIN);
    expect(of(cloudflare(503, '<title>Sorry</title>'))).toMatchObject(NOBODY);
    expect(of(cloudflare(503, ''))).toMatchObject(NOBODY);
    expect(
      of(http({ content: 'unknown' })`
      HTTP/2 503
      cf-ray: 9a1b2c3d4e5f6789-FRA
      content-length: 0`),
    ).toMatchObject(NOBODY);
    expect(
      of(http({ content: 'unknown' })`
      HTTP/2 503
      cf-ray: 9a1b2c3d4e5f6789-FRA`),
    ).toMatchObject(NOBODY);
  });

  it('says what shows it', () => {
    const texts = (part: CaseExchange) => of(part).evidence.map(({ text }) => text);
    expect(texts(fastly('no'))).toEqual([
      'X-Served-By names a Fastly node; it stands on every answer.',
      'The content is none of the pages that Fastly writes.',
    ]);
    expect(texts(fastly('')).at(-1)).toContain('There is no content');
    expect(of(fastly('')).causes[0]).toBe('The origin behind Fastly, or a proxy in front of it, answered 502.');
  });

  it('nothing is said where the content is only begun, or is that of a HEAD', () => {
    expect(
      of(http({ content: { text: 'no', truncated: true } })`
      HTTP/2 502
      x-served-by: cache-fra-1`),
    ).toMatchObject(NOBODY);
    expect(
      of(http({ content: { text: '', size: 0 } })`
      HEAD https://app.example/

      HTTP/2 502
      x-served-by: cache-fra-1
      content-length: 0`),
    ).toMatchObject(NOBODY);
  });
});

describe('behind the router of a platform', () => {
  const ROUTER = { product: 'unknown', hop: 'platform-router', confidence: 'low', cause: 'unknown' };

  it('an answer without anything is likely that of the router', () => {
    const diagnosis = of(http`
      HTTP/2 502
      fly-request-id: 01J-fra`);
    expect(diagnosis).toMatchObject(ROUTER);
    expect(diagnosis.meaning).toContain('Fly.io');
    expect(diagnosis.evidence.map(({ text }) => text).at(-1)).toBe('There is no content.');
    expect(diagnosis.doc?.title).toContain('Fly');
  });

  it('content, or the answer to a HEAD, tells nothing', () => {
    expect(
      of(http`
      HTTP/2 502
      fly-request-id: 01J-fra

      no`),
    ).toMatchObject({ hop: 'unknown' });
    expect(
      of(http({ content: { text: '', size: 0 } })`
      HEAD https://app.example/

      HTTP/2 502
      fly-request-id: 01J-fra
      content-length: 0`),
    ).toMatchObject({ hop: 'unknown' });
  });
});

describe('where nobody is known', () => {
  const why = (part: CaseExchange) => of(part).against[0]?.text;

  it('it is said what could not be looked at', () => {
    expect(why(http`HTTP/1.1 502 Bad Gateway`)).toBe(
      'There is no content, and no captured field names who made the answer.',
    );
    expect(why(http({ content: 'unknown' })`HTTP/1.1 502 Bad Gateway`)).toBe(
      'The content was not captured, and no captured field names who made the answer.',
    );
  });
});
