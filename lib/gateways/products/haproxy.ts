import { defineProduct } from '../product.ts';

const PAGE =
  /^<html><body><h1>50\d [^<]{1,40}<\/h1>(?:the server returned an invalid or incomplete response|no server is available to handle this request|the server didn't respond in time)\.<\/body><\/html>$/;

export default defineProduct({
  id: 'haproxy',
  name: 'HAProxy',
  hop: 'load-balancer',
  signals: [
    {
      strength: 'decisive',
      when: [{ kind: 'page', pattern: PAGE, quote: '<html><body><h1>' }],
      says: "The whole content is HAProxy's built-in error page.",
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'set-cookie', value: /^(?:SRV|SERVERID)=/ }],
      says: 'A cookie of the kind that HAProxy sets to keep a client on one server.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'status', codes: [504] }],
      cause: 'upstream-timeout',
      meaning: 'HAProxy was connected and sent the request; the server did not answer before "timeout server" ran out.',
      causes: [
        'The application was slow: a long query, a lock, a call to another service.',
        'Every worker of the application is busy, so the request waited in its queue.',
        '"timeout server" is shorter than the work takes.',
      ],
    },
    {
      when: [
        { kind: 'status', codes: [503] },
        { kind: 'about', seconds: [3] },
      ],
      cause: 'no-server-reachable',
      meaning:
        'HAProxy found no server that it could use. About three seconds are three retries with a pause of one second each, so the connection was most likely refused.',
      causes: [
        'The server refuses connections: the application is down or listens on another port.',
        'Every server is marked down, or the backend has none.',
        'A rule denies the request with 503; the page is the same.',
      ],
    },
    {
      when: [
        { kind: 'status', codes: [503] },
        { kind: 'sooner', seconds: 1 },
      ],
      cause: 'no-server-reachable',
      meaning: 'HAProxy had no server to give the request to, and knew it at once.',
      causes: [
        'Every server of the backend is marked down by its health check, or the backend has none.',
        'No rule chooses a backend for this request.',
        'The server refuses connections and retries are switched off.',
        'A rule denies the request with 503; the page is the same.',
      ],
    },
    {
      when: [
        { kind: 'status', codes: [503] },
        { kind: 'later', seconds: 1 },
      ],
      cause: 'no-server-reachable',
      meaning: 'HAProxy found no server that it could use before its attempts or its queue ran out of time.',
      causes: [
        'Connections are never accepted: a firewall drops packets; the wait is four times "timeout connect".',
        'All servers are at their limit and the request waited until "timeout queue".',
        'The server refuses connections: the application is down or listens on another port.',
      ],
    },
    {
      when: [{ kind: 'status', codes: [503] }],
      cause: 'no-server-reachable',
      meaning:
        'HAProxy had no server that it could use. How long it took would tell why: at once, none is up; about 3 s, refused; longer, never accepted or a full queue.',
      causes: [
        'Every server of the backend is marked down by its health check, or the backend has none.',
        'The server refuses connections: the application is down or listens on another port.',
        'Connections are never accepted, or all servers are at their limit.',
        'A rule denies the request with 503; the page is the same.',
      ],
    },
    {
      when: [{ kind: 'status', codes: [502] }],
      cause: 'upstream-bad-response',
      meaning: 'HAProxy was connected, but the server closed early or sent something that is no valid answer.',
      causes: [
        'The application closed the connection before it answered: a crash, a kill, a keep-alive race.',
        'A response field is malformed, or the header is larger than the buffer (tune.bufsize).',
        'The port speaks another protocol: TLS, or HTTP/2.',
      ],
    },
    {
      when: [],
      cause: 'unknown',
      meaning: 'HAProxy made this page; its log says why in the termination state.',
      causes: ['A rule in the configuration of HAProxy returns this code.'],
    },
  ],
  checks: [
    {
      step: 'balancer',
      title:
        'Find the request in the log and read its termination state: SC is refused or no server, sC connect timeout, SH died before the header, PH an invalid answer, sH server timeout, sQ queue; "----" with a 5xx means that the server itself sent it',
      command: 'journalctl -u haproxy --since @$(date -d {time} +%s)',
    },
    {
      step: 'balancer',
      title: 'See which servers HAProxy considers up',
      command: 'echo "show servers state" | socat stdio /run/haproxy/admin.sock',
      codes: [503],
    },
    {
      step: 'balancer',
      title: 'See the last answer that HAProxy refused as malformed',
      command: 'echo "show errors" | socat stdio /run/haproxy/admin.sock',
      codes: [502],
    },
  ],
  timeouts: [
    { what: 'three retries of a refused connection', seconds: 3 },
    { what: 'timeout connect, Debian', seconds: 5 },
    { what: 'four attempts of timeout connect, Debian', seconds: 20 },
    { what: 'timeout server, Debian', seconds: 50 },
  ],
  source: 'Answers captured from HAProxy 2.6; haproxy/haproxy, src/http.c and doc/configuration.txt',
  doc: { title: 'HAProxy Configuration Manual', url: 'https://docs.haproxy.org/2.8/configuration.html#8.5' },
});
