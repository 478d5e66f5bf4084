import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    TLS: {
      cause: 'upstream-tls-failure',
      answer: http`
        HTTP/2 503
        server: AkamaiGHost

        <HTML><HEAD>
        <TITLE>Error</TITLE>
        </HEAD><BODY>
        An error occurred while processing your request.<p>
        Reference&#32;&#35;30&#46;3598c0ba&#46;1521745157&#46;87201fff
        </BODY></HTML>`,
    },
    'out of time': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 504
        server: AkamaiGHost

        <HTML><HEAD>
        <TITLE>Error</TITLE>
        </HEAD><BODY>
        The proxy server did not receive a timely response from the upstream server.<p>
        Reference&#32;&#35;1&#46;3598c0ba&#46;1521745157&#46;87201fff
        </BODY></HTML>`,
    },
    'Server was removed, the link is there': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 502

        <HTML><HEAD>
        <TITLE>Error</TITLE>
        </HEAD><BODY>
        The server is temporarily unable to service your request. Please try again later.<p>
        Reference&#32;&#35;6&#46;3598c0ba&#46;1521745157&#46;87201fff
        <P>https&#58;&#47;&#47;errors&#46;edgesuite&#46;net&#47;6&#46;3598c0ba&#46;1521745157&#46;87201fff</P>
        </BODY></HTML>`,
    },
    'neither Server nor link': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/2 503

        <HTML><HEAD>
        <TITLE>Error</TITLE>
        </HEAD><BODY>
        An error occurred while processing your request.<p>
        Reference&#32;&#35;3&#46;3598c0ba&#46;1521745157&#46;87201fff
        </BODY></HTML>`,
    },
    'the content was not captured': {
      cause: 'upstream-timeout',
      answer: http({ content: 'unknown' })`
        HTTP/2 504
        server: AkamaiGHost`,
    },
  },
  others: {
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/2 503
        akamai-grn: 0.3598c0ba
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
  },
});
