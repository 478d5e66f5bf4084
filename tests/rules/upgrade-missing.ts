import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    '426 with fields that only look like it': http`
      GET http://devices.example:8080/socket

      HTTP/1.1 426 Upgrade Required
      Connection: Upgrade
      Sec-WebSocket-Version: 13`,
    '101 without it': http({ type: 'websocket' })`
      GET wss://chat.example/live
      Upgrade: websocket

      HTTP/1.1 101 Switching Protocols
      Connection: Upgrade`,
    'a demand for TLS': http`
      GET http://api.example/

      HTTP/1.1 426 Upgrade Required
      Connection: upgrade`,
    '426 over TLS, in HTTP/1.1': http`
      GET https://api.example/socket

      HTTP/1.1 426 Upgrade Required`,
  },
  passes: {
    'HTTP/2 without TLS': http`
      GET http://devices.example:8080/socket

      HTTP/2 426`,
    'a WebSocket': http({ type: 'websocket' })`
      GET ws://chat.example/live

      HTTP/1.1 101 Switching Protocols
      Connection: Upgrade
      upgrade: websocket`,
    'HTTP/2 has no Upgrade': http`
      HTTP/2 426`,
    'HTTP/3 has no Upgrade': http`
      HTTP/3 426`,
    'a WebSocket over HTTP/2 is a 200': http({ type: 'websocket' })`
      GET wss://chat.example/live

      HTTP/2 200`,
  },
});
