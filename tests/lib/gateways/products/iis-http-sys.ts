import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'a stopped pool': {
      cause: 'app-server-down',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: Microsoft-HTTPAPI/2.0
        Connection: close

        <HTML><HEAD><TITLE>Service Unavailable</TITLE></HEAD>
        <BODY><h2>Service Unavailable</h2>
        <hr><p>HTTP Error 503. The service is unavailable.</p>
        </BODY></HTML>`,
    },
    'Server was removed': {
      cause: 'app-server-down',
      answer: http`
        HTTP/1.1 503 Service Unavailable

        <HTML><HEAD><TITLE>Service Unavailable</TITLE></HEAD>
        <BODY><h2>Service Unavailable</h2>
        <hr><p>HTTP Error 503. The service is unavailable.</p>
        </BODY></HTML>`,
    },
    'its field, and no content': {
      cause: 'app-server-down',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: Microsoft-HTTPAPI/2.0
        Content-Length: 0`,
    },
  },
  others: {
    'its field, and words of a program that listens through it': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: Microsoft-HTTPAPI/2.0
        Content-Type: text/html

        <h1>Back soon</h1>`,
    },
    'an application that listens through it': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: Microsoft-HTTPAPI/2.0
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
  },
});
