import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const moved = (location: string, status = 301, fields = '') => http`
GET https://www.example/sale
Accept-Language: ${fields === '' ? 'en' : fields}

HTTP/1.1 ${status} Moved
Location: ${location}
Vary: Accept-Language`;
const found = http`
  GET https://www.example/sale
  Accept-Language: en

  HTTP/1.1 200 OK`;

export default defineCases({
  reports: {
    'two targets': [moved('/summer'), moved('/autumn')],
    '301 and then 308 to another host': [moved('/sale'), moved('https://shop.example/sale', 308)],
    'the second target goes on': [moved('/summer'), moved('/autumn'), moved('/autumn')],
    'a 200 later': [moved('/summer'), found],
    'a 200 after the redirect came from the cache': [
      http({ fromCache: true })`
        GET https://www.example/sale

        HTTP/1.1 301 Moved Permanently
        Location: /summer`,
      found,
    ],
  },
  passes: {
    'a service worker redirected': [
      http({ fromServiceWorker: true })`
        GET https://www.example/sale

        HTTP/1.1 301 Moved Permanently
        Location: /summer`,
      found,
    ],
    'the same target written in three ways': [
      moved('/summer'),
      moved('https://www.example/summer'),
      moved('//www.example/summer#top', 308),
    ],
    'another method': [
      moved('/summer'),
      http`
        POST https://www.example/sale

        HTTP/1.1 200 OK`,
    ],
    'another query': [
      moved('/summer'),
      http`
        GET https://www.example/sale?all

        HTTP/1.1 200 OK`,
    ],
    'the 200 comes from the cache': [
      moved('/summer'),
      http({ fromCache: true })`
        GET https://www.example/sale

        HTTP/1.1 200 OK`,
    ],
    'the 200 comes first': [found, moved('/summer')],
    'temporary redirects': [moved('/summer', 302), moved('/autumn', 302)],
    'an error in between': [
      moved('/summer'),
      http`
        GET https://www.example/sale

        HTTP/1.1 503 Service Unavailable`,
      moved('/summer'),
    ],
    'Vary selects by a field that differs': [moved('/en'), moved('/de', 301, 'de')],
    'the browser upgraded it itself': [
      http`
        GET http://www.example/sale

        HTTP/1.1 307 Internal Redirect
        Location: https://www.example/sale
        Non-Authoritative-Reason: HSTS`,
      http`
        GET http://www.example/sale

        HTTP/1.1 200 OK`,
    ],
  },
});
