import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'no pod': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/1.0 503 Service Unavailable
        pragma: no-cache
        cache-control: private, max-age=0, no-cache, no-store
        content-type: text/html

        <html>
        <head><style>body { margin: 0 }</style></head>
        <body>
        <div>
        <h1>Application is not available</h1>
        <p>The application is currently not serving requests at this endpoint. It may not have been started or is still starting.</p>
        <div class="alert"><p>Possible reasons you are seeing this page:</p><ul><li>The host doesn't exist.</li></ul></div>
        </div>
        </body>
        </html>`,
    },
  },
  others: {
    'an application with similar words': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 503 Service Unavailable

        <h1>Our application is not available</h1><p>Come back later.</p>`,
    },
  },
});
