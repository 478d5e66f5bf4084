import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {},
  suggests: {
    'the page of IIS after four minutes': http({ took: 230_200 })`
        HTTP/1.1 502 Bad Gateway

        <html><head><title>502 - Web server received an invalid response while acting as a gateway or proxy server.</title></head><body><div id="header"><h1>Server Error</h1></div><h2>502 - Web server received an invalid response while acting as a gateway or proxy server.</h2></body></html>`,
  },
  others: {
    'a cookie of its front end': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Set-Cookie: ARRAffinity=4f2a;Path=/;HttpOnly;Domain=shop.azurewebsites.net
        Content-Type: text/html

        <h1>Closed today</h1>`,
    },
    'at once': {
      product: 'iis-arr',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        Server: Microsoft-IIS/10.0

        <html><head><title>502 - Web server received an invalid response while acting as a gateway or proxy server.</title></head><body><div id="header"><h1>Server Error</h1></div><h2>502 - Web server received an invalid response while acting as a gateway or proxy server.</h2></body></html>`,
    },
  },
});
