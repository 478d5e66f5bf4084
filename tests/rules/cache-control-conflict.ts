import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'public and private': http`
      HTTP/1.1 200 OK
      Cache-Control: Public, max-age=60, PRIVATE`,
    'public and private over two lines': http`
      HTTP/1.1 200 OK
      Cache-Control: public
      Cache-Control: private`,
    'no-store with a lifetime': http`
      HTTP/1.1 200 OK
      Cache-Control: max-age=600, no-store`,
    'no-store with a lifetime for shared caches': http({ type: 'image' })`
      HTTP/1.1 404 Not Found
      Cache-Control: no-store, s-maxage="60"`,
    both: http`
      HTTP/1.1 200 OK
      Cache-Control: public, private, no-store, max-age=1, ext="a, b"`,
    'the other directives are kept': http`
      HTTP/1.1 200 OK
      Cache-Control: public, private, no-cache="set-cookie, x"`,
  },
  passes: {
    'max-age=0 is no lifetime': http`
      HTTP/1.1 200 OK
      Cache-Control: no-store, max-age=0, s-maxage=0`,
    'private with a lifetime': http`
      HTTP/1.1 200 OK
      Cache-Control: private, max-age=600`,
    'a qualified private': http`
      HTTP/1.1 200 OK
      Cache-Control: public, private="x-user"`,
    'no-cache is not no-store': http`
      HTTP/1.1 200 OK
      Cache-Control: no-cache, max-age=600`,
    'Expires is not Cache-Control': http`
      HTTP/1.1 200 OK
      Cache-Control: no-store
      Expires: Mon, 07 Sep 2027 07:12:40 GMT`,
    'the words inside quotes': http`
      HTTP/1.1 200 OK
      Cache-Control: public, ext="private, no-store", max-age=60`,
    'stale-if-error is no lifetime': http`
      HTTP/1.1 200 OK
      Cache-Control: no-store, stale-if-error=60`,
    healthy: http`
      HTTP/1.1 200 OK
      Cache-Control: public, max-age=31536000, immutable`,
  },
});
