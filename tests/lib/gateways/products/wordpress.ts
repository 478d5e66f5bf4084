import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'an update': {
      cause: 'app-deliberate',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: nginx
        Retry-After: 600

        <!DOCTYPE html>
        <html><head><title>Maintenance</title></head><body><h1>Briefly unavailable for scheduled maintenance. Check back in a minute.</h1></body></html>`,
    },
  },
  others: {
    'another maintenance page': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: nginx
        Retry-After: 600

        <h1>We are briefly unavailable for scheduled maintenance of our database.</h1>`,
    },
  },
});
