import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'a context that failed': {
      cause: 'app-server-down',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: Jetty(9.4.53.v20231009)

        <html>
        <head>
        <meta http-equiv="Content-Type" content="text/html;charset=utf-8"/>
        <title>Error 503 Service Unavailable</title>
        </head>
        <body><h2>HTTP ERROR 503 Service Unavailable</h2>
        <table>
        <tr><th>URI:</th><td>/app</td></tr>
        <tr><th>STATUS:</th><td>503</td></tr>
        </table>
        <hr><a href="https://eclipse.org/jetty">Powered by Jetty:// 9.4.53.v20231009</a><hr/>

        </body>
        </html>`,
    },
    'its title and its signature, between words of its own': {
      cause: 'app-server-down',
      answer: http`
        HTTP/2 503

        <title>Error 503 Service Unavailable</title><h2>The shop is starting</h2><a>Powered by Jetty:// 12.0.5</a>`,
    },
    'its heading and its signature': {
      cause: 'app-server-down',
      answer: http`
        HTTP/2 503

        <h2>HTTP ERROR 503 Service Unavailable</h2><a>Powered by Jetty:// 12.0.5</a>`,
    },
  },
  others: {
    'the application in it answers JSON': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: Jetty(9.4.53.v20231009)
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
  },
});
