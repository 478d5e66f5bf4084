import { answer } from '#tests/support/answers.ts';
import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const failed = { status: '500 Internal Server Error' };

export default defineCases({
  reports: {
    JSON: answer({ code: 'B', message: 'Tile store is full' }, failed),
    empty: answer('', { status: '503 Service Unavailable', as: 'none' }),
    text: answer('Internal error', { ...failed, as: 'text/plain' }),
    'another id': answer({ code: 'B', userId: 'u-1234' }, failed),
  },
  passes: {
    'a short request id': answer({ code: 'X', requestId: 'r-9' }, failed),
    'the id of Render': answer({ code: 'X' }, { ...failed, fields: 'rndr-id: 3f0c9a1e-77aa' }),
    'the id of Alibaba Cloud': answer({ code: 'X' }, { ...failed, fields: 'EagleId: 2ff6199b' }),
    'an instance that is a UUID': answer(
      { type: 'https://x.example/p', title: 'x', instance: 'urn:uuid:7c1f6f0e-4a52-4f0b-9a5e-2d7f2c9f1b64' },
      { ...failed, as: 'application/problem+json' },
    ),
    'the id of a JSON:API error': answer(
      { errors: [{ id: '7c1f6f0e-4a52-4f0b-9a5e-2d7f2c9f1b64', title: 'x' }] },
      failed,
    ),
    'X-Request-Id': answer({ code: 'B' }, { ...failed, fields: 'x-request-id: 7c1f' }),
    'a trace': answer(
      { code: 'B' },
      { ...failed, fields: 'traceparent: 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01' },
    ),
    Cloudflare: answer({ code: 'B' }, { ...failed, fields: 'CF-RAY: 88a1-FRA' }),
    Amazon: answer({ code: 'B' }, { ...failed, fields: 'x-amzn-RequestId: 1-2' }),
    'a vendor field': answer({ code: 'B' }, { ...failed, fields: 'Paypal-Debug-Id: f35' }),
    'in the body': answer({ error: { message: 'x', trace_id: 'abc123' } }, failed),
    'in XML': answer('<Error><Code>X</Code><RequestId>4Z1B7Q0J</RequestId></Error>', {
      ...failed,
      as: 'application/xml',
    }),
    'in text': answer('Something failed. Reference: 18.3f2a1602', { ...failed, as: 'text/plain' }),
    'in HTML, with character references': answer('<HTML>Reference&#32;&#35;18&#46;4d0d1702&#46;1789377600</HTML>', {
      ...failed,
      as: 'text/html',
    }),
    'in German': answer({ meldung: 'Interner Fehler', vorgangsnummer: 'A-2026-4455' }, failed),
    'a trace of its own': answer({ code: 'B' }, { ...failed, fields: 'X-Shop-Trace: af0012ff9' }),
    'in HTML': answer('<html><p>Error ID: <code>a81f22bc</code></p></html>', { ...failed, as: 'text/html' }),
    '404': answer({ code: 'C' }, { status: '404 Not Found' }),
    'an image': answer('x', { ...failed, type: 'image', as: 'text/plain' }),
    'content not captured': http({ content: 'unknown' })`
      HTTP/1.1 500 Internal Server Error`,
    'the trace in Server-Timing': answer(
      { code: 'B', message: 'Tile store is full' },
      {
        ...failed,
        fields: 'Server-Timing: app;dur=3, traceparent;desc="00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"',
      },
    ),
  },
});
