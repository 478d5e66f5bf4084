import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'an image behind a proxy': http({ type: 'image' })`
      GET http://tiles.example/1.png

      HTTP/1.1 407 Proxy Authentication Required
      Content-Type: text/html`,
    'with the information field, which is no challenge': http`
      HTTP/1.1 407 Proxy Authentication Required
      Proxy-Authentication-Info: nextnonce="a1"
      WWW-Authenticate: Basic realm="x"`,
  },
  passes: {
    'with a challenge, in another case': http`
      HTTP/1.1 407 Proxy Authentication Required
      proxy-authenticate: Negotiate`,
    'a 401 is another rule': http`
      HTTP/1.1 401 Unauthorized`,
    'fields not captured': http({ fromCache: true })`
      HTTP/1.1 407 Proxy Authentication Required`,
  },
});
