import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'its page': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 502
        server: Sucuri/Cloudproxy
        x-sucuri-id: 15015

        <html><head><title>Sucuri WebSite Firewall</title></head><body><h1>Back-end server timeout</h1><p>The back-end server did not respond in time.</p></body></html>`,
    },
    'its name in the title': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 502
        x-sucuri-id: 15015

        <title>Sucuri WebSite Firewall</title><p>The server is not responding: it timed out.</p>`,
    },
    'its name in the text': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 502
        x-sucuri-id: 15015

        <title>502</title><p>The server did not respond in time.</p><p>Sucuri Website Firewall</p>`,
    },
    'its heading': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 502
        x-sucuri-id: 15015

        <title>502</title><h1>Backend timeout</h1>`,
    },
  },
  others: {
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/2 503
        server: Sucuri/Cloudproxy
        x-sucuri-id: 15015
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
    'its fields alone': {
      product: 'unknown',
      hop: 'origin',
      answer: http`
        HTTP/2 502
        server: Sucuri/Cloudproxy
        x-sucuri-id: 15015

        <h1>502 Bad Gateway</h1>`,
    },
  },
});
