import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    refused: http({ error: 'net::ERR_CONNECTION_REFUSED' })`
      GET https://api.example/me`,
    'Firefox’s name': http({ error: 'NS_ERROR_UNKNOWN_HOST' })`
      GET https://api.example/me`,
    'an error that nobody knows': http({ error: 'net::ERR_SOMETHING_NEW' })`
      GET https://api.example/me`,
    'WebKit’s words for something else': http({ error: 'Could not connect to server' })`
      GET https://api.example/me`,
    'a document': http({ error: 'net::ERR_CERT_DATE_INVALID', type: 'document' })`
      GET https://site.example/`,
  },
  reportsAt: {
    info: {
      'cancelled by the page': http({ error: 'net::ERR_ABORTED' })`
        GET https://api.example/me`,
      'cancelled by the page, in WebKit’s words': http({ error: 'Load request cancelled' })`
        GET https://api.example/me`,
      'blocked by who inspects the page': http({ error: 'net::ERR_BLOCKED_BY_CLIENT.Inspector' })`
        GET https://api.example/me`,
      'blocked by an extension': http({ error: 'net::ERR_BLOCKED_BY_CLIENT', type: 'script' })`
        GET https://ads.example/a.js`,
    },
  },
  passes: {
    'a status that came before the error': http({ error: 'net::ERR_CONTENT_LENGTH_MISMATCH' })`
      HTTP/1.1 200 OK
      Content-Length: 100

      cut`,
    '408 is a response': http`
      HTTP/1.1 408 Request Timeout`,
    'an extension’s own file': http({ error: 'net::ERR_FILE_NOT_FOUND' })`
      GET chrome-extension://abcdefghijklmnop/x.json`,
  },
});
