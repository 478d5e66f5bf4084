import { draft, mdnStatus, rfc } from '../specs.ts';
import { confusionsOf } from './confusions.ts';
import type { StatusCode } from './entry.ts';

const interim = {
  aliases: [],
  actor: 'nobody',
  retry: { verdict: 'not-needed', text: 'The final response to this request is still to come.' },
  heuristicallyCacheable: false,
  storable: 'explicit',
  content: 'forbidden',
  fields: [],
} as const;

/** The informational codes: interim responses, after which the final one follows (RFC 9110 §15.2). */
export const informational = [
  {
    ...interim,
    code: 100,
    name: 'Continue',
    registration: { by: 'iana', state: 'current', spec: rfc(9110, '15.2.1') },
    meaning: 'The server has read the header fields and does not object; the client may send the content now.',
    client: ['Send the content that Expect: 100-continue held back.', 'Wait for the final response; this is not it.'],
    server: [
      'Leave it to the web server or framework; application code almost never sends it.',
      'Where the header fields already decide the matter, answer with the final code, for example 401 or 413, instead.',
    ],
    background: ['It is useful for large uploads: a refusal costs a header section instead of the whole file.'],
    confusedWith: confusionsOf(100),
    links: [mdnStatus(100), rfc(9110, '10.1.1')],
  },
  {
    ...interim,
    code: 101,
    name: 'Switching Protocols',
    registration: { by: 'iana', state: 'current', spec: rfc(9110, '15.2.2') },
    meaning: 'The server grants the Upgrade request and speaks the new protocol on this connection from here on.',
    client: [
      'Go on in the protocol that the Upgrade field names, for example websocket.',
      'For a WebSocket, check that Sec-WebSocket-Accept matches the key that was sent; browsers do.',
    ],
    server: [
      'Send Upgrade with the protocol, and Connection: upgrade.',
      'If a WebSocket fails behind a proxy, check that the proxy passes Upgrade and Connection on.',
    ],
    retry: { verdict: 'not-needed', text: 'The exchange goes on in the new protocol.' },
    fields: [
      {
        name: 'Upgrade',
        keyword: 'MUST',
        level: 'error',
        when: 'in HTTP/1.1; HTTP/2 and HTTP/3 have no Upgrade field',
        spec: rfc(9110, '15.2.2'),
      },
    ],
    background: [
      'HTTP/2 and HTTP/3 do not use it: there a WebSocket opens with an extended CONNECT and the answer is 200.',
    ],
    confusedWith: confusionsOf(101),
    links: [mdnStatus(101), rfc(9110, '7.8')],
  },
  {
    ...interim,
    code: 102,
    name: 'Processing',
    registration: { by: 'iana', state: 'current', spec: rfc(2518, '10.1') },
    meaning: 'The server has the request and is still working on it; no result can be given yet.',
    client: ['Keep waiting; the final response follows on the same request.'],
    server: ['Prefer 202 and a status resource for long work: many clients and proxies ignore 102.'],
    background: ['It came with WebDAV in 1999, and the later WebDAV standard (RFC 4918) dropped it.'],
    confusedWith: confusionsOf(102),
    links: [mdnStatus(102)],
  },
  {
    ...interim,
    code: 103,
    name: 'Early Hints',
    registration: { by: 'iana', state: 'current', spec: rfc(8297, '2') },
    meaning: 'The server names, in Link fields, what the page will need while it still prepares the response.',
    client: ['Start to preload or preconnect to what the Link fields name.', 'Wait for the final response.'],
    server: [
      'Send Link fields with rel=preload or rel=preconnect for resources that every visitor needs.',
      'Send it only to browsers over HTTP/2 or HTTP/3; some older clients stumble over interim responses.',
      'Repeat the Link fields in the final response: hints may be ignored.',
    ],
    confusedWith: confusionsOf(103),
    links: [mdnStatus(103)],
  },
  {
    ...interim,
    code: 104,
    name: 'Upload Resumption Supported',
    registration: {
      by: 'iana',
      state: 'temporary',
      spec: draft('draft-ietf-httpbis-resumable-upload'),
    },
    meaning: 'The server can resume this upload if it breaks off, at the URL that Location names.',
    client: [
      'Keep the URL from Location; after a break, ask it with HEAD how far the upload got.',
      'Go on with the upload and wait for the final response.',
    ],
    server: ['Send Location with the upload resource; follow the draft version that your clients implement.'],
    background: [
      'The registration is temporary: it stands for a draft of resumable uploads, and details may still change.',
    ],
    confusedWith: confusionsOf(104),
    links: [],
  },
] as const satisfies readonly StatusCode[];
