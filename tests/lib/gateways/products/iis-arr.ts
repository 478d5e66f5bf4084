import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'its page': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        Server: Microsoft-IIS/10.0
        X-Powered-By: ASP.NET

        <html><head><title>502 - Web server received an invalid response while acting as a gateway or proxy server.</title></head><body><div id="header"><h1>Server Error</h1></div><h2>502 - Web server received an invalid response while acting as a gateway or proxy server.</h2></body></html>`,
    },
    'after four minutes': {
      cause: 'upstream-timeout',
      hop: 'platform-router',
      answer: http({ took: 230_400 })`
        HTTP/1.1 502 Bad Gateway
        Server: Microsoft-IIS/10.0

        <html><head><title>502 - Web server received an invalid response while acting as a gateway or proxy server.</title></head><body><div id="header"><h1>Server Error</h1></div><h2>502 - Web server received an invalid response while acting as a gateway or proxy server.</h2></body></html>`,
    },
    'the detailed page, out of time': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        Server: Microsoft-IIS/10.0

        <html><head><title>IIS 10.0 Detailed Error - 502.3 - Bad Gateway</title></head><body><h2>HTTP Error 502.3 - Bad Gateway</h2><h3>The operation timed out</h3><p>Error Code</p><p>0x80072ee2</p></body></html>`,
    },
    'the detailed page, connection ended': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        Server: Microsoft-IIS/10.0

        <html><head><title>IIS 10.0 Detailed Error - 502.3 - Bad Gateway</title></head><body><h2>HTTP Error 502.3 - Bad Gateway</h2><p>Error Code 0x80072efe</p></body></html>`,
    },
  },
  others: {
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: Microsoft-IIS/10.0
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
  },
});
