/** Two codes and what sets them apart, worded so that it can be read from either side. */
interface Confusion {
  readonly codes: readonly [number, number];
  readonly difference: string;
}

const CONFUSIONS: readonly Confusion[] = [
  {
    codes: [100, 103],
    difference: '100 asks the client to send the content it holds back; 103 only names links that can be loaded early.',
  },
  {
    codes: [100, 417],
    difference: 'Both answer Expect: 100-continue. 100 lets the content come, 417 refuses the expectation.',
  },
  {
    codes: [100, 104],
    difference: 'Both come before an upload has ended: 100 lets the content come, 104 says where to resume it.',
  },
  {
    codes: [101, 426],
    difference: '101 grants the switch of protocol that the client asked for; 426 demands that the client ask for one.',
  },
  {
    codes: [102, 202],
    difference:
      'After 102 the result still comes as the response to this request; 202 is that response, and the work ends later.',
  },
  {
    codes: [200, 201],
    difference: '201 says that something new exists now and where; 200 stands for every other success with content.',
  },
  {
    codes: [200, 202],
    difference: '200 reports finished work; 202 reports work that was only taken on and may still fail.',
  },
  {
    codes: [200, 203],
    difference: '203 is a 200 whose content a proxy has changed on the way.',
  },
  { codes: [200, 204], difference: 'Both mean success; 200 brings content, 204 has none at all.' },
  {
    codes: [200, 206],
    difference: '200 carries the whole representation, 206 only the range that the client asked for.',
  },
  {
    codes: [200, 207],
    difference:
      '200 is one result for the whole request; 207 carries a result for each item, and some may be failures.',
  },
  {
    codes: [201, 202],
    difference: 'After 201 the resource exists; after 202 it may come into being later, or never.',
  },
  {
    codes: [201, 204],
    difference: 'For PUT: 201 says that the resource is new, 204 that an existing one was replaced.',
  },
  {
    codes: [201, 303],
    difference: '201 names what was created and leaves the rest to the client; 303 makes the client load another page.',
  },
  {
    codes: [204, 205],
    difference: 'Neither has content; 204 leaves the page as it is, 205 asks for the form or view to be reset.',
  },
  {
    codes: [204, 304],
    difference: 'Neither has content; with 204 there is nothing to show, with 304 the stored copy is to be shown.',
  },
  {
    codes: [206, 416],
    difference: 'Both answer a Range. 206 delivers it; 416 says that it lies outside what exists.',
  },
  {
    codes: [207, 208],
    difference:
      '207 is the response; 208 is a status inside its content, for a collection whose members are listed there already.',
  },
  {
    codes: [300, 406],
    difference: '300 offers several variants to choose from; 406 says that none of them fits the Accept fields.',
  },
  {
    codes: [301, 302],
    difference:
      '301 is for good: links, bookmarks and search indexes move over. 302 is for now: the old URL stays the one to use.',
  },
  {
    codes: [301, 308],
    difference: 'Both are for good. After 301 browsers turn POST into GET; after 308 the method and the content stay.',
  },
  {
    codes: [302, 303],
    difference: '303 always means GET next; 302 leaves it open, and browsers use GET only in place of POST.',
  },
  {
    codes: [302, 307],
    difference: 'Both are for now. After 302 browsers turn POST into GET; after 307 the method and the content stay.',
  },
  {
    codes: [303, 307],
    difference: '303 leads to another resource with GET; 307 repeats the very same request elsewhere.',
  },
  {
    codes: [304, 412],
    difference:
      'Both say that a precondition was false: 304 to a read, where the stored copy is still good, 412 to anything else.',
  },
  {
    codes: [307, 308],
    difference: 'Both keep the method and the content; 307 is for now, 308 for good.',
  },
  {
    codes: [400, 404],
    difference: 'A malformed id in the path can be answered 400; a well-formed id that nothing has is 404.',
  },
  {
    codes: [400, 409],
    difference: '400 is about the form of the request; 409 about the present state of the resource, which can change.',
  },
  {
    codes: [400, 415],
    difference:
      '415 refuses the format by its Content-Type or Content-Encoding; 400 says that the content breaks its own format.',
  },
  {
    codes: [400, 422],
    difference:
      '400 says that the request cannot be read (broken JSON, a missing field), 422 that it was read and its values make no sense. Many teams use 400 for both.',
  },
  {
    codes: [400, 497],
    difference: 'nginx logs 497 for plain HTTP on an HTTPS port; the client sees 400.',
  },
  {
    codes: [400, 500],
    difference:
      'Invalid input is the client’s fault and 4xx, however the code that met it failed; 500 is a fault of the server.',
  },
  {
    codes: [401, 403],
    difference:
      '401: the server does not know who asks, so log in. 403: it refuses, and the same credentials will not help.',
  },
  {
    codes: [401, 407],
    difference: 'The origin server asks for credentials with 401, a proxy on the way with 407.',
  },
  {
    codes: [401, 440],
    difference: '440 is Microsoft’s word for a session that timed out; 401 with a challenge says it to every client.',
  },
  {
    codes: [401, 498],
    difference:
      '498 is Esri’s word for an invalid or expired token; 401 with a Bearer challenge says it to every client.',
  },
  {
    codes: [401, 511],
    difference: 'A site asks for its own log-in with 401; a network’s log-in page stands before every site with 511.',
  },
  {
    codes: [402, 403],
    difference: '402 can be cured by paying or by a larger plan; 403 is about rights.',
  },
  {
    codes: [402, 429],
    difference: 'A used-up quota that must be bought is 402; one that refills with time is 429.',
  },
  {
    codes: [403, 404],
    difference:
      '403 admits that the resource exists. Some servers send 404 instead, so that outsiders cannot find out; it also hides faults of access from those who debug them.',
  },
  {
    codes: [403, 418],
    difference: 'Some sites turn bots away with 418; 403 or 429 says the same in a way that clients understand.',
  },
  {
    codes: [403, 419],
    difference: '419 is Laravel’s word for a missing or stale CSRF token; other frameworks answer 403.',
  },
  {
    codes: [403, 423],
    difference: '403 refuses the person; 423 refuses everybody as long as the resource is locked.',
  },
  {
    codes: [403, 429],
    difference: '403 does not pass with time; 429 does. Some services send 403 for a rate limit.',
  },
  {
    codes: [403, 451],
    difference: '451 says that the law demands the refusal; 403 gives no such reason.',
  },
  {
    codes: [404, 405],
    difference: '404: nothing is at this URL. 405: something is, and it knows other methods.',
  },
  {
    codes: [404, 410],
    difference: '404 leaves open whether the resource ever existed or returns; 410 says that it was removed for good.',
  },
  {
    codes: [404, 421],
    difference:
      '404: this server is in charge and has no such resource. 421: the request reached a server that is not in charge of the host.',
  },
  {
    codes: [405, 501],
    difference:
      '405: this resource does not take the method. 501: the server knows the method nowhere. Google’s error codes use 501 for any operation that a service lacks.',
  },
  {
    codes: [406, 415],
    difference: '406 is about the format the client wants back (Accept), 415 about the format it sent (Content-Type).',
  },
  {
    codes: [408, 499],
    difference:
      '408: the server gave up waiting for the request. 499: nginx notes that the client gave up waiting for the answer.',
  },
  {
    codes: [408, 504],
    difference: '408: the client was too slow to send. 504: a server behind the gateway was too slow to answer.',
  },
  {
    codes: [409, 412],
    difference:
      'A stale If-Match is 412 by the standard; 409 is for conflicts that no precondition announced. Google’s APIs use 409 for both.',
  },
  {
    codes: [409, 422],
    difference:
      '409 is a clash with what exists, 422 a value that is wrong by itself. For an e-mail address that is taken, teams use either.',
  },
  {
    codes: [409, 423],
    difference: '423 names one cause, a lock that somebody holds; 409 covers any clash with the present state.',
  },
  {
    codes: [410, 501],
    difference:
      'A removed API is 410 by the standard, since the resource is gone; some tutorials answer 501 for a feature that was dropped.',
  },
  {
    codes: [412, 428],
    difference: '412: the precondition was false. 428: there was none, and the server insists on one.',
  },
  {
    codes: [413, 414],
    difference: 'Too long is the content with 413, the URL with 414.',
  },
  {
    codes: [413, 431],
    difference: 'Too large is the content with 413, the header section with 431.',
  },
  {
    codes: [413, 507],
    difference: '413: this content is larger than the limit. 507: the server has no room left for it.',
  },
  {
    codes: [414, 431],
    difference: 'Too long is the URL with 414; the header fields, often the cookies, with 431.',
  },
  {
    codes: [420, 429],
    difference: 'Twitter’s old API sent 420 for a rate limit; 429 is the registered code.',
  },
  {
    codes: [422, 500],
    difference:
      'Input that fails validation is 422 or 400; a 500 for it raises alarms and invites retries that cannot help.',
  },
  {
    codes: [423, 424],
    difference:
      '423: the resource itself is locked. 424: another part of the same operation failed and took this one with it.',
  },
  {
    codes: [425, 429],
    difference: '425 is about data sent before the TLS handshake ended; 429 about how many requests were sent.',
  },
  {
    codes: [426, 464],
    difference:
      'An AWS load balancer sends 464 for a protocol version that its target does not speak; 426 names the one to use.',
  },
  {
    codes: [426, 505],
    difference: '426 names another protocol to switch to; 505 refuses the HTTP version.',
  },
  {
    codes: [429, 430],
    difference: 'Shopify sends 430 for requests that it takes for malicious; 429 is its rate limit.',
  },
  {
    codes: [429, 503],
    difference: '429: this client sends too much. 503: the server has too much to do, or is down, for everybody.',
  },
  {
    codes: [429, 509],
    difference:
      '509 says on shared hosting that the site used up its traffic; 429 that this client sent too many requests.',
  },
  {
    codes: [429, 999],
    difference: 'LinkedIn turns automated clients away with 999; 429 is the registered code for too many requests.',
  },
  {
    codes: [431, 494],
    difference: 'nginx logs 494 when header fields are too large and sends 400; 431 is the registered code.',
  },
  {
    codes: [450, 451],
    difference: '450 is Windows’ parental control at home; 451 a legal demand on the server.',
  },
  {
    codes: [460, 499],
    difference:
      'Both note that the client closed the connection first: 460 in the log of an AWS load balancer, 499 in that of nginx.',
  },
  {
    codes: [495, 496],
    difference: '495: the client’s certificate was not accepted. 496: the client sent none.',
  },
  {
    codes: [500, 501],
    difference: '500: code ran and failed. 501: there is no code for this. The first may pass, the second does not.',
  },
  {
    codes: [500, 502],
    difference: '500 comes from the program that failed; 502 from a gateway that got no usable answer from it.',
  },
  {
    codes: [500, 503],
    difference: '500 is an unforeseen failure; 503 a known one, overload or maintenance, that is expected to pass.',
  },
  {
    codes: [502, 503],
    difference:
      '502: the gateway asked and got no usable answer. 503: the server, or the gateway for lack of a healthy server, declines for now. Products draw the line differently.',
  },
  {
    codes: [502, 504],
    difference: '502: the answer was unusable or the connection failed. 504: no answer came within the gateway’s time.',
  },
  {
    codes: [502, 520],
    difference: '520 is Cloudflare’s word for an answer from the origin that it could not use; other gateways say 502.',
  },
  {
    codes: [503, 504],
    difference: '503 declines without waiting; 504 comes after waiting in vain. Some products send 503 for a timeout.',
  },
  {
    codes: [503, 529],
    difference: '529 says that the whole service is overloaded; 503 is the registered code for it.',
  },
  {
    codes: [503, 540],
    difference: '540 says that a Shopify store is switched off for a while; 503 is the registered code for it.',
  },
  {
    codes: [504, 522],
    difference: '522: Cloudflare could not even connect to the origin in time. 504: in general, no answer in time.',
  },
  {
    codes: [504, 524],
    difference: '524: Cloudflare connected, and the origin’s answer took too long; other gateways say 504.',
  },
  {
    codes: [504, 598],
    difference: '598 is an informal code of some proxies for an answer that stopped coming; 504 is the registered one.',
  },
  {
    codes: [504, 599],
    difference:
      '599 is an informal code of some proxies for a connection that could not be made in time; 504 is the registered one.',
  },
  {
    codes: [506, 508],
    difference:
      'Both report a loop on the server: 506 in content negotiation, 508 in a WebDAV collection that contains itself.',
  },
  {
    codes: [507, 509],
    difference: '507: no storage left for this write. 509: no traffic left for this site.',
  },
  {
    codes: [206, 226],
    difference: '206 carries the range that Range names; 226 a difference, or what else A-IM asks for.',
  },
  {
    codes: [305, 407],
    difference: '305 wanted another proxy to be used and is dead; 407 comes from a proxy in use that wants a log-in.',
  },
  {
    codes: [305, 306],
    difference: 'Both were about proxies and are dead: 305 named one for this request, 306 for those that follow.',
  },
  {
    codes: [411, 413],
    difference: '411 wants to know the length beforehand; 413 knows the content and finds it too large.',
  },
  {
    codes: [501, 510],
    difference:
      '501: the server does not know the method. 510: it wanted an extension of HTTP that nobody uses any more.',
  },
  {
    codes: [521, 522],
    difference: '521: the origin refused the connection. 522: it did not react at all.',
  },
  {
    codes: [521, 523],
    difference: '521: the origin was reached and refused. 523: there is no route to it.',
  },
  {
    codes: [522, 524],
    difference: '522: no connection to the origin in time. 524: connected, but no answer in time.',
  },
  {
    codes: [525, 526],
    difference:
      '525: the TLS handshake with the origin failed. 526: it worked, but the origin’s certificate is not valid.',
  },
  {
    codes: [598, 599],
    difference: '598: connected, then nothing more came. 599: no connection was made in time.',
  },
];

/** The codes that `code` is mistaken for; each pair is written once, so that both sides say the same. */
export function confusionsOf(code: number): readonly { readonly code: number; readonly difference: string }[] {
  return CONFUSIONS.filter(({ codes }) => codes.includes(code))
    .map(({ codes: [one, other], difference }) => ({ code: one === code ? other : one, difference }))
    .sort((a, b) => a.code - b.code);
}
