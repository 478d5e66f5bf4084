import type { Place } from './place.ts';

/** What somebody sees or says, and where the answer stands. */
export interface Symptom {
  /** As the result is called. */
  readonly title: string;
  /** Other words for it, for search. */
  readonly words: string;
  readonly codes: readonly number[];
  readonly place: Place;
}

function code(number: number): Place {
  return { kind: 'code', code: number };
}

function guide(id: string, section?: string): Place {
  return section === undefined ? { kind: 'guide', id } : { kind: 'guide', id, section };
}

/** Symptoms, each with the codes that it points to. */
export const symptoms: readonly Symptom[] = [
  {
    title: 'The token has expired',
    words: 'token expired jwt session expired session timed out session timeout log in again credentials',
    codes: [401],
    place: guide('authentication'),
  },
  {
    title: 'Access denied although logged in',
    words: 'access denied no permission role missing not allowed forbidden admin',
    codes: [403],
    place: guide('authentication'),
  },
  {
    title: 'Logging in again and again',
    words: 'login loop authentication loop refresh token loop keeps asking for password',
    codes: [401],
    place: guide('authentication'),
  },
  {
    title: 'The answer comes too slowly, or never',
    words: 'too slow timeout timed out request takes too long page hangs loads forever slow query deadlock ETIMEDOUT',
    codes: [504, 408, 524],
    place: guide('triage'),
  },
  {
    title: 'A redirect loses the POST',
    words: 'redirect loses post becomes get method changed body lost after redirect',
    codes: [301, 302, 307, 308],
    place: guide('redirects'),
  },
  {
    title: 'Too many redirects',
    words: 'redirect loop too many redirects redirected you too many times circular endless',
    codes: [301, 302, 307, 308],
    place: guide('redirects'),
  },
  {
    title: 'A wrong redirect stays in the browser',
    words: 'cached redirect 301 stuck permanent undo clear browser cache',
    codes: [301, 308],
    place: guide('redirects', 'permanent'),
  },
  {
    title: 'Form sent twice after a reload',
    words: 'resubmit form reload duplicate order post redirect get prg',
    codes: [303],
    place: guide('redirects'),
  },
  {
    title: 'The rate limit is exceeded',
    words: 'rate limit throttled throttling quota exceeded too many requests slow down',
    codes: [429],
    place: guide('rate-limits'),
  },
  {
    title: 'When and how to retry',
    words: 'retry again backoff exponential jitter retry-after repeat',
    codes: [429, 503, 502, 504, 500],
    place: guide('retries'),
  },
  {
    title: 'The e-mail address is already taken',
    words: 'duplicate entry duplicate email already exists unique constraint taken',
    codes: [409, 422],
    place: guide('input', 'taken'),
  },
  {
    title: 'A value is invalid',
    words: 'validation failed validation error invalid value wrong input missing required field field error form',
    codes: [422, 400],
    place: guide('input'),
  },
  {
    title: 'The JSON does not parse',
    words: 'malformed json syntax error unexpected token invalid json broken body',
    codes: [400],
    place: guide('input'),
  },
  {
    title: 'Somebody else changed it meanwhile',
    words: 'lost update optimistic locking version mismatch stale etag if-match concurrent',
    codes: [412, 409, 428],
    place: guide('input', 'versions'),
  },
  {
    title: 'Hide that something exists',
    words: 'hide existence leak enumerate private resource secret',
    codes: [404, 403],
    place: guide('missing'),
  },
  {
    title: 'The endpoint was removed',
    words: 'removed endpoint deprecated retired api version gone deleted sunset',
    codes: [410, 404],
    place: guide('missing'),
  },
  {
    title: 'The method is not accepted',
    words: 'wrong method post not supported allow delete refused',
    codes: [405, 501],
    place: code(405),
  },
  {
    title: 'Success with an error inside',
    words: '200 with error success false body error ok false monitoring blind',
    codes: [200],
    place: guide('mistakes'),
  },
  {
    title: 'A server error for bad input',
    words: '500 validation bad input crash invalid null pointer',
    codes: [500, 422, 400],
    place: guide('mistakes'),
  },
  {
    title: 'What an error answer contains',
    words: 'error format error response body problem details json schema',
    codes: [400, 422, 500],
    place: guide('errors'),
  },
  {
    title: 'Nothing behind the load balancer answers',
    words: 'no healthy upstream backend down load balancer target unhealthy',
    codes: [503, 502],
    place: guide('triage'),
  },
  {
    title: 'The proxy cannot use the application’s answer',
    words: 'upstream prematurely closed connection app crashed invalid header nginx deploy restart',
    codes: [502],
    place: guide('triage'),
  },
  {
    title: 'Database down',
    words: 'database unavailable connection pool exhausted dependency down',
    codes: [503, 500],
    place: code(503),
  },
  {
    title: 'Maintenance',
    words: 'maintenance mode maintenance window planned downtime back soon',
    codes: [503],
    place: code(503),
  },
  {
    title: 'The server crashed',
    words: 'unhandled exception crash bug stack trace null pointer',
    codes: [500],
    place: code(500),
  },
  {
    title: 'The file is too large',
    words: 'upload too big upload fails file size limit body too large request entity',
    codes: [413],
    place: code(413),
  },
  {
    title: 'Cookies are too large',
    words: 'cookie too big header too large request header',
    codes: [431, 400, 494],
    place: code(431),
  },
  {
    title: 'The wrong content type',
    words: 'content-type unsupported media type json expected form',
    codes: [415],
    place: code(415),
  },
  {
    title: 'Stale content',
    words: 'old version cached stale browser cache not updated etag',
    codes: [304, 200],
    place: guide('caching'),
  },
  {
    title: 'A new page stays not found',
    words: 'negative cache 404 cached cdn still not found',
    codes: [404],
    place: guide('caching'),
  },
  {
    title: 'Work that takes long',
    words: 'async job background long running polling report queue',
    codes: [202],
    place: code(202),
  },
  {
    title: 'What to answer to a DELETE',
    words: 'delete response nothing to return empty body',
    codes: [204, 200, 202],
    place: guide('rest'),
  },
  {
    title: 'Resume a download, seek in a video',
    words: 'range partial resume download streaming video seek',
    codes: [206, 416],
    place: code(206),
  },
  {
    title: 'The client gave up',
    words: 'client closed connection cancelled aborted nginx log',
    codes: [499],
    place: code(499),
  },
  {
    title: 'The origin cannot be reached behind Cloudflare',
    words: 'cloudflare origin down unreachable web server is down',
    codes: [521, 522, 523, 520],
    place: code(521),
  },
  {
    title: 'The page is blocked by CORS',
    words: 'cors cross-origin access-control-allow-origin blocked preflight',
    codes: [],
    place: guide('mistakes'),
  },
  {
    title: 'DNS does not know the host name',
    words: 'dns error dns failure name not resolved unknown host ENOTFOUND EAI_AGAIN',
    codes: [],
    place: { kind: 'net-error', name: 'ERR_NAME_NOT_RESOLVED' },
  },
  {
    title: 'The connection is refused',
    words: 'connection refused port closed nothing listens server not running ECONNREFUSED localhost',
    codes: [],
    place: { kind: 'net-error', name: 'ERR_CONNECTION_REFUSED' },
  },
  {
    title: 'Which code should I return?',
    words: 'choose pick the right code should return answer with decide',
    codes: [],
    place: { kind: 'chooser' },
  },
  {
    title: 'A log-in is required',
    words: 'login required not logged in unauthenticated wrong password api key missing sign in bad credentials',
    codes: [401],
    place: code(401),
  },
  {
    title: 'Page not found',
    words: 'page not found dead link broken link missing page deleted page wrong url',
    codes: [404, 410],
    place: guide('missing'),
  },
  {
    title: 'A search without hits',
    words: 'empty list no results nothing found empty search result',
    codes: [200, 404, 204],
    place: guide('missing'),
  },
  {
    title: 'Move a site or a page',
    words: 'http to https redirect www redirect new domain moved site canonical url change address',
    codes: [301, 308],
    place: guide('redirects'),
  },
  {
    title: 'The server is overloaded',
    words: 'overload overloaded busy too much traffic under load capacity',
    codes: [503, 529],
    place: code(503),
  },
  {
    title: 'Taken for a bot',
    words: 'bot blocked captcha crawler scraper user agent waf firewall denied',
    codes: [403, 429, 999],
    place: code(403),
  },
  {
    title: 'Blocked by law',
    words: 'legal takedown dmca gdpr block geo blocked country censored court',
    codes: [451],
    place: code(451),
  },
  {
    title: 'A request fails without a code',
    words: 'failed to fetch networkerror typeerror load failed status 0 no response net err failed',
    codes: [],
    place: { kind: 'net-error', name: 'ERR_FAILED' },
  },
  {
    title: 'The connection breaks off',
    words: 'connection reset ECONNRESET socket hang up broken pipe closed unexpectedly',
    codes: [502],
    place: { kind: 'net-error', name: 'ERR_CONNECTION_RESET' },
  },
  {
    title: 'The SSL or TLS certificate is not accepted',
    words: 'ssl error tls error certificate invalid not trusted self-signed not secure your connection is not private',
    codes: [525, 526],
    place: { kind: 'net-error', name: 'ERR_CERT_AUTHORITY_INVALID' },
  },
  {
    title: 'The certificate has expired',
    words: 'certificate expired CERT_HAS_EXPIRED clock wrong date',
    codes: [526],
    place: { kind: 'net-error', name: 'ERR_CERT_DATE_INVALID' },
  },
  {
    title: 'A WebSocket does not open',
    words: 'websocket fails handshake upgrade ws wss proxy',
    codes: [101, 426],
    place: code(101),
  },
  {
    title: 'A network’s log-in page comes first',
    words: 'captive portal hotel wifi wi-fi airport login page',
    codes: [511],
    place: code(511),
  },
];
