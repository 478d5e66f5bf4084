import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'a full queue': {
      cause: 'overload-or-rate-limit',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: nginx/1.18.0 + Phusion Passenger(R) 6.0.12

        <!DOCTYPE html>
        <html><head><title>This website is under heavy load (queue full)</title></head><body><h1>This website is under heavy load (queue full)</h1><p>We're sorry, too many people are accessing this website at the same time. We're working on this problem. Please try again later.</p></body></html>`,
    },
  },
  others: {
    'an application that runs in it': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        X-Powered-By: Phusion Passenger(R) 6.0.23
        Content-Type: text/html

        <h1>Closed today</h1>`,
    },
    'an application with similar words': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 503 Service Unavailable

        <h1>This website is under heavy load</h1><p>Come back later.</p>`,
    },
  },
});
