import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    GET: http`
      GET https://api.example/catalog
      Cache-Control: no-cache

      HTTP/1.1 304 Not Modified
      ETag: "c-90"`,
    POST: http`
      POST https://api.example/catalog

      HTTP/2 304`,
  },
  passes: {
    'If-None-Match': http`
      GET https://api.example/catalog
      If-None-Match: "c-90"

      HTTP/1.1 304 Not Modified`,
    'If-Modified-Since in another case': http`
      GET https://api.example/catalog
      IF-MODIFIED-SINCE: Tue, 01 Sep 2026 10:00:00 GMT

      HTTP/1.1 304 Not Modified`,
    'request unknown': http({ requestUnknown: true })`
      HTTP/1.1 304 Not Modified`,
    'conditions hidden': http({ hiddenRequestFields: ['if-none-match', 'if-modified-since'] })`
      HTTP/1.1 304 Not Modified`,
    'provisional request fields': (index, previous) => {
      const exchange = http`
        GET https://api.example/catalog
        Accept: */*

        HTTP/1.1 304 Not Modified`(index, previous);
      return { ...exchange, requestFields: { lines: exchange.requestFields?.lines ?? [], provisional: true } };
    },
    'seen by an extension, before the cache adds its conditions': (index, previous) => ({
      ...http`
        HTTP/1.1 304 Not Modified`(index, previous),
      sources: ['web-request'],
    }),
    'a 200': http`
      HTTP/1.1 200 OK`,
  },
});
