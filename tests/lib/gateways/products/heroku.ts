import { http } from '#tests/support/http.ts';
import { defineProductCases, untimed } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'the frame alone': {
      cause: 'gateway-deliberate-503',
      answer: http`
        HTTP/2 503
        server: Heroku

        <iframe src="//www.herokucdn.com/error-pages/maintenance-mode.html"></iframe>`,
    },
    'the frame under its title': {
      cause: 'app-server-down',
      answer: http`
        HTTP/2 503
        server: Heroku

        <title>Application Error</title><iframe src="//www.herokucdn.com/error-pages/application-error.html"></iframe>`,
    },
    'the request timeout': {
      cause: 'upstream-timeout',
      answer: http({ took: 30_160 })`
        HTTP/1.1 503 Service Unavailable
        server: Heroku
        via: 1.1 heroku-router

        <!DOCTYPE html>
        <html><head><title>Application Error</title><style>iframe { border: 0 }</style></head><body><iframe src="//www.herokucdn.com/error-pages/application-error.html"></iframe></body></html>`,
    },
    'at once': {
      cause: 'app-server-down',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: Cowboy

        <!DOCTYPE html>
        <html><head><title>Application Error</title><style>iframe { border: 0 }</style></head><body><iframe src="//www.herokucdn.com/error-pages/application-error.html"></iframe></body></html>`,
    },
    'at a time that is not known': {
      cause: 'app-server-down',
      answer: untimed(http`
        HTTP/1.1 503 Service Unavailable
        Server: Cowboy

        <!DOCTYPE html>
        <html><head><title>Application Error</title><style>iframe { border: 0 }</style></head><body><iframe src="//www.herokucdn.com/error-pages/application-error.html"></iframe></body></html>`),
    },
    maintenance: {
      cause: 'gateway-deliberate-503',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: Heroku

        <!DOCTYPE html>
        <html><head><title>Application Error</title><style>iframe { border: 0 }</style></head><body><iframe src="//www.herokucdn.com/error-pages/maintenance-mode.html"></iframe></body></html>`,
    },
  },
  others: {
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: Cowboy
        Via: 1.1 vegur
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
    'a page that links to it': {
      product: 'unknown',
      answer: http`
        HTTP/2 503

        <h1>Down</h1><p>See <a href="https://www.herokucdn.com/error-pages/application-error.html">this</a>.</p>`,
    },
    'its Server on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        Server: Heroku
        Content-Type: application/json

        {"code":"maintenance"}`,
    },
  },
});
