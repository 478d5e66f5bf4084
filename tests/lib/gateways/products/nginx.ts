import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'what stands in the body of its page': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 502
        server: nginx

        <center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>`,
    },
    'its stock page without the middle': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 502
        server: openresty/1.21.4.1

        <h1>An error occurred.</h1><p>Please try again later.</p><p><em>Faithfully yours, OpenResty.</em></p>`,
    },
    'Tengine 2, which has the sentences of Apache': {
      cause: 'gateway-deliberate-503',
      answer: http`
        HTTP/1.1 503 Service Temporarily Unavailable

        <!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">
        <html>
        <head><title>503 Service Temporarily Unavailable</title></head>
        <body bgcolor="white">
        <h1>503 Service Temporarily Unavailable</h1>
        <p>The server is temporarily unable to service your request due to maintenance downtime or capacity problems. Please try again later.<hr/>Powered by Tengine/2.1.2</body>
        </html>`,
    },
    'Tengine with its table': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/1.1 502 Bad Gateway

        <!DOCTYPE HTML PUBLIC "-//IETF//DTD HTML 2.0//EN">
        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <center><h1>502 Bad Gateway</h1></center>
         Sorry for the inconvenience.<br/>
        Please report this message and include the following information to us.<br/>
        Thank you very much!</p>
        <table>
        <tr>
        <td>URL:</td>
        <td>http://app.example/</td>
        </tr>
        </table>
        <hr/>Powered by Tengine<hr><center>tengine</center>
        </body>
        </html>`,
    },
    'a refused port': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        Server: nginx/1.22.1
        Content-Type: text/html

        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <center><h1>502 Bad Gateway</h1></center>
        <hr><center>nginx/1.22.1</center>
        </body>
        </html>`,
    },
    'a distribution in the version': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 502
        server: nginx/1.18.0 (Ubuntu)

        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <center><h1>502 Bad Gateway</h1></center>
        <hr><center>nginx/1.18.0 (Ubuntu)</center>
        </body>
        </html>`,
    },
    'an old page with a colour and padding': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/1.1 504 Gateway Time-out
        Server: nginx

        <html>
        <head><title>504 Gateway Time-out</title></head>
        <body bgcolor="white">
        <center><h1>504 Gateway Time-out</h1></center>
        <hr><center>nginx</center>
        </body>
        </html>
        <!-- a padding to disable MSIE and Chrome friendly error page -->
        <!-- a padding to disable MSIE and Chrome friendly error page -->
        <!-- a padding to disable MSIE and Chrome friendly error page -->
        <!-- a padding to disable MSIE and Chrome friendly error page -->
        <!-- a padding to disable MSIE and Chrome friendly error page -->
        <!-- a padding to disable MSIE and Chrome friendly error page -->`,
    },
    'a limit': {
      cause: 'gateway-deliberate-503',
      answer: http`
        HTTP/1.1 503 Service Temporarily Unavailable
        Server: nginx

        <html>
        <head><title>503 Service Temporarily Unavailable</title></head>
        <body>
        <center><h1>503 Service Temporarily Unavailable</h1></center>
        <hr><center>nginx</center>
        </body>
        </html>`,
    },
    OpenResty: {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 502
        server: openresty/1.25.3.1

        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <center><h1>502 Bad Gateway</h1></center>
        <hr><center>openresty/1.25.3.1</center>
        </body>
        </html>`,
    },
    'behind Cloudflare, which put a script into the page': {
      cause: 'gateway-deliberate-503',
      answer: http`
        HTTP/2 503
        server: cloudflare
        cf-ray: 9a1b2c3d4e5f6789-FRA

        <html>
        <head><title>503 Service Temporarily Unavailable</title></head>
        <body>
        <center><h1>503 Service Temporarily Unavailable</h1></center>
        <hr><center>nginx/1.25.1</center>
        <script defer src="https://static.example/beacon.js"></script></body>
        </html>`,
    },
    'behind Istio, which timed it': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 502
        server: istio-envoy
        x-envoy-upstream-service-time: 2

        <html>
        <head><title>502 Bad Gateway</title></head>
        <body>
        <center><h1>502 Bad Gateway</h1></center>
        <hr><center>nginx/1.27.4</center>
        </body>
        </html>`,
    },
    'the stock custom page': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        Server: nginx
        ETag: "6b00381d-1f1"

        <!DOCTYPE html>
        <html>
        <head>
        <title>Error</title>
        <style>body { margin: 0 auto }</style>
        </head>
        <body>
        <h1>An error occurred.</h1>
        <p>Sorry, the page you are looking for is currently unavailable.<br/>
        Please try again later.</p>
        <p>If you are the system administrator of this resource then you should check
        the error log for details.</p>
        <p><em>Faithfully yours, nginx.</em></p>
        </body>
        </html>`,
    },
    'no Server field, as behind an ingress': {
      cause: 'no-healthy-upstream',
      hop: 'ingress',
      answer: http`
        HTTP/2 503
        content-type: text/html

        <html>
        <head><title>503 Service Temporarily Unavailable</title></head>
        <body>
        <center><h1>503 Service Temporarily Unavailable</h1></center>
        <hr><center>nginx</center>
        </body>
        </html>`,
    },
    'its reason phrase on a page of the site': {
      cause: 'gateway-deliberate-503',
      answer: http`
        HTTP/1.1 503 Service Temporarily Unavailable
        Server: nginx
        Content-Type: text/html

        <h1>Back soon</h1>`,
    },
    'a page of the site after a minute': {
      cause: 'upstream-timeout',
      answer: http({ took: 60_020 })`
        HTTP/2 504
        server: nginx
        content-type: text/html

        <h1>Something went wrong</h1>`,
    },
    'no version and no Server, out of time': {
      cause: 'upstream-timeout',
      hop: 'ingress',
      answer: http`
        HTTP/2 504

        <html><head><title>504 Gateway Time-out</title></head><body><center><h1>504 Gateway Time-out</h1></center><hr><center>nginx</center></body></html>`,
    },
    'no version and no Server, no usable answer': {
      cause: 'upstream-connection-or-bad-response',
      hop: 'ingress',
      answer: http`
        HTTP/2 502

        <html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>`,
    },
    'a worker that was ended after 30 s': {
      cause: 'upstream-connection-or-bad-response',
      answer: http({ took: 30_040 })`
        HTTP/2 502
        server: nginx

        <html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center></body></html>`,
    },
    'its page with another code': {
      cause: 'unknown',
      answer: http`
        HTTP/2 500
        server: nginx

        <html><head><title>500 Internal Server Error</title></head><body><center><h1>500 Internal Server Error</h1></center><hr><center>nginx</center></body></html>`,
    },
  },
  others: {
    'its farewell under a page of somebody else': {
      product: 'unknown',
      answer: http`
        HTTP/2 502

        <h1>Error pages we know</h1><p>One of them ends like this.</p><p><em>Faithfully yours, nginx.</em></p>`,
    },
    'its page with a sentence before it': {
      product: 'unknown',
      answer: http`
        HTTP/2 502

        <p>Seen today:</p><center><h1>502 Bad Gateway</h1></center><hr><center>nginx</center>`,
    },
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: nginx
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
    'a page of the site': {
      product: 'unknown',
      answer: http`
        HTTP/2 503
        server: nginx
        content-type: text/html

        <html><body><h1>503 Service Temporarily Unavailable</h1></body></html>`,
    },
    'its words in a page of the site': {
      product: 'unknown',
      answer: http`
        HTTP/2 502
        server: nginx

        <html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center><p>We use nginx, and it says:</p><hr><center>nginx</center><p>Call us.</p></body></html>`,
    },
    'a minute, but the application speaks': {
      product: 'app',
      answer: http({ took: 60_020 })`
        HTTP/2 504
        server: nginx
        x-powered-by: Express
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
    'its name in Server alone': {
      product: 'unknown',
      answer: http`
        HTTP/2 502
        server: nginx`,
    },
  },
});
