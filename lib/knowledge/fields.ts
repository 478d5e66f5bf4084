import { draft, mdnField, rfc, type SpecLink } from './specs.ts';

/** What one request or response field says. */
export interface FieldEntry {
  /** In its canonical case. */
  readonly name: string;
  /** The messages that it belongs to. */
  readonly in: 'request' | 'response' | 'both';
  /** One sentence. */
  readonly meaning: string;
  readonly spec: SpecLink;
}

function fetchStandard(anchor: string): SpecLink {
  return { title: 'Fetch', url: `https://fetch.spec.whatwg.org/#${anchor}` };
}

function html(page: string): SpecLink {
  return { title: 'HTML', url: `https://html.spec.whatwg.org/multipage/${page}` };
}

function w3c(title: string, name: string): SpecLink {
  return { title, url: `https://www.w3.org/TR/${name}` };
}

const FETCH_METADATA = w3c('Fetch Metadata', 'fetch-metadata/');
const UA_HINTS: SpecLink = { title: 'User-Agent Client Hints', url: 'https://wicg.github.io/ua-client-hints/' };
const RATE_LIMIT = draft('draft-ietf-httpapi-ratelimit-headers');
const CLOUDFLARE: SpecLink = {
  title: 'Cloudflare: HTTP headers',
  url: 'https://developers.cloudflare.com/fundamentals/reference/http-headers/',
};
const CLOUDFRONT: SpecLink = {
  title: 'CloudFront: request and response behavior',
  url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/RequestAndResponseBehaviorCustomOrigin.html',
};
const REQUEST_ID: SpecLink = {
  title: 'Heroku: HTTP request ids',
  url: 'https://devcenter.heroku.com/articles/http-request-id',
};

/** The fields that a web developer meets, by name. */
export const fieldEntries: readonly FieldEntry[] = [
  {
    name: 'Accept',
    in: 'both',
    meaning: 'The media types that the sender wants back; in a response, those that the server takes.',
    spec: rfc(9110, '12.5.1'),
  },
  {
    name: 'Accept-CH',
    in: 'response',
    meaning: 'The client hints that the server wants to be sent with later requests.',
    spec: rfc(8942, '3.1'),
  },
  {
    name: 'Accept-Encoding',
    in: 'both',
    meaning: 'The compressions that the sender understands, such as gzip and br.',
    spec: rfc(9110, '12.5.3'),
  },
  {
    name: 'Accept-Language',
    in: 'request',
    meaning: 'The languages that the user prefers, in order.',
    spec: rfc(9110, '12.5.4'),
  },
  {
    name: 'Accept-Patch',
    in: 'response',
    meaning: 'The patch formats that this resource takes with PATCH.',
    spec: rfc(5789, '3.1'),
  },
  {
    name: 'Accept-Post',
    in: 'response',
    meaning: 'The media types that this resource takes with POST.',
    spec: w3c('Linked Data Platform', 'ldp/#header-accept-post'),
  },
  {
    name: 'Accept-Ranges',
    in: 'response',
    meaning: 'Whether the server delivers parts of the resource: bytes, or none.',
    spec: rfc(9110, '14.3'),
  },
  {
    name: 'Access-Control-Allow-Credentials',
    in: 'response',
    meaning: 'With true, a page of another origin may read answers to requests with cookies.',
    spec: fetchStandard('http-access-control-allow-credentials'),
  },
  {
    name: 'Access-Control-Allow-Headers',
    in: 'response',
    meaning: 'Answers a preflight: the request fields that a page of another origin may send.',
    spec: fetchStandard('http-access-control-allow-headers'),
  },
  {
    name: 'Access-Control-Allow-Methods',
    in: 'response',
    meaning: 'Answers a preflight: the methods that a page of another origin may use.',
    spec: fetchStandard('http-access-control-allow-methods'),
  },
  {
    name: 'Access-Control-Allow-Origin',
    in: 'response',
    meaning: 'The origin whose pages may read this response, or * for any without credentials.',
    spec: fetchStandard('http-access-control-allow-origin'),
  },
  {
    name: 'Access-Control-Expose-Headers',
    in: 'response',
    meaning: 'The response fields that scripts of another origin may read, beside the safelisted ones.',
    spec: fetchStandard('http-access-control-expose-headers'),
  },
  {
    name: 'Access-Control-Max-Age',
    in: 'response',
    meaning: 'For how many seconds the browser may reuse the answer to this preflight.',
    spec: fetchStandard('http-access-control-max-age'),
  },
  {
    name: 'Access-Control-Request-Headers',
    in: 'request',
    meaning: 'In a preflight: the fields that the actual request is going to carry.',
    spec: fetchStandard('http-access-control-request-headers'),
  },
  {
    name: 'Access-Control-Request-Method',
    in: 'request',
    meaning: 'In a preflight: the method that the actual request is going to use.',
    spec: fetchStandard('http-access-control-request-method'),
  },
  {
    name: 'Age',
    in: 'response',
    meaning: 'For how many seconds the response has been in caches; its presence shows that it came from one.',
    spec: rfc(9111, '5.1'),
  },
  {
    name: 'Allow',
    in: 'response',
    meaning: 'The methods that the resource takes; every 405 must carry it.',
    spec: rfc(9110, '10.2.1'),
  },
  {
    name: 'Alt-Svc',
    in: 'response',
    meaning: 'Other ways to reach the same origin, such as HTTP/3 on a UDP port.',
    spec: rfc(7838, '3'),
  },
  {
    name: 'Authorization',
    in: 'request',
    meaning: 'The credentials of the client, for example a Bearer token.',
    spec: rfc(9110, '11.6.2'),
  },
  {
    name: 'Cache-Control',
    in: 'both',
    meaning: 'Who may store the response, for how long, and when it has to be checked again.',
    spec: rfc(9111, '5.2'),
  },
  {
    name: 'Cache-Status',
    in: 'response',
    meaning: 'How each cache on the way handled the request: hit, or why it was forwarded.',
    spec: rfc(9211, '2'),
  },
  {
    name: 'CDN-Cache-Control',
    in: 'response',
    meaning: 'Cache-Control for CDNs alone; browsers ignore it.',
    spec: rfc(9213, '3.1'),
  },
  {
    name: 'CF-Cache-Status',
    in: 'response',
    meaning: 'What Cloudflare’s cache did: HIT, MISS, DYNAMIC, BYPASS and so on.',
    spec: {
      title: 'Cloudflare: cache responses',
      url: 'https://developers.cloudflare.com/cache/concepts/cache-responses/',
    },
  },
  {
    name: 'CF-RAY',
    in: 'both',
    meaning: 'Cloudflare’s id of the request and its data centre; quote it when you report a problem.',
    spec: CLOUDFLARE,
  },
  {
    name: 'Clear-Site-Data',
    in: 'response',
    meaning: 'Tells the browser to delete what it stores for the site: cache, cookies, storage.',
    spec: w3c('Clear Site Data', 'clear-site-data/'),
  },
  {
    name: 'Connection',
    in: 'both',
    meaning: 'Options of this one HTTP/1.1 connection, such as close or upgrade; forbidden in HTTP/2 and HTTP/3.',
    spec: rfc(9110, '7.6.1'),
  },
  {
    name: 'Content-Digest',
    in: 'both',
    meaning: 'A checksum of the content of this message.',
    spec: rfc(9530, '2'),
  },
  {
    name: 'Content-Disposition',
    in: 'response',
    meaning: 'Whether the content is shown or saved as a file, and the name of that file.',
    spec: rfc(6266),
  },
  {
    name: 'Content-Encoding',
    in: 'both',
    meaning: 'How the content is compressed.',
    spec: rfc(9110, '8.4'),
  },
  {
    name: 'Content-Language',
    in: 'both',
    meaning: 'The language that the content is meant for.',
    spec: rfc(9110, '8.5'),
  },
  {
    name: 'Content-Length',
    in: 'both',
    meaning: 'The length of the content as it is transferred, in bytes.',
    spec: rfc(9110, '8.6'),
  },
  {
    name: 'Content-Location',
    in: 'both',
    meaning: 'The URL of exactly this representation, for example of the chosen language.',
    spec: rfc(9110, '8.7'),
  },
  {
    name: 'Content-Range',
    in: 'both',
    meaning: 'Which part of the whole the content is; with 416, how long the whole is.',
    spec: rfc(9110, '14.4'),
  },
  {
    name: 'Content-Security-Policy',
    in: 'response',
    meaning: 'From where the page may load scripts, styles and the rest, and who may frame it.',
    spec: w3c('Content Security Policy', 'CSP3/#csp-header'),
  },
  {
    name: 'Content-Security-Policy-Report-Only',
    in: 'response',
    meaning: 'A policy on trial: breaches are reported, and nothing is blocked.',
    spec: w3c('Content Security Policy', 'CSP3/#cspro-header'),
  },
  {
    name: 'Content-Type',
    in: 'both',
    meaning: 'The media type of the content, and its charset.',
    spec: rfc(9110, '8.3'),
  },
  {
    name: 'Cookie',
    in: 'request',
    meaning: 'The cookies that the browser stores for this URL.',
    spec: rfc(6265, '4.2'),
  },
  {
    name: 'Cross-Origin-Embedder-Policy',
    in: 'response',
    meaning: 'With require-corp, the page loads only what permits its use by other origins.',
    spec: html('browsers.html#coep'),
  },
  {
    name: 'Cross-Origin-Opener-Policy',
    in: 'response',
    meaning: 'Whether the page shares its window group with pages of other origins.',
    spec: html('browsers.html#cross-origin-opener-policies'),
  },
  {
    name: 'Cross-Origin-Resource-Policy',
    in: 'response',
    meaning: 'Whose pages may load the resource: same-origin, same-site or cross-origin.',
    spec: fetchStandard('cross-origin-resource-policy-header'),
  },
  {
    name: 'Date',
    in: 'both',
    meaning: 'When the message was made, by the clock of the sender.',
    spec: rfc(9110, '6.6.1'),
  },
  {
    name: 'Deprecation',
    in: 'response',
    meaning: 'Since when, or from when on, the resource is deprecated.',
    spec: rfc(9745, '2'),
  },
  {
    name: 'DNT',
    in: 'request',
    meaning: 'The user’s wish not to be tracked; superseded by Sec-GPC.',
    spec: w3c('Tracking Preference Expression', 'tracking-dnt/'),
  },
  {
    name: 'Early-Data',
    in: 'request',
    meaning: 'With 1, the request came in TLS early data and could be a replay.',
    spec: rfc(8470, '5.1'),
  },
  {
    name: 'ETag',
    in: 'response',
    meaning: 'The version of the representation; clients send it back in If-None-Match and If-Match.',
    spec: rfc(9110, '8.8.3'),
  },
  {
    name: 'Expect',
    in: 'request',
    meaning: 'With 100-continue, the client waits for consent before it sends the content.',
    spec: rfc(9110, '10.1.1'),
  },
  {
    name: 'Expires',
    in: 'response',
    meaning: 'Until when the response is fresh; max-age in Cache-Control takes precedence.',
    spec: rfc(9111, '5.3'),
  },
  {
    name: 'Forwarded',
    in: 'request',
    meaning: 'What proxies would otherwise hide: the client’s address, host and scheme.',
    spec: rfc(7239, '4'),
  },
  {
    name: 'Host',
    in: 'request',
    meaning: 'The host and port that the request is for; HTTP/2 and HTTP/3 have :authority instead.',
    spec: rfc(9110, '7.2'),
  },
  {
    name: 'Idempotency-Key',
    in: 'request',
    meaning: 'A key by which the server recognises a repeated POST, so that it acts only once.',
    spec: draft('draft-ietf-httpapi-idempotency-key-header'),
  },
  {
    name: 'If-Match',
    in: 'request',
    meaning: 'Act only if the resource still has this ETag; else 412.',
    spec: rfc(9110, '13.1.1'),
  },
  {
    name: 'If-Modified-Since',
    in: 'request',
    meaning: 'Send the resource only if it was changed after this date; else 304.',
    spec: rfc(9110, '13.1.3'),
  },
  {
    name: 'If-None-Match',
    in: 'request',
    meaning: 'Send the resource only if it has another ETag; else 304, or 412 for a write.',
    spec: rfc(9110, '13.1.2'),
  },
  {
    name: 'If-Range',
    in: 'request',
    meaning: 'Send the range if the resource is unchanged, else all of it.',
    spec: rfc(9110, '13.1.5'),
  },
  {
    name: 'If-Unmodified-Since',
    in: 'request',
    meaning: 'Act only if the resource was not changed after this date; else 412.',
    spec: rfc(9110, '13.1.4'),
  },
  {
    name: 'Keep-Alive',
    in: 'both',
    meaning: 'How long an idle HTTP/1.1 connection is kept open, and for how many requests.',
    spec: mdnField('Keep-Alive'),
  },
  {
    name: 'Last-Event-ID',
    in: 'request',
    meaning: 'The last event that a reconnecting event stream has received.',
    spec: html('server-sent-events.html#the-last-event-id-header'),
  },
  {
    name: 'Last-Modified',
    in: 'response',
    meaning: 'When the resource was changed last; clients send it back in If-Modified-Since.',
    spec: rfc(9110, '8.8.2'),
  },
  {
    name: 'Link',
    in: 'both',
    meaning: 'Related resources by relation: next page, preload, canonical URL, blocked-by.',
    spec: rfc(8288, '3'),
  },
  {
    name: 'Location',
    in: 'response',
    meaning: 'Where to go on: the target of a redirect, or the resource that was created.',
    spec: rfc(9110, '10.2.2'),
  },
  {
    name: 'NEL',
    in: 'response',
    meaning: 'Asks the browser to report network errors of this origin.',
    spec: w3c('Network Error Logging', 'network-error-logging/'),
  },
  {
    name: 'Non-Authoritative-Reason',
    in: 'response',
    meaning: 'Chrome made this redirect itself, for HSTS or an extension; no server sent it.',
    spec: {
      title: 'Chrome: HSTS',
      url: 'https://www.chromium.org/hsts/',
    },
  },
  {
    name: 'Origin',
    in: 'request',
    meaning: 'The origin of the page that sends the request; sent with CORS requests and all but GET and HEAD.',
    spec: fetchStandard('origin-header'),
  },
  {
    name: 'Origin-Agent-Cluster',
    in: 'response',
    meaning: 'Asks the browser to isolate the page by its origin instead of its site.',
    spec: html('browsers.html#origin-keyed-agent-clusters'),
  },
  {
    name: 'Permissions-Policy',
    in: 'response',
    meaning: 'Which browser features the page and its frames may use, such as the camera.',
    spec: w3c('Permissions Policy', 'permissions-policy/'),
  },
  {
    name: 'Pragma',
    in: 'both',
    meaning: 'A relic of HTTP/1.0: no-cache in requests; use Cache-Control.',
    spec: rfc(9111, '5.4'),
  },
  {
    name: 'Prefer',
    in: 'request',
    meaning: 'Wishes that the server may ignore, such as return=minimal or respond-async.',
    spec: rfc(7240, '2'),
  },
  {
    name: 'Preference-Applied',
    in: 'response',
    meaning: 'Which of the wishes in Prefer the server fulfilled.',
    spec: rfc(7240, '3'),
  },
  {
    name: 'Priority',
    in: 'both',
    meaning: 'How urgent the response is (u=0 to 7), and whether it is useful in pieces (i).',
    spec: rfc(9218, '5'),
  },
  {
    name: 'Proxy-Authenticate',
    in: 'response',
    meaning: 'How to log in to the proxy; every 407 must carry it.',
    spec: rfc(9110, '11.7.1'),
  },
  {
    name: 'Proxy-Authorization',
    in: 'request',
    meaning: 'The credentials for the proxy.',
    spec: rfc(9110, '11.7.2'),
  },
  {
    name: 'Proxy-Status',
    in: 'response',
    meaning: 'What each proxy on the way did, and with an error token, why it failed.',
    spec: rfc(9209, '2'),
  },
  {
    name: 'Range',
    in: 'request',
    meaning: 'The part of the resource that the client wants.',
    spec: rfc(9110, '14.2'),
  },
  {
    name: 'RateLimit',
    in: 'response',
    meaning: 'What is left of the quota (r) and in how many seconds it resets (t).',
    spec: RATE_LIMIT,
  },
  {
    name: 'RateLimit-Limit',
    in: 'response',
    meaning: 'The quota of requests in the present window; from earlier drafts.',
    spec: RATE_LIMIT,
  },
  {
    name: 'RateLimit-Policy',
    in: 'response',
    meaning: 'The quotas (q) of the server and their windows in seconds (w).',
    spec: RATE_LIMIT,
  },
  {
    name: 'RateLimit-Remaining',
    in: 'response',
    meaning: 'How many requests are left in the present window; from earlier drafts.',
    spec: RATE_LIMIT,
  },
  {
    name: 'RateLimit-Reset',
    in: 'response',
    meaning: 'In how many seconds the quota resets; from earlier drafts.',
    spec: RATE_LIMIT,
  },
  {
    name: 'Referer',
    in: 'request',
    meaning: 'The page that the request comes from, as far as its Referrer-Policy permits.',
    spec: rfc(9110, '10.1.3'),
  },
  {
    name: 'Referrer-Policy',
    in: 'response',
    meaning: 'How much of its URL the page gives away in Referer.',
    spec: w3c('Referrer Policy', 'referrer-policy/'),
  },
  {
    name: 'Refresh',
    in: 'response',
    meaning: 'Reloads the page, or loads another one, after some seconds.',
    spec: html('document-lifecycle.html#the-refresh-header'),
  },
  {
    name: 'Report-To',
    in: 'response',
    meaning: 'The older way to name where reports go; NEL still uses it.',
    spec: w3c('Reporting API', 'reporting/'),
  },
  {
    name: 'Reporting-Endpoints',
    in: 'response',
    meaning: 'Where the browser sends reports about the page, such as breaches of its CSP.',
    spec: w3c('Reporting API', 'reporting-1/'),
  },
  {
    name: 'Repr-Digest',
    in: 'both',
    meaning: 'A checksum of the whole representation, also when only a part is sent.',
    spec: rfc(9530, '3'),
  },
  {
    name: 'Retry-After',
    in: 'response',
    meaning: 'How long to wait before the next request: seconds, or a date.',
    spec: rfc(9110, '10.2.3'),
  },
  {
    name: 'Save-Data',
    in: 'request',
    meaning: 'With on, the user wants to save data.',
    spec: { title: 'Save Data API', url: 'https://wicg.github.io/savedata/' },
  },
  {
    name: 'Sec-CH-UA',
    in: 'request',
    meaning: 'The browser’s brands and their major versions.',
    spec: UA_HINTS,
  },
  {
    name: 'Sec-CH-UA-Mobile',
    in: 'request',
    meaning: 'Whether the browser asks for the mobile version: ?1 or ?0.',
    spec: UA_HINTS,
  },
  {
    name: 'Sec-CH-UA-Platform',
    in: 'request',
    meaning: 'The operating system of the browser.',
    spec: UA_HINTS,
  },
  {
    name: 'Sec-Fetch-Dest',
    in: 'request',
    meaning: 'What the response is for: a document, a script, an image, or empty for fetch().',
    spec: FETCH_METADATA,
  },
  {
    name: 'Sec-Fetch-Mode',
    in: 'request',
    meaning: 'The mode of the request: navigate, cors, no-cors, same-origin or websocket.',
    spec: FETCH_METADATA,
  },
  {
    name: 'Sec-Fetch-Site',
    in: 'request',
    meaning: 'How the asking page relates to the server: same-origin, same-site, cross-site or none.',
    spec: FETCH_METADATA,
  },
  {
    name: 'Sec-Fetch-User',
    in: 'request',
    meaning: 'With ?1, the user started this navigation.',
    spec: FETCH_METADATA,
  },
  {
    name: 'Sec-GPC',
    in: 'request',
    meaning: 'With 1, the user asks that their data be neither sold nor shared.',
    spec: w3c('Global Privacy Control', 'gpc/'),
  },
  {
    name: 'Sec-Purpose',
    in: 'request',
    meaning: 'Why the browser asks ahead of time, for example prefetch.',
    spec: fetchStandard('sec-purpose-header'),
  },
  {
    name: 'Sec-WebSocket-Accept',
    in: 'response',
    meaning: 'Proof that the server understood the WebSocket handshake.',
    spec: rfc(6455, '11.3.3'),
  },
  {
    name: 'Sec-WebSocket-Extensions',
    in: 'both',
    meaning: 'The WebSocket extensions offered, and those agreed on, such as compression.',
    spec: rfc(6455, '11.3.2'),
  },
  {
    name: 'Sec-WebSocket-Key',
    in: 'request',
    meaning: 'A random value that the server answers in Sec-WebSocket-Accept.',
    spec: rfc(6455, '11.3.1'),
  },
  {
    name: 'Sec-WebSocket-Protocol',
    in: 'both',
    meaning: 'The WebSocket subprotocols offered, and the one agreed on.',
    spec: rfc(6455, '11.3.4'),
  },
  {
    name: 'Sec-WebSocket-Version',
    in: 'both',
    meaning: 'The version of the WebSocket protocol, 13 today.',
    spec: rfc(6455, '11.3.5'),
  },
  {
    name: 'Server',
    in: 'response',
    meaning: 'The software of the server, or of the last proxy that put its name there.',
    spec: rfc(9110, '10.2.4'),
  },
  {
    name: 'Server-Timing',
    in: 'response',
    meaning: 'How long parts of the work took on the server, in milliseconds.',
    spec: w3c('Server Timing', 'server-timing/'),
  },
  {
    name: 'Service-Worker-Allowed',
    in: 'response',
    meaning: 'The widest path that this service worker may control.',
    spec: w3c('Service Workers', 'service-workers/#service-worker-allowed'),
  },
  {
    name: 'Set-Cookie',
    in: 'response',
    meaning: 'A cookie for the browser to store, with its attributes; one line for each cookie.',
    spec: rfc(6265, '4.1'),
  },
  {
    name: 'SourceMap',
    in: 'response',
    meaning: 'The source map of a script or style sheet, for debugging.',
    spec: mdnField('SourceMap'),
  },
  {
    name: 'Strict-Transport-Security',
    in: 'response',
    meaning: 'The browser must use only https for this host, for max-age seconds.',
    spec: rfc(6797, '6.1'),
  },
  {
    name: 'Sunset',
    in: 'response',
    meaning: 'When the resource is going to be switched off.',
    spec: rfc(8594, '3'),
  },
  {
    name: 'TE',
    in: 'request',
    meaning: 'Whether the client takes trailers, and other transfer codings.',
    spec: rfc(9110, '10.1.4'),
  },
  {
    name: 'Timing-Allow-Origin',
    in: 'response',
    meaning: 'The origins whose pages may read the detailed timing of this resource.',
    spec: w3c('Resource Timing', 'resource-timing/#sec-timing-allow-origin'),
  },
  {
    name: 'Traceparent',
    in: 'both',
    meaning: 'The id of the distributed trace that this request is a part of.',
    spec: w3c('Trace Context', 'trace-context/#traceparent-header'),
  },
  {
    name: 'Tracestate',
    in: 'both',
    meaning: 'Data of the tracing vendors that go with Traceparent.',
    spec: w3c('Trace Context', 'trace-context/#tracestate-header'),
  },
  {
    name: 'Trailer',
    in: 'both',
    meaning: 'The fields that follow after the content.',
    spec: rfc(9110, '6.6.2'),
  },
  {
    name: 'Transfer-Encoding',
    in: 'both',
    meaning: 'How HTTP/1.1 frames the content, mostly chunked; forbidden in HTTP/2 and HTTP/3.',
    spec: rfc(9112, '6.1'),
  },
  {
    name: 'Upgrade',
    in: 'both',
    meaning: 'The protocols to switch this HTTP/1.1 connection to, such as websocket.',
    spec: rfc(9110, '7.8'),
  },
  {
    name: 'Upgrade-Insecure-Requests',
    in: 'request',
    meaning: 'With 1, the browser would rather be sent to https.',
    spec: w3c('Upgrade Insecure Requests', 'upgrade-insecure-requests/'),
  },
  {
    name: 'User-Agent',
    in: 'request',
    meaning: 'The software of the client.',
    spec: rfc(9110, '10.1.5'),
  },
  {
    name: 'Vary',
    in: 'response',
    meaning: 'The request fields that the response depends on; caches keep one copy for each of their values.',
    spec: rfc(9110, '12.5.5'),
  },
  {
    name: 'Via',
    in: 'both',
    meaning: 'The proxies and gateways that the message went through.',
    spec: rfc(9110, '7.6.3'),
  },
  {
    name: 'Warning',
    in: 'response',
    meaning: 'A relic: warnings of caches, such as 110 for a stale response.',
    spec: rfc(9111, '5.5'),
  },
  {
    name: 'WWW-Authenticate',
    in: 'response',
    meaning: 'How to log in: one or more schemes with their parameters; every 401 must carry it.',
    spec: rfc(9110, '11.6.1'),
  },
  {
    name: 'X-Amz-Cf-Id',
    in: 'both',
    meaning: 'CloudFront’s id of the request; quote it when you report a problem.',
    spec: CLOUDFRONT,
  },
  {
    name: 'X-Amzn-Trace-Id',
    in: 'both',
    meaning: 'The id by which AWS load balancers and X-Ray trace the request.',
    spec: {
      title: 'AWS: request tracing',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-request-tracing.html',
    },
  },
  {
    name: 'X-Cache',
    in: 'response',
    meaning: 'Whether a cache on the way had the response: HIT or MISS, in the words of the CDN.',
    spec: CLOUDFRONT,
  },
  {
    name: 'X-Content-Type-Options',
    in: 'response',
    meaning: 'With nosniff, the browser trusts Content-Type and does not guess.',
    spec: fetchStandard('x-content-type-options-header'),
  },
  {
    name: 'X-Correlation-ID',
    in: 'both',
    meaning: 'An id that services pass on to find the same request in all logs.',
    spec: REQUEST_ID,
  },
  {
    name: 'X-CSRF-Token',
    in: 'request',
    meaning: 'Proof that the request comes from a page of the site itself.',
    spec: {
      title: 'OWASP: CSRF prevention',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
    },
  },
  {
    name: 'X-Forwarded-For',
    in: 'request',
    meaning: 'The addresses of the client and of the proxies on the way; clients can forge it.',
    spec: mdnField('X-Forwarded-For'),
  },
  {
    name: 'X-Forwarded-Host',
    in: 'request',
    meaning: 'The host that the client asked the first proxy for.',
    spec: mdnField('X-Forwarded-Host'),
  },
  {
    name: 'X-Forwarded-Proto',
    in: 'request',
    meaning: 'The scheme that the client used towards the first proxy: http or https.',
    spec: mdnField('X-Forwarded-Proto'),
  },
  {
    name: 'X-Frame-Options',
    in: 'response',
    meaning: 'Who may show the page in a frame: DENY or SAMEORIGIN; frame-ancestors of a CSP supersedes it.',
    spec: html('document-lifecycle.html#the-x-frame-options-header'),
  },
  {
    name: 'X-Powered-By',
    in: 'response',
    meaning: 'The framework of the application; it helps attackers more than users.',
    spec: mdnField('X-Powered-By'),
  },
  {
    name: 'X-RateLimit-Limit',
    in: 'response',
    meaning: 'The quota of requests in the present window; a convention without a standard.',
    spec: RATE_LIMIT,
  },
  {
    name: 'X-RateLimit-Remaining',
    in: 'response',
    meaning: 'How many requests are left in the present window; a convention without a standard.',
    spec: RATE_LIMIT,
  },
  {
    name: 'X-RateLimit-Reset',
    in: 'response',
    meaning: 'When the quota resets: seconds from now or a Unix time, as the service decides.',
    spec: RATE_LIMIT,
  },
  {
    name: 'X-Request-ID',
    in: 'both',
    meaning: 'The id of this request in the logs; quote it when you report a problem.',
    spec: REQUEST_ID,
  },
  {
    name: 'X-Requested-With',
    in: 'request',
    meaning: 'With XMLHttpRequest, a script sent the request; a convention of libraries.',
    spec: {
      title: 'OWASP: CSRF prevention',
      url: 'https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html',
    },
  },
  {
    name: 'X-Robots-Tag',
    in: 'response',
    meaning: 'Whether search engines may index the resource.',
    spec: mdnField('X-Robots-Tag'),
  },
  {
    name: 'X-XSS-Protection',
    in: 'response',
    meaning: 'Switched a filter that browsers have removed; leave it out and use a CSP.',
    spec: mdnField('X-XSS-Protection'),
  },
];

const byName: ReadonlyMap<string, FieldEntry> = new Map(fieldEntries.map((entry) => [entry.name.toLowerCase(), entry]));

/** What a field says; names are case-insensitive (RFC 9110 §5.1). Undefined where it is not known. */
export function fieldEntry(name: string): FieldEntry | undefined {
  return byName.get(name.toLowerCase());
}
