import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'cut down to two sentences': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 503
        x-azure-ref: 0WKZ

        <h2>Our services aren’t available right now</h2><p>We’re working to restore all services as soon as possible.</p>`,
    },
    'at once': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 503
        x-azure-ref: 0WKZ

        <h2>Our services aren't available right now</h2><p>We're working to restore all services as soon as possible. Please check back soon.</p>0WKZEYgAAAADMF2yZfE7ZTZg4DKn+e7zUQU1TMDRFREdFMTkxNwA2M2I5NDA1NC1jMTQ3LTQwNDItYmM4MC0zNGZiYzEwMGFlOGM=`,
    },
    'out of time': {
      cause: 'upstream-timeout',
      answer: http({ took: 30_100 })`
        HTTP/2 503
        x-azure-ref: 0WKZ

        <h2>Our services aren't available right now</h2><p>We're working to restore all services as soon as possible. Please check back soon.</p>0WKZEYgAAAADMF2yZfE7ZTZg4DKn+e7zUQU1TMDRFREdFMTkxNwA2M2I5NDA1NC1jMTQ3LTQwNDItYmM4MC0zNGZiYzEwMGFlOGM=`,
    },
    'its code for it': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 504
        x-azure-ref: 0WKZ

        <h2>Our services aren’t available right now</h2><p>We're working to restore all services as soon as possible. Please check back soon.</p>0WKZEYgAAAADMF2yZfE7ZTZg4DKn+e7zUQU1TMDRFREdFMTkxNwA2M2I5NDA1NC1jMTQ3LTQwNDItYmM4MC0zNGZiYzEwMGFlOGM=`,
    },
    'its reference was removed': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 503

        <h2>Our services aren't available right now</h2><p>We're working to restore all services as soon as possible. Please check back soon.</p>`,
    },
  },
  others: {
    'a site with the same first words': {
      product: 'unknown',
      hop: 'origin',
      answer: http`
        HTTP/2 503
        x-azure-ref: 0WKZ

        <h2>Our services aren't available right now</h2><p>We're moving house until Monday.</p>`,
    },
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/2 503
        x-azure-ref: 0WKZ
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
    'it hands on a page of the origin': {
      product: 'unknown',
      hop: 'origin',
      answer: http`
        HTTP/2 503
        x-azure-ref: 0WKZ

        <h1>Unavailable</h1>`,
    },
  },
});
