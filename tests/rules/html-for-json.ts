import { answer } from '#tests/support/answers.ts';
import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const html = '<!DOCTYPE html><html><head><title>Start</title></head><body><h1>Hi</h1></body></html>';
const json = { accept: 'application/json', as: 'text/html; charset=utf-8' };

export default defineCases({
  reports: {
    plain: answer(html, json),
    'a wildcard names no HTML': answer(html, { ...json, accept: 'application/json, text/plain, */*' }),
    'a +json type': answer(html, { ...json, accept: 'application/vnd.api+json' }),
    'an XHR': answer(html, { ...json, type: 'xhr' }),
    'labelled JSON': answer(html, { ...json, as: 'application/json' }),
    'a log-in page': answer('<html><body><form><input type="password"></form></body></html>', json),
    'a fragment': answer('<div class="x">2</div>', json),
    'content that was not captured': http({ content: 'unknown' })`
      GET https://api.example/me
      Accept: application/json

      HTTP/1.1 200 OK
      Content-Type: text/html`,
    'HTML refused with q=0': answer(html, { ...json, accept: 'application/json, text/html;q=0' }),
  },
  passes: {
    'Accept names HTML too': answer(html, { ...json, accept: 'text/html, application/json;q=0.9' }),
    'any text, which HTML is': answer(html, { ...json, accept: 'application/json, text/*;q=0.5' }),
    'Accept names nothing': answer(html, { ...json, accept: '*/*' }),
    'a navigation': answer(html, { ...json, type: 'document' }),
    'an error': answer(html, { ...json, status: '404 Not Found' }),
    'JSON labelled HTML': answer({ a: 1 }, json),
    'XML whose root is named as in HTML': answer('<table><row>1</row></table>', { ...json, as: 'application/xml' }),
    JSON: answer({ a: 1 }, { accept: 'application/json' }),
    'no content': answer('', json),
    'Accept unknown': http({ requestUnknown: true })`
      HTTP/1.1 200 OK
      Content-Type: text/html

      <html></html>`,
  },
});
