import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'the resource without its address': http`
      POST https://api.example/plants
      Content-Type: application/json

      {"name":"Fern"}
      HTTP/1.1 201 Created
      Content-Type: application/json

      {"id":311,"name":"Fern"}`,
    'an address in the content is not Location': http`
      POST https://api.example/plants?draft=1

      HTTP/1.1 201 Created
      Content-Location: /plants/311
      Content-Type: application/json

      {"location":"/plants/311"}`,
    'empty content': http({ type: 'xhr' })`
      POST https://api.example/plants/

      HTTP/2 201`,
  },
  passes: {
    'relative, in lower case': http`
      POST https://api.example/plants

      HTTP/2 201
      location: /plants/311`,
    'PUT creates what it names': http`
      PUT https://api.example/plants/311

      HTTP/1.1 201 Created`,
    'PATCH creates what it names': http`
      PATCH https://api.example/plants/311

      HTTP/1.1 201 Created`,
    'a 200': http`
      POST https://api.example/search

      HTTP/1.1 200 OK`,
    'a form of a document': http({ type: 'document' })`
      POST https://www.example/contact

      HTTP/1.1 201 Created
      Content-Type: text/html`,
  },
});
