import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const set = (cookie: string, url = 'https://www.example.org/cart') => http`
GET ${url}

HTTP/1.1 200 OK
Set-Cookie: ${cookie}`;

export default defineCases({
  reports: {
    'SameSite=None without Secure': set('a=1; SameSite=None'),
    'in other case, as a deletion': set('a=; Max-Age=0; samesite=none; httponly'),
    'Partitioned without Secure': set('chat=77; HttpOnly; Path=/; SameSite=Lax; Partitioned'),
    '__Secure- without Secure': set('__Secure-a=1; Path=/'),
    '__Host- with a Domain': set('__Host-a=1; Secure; Path=/; Domain=www.example.org'),
    '__Host- with another path': set('__host-a=1; Secure; Path=/cart'),
    '__Host- without a path': set('__Host-a=1; Secure'),
    'Secure over http': set('a=1; Secure', 'http://www.example.org/cart'),
    'SameSite=None over http': set('a=1; SameSite=None', 'http://www.example.org/cart'),
    'a foreign Domain': set('a=1; Domain=other.org'),
    'a Domain below the host': set('a=1; Domain=shop.www.example.org'),
    'a Domain that only ends alike': set('a=1; Domain=ample.org'),
    'a top-level Domain': set('a=1; Domain=.org'),
    'a public suffix': set('a=1; Domain=co.uk', 'https://www.example.co.uk/'),
    'a public suffix of a host for many': set('a=1; Domain=github.io', 'https://alice.github.io/'),
    'a Domain above an address': set('a=1; Domain=0.0.1', 'https://10.0.0.1/'),
    'too long by one byte': set(`state=${'x'.repeat(4092)}`),
    'too long in bytes, not in characters': set(`state=${'é'.repeat(2046)}`),
    'the second of two, on an image': http({ type: 'image' })`
      GET https://www.example.org/a.png

      HTTP/2 200
      set-cookie: b=2; Secure; SameSite=None
      set-cookie: a=1; SameSite=None`,
  },
  passes: {
    'SameSite=None with Secure': set('a=1; Secure; SameSite=None; Partitioned'),
    'Lax needs no Secure': set('lang=de; Path=/; SameSite=Lax'),
    'the prefixes as they should be': [
      set('__Host-a=1; Secure; Path=/'),
      set('__Secure-a=1; Secure; Domain=example.org; Path=/cart'),
    ],
    'Domain with a leading dot, above, in capitals': set('a=1; Domain=.EXAMPLE.org'),
    'the host itself': set('a=1; Domain=www.example.org'),
    'a site below a public suffix': [
      set('a=1; Domain=example.co.uk', 'https://www.example.co.uk/'),
      set('a=1; Domain=alice.github.io', 'https://alice.github.io/'),
    ],
    'a public suffix that is the host itself': set('a=1; Domain=github.io', 'https://github.io/'),
    'a name that no list knows': set('a=1; Domain=shop.internal', 'https://www.shop.internal/'),
    'an empty Domain': set('a=1; Domain='),
    'the address itself': set('a=1; Domain=10.0.0.1', 'https://10.0.0.1/'),
    'Secure on this machine': [set('a=1; Secure', 'http://localhost:3000/'), set('a=1; Secure', 'http://127.0.0.1/')],
    'the longest': set(`state=${'x'.repeat(4091)}`),
    'the words in the value': set('a=SameSite=None'),
    'no cookie': http`
      HTTP/1.1 200 OK`,
  },
});
