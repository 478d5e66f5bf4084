import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    refused: {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 502
        ngrok-error-code: ERR_NGROK_3006
        ngrok-trace-id: 0a1b
        content-type: text/html

        <html><body>The server returned an error. ERR_NGROK_3006</body></html>`,
    },
    'the local port is closed': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 502
        ngrok-error-code: ERR_NGROK_8012
        ngrok-trace-id: 0a1b
        content-type: text/html

        <html><body>The server returned an error. ERR_NGROK_8012</body></html>`,
    },
    'out of time': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 504
        ngrok-error-code: ERR_NGROK_3005
        ngrok-trace-id: 0a1b
        content-type: text/html

        <html><body>The server returned an error. ERR_NGROK_3005</body></html>`,
    },
    'an invalid answer': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/2 502
        ngrok-error-code: ERR_NGROK_3004
        ngrok-trace-id: 0a1b
        content-type: text/html

        <html><body>The server returned an error. ERR_NGROK_3004</body></html>`,
    },
    'the endpoint is offline': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 404
        ngrok-error-code: ERR_NGROK_3200`,
    },
    'another number': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 502
        ngrok-error-code: ERR_NGROK_3999`,
    },
  },
  others: {
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/2 503
        ngrok-trace-id: 0a1b
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
  },
});
