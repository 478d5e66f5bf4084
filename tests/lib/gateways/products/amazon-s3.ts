import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'slow down, on a website': {
      cause: 'overload-or-rate-limit',
      answer: http`
        HTTP/1.1 503 Slow Down
        Server: AmazonS3
        x-amz-request-id: 0A1B
        Content-Type: text/html; charset=utf-8

        <html><head><title>503 Slow Down</title></head><body><h1>503 Slow Down</h1><ul><li>Code: SlowDown</li><li>Message: Please reduce your request rate.</li><li>RequestId: 0A1B</li></ul><hr/></body></html>`,
    },
    'slow down': {
      cause: 'overload-or-rate-limit',
      answer: http`
        HTTP/1.1 503 Slow Down
        Server: AmazonS3
        x-amz-request-id: 0A1B
        Content-Type: application/xml

        <?xml version="1.0" encoding="UTF-8"?>
        <Error><Code>SlowDown</Code><Message>Please reduce your request rate.</Message><RequestId>0A1B</RequestId></Error>`,
    },
  },
  others: {
    'a page about it, without the id of a request': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Content-Type: text/html

        <h1>503 Slow Down</h1><ul><li>Code: SlowDown</li><li>Message: Please reduce your request rate.</li></ul>`,
    },
    'another service with such XML': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Content-Type: application/xml

        <Error><Code>SlowDown</Code></Error>`,
    },
  },
});
