import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const page = (url: string, documentId?: string) => http({ type: 'document', ...(documentId && { documentId }) })`
GET ${url}

HTTP/1.1 200 OK
Content-Type: text/html`;
const secure = page('https://kino.example/programm');

const byBrowser = http({ type: 'document' })`
  GET https://kino.example/programm
  User-Agent: Mozilla/5.0 Firefox/143.0

  HTTP/1.1 200 OK
  Content-Type: text/html`;
const imageBy = (program: string) => http({ type: 'image' })`
  GET http://cdn.example/a.png
  User-Agent: ${program}

  HTTP/1.1 200 OK`;

export default defineCases({
  reports: {
    'a video, after the document': [
      secure,
      http({ type: 'media' })`
        GET http://trailer.example/t1.webm

        HTTP/1.1 206 Partial Content`,
    ],
    'an image of the page that was opened last': [
      page('http://kino.example/programm', 'page_1'),
      page('https://kino.example/programm', 'page_2'),
      http({ type: 'image', documentId: 'page_2' })`
        GET http://cdn.example/a.png

        HTTP/1.1 200 OK`,
    ],
    'an image, by the same browser': [byBrowser, imageBy('Mozilla/5.0 Firefox/143.0')],
    'a frame, by Referer': http({ type: 'frame' })`
      GET http://ads.example/frame
      Referer: https://kino.example/programm

      HTTP/1.1 200 OK`,
    'a fetch, by its initiator': http({ type: 'fetch', initiator: 'https://kino.example' })`
      GET http://api.example/films

      HTTP/1.1 200 OK`,
    'blocked by the browser': [
      secure,
      http({ type: 'script', error: 'net::ERR_BLOCKED_BY_CLIENT', initiator: 'https://kino.example/programm' })`
        GET http://cdn.example/a.js`,
    ],
    'a WebSocket': http({ type: 'websocket', initiator: 'https://kino.example' })`
      GET ws://live.example/chat

      HTTP/1.1 101 Switching Protocols
      Upgrade: websocket`,
  },
  passes: {
    'a navigation': [
      secure,
      http({ type: 'document', initiator: 'https://kino.example/programm' })`
        GET http://alt.example/archive
        Referer: https://kino.example/programm

        HTTP/1.1 200 OK`,
    ],
    'https from https': [
      secure,
      http({ type: 'image' })`
        GET https://cdn.example/a.png

        HTTP/1.1 200 OK`,
    ],
    'another page was opened last': [
      page('http://kino.example/programm', 'page_1'),
      page('https://kino.example/programm', 'page_2'),
      http({ type: 'image', documentId: 'page_1' })`
        GET http://cdn.example/a.png

        HTTP/1.1 200 OK`,
    ],
    'a page on http': [
      page('http://kino.example/programm'),
      http({ type: 'image' })`
        GET http://cdn.example/a.png

        HTTP/1.1 200 OK`,
    ],
    'a page on http with a script from https': [
      page('http://kino.example/programm'),
      http({ type: 'xhr', initiator: 'https://cdn.example/jquery.js' })`
        GET http://kino.example/films

        HTTP/1.1 200 OK`,
    ],
    'this machine': [
      secure,
      http({ type: 'fetch', initiator: 'https://kino.example' })`
        GET http://127.0.0.1:8080/status

        HTTP/1.1 200 OK`,
      http({ type: 'fetch', initiator: 'https://kino.example' })`
        GET http://localhost/status

        HTTP/1.1 200 OK`,
    ],
    'another program of the machine, as proxies record it': [byBrowser, imageBy('Player/1.2 CFNetwork/1494')],
    'the page unknown': http({ type: 'image' })`
      GET http://cdn.example/a.png

      HTTP/1.1 200 OK`,
    'something unknown after the document': [
      secure,
      http({ type: 'other' })`
        GET http://update.example/check

        HTTP/1.1 200 OK`,
    ],
  },
});
