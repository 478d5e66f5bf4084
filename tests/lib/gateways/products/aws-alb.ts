import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'its bare page after 60 s, with nginx in front': {
      cause: 'upstream-timeout',
      answer: http({ took: 60_022 })`
        HTTP/2 504
        server: nginx
        content-type: text/html

        <html>
        <head><title>504 Gateway Time-out</title></head>
        <body>
        <center><h1>504 Gateway Time-out</h1></center>
        </body>
        </html>`,
    },
    'the idle timeout': {
      cause: 'upstream-timeout',
      answer: http({ took: 60_015 })`
        HTTP/1.1 504 Gateway Time-out
        server: awselb/2.0
        content-type: text/html

        <html>
        <head><title>504 Gateway Time-out</title></head>
        <body>
        <center><h1>504 Gateway Time-out</h1></center>
        </body>
        </html>`,
    },
    'a connect timeout': {
      cause: 'upstream-timeout',
      answer: http({ took: 10_010 })`
        HTTP/1.1 504 Gateway Time-out
        server: awselb/2.0

        <html>
        <head><title>504 Gateway Time-out</title></head>
        <body>
        <center><h1>504 Gateway Time-out</h1></center>
        </body>
        </html>`,
    },
    'a target that resets': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 502
        server: awselb/2.0

        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <center><h1>502 Bad Gateway</h1></center>
        </body>
        </html>`,
    },
    'no target': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 503
        server: awselb/2.0

        <html>
        <head><title>503 Service Temporarily Unavailable</title></head>
        <body>
        <center><h1>503 Service Temporarily Unavailable</h1></center>
        </body>
        </html>`,
    },
    'a fixed response': {
      cause: 'gateway-deliberate-503',
      answer: http`
        HTTP/2 503
        server: awselb/2.0
        content-type: text/plain

        Maintenance until noon`,
    },
    'behind CloudFront': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 502
        server: awselb/2.0
        x-cache: Error from cloudfront
        via: 1.1 0a1b2c3d.cloudfront.net (CloudFront)

        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <center><h1>502 Bad Gateway</h1></center>
        </body>
        </html>`,
    },
    'behind a proxy that writes its own Server': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 503
        server: cloudflare
        cf-ray: 9a1b2c3d4e5f6789-FRA

        <html>
        <head><title>503 Service Temporarily Unavailable</title></head>
        <body>
        <center><h1>503 Service Temporarily Unavailable</h1></center>
        </body>
        </html>`,
    },
    'a log-in that failed': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/2 561
        server: awselb/2.0`,
    },
    'its bare page with another code': {
      cause: 'unknown',
      answer: http`
        HTTP/2 500
        server: awselb/2.0

        <html><head><title>500 Internal Server Error</title></head><body><center><h1>500 Internal Server Error</h1></center></body></html>`,
    },
  },
  others: {
    'it hands on the JSON of the target': {
      product: 'app',
      answer: http`
        HTTP/2 503
        server: gunicorn
        set-cookie: AWSALB=x; Path=/
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
    'the page has a foot': {
      product: 'nginx',
      answer: http`
        HTTP/2 502

        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <center><h1>502 Bad Gateway</h1></center>
        <hr><center>nginx/1.25</center>
        </body>
        </html>`,
    },
    'a trace id alone': {
      product: 'unknown',
      answer: http`
        HTTP/2 503
        x-amzn-trace-id: Root=1-67891233-abcdef012345678912345678`,
    },
  },
});
