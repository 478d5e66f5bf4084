import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'no endpoints': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 503
        content-type: application/json

        {"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"no endpoints available for service \"web\"","reason":"ServiceUnavailable","code":503}`,
    },
    refused: {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 503
        content-type: application/json

        {"kind":"Status","apiVersion":"v1","status":"Failure","message":"error trying to reach service: dial tcp 10.0.0.7:80: connect: connection refused","reason":"ServiceUnavailable","code":503}`,
    },
    TLS: {
      cause: 'upstream-tls-failure',
      answer: http`
        HTTP/2 503
        content-type: application/json

        {"kind":"Status","apiVersion":"v1","status":"Failure","message":"error trying to reach service: x509: certificate signed by unknown authority","code":503}`,
    },
    'an unknown name': {
      cause: 'upstream-dns-failure',
      answer: http`
        HTTP/2 503
        content-type: application/json

        {"kind":"Status","apiVersion":"v1","status":"Failure","message":"error trying to reach service: dial tcp: lookup node-7: no such host","code":503}`,
    },
    'plain HTTP on a port that should speak TLS': {
      cause: 'upstream-tls-failure',
      answer: http`
        HTTP/2 503
        content-type: application/json

        {"kind":"Status","apiVersion":"v1","message":"error trying to reach service: http: server gave HTTP response to HTTPS client","code":503}`,
    },
    'never accepted': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 503
        content-type: application/json

        {"kind":"Status","apiVersion":"v1","message":"error trying to reach service: dial tcp 10.0.0.1:443: i/o timeout","code":503}`,
    },
    'a deadline': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 503
        content-type: application/json

        {"kind":"Status","apiVersion":"v1","message":"error trying to reach service: context deadline exceeded","code":503}`,
    },
    'closed early': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/2 503
        content-type: application/json

        {"kind":"Status","apiVersion":"v1","message":"error trying to reach service: EOF","code":503}`,
    },
    'out of time': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 504
        content-type: application/json

        {"kind":"Status","apiVersion":"v1","status":"Failure","message":"Timeout: request did not complete within the allotted timeout","code":504}`,
    },
    'other words': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 503
        content-type: application/json

        {"kind":"Status","apiVersion":"v1","status":"Failure","message":"the server is currently unable to handle the request","code":503}`,
    },
  },
  others: {
    'an application with a similar object': {
      product: 'app',
      answer: http`
        HTTP/2 503
        content-type: application/json

        {"kind":"Status","status":"Failure","message":"no endpoints available"}`,
    },
    'an object of another version': {
      product: 'app',
      answer: http`
        HTTP/2 503
        content-type: application/json

        {"kind":"Status","apiVersion":"v2","message":"no endpoints available"}`,
    },
  },
});
