import { mdnStatus, rfc } from '../specs.ts';
import { confusionsOf } from './confusions.ts';
import type { FieldRequirement, StatusCode } from './entry.ts';

const redirection = {
  aliases: [],
  actor: 'nobody',
  retry: { verdict: 'not-needed', text: 'Follow Location instead.' },
  heuristicallyCacheable: false,
  storable: 'explicit',
  content: 'allowed',
  fields: [],
} as const;

const cacheableByDefault = { heuristicallyCacheable: true, storable: 'heuristic' } as const;

/** What redirects for good need to say when they are wrong: they outlive their correction. */
const stickiness =
  'Browsers keep it for a long time when no Cache-Control limits it; then only clearing the cache in each browser takes a wrong one back.';

function location(section: string): FieldRequirement {
  return { name: 'Location', keyword: 'SHOULD', level: 'error', spec: rfc(9110, section) };
}

function sameAs200(name: string): FieldRequirement {
  return {
    name,
    keyword: 'MUST',
    level: 'warning',
    when: 'when the 200 to the same request would carry it',
    spec: rfc(9110, '15.4.5'),
  };
}

/** The redirection codes: something is left to do for the client (RFC 9110 §15.4). */
export const redirections = [
  {
    ...redirection,
    ...cacheableByDefault,
    code: 300,
    name: 'Multiple Choices',
    registration: { by: 'iana', state: 'current', spec: rfc(9110, '15.4.1') },
    meaning: 'The resource has several variants with URLs of their own; the client may choose one.',
    client: ['Pick a variant from the list in the content, or follow Location if the server prefers one.'],
    server: [
      'List the variants with their URLs in the content, and name a preferred one in Location if there is one.',
      'For languages and formats of an API, choosing by the Accept fields is more usual; 300 is rare.',
    ],
    retry: { verdict: 'not-needed', text: 'Choose one of the variants.' },
    confusedWith: confusionsOf(300),
    links: [mdnStatus(300)],
  },
  {
    ...redirection,
    ...cacheableByDefault,
    code: 301,
    name: 'Moved Permanently',
    registration: { by: 'iana', state: 'current', spec: rfc(9110, '15.4.2') },
    meaning: 'The resource has a new URL for good; use the one in Location from now on.',
    client: [
      'Follow Location, and change links, bookmarks and stored URLs to it.',
      'Do not send POST, PUT or DELETE here by habit: browsers turn POST into GET, other clients may turn more.',
    ],
    server: [
      'Use it for moved sites and pages, for www or canonical URLs, for http to https, for old versions of read-only APIs.',
      'Use 308 where POST, PUT or DELETE arrive, and 302 or 307 if the move might be taken back.',
      'Limit how long it is kept, for example with Cache-Control: max-age=3600, until you are sure of it.',
    ],
    background: [
      stickiness,
      'Search engines move the rank of the old URL to the new one.',
      'The standard lets clients change POST, and only POST, to GET; browsers do just that.',
    ],
    keepsMethod: 'not-post',
    permanent: true,
    fields: [location('15.4.2')],
    confusedWith: confusionsOf(301),
    links: [mdnStatus(301)],
  },
  {
    ...redirection,
    code: 302,
    name: 'Found',
    aliases: ['Moved Temporarily'],
    registration: { by: 'iana', state: 'current', spec: rfc(9110, '15.4.3') },
    meaning: 'The resource is at another URL for now; keep using the original one.',
    client: [
      'Follow Location for this request, and ask the original URL again next time.',
      'Expect a POST to go on as GET; check which method the next request has if data gets lost.',
    ],
    server: [
      'Prefer 307 when the method must survive, and 303 when GET must follow; 302 leaves it to the client.',
      'It fits GET: maintenance pages, A/B tests, log-in detours, short links whose target may change.',
      'For a move that stays, send 301 or 308: after 302, search engines keep the old URL.',
    ],
    background: [
      'Caches keep it only with explicit Cache-Control or Expires.',
      'The standard lets clients change POST to GET for the sake of history; browsers do it for POST alone.',
    ],
    keepsMethod: 'not-post',
    permanent: false,
    fields: [location('15.4.3')],
    confusedWith: confusionsOf(302),
    links: [mdnStatus(302)],
  },
  {
    ...redirection,
    code: 303,
    name: 'See Other',
    registration: { by: 'iana', state: 'current', spec: rfc(9110, '15.4.4') },
    meaning: 'The answer to this request is another resource; fetch it with GET from Location.',
    client: ['Send GET to Location, whatever the method of this request was.'],
    server: [
      'Send it after a form was posted, so that reloading the page does not post it again (Post/Redirect/Get).',
      'Use it to lead from a finished job to its result.',
      'If the client should repeat the same method elsewhere, send 307 or 308.',
    ],
    keepsMethod: 'never',
    permanent: false,
    fields: [location('15.4.4')],
    confusedWith: confusionsOf(303),
    links: [mdnStatus(303)],
  },
  {
    ...redirection,
    code: 304,
    name: 'Not Modified',
    registration: { by: 'iana', state: 'current', spec: rfc(9110, '15.4.5') },
    meaning: 'The copy that the client has stored is still good, so the content is not sent again.',
    client: [
      'Show the stored copy, and update its header fields with the new ones.',
      'In scripts, browsers hide it: fetch() sees the stored 200, unless the script set the condition itself.',
    ],
    server: [
      'Leave it to the framework or CDN, which compares If-None-Match with the ETag, else If-Modified-Since with Last-Modified.',
      'Send it only to a conditional GET or HEAD, and never with content.',
      'Repeat Cache-Control, ETag, Vary, Expires, Date and Content-Location as the 200 has them, or the copy loses its freshness.',
    ],
    background: ['It saves the transfer, not the round trip; a longer max-age saves both.'],
    retry: { verdict: 'not-needed', text: 'The stored copy is the answer.' },
    content: 'forbidden',
    fields: [
      sameAs200('ETag'),
      sameAs200('Cache-Control'),
      sameAs200('Vary'),
      sameAs200('Expires'),
      sameAs200('Content-Location'),
      sameAs200('Date'),
    ],
    confusedWith: confusionsOf(304),
    links: [mdnStatus(304), rfc(9111, '4.3')],
  },
  {
    ...redirection,
    code: 305,
    actor: 'server',
    name: 'Use Proxy',
    registration: { by: 'iana', state: 'deprecated', spec: rfc(9110, '15.4.6') },
    meaning: 'Formerly: fetch the resource through the proxy in Location; deprecated as a security risk.',
    client: ['Do not use the proxy; browsers ignore it.'],
    server: ['Stop sending it; set proxies in the client’s configuration instead.'],
    retry: { verdict: 'no', text: 'No: the code is no longer followed.' },
    confusedWith: confusionsOf(305),
    links: [],
  },
  {
    ...redirection,
    code: 306,
    actor: 'server',
    name: '(Unused)',
    aliases: ['Switch Proxy'],
    registration: { by: 'iana', state: 'unused', spec: rfc(9110, '15.4.7') },
    meaning: 'Reserved: an early draft used it to name another proxy; it means nothing today.',
    client: ['Treat it like 300: there is nothing to follow.'],
    server: ['Send another code: this one is reserved and has no meaning.'],
    retry: { verdict: 'no', text: 'No: the code has no meaning.' },
    confusedWith: confusionsOf(306),
    links: [],
  },
  {
    ...redirection,
    code: 307,
    name: 'Temporary Redirect',
    aliases: ['Internal Redirect'],
    registration: { by: 'iana', state: 'current', spec: rfc(9110, '15.4.8') },
    meaning: 'The resource is at another URL for now; repeat the same request there, with the same method.',
    client: [
      'Send the same method and content to Location; a POST stays a POST.',
      'Ask the original URL again next time.',
    ],
    server: [
      'Prefer it to 302 for a temporary move: the method cannot change on the way.',
      'Use it for maintenance, for a standby service or an A/B test, or to spread load for a while.',
      'For a move that stays, send 308.',
    ],
    background: [
      'Caches keep it only with explicit Cache-Control or Expires.',
      'A 307 “Internal Redirect” with Non-Authoritative-Reason comes from the browser itself, for HSTS for example; no server sent it.',
    ],
    keepsMethod: 'always',
    permanent: false,
    fields: [location('15.4.8')],
    confusedWith: confusionsOf(307),
    links: [mdnStatus(307)],
  },
  {
    ...redirection,
    ...cacheableByDefault,
    code: 308,
    name: 'Permanent Redirect',
    registration: { by: 'iana', state: 'current', spec: rfc(9110, '15.4.9') },
    meaning: 'The resource has a new URL for good; repeat the same request there, with the same method.',
    client: [
      'Send the same method and content to Location; a POST stays a POST.',
      'Change stored URLs and links to the new one.',
    ],
    server: [
      'Use it for API endpoints that moved for good, where POST, PUT, PATCH or DELETE arrive.',
      'Limit how long it is kept with Cache-Control until you are sure of it.',
      'If the move might be taken back, send 307.',
    ],
    background: [stickiness, 'Search engines treat it like 301.'],
    keepsMethod: 'always',
    permanent: true,
    fields: [location('15.4.9')],
    confusedWith: confusionsOf(308),
    links: [mdnStatus(308)],
  },
] as const satisfies readonly StatusCode[];
