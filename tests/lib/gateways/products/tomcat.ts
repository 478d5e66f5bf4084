import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'without its title': {
      cause: 'app-server-down',
      answer: http`
        HTTP/1.1 503 Service Unavailable

        <h1>HTTP Status 503 - Service Unavailable</h1><h3>Apache Tomcat/8.5.93</h3>`,
    },
    'without its heading': {
      cause: 'app-server-down',
      answer: http`
        HTTP/1.1 503 Service Unavailable

        <title>HTTP Status 503 – Service Unavailable</title><h3>Apache Tomcat/10.1.18</h3>`,
    },
    'its page up to version 8.0': {
      cause: 'app-server-down',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Content-Type: text/html;charset=utf-8

        <!DOCTYPE html><html><head><title>Apache Tomcat/8.0.53 - Error report</title></head><body><h1>HTTP Status 503 - stopped</h1><div class="line"></div><p><b>type</b> Status report</p><p><b>message</b> <u>stopped</u></p><p><b>description</b> <u>The requested service is not currently available.</u></p><hr class="line"><h3>Apache Tomcat/8.0.53</h3></body></html>`,
    },
    'its page': {
      cause: 'app-server-down',
      answer: http`
        HTTP/1.1 503 
        Content-Type: text/html;charset=utf-8
        Content-Language: en

        <!doctype html><html lang="en"><head><title>HTTP Status 503 – Service Unavailable</title></head><body><h1>HTTP Status 503 – Service Unavailable</h1><hr class="line" /><p><b>Type</b> Status Report</p><p><b>Description</b> The server is currently unable to handle the request.</p><hr class="line" /><h3>Apache Tomcat/9.0.85</h3></body></html>`,
    },
    'its page without its signature': {
      cause: 'app-server-down',
      answer: http`
        HTTP/2 503

        <title>HTTP Status 503 – Service Unavailable</title><h1>HTTP Status 503 – Service Unavailable</h1><p><b>Type</b> Status Report</p><p><b>Description</b> The server is currently unable to handle the request.</p>`,
    },
  },
  others: {
    'its signature under a heading of somebody else': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Content-Type: text/html

        <h1>Closed today</h1><p>HTTP Status 503</p><p>Apache Tomcat/8.5.93</p>`,
    },
    'its signature in the page of somebody else': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Content-Type: text/html

        <title>Apache Tomcat/8.0.53 - Error report</title><h1>Known problems</h1><p>HTTP Status 503 - Service Unavailable</p>`,
    },
    'the application in it answers JSON': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
  },
});
