import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'its page': {
      cause: 'app-server-down',
      answer: http`
        HTTP/1.1 503 
        Content-Type: text/html;charset=utf-8
        Content-Language: en

        <!doctype html><html lang="en"><head><title>HTTP Status 503 – Service Unavailable</title></head><body><h1>HTTP Status 503 – Service Unavailable</h1><hr class="line" /><p><b>Type</b> Status Report</p><p><b>Description</b> The server is currently unable to handle the request.</p><hr class="line" /><h3>Apache Tomcat/9.0.85</h3></body></html>`,
    },
  },
  others: {
    'the application in it answers JSON': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
  },
});
