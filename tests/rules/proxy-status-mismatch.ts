import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'a refused connection as 504': http`
      HTTP/1.1 504 Gateway Timeout
      Proxy-Status: edge.example; error=connection_refused`,
    'the last member counts': http`
      HTTP/1.1 503 Service Unavailable
      Proxy-Status: shield; error=destination_unavailable, "edge 1"; error=tls_certificate_error; details="expired"`,
    'on a second field line': http`
      HTTP/1.1 503 Service Unavailable
      Proxy-Status: shield
      proxy-status: edge;error=dns_timeout`,
    'a later member without an error does not hide it': http`
      HTTP/2 500
      Proxy-Status: origin-proxy; error=http_response_timeout, cdn`,
    'an unregistered type after it does not hide it': http`
      HTTP/2 500
      Proxy-Status: a; error=connection_timeout, b; error=backend_sleeping`,
    'a relayed type on an error': http`
      HTTP/1.1 500 Internal Server Error
      Proxy-Status: edge; error=http_response_incomplete`,
    'a type that only the intermediary makes, on a success': http`
      HTTP/1.1 200 OK
      Proxy-Status: edge; error=connection_refused`,
  },
  passes: {
    'the recommended code': http`
      HTTP/1.1 504 Gateway Timeout
      Proxy-Status: edge; error=connection_timeout`,
    'no error at all': http`
      HTTP/1.1 502 Bad Gateway
      Proxy-Status: edge; received-status=502, cdn`,
    'any 4xx goes with http_request_error': http`
      HTTP/1.1 415 Unsupported Media Type
      Proxy-Status: edge; error=http_request_error`,
    'any code goes with proxy_internal_response': http`
      HTTP/1.1 503 Service Unavailable
      Proxy-Status: edge; error=proxy_internal_response`,
    'a type that may be added to an answer of the origin, on a success': http`
      HTTP/1.1 200 OK
      Proxy-Status: edge; error=http_response_timeout`,
    'the same on a redirect': http`
      HTTP/1.1 302 Found
      Location: /x
      Proxy-Status: edge; error=connection_terminated`,
    'an unregistered type': http`
      HTTP/1.1 503 Service Unavailable
      Proxy-Status: edge; error=backend_sleeping`,
    "PostgREST's own codes": http`
      HTTP/1.1 401 Unauthorized
      Proxy-Status: PostgREST; error=PGRST303`,
    'a string is no token': http`
      HTTP/1.1 503 Service Unavailable
      Proxy-Status: edge; error="connection_refused"`,
    'a field that does not parse': http`
      HTTP/1.1 503 Service Unavailable
      Proxy-Status: edge; error=connection_refused; =`,
    'the type in another place': http`
      HTTP/1.1 503 Service Unavailable
      Proxy-Status: edge; details="error=connection_refused"`,
  },
});
