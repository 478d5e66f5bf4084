import { nginxPage } from '../nginx-page.ts';
import { type Condition, defineProduct } from '../product.ts';

const OWN_SERVER = /^(?:nginx|openresty|tengine|freenginx|angie)\b/i;

/** ingress-nginx hides the version and clears Server; plain nginx cannot without an extra module. */
const CLEARED: readonly Condition[] = [
  { kind: 'page', pattern: nginxPage('nginx'), quote: '<center>nginx</center>' },
  { kind: 'no-field', name: 'server' },
];

export default defineProduct({
  id: 'nginx',
  name: 'nginx',
  hop: 'proxy',
  signals: [
    {
      strength: 'decisive',
      when: [
        {
          kind: 'page',
          pattern: nginxPage('(?:nginx|openresty|tengine|freenginx|angie)(?:/[^<]{1,60})?'),
          quote: '<hr><center>',
        },
      ],
      says: "The whole content is nginx's built-in error page, with its name at the foot.",
    },
    {
      strength: 'decisive',
      when: [
        {
          kind: 'page',
          pattern:
            /^<html><head><title>5\d\d [^<]{1,60}<\/title><\/head><body>.{0,1500}<hr>powered by tengine(?:\/[\d.]{1,20})?(?:<hr><center>tengine(?:\/[\d.]{1,20})?<\/center>)?<\/body><\/html>$/,
          quote: 'Powered by Tengine',
        },
      ],
      says: 'The page ends with the line of Tengine, a descendant of nginx.',
    },
    {
      strength: 'decisive',
      when: [
        {
          kind: 'text',
          pattern:
            /^(?:an error occurred\.|sorry, the page you are looking for is currently unavailable\.) .{0,320}faithfully yours, (?:nginx|openresty)\.$/,
          quote: 'Faithfully yours, nginx.',
        },
      ],
      says: 'The whole content is the stock 50x.html that comes with nginx.',
    },
    {
      strength: 'strong',
      when: [
        { kind: 'field', name: 'server', value: OWN_SERVER },
        { kind: 'reason', phrase: /^(?:Service Temporarily Unavailable|Gateway Time-out)$/ },
      ],
      says: 'Server is nginx, and the reason phrase is the one that nginx writes; an application would use the standard one.',
    },
    {
      strength: 'strong',
      when: [
        { kind: 'field', name: 'server', value: OWN_SERVER },
        { kind: 'status', codes: [504] },
        { kind: 'about', seconds: [60, 120, 180, 240] },
        { kind: 'no-data' },
      ],
      says: 'Server is nginx, and the wait is a multiple of the 60 s that nginx gives each server.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'server', value: OWN_SERVER }],
      says: 'Server is nginx, which nginx writes on answers that it only hands on, too.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'status', codes: [504] }, ...CLEARED],
      cause: 'upstream-timeout',
      hop: 'ingress',
      meaning:
        'The page has no Server field beside it, as ingress-nginx in Kubernetes sends it: the pod did not answer within 60 s, or could not be connected to within 5 s, in up to three tries.',
      causes: [
        'The application took longer than proxy-read-timeout: a slow query, a lock, a call to another service.',
        'A network policy drops the packets to the pod.',
      ],
    },
    {
      when: [{ kind: 'status', codes: [504] }],
      cause: 'upstream-timeout',
      meaning:
        'nginx waited for the application, or for a connection to it, until its timeout ran out. With several servers it tries one after the other, so the wait may be a multiple of the timeout.',
      causes: [
        'The application took longer than proxy_read_timeout: a slow query, a lock, a call to another service.',
        'The connection was never accepted (proxy_connect_timeout): a firewall drops packets, or the backlog is full.',
        'Every worker of the application is busy, so the request waited in its queue.',
      ],
    },
    {
      when: [{ kind: 'status', codes: [503] }, ...CLEARED],
      cause: 'no-healthy-upstream',
      hop: 'ingress',
      meaning:
        'The page has no Server field beside it, as ingress-nginx in Kubernetes sends it: there, 503 means that the service has no endpoint that is ready.',
      causes: [
        'No pod is ready: it fails its readiness probe, restarts, or was scaled to zero.',
        'The selector or the port name of the service matches no pod.',
        'A rule denies the location, or limits requests, on purpose.',
      ],
    },
    {
      when: [{ kind: 'status', codes: [503] }],
      cause: 'gateway-deliberate-503',
      meaning:
        'nginx sends 503 of its own accord only on purpose: a rate limit, a connection limit, or a rule that returns 503. It does not say that the application is down.',
      causes: [
        'limit_req or limit_conn refused the request; the error log says "limiting requests" or "limiting connections".',
        'A maintenance switch: return 503, or an error_page that rewrites to it.',
      ],
    },
    {
      when: [
        { kind: 'status', codes: [502] },
        { kind: 'about', seconds: [30, 60] },
      ],
      cause: 'upstream-connection-or-bad-response',
      meaning:
        'nginx had a connection, but the application closed it without a usable answer, and that after a round time: a worker that was killed at its own limit looks like this.',
      causes: [
        'A worker of the application ran into its own time limit and was killed.',
        'The process crashed or was killed for memory while it worked on the request.',
        'The connection was reset on the way.',
      ],
    },
    {
      when: [{ kind: 'status', codes: [502] }, ...CLEARED],
      cause: 'upstream-connection-or-bad-response',
      hop: 'ingress',
      meaning:
        'The page has no Server field beside it, as ingress-nginx in Kubernetes sends it: the pod refused or reset the connection, or gave an answer that nginx could not use.',
      causes: [
        'targetPort of the service is not the port on which the container listens.',
        'The pod is starting or going away: a rolling update without a readiness probe or a grace period.',
        'The process crashed, or its response header is too large for the buffers.',
      ],
    },
    {
      when: [{ kind: 'status', codes: [502] }],
      cause: 'upstream-connection-or-bad-response',
      meaning:
        'nginx could not connect to the application, or got an answer that it could not use. The application need not have been reached: a closed port gives the same 502.',
      causes: [
        'The application is down or restarting: the connection is refused, or the socket file is missing.',
        'nginx points at the wrong port, address or socket.',
        'The application closed an idle connection just as nginx reused it: its keep-alive time is shorter than that of nginx.',
        'The process crashed or was killed in the middle of the request.',
        'The response header is larger than proxy_buffer_size, or malformed, or https is spoken to a plain port.',
      ],
    },
    {
      when: [],
      cause: 'unknown',
      meaning: 'nginx made this page; its error log says why.',
      causes: ['A rule in the configuration of nginx returns this code.'],
    },
  ],
  checks: [
    {
      step: 'app',
      title: 'On the nginx host, see whether anything listens on the port of the upstream',
      command: 'ss -ltnp',
      codes: [502, 504],
    },
    {
      step: 'balancer',
      title:
        'Read the error log of nginx: "connect() failed (111" is refused, "prematurely closed" is a crash or a keep-alive race, "too big header" needs buffers, "no live upstreams" means that all are marked down',
      command: 'tail -n 200 /var/log/nginx/error.log',
      codes: [502],
    },
    {
      step: 'balancer',
      title: 'Read the error log of nginx: "limiting requests" or "limiting connections" names the limit and the zone',
      command: 'grep limiting /var/log/nginx/error.log',
      codes: [503],
    },
    {
      step: 'balancer',
      title:
        'Read the error log of nginx: "upstream timed out ... while connecting" is the network, "while reading response header" is the application',
      command: 'grep "upstream timed out" /var/log/nginx/error.log',
      codes: [504],
    },
    {
      step: 'balancer',
      title: 'With ingress-nginx, see whether the service has endpoints that are ready',
      command: 'kubectl get endpointslices -l kubernetes.io/service-name=SERVICE',
    },
  ],
  timeouts: [
    { what: 'proxy_connect_timeout', seconds: 60 },
    { what: 'proxy_read_timeout', seconds: 60 },
    { what: 'proxy_send_timeout', seconds: 60 },
    { what: 'two servers tried', seconds: 120 },
  ],
  source: 'Answers captured from nginx 1.22; nginx/nginx and alibaba/tengine, src/http/ngx_http_special_response.c',
  doc: { title: 'nginx: ngx_http_proxy_module', url: 'https://nginx.org/en/docs/http/ngx_http_proxy_module.html' },
});
