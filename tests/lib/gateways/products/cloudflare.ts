import type { CauseId } from '#lib/gateways/index.ts';
import { http } from '#tests/support/http.ts';
import { defineProductCases, type OwnAnswer } from '../product-cases.ts';

/** A code of 1000 and up, in the four places where Cloudflare tells it. */
function thousands(number: number, cause: CauseId): Record<string, OwnAnswer> {
  return {
    [`${number} in the short text`]: {
      cause,
      answer: http`
        HTTP/2 530
        cf-ray: 9a1b2c3d4e5f6789-FRA

        error code: ${number}`,
    },
    [`${number} on the page`]: {
      cause,
      answer: http`
        HTTP/2 503

        <title>Error | app.example | Cloudflare</title><div id="cf-error-details"><h1>Error ${number}</h1></div>`,
    },
    [`${number} in problem details`]: {
      cause,
      answer: http`
        HTTP/2 503
        cf-ray: 9a1b2c3d4e5f6789-FRA
        content-type: application/problem+json

        {"type":"https://developers.cloudflare.com/support/errors/${number}/","status":503,"error_code":${number}}`,
    },
    [`${number} in its own field`]: {
      cause,
      answer: http`
        HTTP/2 503
        cf-error-type: ${number}`,
    },
  };
}

const plainPage = (title: string) =>
  `<html><head><title>${title}</title></head><body><center><h1>${title}</h1></center><hr><center>cloudflare</center></body></html>`;

export default defineProductCases({
  names: {
    'a refused origin': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 521
        server: cloudflare
        cf-ray: 9a1b2c3d4e5f6789-FRA

        <title>api.example | 521: Web server is down</title><div id="cf-error-details">Cloudflare Ray ID: 9a1b2c3d4e5f6789</div>`,
    },
    'an empty answer': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/2 520
        server: cloudflare
        cf-ray: 9a1b2c3d4e5f6789-FRA`,
    },
    'a connect timeout': {
      cause: 'upstream-timeout',
      answer: http({ took: 19_300 })`
        HTTP/2 522
        server: cloudflare
        cf-ray: 9a1b2c3d4e5f6789-FRA`,
    },
    'a read timeout': {
      cause: 'upstream-timeout',
      answer: http({ took: 100_300 })`
        HTTP/2 524
        server: cloudflare
        cf-ray: 9a1b2c3d4e5f6789-FRA`,
    },
    'no route': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 523
        cf-ray: 9a1b2c3d4e5f6789-FRA`,
    },
    'a handshake': {
      cause: 'upstream-tls-failure',
      answer: http`
        HTTP/2 525
        cf-ray: 9a1b2c3d4e5f6789-FRA`,
    },
    'a certificate': {
      cause: 'upstream-tls-failure',
      answer: http`
        HTTP/2 526
        cf-ray: 9a1b2c3d4e5f6789-FRA`,
    },
    'a tunnel that is down': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 530
        cf-ray: 9a1b2c3d4e5f6789-FRA

        <title>Cloudflare Tunnel error | app.example | Cloudflare</title><h1>Error 1033</h1>`,
    },
    'a name that does not resolve': {
      cause: 'upstream-dns-failure',
      answer: http`
        HTTP/2 530
        cf-ray: 9a1b2c3d4e5f6789-FRA

        error code: 1016`,
    },
    'a Worker at its limit': {
      cause: 'function-error',
      answer: http`
        HTTP/2 503
        cf-ray: 9a1b2c3d4e5f6789-FRA

        <title>Worker exceeded resource limits | app.example | Cloudflare</title><div id="cf-error-details"><h1>Error 1102</h1></div>`,
    },
    'a code in its own field': {
      cause: 'function-error',
      answer: http`
        HTTP/2 503
        cf-ray: 9a1b2c3d4e5f6789-FRA
        cf-error-type: 1102`,
    },
    'it reports what the origin said': {
      cause: 'origin-error-relayed',
      hop: 'origin',
      answer: http`
        HTTP/2 502
        server: cloudflare
        cf-ray: 9a1b2c3d4e5f6789-FRA

        <title>app.example | 502: Bad gateway</title><div id="cf-error-details" class="cf-error-details-wrapper"><p>The web server reported a bad gateway error.</p></div>`,
    },
    'the short text for clients that are no browsers': {
      cause: 'origin-error-relayed',
      hop: 'origin',
      answer: http`
        HTTP/2 504
        server: cloudflare
        cf-ray: 9a1b2c3d4e5f6789-FRA
        content-type: text/plain

        error code: 504`,
    },
    'the picture marks Cloudflare': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 502
        cf-ray: 9a1b2c3d4e5f6789-FRA

        <title>app.example | 502: Bad gateway</title><div id="cf-error-details"><span>You</span><span>Browser</span><span>Working</span><span>Frankfurt</span><span>Cloudflare</span><span>Error</span><span>app.example</span><span>Host</span><span>Working</span></div>`,
    },
    'the plain page without branding': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 502
        server: cloudflare
        cf-ray: 9a1b2c3d4e5f6789-FRA

        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <center><h1>502 Bad Gateway</h1></center>
        <hr><center>cloudflare</center>
        </body>
        </html>`,
    },
    'a challenge': {
      cause: 'gateway-deliberate-503',
      answer: http`
        HTTP/2 503
        server: cloudflare
        cf-ray: 9a1b2c3d4e5f6789-FRA
        cf-mitigated: challenge

        <title>Just a moment...</title>`,
    },
    'it says where the error was made': {
      cause: 'overload-or-rate-limit',
      answer: http`
        HTTP/2 503
        cf-error-origin: workers`,
    },
    'its code and Server, without a Ray ID': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 521
        server: cloudflare`,
    },
    'the Ray ID in the text of a page without its marks': {
      cause: 'origin-error-relayed',
      hop: 'origin',
      answer: http`
        HTTP/2 502

        <title>app.example | 502: Bad gateway</title><p>The web server reported a bad gateway error.</p><p>Cloudflare Ray ID: 9a1b2c3d4e5f6789</p>`,
    },
    'the former Railgun': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 527
        cf-ray: 9a1b2c3d4e5f6789-FRA`,
    },
    '530 without a number': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 530
        cf-ray: 9a1b2c3d4e5f6789-FRA`,
    },
    'the plain page, out of time': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 504

        ${plainPage('504 Gateway Time-out')}`,
    },
    'the plain page, overloaded': {
      cause: 'overload-or-rate-limit',
      answer: http`
        HTTP/2 503

        ${plainPage('503 Service Temporarily Unavailable')}`,
    },
    'it waited too long itself': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 504
        cf-error-type: timeout`,
    },
    'it could not use the origin': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 502
        cf-error-type: origin`,
    },
    'the short text with another code': {
      cause: 'unknown',
      answer: http`
        HTTP/2 500
        cf-ray: 9a1b2c3d4e5f6789-FRA

        error code: 500`,
    },
    ...thousands(1016, 'upstream-dns-failure'),
    ...thousands(1033, 'upstream-connection-failure'),
    ...thousands(1101, 'function-error'),
    ...thousands(1102, 'function-error'),
    ...thousands(1200, 'overload-or-rate-limit'),
  },
  others: {
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/2 503
        server: cloudflare
        cf-ray: 9a1b2c3d4e5f6789-FRA
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
    'it hands on a page of the origin': {
      product: 'unknown',
      hop: 'origin',
      answer: http`
        HTTP/2 503
        server: cloudflare
        cf-ray: 9a1b2c3d4e5f6789-FRA

        <h1>Service unavailable</h1>`,
    },
    'no content': {
      product: 'unknown',
      hop: 'unknown',
      answer: http`
        HTTP/2 502
        server: cloudflare
        cf-ray: 9a1b2c3d4e5f6789-FRA`,
    },
    'a code that others use, too': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 521 Oops
        Content-Type: text/html

        <h1>521</h1>`,
    },
    'a title like its own, without a Ray ID': {
      product: 'unknown',
      answer: http`
        HTTP/2 502

        <title>app.example | 502: Bad gateway</title><p>We are on it.</p>`,
    },
    'a Ray ID in the text, under a title of the origin': {
      product: 'unknown',
      answer: http`
        HTTP/2 502

        <title>Bad gateway</title><p>If you write to us, give the Cloudflare Ray ID: 9a1b2c3d4e5f6789</p>`,
    },
  },
});
