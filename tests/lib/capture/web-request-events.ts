import type { WebRequestDetails, WebRequestEvent, WebRequestStage } from '#lib/capture/web-request.ts';

/** Details of a fetch in the frame 0 of tab 1, with what a test needs changed. */
export function detailsOf(change: Partial<WebRequestDetails> = {}): WebRequestDetails {
  return {
    requestId: '7',
    url: 'https://a.test/api',
    method: 'GET',
    type: 'xmlhttprequest',
    tabId: 1,
    frameId: 0,
    timeStamp: 1_000,
    documentId: 'PAGE',
    initiator: 'https://a.test',
    ...change,
  };
}

/** One event of that fetch. */
export function eventOf(stage: WebRequestStage, change: Partial<WebRequestDetails> = {}): WebRequestEvent {
  const hasResponse = stage === 'response-started' || stage === 'before-redirect' || stage === 'completed';
  const hasFields = stage === 'response-started' || stage === 'before-redirect';
  return {
    stage,
    details: detailsOf({
      ...(hasResponse && { statusCode: 200, statusLine: 'HTTP/1.1 200 OK', fromCache: false, ip: '192.0.2.1' }),
      ...(hasFields && { responseHeaders: [{ name: 'Content-Type', value: 'application/json' }] }),
      ...(stage === 'error' && { error: 'net::ERR_CONNECTION_RESET' }),
      ...change,
    }),
  };
}
