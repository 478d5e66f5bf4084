import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
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
    'another service with such XML': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Content-Type: application/xml

        <Error><Code>SlowDown</Code></Error>`,
    },
  },
});
