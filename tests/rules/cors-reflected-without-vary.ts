import { defineCases } from '#tests/support/cases.ts';
import { type CaseExchange, http } from '#tests/support/http.ts';

const from = (origin: string, allowed: string, field = 'Content-Type: application/json'): CaseExchange => http`
GET https://api.example/config
Origin: ${origin}

HTTP/1.1 200 OK
Access-Control-Allow-Origin: ${allowed}
${field}`;

const first = from('https://a.example', 'https://a.example');

export default defineCases({
  reports: {
    'no Vary': [first, from('https://b.example', 'https://b.example')],
    'Vary lists others': [first, from('https://b.example', 'https://b.example', 'Vary: Accept-Encoding, X-Origin')],
    'on another URL of the server': [
      first,
      http`
        GET https://api.example/other
        Origin: https://b.example

        HTTP/1.1 404 Not Found
        Access-Control-Allow-Origin: https://b.example`,
    ],
  },
  passes: {
    'Vary in another case': [first, from('https://b.example', 'https://b.example', 'vary: accept-encoding,origin')],
    'Vary: *': [first, from('https://b.example', 'https://b.example', 'Vary: *')],
    'a single origin': [first, first],
    'everybody is allowed': [from('https://a.example', '*'), from('https://b.example', '*')],
    'a fixed origin': [first, from('https://b.example', 'https://a.example')],
    'another server': [
      first,
      http`
        GET https://api2.example/config
        Origin: https://b.example

        HTTP/1.1 200 OK
        Access-Control-Allow-Origin: https://b.example`,
    ],
  },
});
