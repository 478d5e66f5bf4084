import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'in the language of the server': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        Server: Microsoft-IIS/10.0
        X-Powered-By: ASP.NET

        <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">
        <html xmlns="http://www.w3.org/1999/xhtml"><head><title>502 - Der Webserver hat als Gateway oder Proxyserver eine ungültige Antwort erhalten.</title></head>
        <body><div id="header"><h1>Serverfehler</h1></div></body></html>`,
    },
    'its page': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        Server: Microsoft-IIS/10.0
        X-Powered-By: ASP.NET

        <html><head><title>502 - Web server received an invalid response while acting as a gateway or proxy server.</title></head><body><div id="header"><h1>Server Error</h1></div><h2>502 - Web server received an invalid response while acting as a gateway or proxy server.</h2></body></html>`,
    },
    'after four minutes': {
      cause: 'upstream-timeout',
      hop: 'platform-router',
      answer: http({ took: 230_400 })`
        HTTP/1.1 502 Bad Gateway
        Server: Microsoft-IIS/10.0

        <html><head><title>502 - Web server received an invalid response while acting as a gateway or proxy server.</title></head><body><div id="header"><h1>Server Error</h1></div><h2>502 - Web server received an invalid response while acting as a gateway or proxy server.</h2></body></html>`,
    },
    'the detailed page, out of time': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        Server: Microsoft-IIS/10.0

        <html><head><title>IIS 10.0 Detailed Error - 502.3 - Bad Gateway</title></head><body><h2>HTTP Error 502.3 - Bad Gateway</h2><h3>The operation timed out</h3><p>Error Code</p><p>0x80072ee2</p></body></html>`,
    },
    'the detailed page, connection ended': {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        Server: Microsoft-IIS/10.0

        <html><head><title>IIS 10.0 Detailed Error - 502.3 - Bad Gateway</title></head><body><h2>HTTP Error 502.3 - Bad Gateway</h2><p>Error Code 0x80072efe</p></body></html>`,
    },
    'its title alone': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 502

        <title>502 - Web server received an invalid response while acting as a gateway or proxy server.</title><h1>Serverfehler</h1>`,
    },
    'its sentence alone': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 502

        <h1>Server Error</h1><h2>502 - Web server received an invalid response while acting as a gateway or proxy server.</h2><h3>There is a problem with the page you are looking for.</h3>`,
    },
    'the detailed page, refused': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 502

        <title>IIS 10.0 Detailed Error - 502.3 - Bad Gateway</title><h2>HTTP Error 502.3 - Bad Gateway</h2><p>Error Code 0x80072efd</p>`,
    },
    'the process did not start': {
      cause: 'app-server-down',
      hop: 'app-server',
      answer: http`
        HTTP/2 502

        <title>IIS 502.5 Error</title><h1>HTTP Error 502.5 - ANCM Out-Of-Process Startup Failure</h1>`,
    },
  },
  others: {
    'an application has a title of the same form': {
      product: 'app',
      answer: http`
        HTTP/1.1 502 Bad Gateway
        Server: Microsoft-IIS/10.0
        X-Powered-By: ASP.NET

        <!DOCTYPE html>
        <html><head><title>502 - The shop cannot reach its warehouse for the moment</title></head><body>Sorry.</body></html>`,
    },
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: Microsoft-IIS/10.0
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
    'its proxy hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        X-Powered-By: ARR/3.0
        Content-Type: application/json

        {"code":"maintenance"}`,
    },
    'the number of its module on the page of somebody else': {
      product: 'unknown',
      answer: http`
        HTTP/1.1 502 Bad Gateway

        <h1>HTTP Error 502.5 - our proxy</h1>`,
    },
  },
});
