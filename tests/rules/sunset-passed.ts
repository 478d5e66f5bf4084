import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const answer = (...fields: string[]) => http`
HTTP/1.1 200 OK
Date: Mon, 07 Sep 2026 07:12:40 GMT
${fields.join('\n')}`;

export default defineCases({
  reports: {
    'long gone': answer('Sunset: Fri, 31 Jan 2025 23:59:59 GMT'),
    'one second ago, by the Date of the response': answer('Sunset: Mon, 07 Sep 2026 07:12:39 GMT'),
    'without Date, by the time of the exchange': http`
      HTTP/1.1 200 OK
      sunset: Mon, 07 Sep 2026 07:12:00 GMT`,
    'deprecated since a date': answer(
      'Deprecation: @1688169599',
      'Link: <https://api.example/v2>; rel="successor-version"',
    ),
    'deprecated by the draft': http({ type: 'other' })`
      HTTP/2 200
      content-type: application/problem+json
      deprecation: true`,
    'deprecated, the end still ahead': answer('Deprecation: ?1', 'Sunset: Tue, 30 Jun 2099 23:59:59 GMT'),
  },
  reportsAt: {
    info: {
      'the end is ahead': answer('Sunset: Tue, 30 Jun 2099 23:59:59 GMT'),
      'the deprecation is ahead': answer('Deprecation: @4085596799'),
    },
  },
  passes: {
    'neither field': answer('Link: <https://api.example/v2>; rel="successor-version"'),
    'a Sunset that is no date': answer('Sunset: soon'),
    'explicitly not deprecated': answer('Deprecation: ?0'),
    'a document': http({ type: 'document' })`
      HTTP/1.1 200 OK
      Content-Type: text/html
      Sunset: Fri, 31 Jan 2025 23:59:59 GMT`,
    'from the cache': http({ fromCache: true })`
      HTTP/1.1 200 OK
      Sunset: Fri, 31 Jan 2025 23:59:59 GMT`,
  },
});
