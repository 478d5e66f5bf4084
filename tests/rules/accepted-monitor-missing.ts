import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'a status alone': http`
      POST https://api.example/reports

      HTTP/1.1 202 Accepted
      Content-Type: application/json

      {"status":"PENDING","message":"We are working on it","position":3}`,
    'no content at all': http`
      DELETE https://api.example/accounts/4

      HTTP/2 202`,
    'plain words': http`
      POST https://api.example/reports

      HTTP/1.1 202 Accepted
      Content-Type: text/plain

      Accepted`,
    'an identifier that is null': http`
      POST https://api.example/reports

      HTTP/1.1 202 Accepted
      Content-Type: application/json

      {"jobId":null,"href":"","grid":"a"}`,
  },
  passes: {
    'Operation-Location': http`
      POST https://api.example/reports

      HTTP/1.1 202 Accepted
      operation-location: /operations/1

      {}`,
    'Azure-AsyncOperation': http`
      PUT https://api.example/reports

      HTTP/1.1 202 Accepted
      Azure-AsyncOperation: https://x.example/1`,
    Link: http`
      POST https://api.example/reports

      HTTP/1.1 202 Accepted
      Link: </jobs/1>; rel=monitor`,
    'Retry-After': http`
      POST https://api.example/reports

      HTTP/1.1 202 Accepted
      Retry-After: 5`,
    'an identifier': http`
      POST https://api.example/reports

      HTTP/1.1 202 Accepted
      Content-Type: application/json

      {"data":{"jobId":"6f1c","status":"PENDING"}}`,
    'an identifier that is a number': http`
      POST https://api.example/reports

      HTTP/1.1 202 Accepted
      Content-Type: application/json

      {"report_id":7}`,
    'a link under any name': http`
      POST https://api.example/reports

      HTTP/1.1 202 Accepted
      Content-Type: application/json

      {"check":"/reports/7/status"}`,
    'a resource name to poll': http`
      POST https://api.example/reports

      HTTP/1.1 202 Accepted
      Content-Type: application/json

      {"name":"projects/p/operations/o-1","done":false}`,
    XML: http`
      POST https://api.example/reports

      HTTP/1.1 202 Accepted
      Content-Type: application/xml

      <Job><JobId>17</JobId></Job>`,
    'a bare identifier': http`
      POST https://api.example/reports

      HTTP/1.1 202 Accepted
      Content-Type: application/json

      "6f1c-88"`,
    'content not captured': http({ content: 'unknown' })`
      POST https://api.example/reports

      HTTP/1.1 202 Accepted`,
    'content cut off': http({ content: { text: '{"status":"PENDING"', truncated: true } })`
      POST https://api.example/reports

      HTTP/1.1 202 Accepted`,
    'a beacon whose answer cannot be read': http`
      POST https://api.example/page-left
      Sec-Fetch-Mode: no-cors

      HTTP/1.1 202 Accepted`,
    'a beacon by its path': http`
      POST https://api.example/v1/events

      HTTP/1.1 202 Accepted`,
    'a ping': http({ type: 'ping' })`
      POST https://api.example/left

      HTTP/1.1 202 Accepted
      Content-Type: application/json

      {}`,
  },
});
