import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'its frame': {
      cause: 'unknown',
      answer: http`
        HTTP/1.1 503 Service Unavailable
        X-Iinfo: 9-32283620-0
        X-CDN: Imperva

        <html style="height:100%"><head><META NAME="robots" CONTENT="noindex,nofollow"></head><body><iframe id="main-iframe" src="/_Incapsula_Resource?CWUDNSAI=9&xinfo=9-0&incident_id=0-155778653333687881&edet=9">Request unsuccessful. Incapsula incident ID: 0-155778653333687881</iframe></body></html>`,
    },
    'its sentence': {
      cause: 'unknown',
      answer: http`
        HTTP/2 503

        <html><body>Request unsuccessful. Incapsula incident ID: 480000110055256111-70731346823086784</body></html>`,
    },
    'its frame alone, out of time': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 504

        <html><body><iframe src="/_Incapsula_Resource?xinfo=9-0&incident_id=0-155778653333687881"></iframe></body></html>`,
    },
  },
  others: {
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/2 503
        x-iinfo: 9-32283620-0
        x-cdn: Imperva
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
    'it hands on a page of the origin': {
      product: 'unknown',
      hop: 'origin',
      answer: http`
        HTTP/2 503
        x-iinfo: 9-32283620-0
        x-cdn: Imperva

        <h1>Unavailable</h1>`,
    },
  },
});
