import { http } from '#tests/support/http.ts';
import { defineProductCases, type OwnAnswer } from '../product-cases.ts';

/** What Netlify writes about a function, beside one field of Netlify. */
function beside(field: string): Record<string, OwnAnswer> {
  return {
    [`a function out of time, beside ${field}`]: {
      cause: 'function-timeout',
      answer: http`
        HTTP/2 502
        ${field}

        {"errorMessage":"4f3a Task timed out after 10.01 seconds"}`,
    },
    [`a function that failed, beside ${field}`]: {
      cause: 'function-error',
      answer: http`
        HTTP/2 502
        ${field}

        {"errorType":"Error","errorMessage":"boom"}`,
    },
    [`the page about a function that failed, beside ${field}`]: {
      cause: 'function-error',
      answer: http`
        HTTP/2 502
        ${field}

        <html><head><title>Crash</title></head><body><h1>This function has crashed</h1><p>An unhandled error in the function code triggered the following message:</p><code>Error - boom</code></body></html>`,
    },
    [`no usable answer, beside ${field}`]: {
      cause: 'function-error',
      answer: http`
        HTTP/2 502
        ${field}

        error decoding lambda response: unexpected end of JSON input`,
    },
  };
}

export default defineProductCases({
  names: {
    'a function out of time': {
      cause: 'function-timeout',
      answer: http({ took: 10_100 })`
        HTTP/2 502
        server: Netlify
        x-nf-request-id: 01H
        content-type: application/json

        {"errorMessage":"2026-09-07T07:12:40.000Z 4f3a Task timed out after 10.01 seconds"}`,
    },
    'a function that failed': {
      cause: 'function-error',
      answer: http`
        HTTP/2 502
        server: Netlify
        x-nf-request-id: 01H
        content-type: application/json

        {"errorType":"Error","errorMessage":"boom","trace":[]}`,
    },
    'no usable answer': {
      cause: 'function-error',
      answer: http`
        HTTP/2 502
        server: Netlify
        x-nf-request-id: 01H

        error decoding lambda response: unexpected end of JSON input`,
    },
    ...beside('server: Netlify'),
    ...beside('x-nf-request-id: 01H'),
  },
  others: {
    'a page of the site with the same heading': {
      product: 'unknown',
      answer: http`
        HTTP/2 502
        server: Netlify

        <html><body><h1>This function has crashed</h1><p>The ball of the fire brigade is over.</p></body></html>`,
    },
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/2 503
        server: Netlify
        x-nf-request-id: 01H
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
    'the same words from an application elsewhere': {
      product: 'app',
      answer: http`
        HTTP/2 502
        content-type: application/json

        {"errorMessage":"Task timed out after 3.00 seconds"}`,
    },
  },
});
