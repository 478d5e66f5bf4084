import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

/** The page with a reference number that begins with this one. */
const page = (number: number) =>
  `<TITLE>Error</TITLE>An error occurred while processing your request.<p>Reference&#32;&#35;${number}&#46;3598c0ba&#46;1521745157&#46;87201fff`;

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
    'Server, and words of its own': {
      cause: 'gateway-deliberate-503',
      answer: http`
        HTTP/2 503
        server: AkamaiGHost

        <TITLE>Access Denied</TITLE><H1>Access Denied</H1>You don't have permission to access this on this server.<P>Reference&#32;&#35;18&#46;3598c0ba&#46;1521745157&#46;87201fff`,
    },
    sending: {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 503

        ${page(4)}`,
    },
    'no configuration': {
      cause: 'unknown',
      answer: http`
        HTTP/2 503

        ${page(9)}`,
    },
    'an unknown name': {
      cause: 'upstream-dns-failure',
      answer: http`
        HTTP/2 503

        ${page(11)}`,
    },
    'an empty answer': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/2 503

        ${page(15)}`,
    },
    'another number': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 503

        ${page(77)}`,
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
    'its other fields on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/2 503
        x-akamai-request-id: 3598c0ba
        x-akamai-transformed: 9 - 0 pmb=mRUM,1
        Content-Type: application/json

        {"code":"maintenance"}`,
    },
  },
});
