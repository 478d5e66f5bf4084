import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {},
  suggests: {
    'a sentence of Envoy after four minutes': http({ took: 240_050 })`
        HTTP/2 504

        stream timeout`,
  },
  others: {
    'a sentence of Envoy at once': {
      product: 'envoy',
      answer: http`
        HTTP/2 503

        upstream connect error or disconnect/reset before headers. reset reason: connection failure`,
    },
  },
});
