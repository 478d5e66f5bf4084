import { rfc } from '../knowledge/specs.ts';
import type { SpecLink } from '../lint/finding.ts';
import type { Check, StepId } from './product.ts';

/** A step of looking for the cause, with what to look at whatever the product is. */
export interface Step {
  readonly id: StepId;
  readonly title: string;
  readonly checks: readonly Check[];
}

/** The path that a request takes; each stop is a node of the diagnosis. */
export const STOPS = ['client', 'cdn', 'load-balancer', 'app-server', 'database'] as const;

/** Whether the request arrived at all. */
export const SEARCH_APP_LOG: Check = {
  step: 'app',
  title:
    'Search the application log at {time} for the path {path}; no line at all means that the request never arrived',
};

/** Which hop made the answer, where the response does not tell. */
export const COMPARE_HOPS: Check = {
  step: 'balancer',
  title:
    'Find the request in the log of each hop and compare the status that it sent with the status that it got from behind; a missing upstream status means that no answer ever came',
};

/** What the response itself may tell, asked for in a way that hides nothing of it. */
export const ASK_AGAIN: Check = {
  step: 'balancer',
  title:
    'Ask again over HTTP/1.1 and read all of it: the reason phrase, which HTTP/2 hides, the header and the page often name who wrote them',
  command: 'curl -sS -i --http1.1 {url}',
};

/** Whether content breaks off again, and where. */
export const ASK_WHOLE: Check = {
  step: 'network',
  causes: ['truncated-response'],
  title:
    'Where the content broke off, ask again and compare the bytes with Content-Length: an end after the same time is the limit of a hop, one at the same byte is the application or a full disk',
  command: 'curl -sS -o /dev/null -w "%{http_code}, %{size_download} bytes in %{time_total} s\\n" {url}',
};

/** The four steps, in the order in which they are taken. */
export const STEPS: readonly Step[] = [
  {
    id: 'app',
    title: 'Application logs: is the process running?',
    checks: [
      {
        step: 'app',
        where: 'host',
        title: 'See whether the service runs, and when it last restarted',
        command: 'systemctl status APP_SERVICE',
      },
      {
        step: 'app',
        where: 'host',
        title: 'In containers, look for restarts; exit code 137 means that the process was killed, mostly for memory',
        command: 'docker ps -a',
      },
      SEARCH_APP_LOG,
    ],
  },
  {
    id: 'balancer',
    title: 'Balancer logs: which upstream error?',
    checks: [COMPARE_HOPS, ASK_AGAIN],
  },
  {
    id: 'resources',
    title: 'Resources: processor, memory, disk, database connections',
    checks: [
      {
        step: 'resources',
        where: 'host',
        title: 'Look at processor and memory on the application host',
        command: 'top -b -n 1 | head -n 20',
      },
      { step: 'resources', where: 'host', title: 'Look for a full disk', command: 'df -h' },
      {
        step: 'resources',
        where: 'platform',
        title: 'Look at the memory, the restarts and the limits of the plan in the dashboard of the platform',
      },
      {
        step: 'resources',
        title:
          'Compare busy workers and open database connections with their limits; a response cannot show the database, only the application log can',
      },
    ],
  },
  {
    id: 'network',
    title: 'Network: can the balancer reach the application?',
    checks: [
      {
        step: 'network',
        where: 'platform',
        title:
          'Compare the port, the health check and the domain in the settings of the service with what the application uses',
      },

      {
        step: 'network',
        where: 'host',
        title:
          'From the balancer, or a host in its network, connect to the application; a hang means dropped packets, "refused" means that nothing listens',
        command: 'nc -vz APP_HOST APP_PORT',
      },
      {
        step: 'network',
        where: 'host',
        title: 'From there, ask the application itself and time it',
        command:
          'curl -sv -o /dev/null -w "%{http_code} connect=%{time_connect} ttfb=%{time_starttransfer}\\n" -H Host:{host} http://APP_HOST:APP_PORT{path}',
      },
      {
        step: 'network',
        where: 'host',
        title: 'See what the name resolves to from there',
        command: 'getent hosts APP_HOST',
      },
      ASK_WHOLE,
    ],
  },
];

/** What a gateway code is said to mean, what else it means in practice, and what to go through. */
export interface TextbookEntry {
  readonly code: number;
  readonly name: string;
  /** What the specification says. */
  readonly meaning: string;
  /** What products do with it beside that. */
  readonly inPractice: readonly [string, ...string[]];
  /** Questions, first things first. */
  readonly checklist: readonly [string, ...string[]];
  readonly spec: SpecLink;
}

export const TEXTBOOK: readonly [TextbookEntry, ...TextbookEntry[]] = [
  {
    code: 502,
    name: 'Bad Gateway',
    meaning: 'A gateway asked the next server and got an answer that it could not use.',
    inPractice: [
      'The application need not have been reached: nginx and Caddy also send 502 when the port is closed, and nginx when no server is left.',
      'It may be a timeout: Apache, the classic Google balancer, the Azure front end and rewrites at Vercel report theirs as 502.',
      'HAProxy, Apache, Varnish and Squid send 503, not 502, when they cannot connect.',
    ],
    checklist: [
      'Is the process up, and does it listen on the address that the gateway uses (0.0.0.0 or 127.0.0.1, the right port)?',
      'Was it deployed or restarted a moment ago?',
      'Did it close the connection: a crash, a kill for memory, a worker killed at a round time, or a keep-alive time shorter than that of the gateway?',
      'Is the response header too large or malformed, or do the two sides speak different protocols (HTTP/1 and HTTP/2, plain and TLS)?',
      'Does the name of the upstream resolve?',
    ],
    spec: rfc(9110, '15.6.3'),
  },
  {
    code: 503,
    name: 'Service Unavailable',
    meaning: 'The server cannot handle the request for now, for overload or maintenance.',
    inPractice: [
      'It is rarely maintenance: HAProxy, Apache, Varnish and Envoy send it when they cannot connect, or when no server passes its health check.',
      'nginx itself sends 503 only on purpose: a rule, a rate limit or a connection limit.',
      'AWS HTTP APIs send it for a timeout, and Heroku for everything.',
      'Retry-After does not show that the application is in control: the stock page of Varnish carries it too.',
    ],
    checklist: [
      'Is it deliberate: a maintenance switch, a rate or connection limit, a paused or suspended plan, a circuit breaker? Then honour Retry-After.',
      'Is any backend healthy: readiness, a health path that answers 200, its certificate, an empty group, a selector that matches nothing?',
      'Is it overload: a full queue, an exhausted pool, scaling that lags behind?',
      'Is it a cold start?',
    ],
    spec: rfc(9110, '15.6.4'),
  },
  {
    code: 504,
    name: 'Gateway Timeout',
    meaning: 'A gateway got no answer in time from the server that it asked.',
    inPractice: [
      'It is not always a slow application: a connection that is never accepted, for example behind a firewall, ends the same way.',
      'It need not be a timeout at all: development proxies send it for a refused connection within milliseconds, and DigitalOcean for a service that fails its health check.',
      'Apache sends 502 and Varnish 503 when time runs out.',
    ],
    checklist: [
      'Which timeout ran out, and whose? The wait for the first byte says it: compare it with the defaults.',
      'How long does the same path take when the application is asked directly?',
      'Is there a slow query, a lock, a call to another service without a timeout of its own, an exhausted pool?',
      'Are packets dropped on the way (firewall, wrong subnet)? It shows as a connect timeout.',
      'Is it a long job? Answer 202 and let the client poll. Raising the timeout comes last, and on every hop.',
    ],
    spec: rfc(9110, '15.6.5'),
  },
];

/** What the codes outside the registry mean where they are used. */
export const VENDOR_CODES: ReadonlyMap<number, string> = new Map([
  [520, 'Cloudflare sends 520 when the origin answers with something empty, unknown or too large.'],
  [521, 'Cloudflare sends 521 when the origin refuses the connection.'],
  [522, 'Cloudflare sends 522 when the connection to the origin times out.'],
  [523, 'Cloudflare sends 523 when it has no route to the origin.'],
  [524, 'Cloudflare sends 524 when the origin took the request but did not answer in time.'],
  [525, 'Cloudflare sends 525 when the TLS handshake with the origin fails.'],
  [526, 'Cloudflare sends 526 when the certificate of the origin is not valid.'],
  [527, 'Cloudflare sent 527 for errors of its former Railgun connection.'],
  [530, 'Cloudflare sends 530 together with a code of its own, 1000 and up, that stands in the page.'],
  [561, 'An AWS Application Load Balancer sends 561 when the identity provider refuses to log the user in.'],
  [598, 'Some proxies write 598 when reading from the next server timed out; no standard defines it.'],
  [599, 'Some proxies and clients write 599 when connecting to the next server timed out; no standard defines it.'],
]);

/** Seconds after which some product gives up when nobody configured it, and which products those are. */
export const KNOWN_TIMEOUTS: readonly { readonly seconds: number; readonly whose: string }[] = [
  { seconds: 5, whose: 'connecting: Envoy, ingress-nginx, HAProxy as Debian sets it' },
  { seconds: 10, whose: 'connecting: AWS balancers, one attempt of CloudFront; functions on older plans' },
  { seconds: 15, whose: 'a route of Envoy, the first byte at Fastly' },
  { seconds: 19, whose: 'connecting: Cloudflare' },
  { seconds: 20, whose: 'Azure Application Gateway; four connection attempts of HAProxy as Debian sets it' },
  { seconds: 29, whose: 'AWS API Gateway, REST' },
  { seconds: 30, whose: 'AWS HTTP APIs, CloudFront, Azure Front Door, Google balancers, Heroku' },
  { seconds: 40, whose: 'Azure Application Gateway, two tries' },
  { seconds: 50, whose: 'HAProxy as Debian sets it' },
  { seconds: 60, whose: 'nginx, AWS load balancers, Kong, Varnish, Apache' },
  { seconds: 90, whose: 'Cloudflare, connected but without acknowledgement' },
  { seconds: 100, whose: 'Cloudflare' },
  { seconds: 120, whose: 'Cloudflare, Akamai, rewrites at Vercel; nginx trying two servers' },
  { seconds: 230, whose: 'Azure App Service' },
  { seconds: 240, whose: 'Azure Container Apps and App Service' },
  { seconds: 300, whose: 'Google Cloud Run, functions at Vercel, Apache as Debian sets it' },
];

/** The timeouts that the wait fits, within the given share. */
export function timeoutsNear(waitMs: number, share: number): readonly { seconds: number; whose: string }[] {
  return KNOWN_TIMEOUTS.filter(({ seconds }) => Math.abs(waitMs - seconds * 1000) <= seconds * 1000 * share);
}

/** Errors of the browser that can stand for a fault of a gateway: no status arrived, so no page could say more. */
const FAULTS_WITHOUT_STATUS: readonly { readonly errors: readonly string[]; readonly says: string }[] = [
  {
    errors: ['net::ERR_EMPTY_RESPONSE', 'net::ERR_CONNECTION_CLOSED', 'NS_ERROR_NET_EMPTY_RESPONSE'],
    says: 'A proxy or server accepted the request and closed the connection without an answer. HAProxy 2.6 does so over HTTP/2 where it sends a 502 over HTTP/1.1: ask again with --http1.1.',
  },
  {
    errors: ['net::ERR_HTTP2_PROTOCOL_ERROR', 'net::ERR_QUIC_PROTOCOL_ERROR'],
    says: 'A hop ended the stream with an error. The same fault over HTTP/1.1 may show the page of a gateway: ask again with --http1.1.',
  },
  {
    errors: ['net::ERR_INVALID_HTTP_RESPONSE', 'NS_ERROR_UNKNOWN_PROTOCOL'],
    says: 'What came back is no HTTP. nginx hands such an answer on where other proxies send a 502: look at what listens on the port of the upstream.',
  },
  {
    errors: [
      'net::ERR_CONTENT_LENGTH_MISMATCH',
      'net::ERR_INCOMPLETE_CHUNKED_ENCODING',
      'NS_ERROR_NET_PARTIAL_TRANSFER',
    ],
    says: 'The content ended early. The status had been sent already, so it stayed a success: the application died, or a proxy gave up, in the middle.',
  },
];

/** What such an error of the browser says of a gateway; undefined where it says nothing of one. */
export function gatewayFaultBehind(error: string): string | undefined {
  return FAULTS_WITHOUT_STATUS.find(({ errors }) => errors.includes(error))?.says;
}
