import { defineCases, withEach } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'to another host': http`
      GET https://api.example/files/7
      authorization: Bearer abc

      HTTP/1.1 302 Found
      Location: https://files.example/7`,
    'to another port': http`
      GET https://api.example/jobs
      Authorization: Basic YTpi

      HTTP/2 307
      location: https://api.example:8443/jobs`,
    'to another scheme': http({ type: 'xhr' })`
      GET http://api.example/jobs
      Authorization: Bearer abc

      HTTP/1.1 308 Permanent Redirect
      Location: https://api.example/jobs`,
    ...withEach(
      [301, 303],
      (code) => http`
        GET https://api.example/files/7
        Authorization: Bearer abc

        HTTP/1.1 ${code} Moved
        Location: https://files.example/7`,
    ),
  },
  passes: {
    'within the origin, default port written out': http`
      GET https://api.example/jobs
      Authorization: Bearer abc

      HTTP/1.1 302 Found
      Location: https://api.example:443/v2/jobs`,
    'without credentials': http`
      GET https://api.example/jobs

      HTTP/1.1 302 Found
      Location: https://files.example/jobs`,
    'credentials unknown': http({ requestUnknown: true })`
      GET https://api.example/jobs

      HTTP/1.1 302 Found
      Location: https://files.example/jobs`,
    'a navigation': http({ type: 'document' })`
      GET https://api.example/jobs
      Authorization: Basic YTpi

      HTTP/1.1 302 Found
      Location: https://files.example/jobs`,
    '201 is not followed': http`
      POST https://api.example/jobs
      Authorization: Bearer abc

      HTTP/1.1 201 Created
      Location: https://jobs.example/7`,
  },
});
