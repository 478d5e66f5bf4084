import { type Condition, defineProduct } from '../product.ts';

const OWN: Condition = { kind: 'field', name: 'server', value: /^Apache(?!-)\b/i };
const SENTENCES =
  'the proxy server received an invalid response from an upstream server|the proxy server could not handle the request|the server is temporarily unable to service your request due to maintenance downtime or capacity problems|the gateway did not receive a timely response from the upstream server or application';

export default defineProduct({
  id: 'apache',
  name: 'Apache HTTP Server',
  hop: 'proxy',
  signals: [
    {
      strength: 'decisive',
      when: [
        {
          kind: 'page',
          pattern:
            /<hr><address>apache(?:\/[^<]{1,200})? server at [^<]{1,255} port \d{1,5}<\/address><\/body><\/html>$/,
          quote: '<address>',
        },
      ],
      says: "The page ends with Apache's signature.",
    },
    {
      strength: 'decisive',
      when: [{ kind: 'reason', phrase: /^Proxy Error$/ }],
      says: 'The reason phrase "Proxy Error" is written by Apache alone.',
    },
    {
      strength: 'decisive',
      when: [
        { kind: 'title', pattern: /^50\d proxy error$/, quote: 'Proxy Error' },
        { kind: 'text', pattern: new RegExp(`^proxy error (?:${SENTENCES})`), quote: 'proxy server' },
      ],
      says: "The content is the page of Apache's proxy module.",
    },
    {
      strength: 'decisive',
      when: [
        {
          kind: 'text',
          pattern: new RegExp(`^(?:bad gateway|service unavailable|gateway timeout|proxy error) (?:${SENTENCES})\\.`),
        },
        OWN,
      ],
      says: "The content is Apache's own page, and Server is Apache.",
    },
    {
      strength: 'decisive',
      when: [
        {
          kind: 'page',
          pattern: new RegExp(
            `^<html><head><title>50\\d [^<]{1,40}</title></head><body><h1>[^\\d<][^<]{1,40}</h1><p>(?:${SENTENCES})\\.`,
          ),
        },
        {
          kind: 'declaration',
          pattern: /^<!doctype html public "-\/\/(?:ietf\/\/dtd html 2\.0|w3c\/\/dtd html 4\.01)\/\/en"/i,
        },
      ],
      says: "The content is Apache's own page without its signature.",
    },
    {
      strength: 'decisive',
      when: [
        {
          kind: 'page',
          pattern:
            /<h2>[^<]{1,20} 50\d<\/h2><address><a>[^<]{1,255}<\/a><br><span>apache[^<]{0,200}<\/span><\/address><\/body><\/html>$/,
          quote: '<address>',
        },
      ],
      says: "The page ends like Apache's error documents in many languages.",
    },
    { strength: 'only-on-path', when: [OWN], says: 'Server is Apache; it may be the proxy or the origin.' },
  ],
  readings: [
    {
      when: [{ kind: 'text', pattern: /reason: dns lookup failure/, quote: 'DNS lookup failure' }],
      cause: 'upstream-dns-failure',
      meaning: 'Apache could not resolve the name of the backend.',
      causes: ['The host in ProxyPass is misspelt, or the resolver does not know it.'],
    },
    {
      when: [{ kind: 'text', pattern: /error during ssl handshake with remote server/, quote: 'SSL Handshake' }],
      cause: 'upstream-tls-failure',
      meaning: 'The TLS handshake with the backend failed.',
      causes: [
        'The certificate of the backend is not accepted.',
        'SSLProxyEngine is off, or the port does not speak TLS.',
      ],
    },
    {
      when: [{ kind: 'status', codes: [504] }],
      cause: 'upstream-timeout',
      meaning: 'A backend over FastCGI or AJP did not answer in time. For HTTP backends Apache says 502 instead.',
      causes: ['The application is slower than ProxyTimeout.', 'All workers of PHP-FPM are busy.'],
    },
    {
      when: [{ kind: 'status', codes: [503] }],
      cause: 'upstream-connection-failure',
      meaning:
        'Apache could not connect to the backend. The sentence about maintenance or capacity is its stock text for any 503 and says nothing about maintenance. After one failure it answers at once for 60 s without trying again.',
      causes: [
        'The backend is down, refuses the connection, or does not accept it in time.',
        'The worker is still in the error state after an earlier failure (retry, 60 s).',
        'A rule answers 503 on purpose (Redirect 503, RewriteRule).',
      ],
    },
    {
      when: [
        { kind: 'status', codes: [502] },
        { kind: 'about', seconds: [60, 300] },
      ],
      cause: 'upstream-timeout',
      meaning:
        'For HTTP backends Apache reports a timeout as 502, and the wait is that of ProxyTimeout: 60 s compiled in, 300 s as Debian sets it.',
      causes: [
        'The backend did not answer within ProxyTimeout: a long query, a lock, a call to another service.',
        'A worker of the backend ran into its own time limit and was killed.',
      ],
    },
    {
      when: [{ kind: 'status', codes: [502] }],
      cause: 'upstream-bad-response',
      meaning:
        'Apache was connected to the backend but got no usable answer. For HTTP backends that includes a timeout: look at the wait.',
      causes: [
        'The backend closed the connection before it answered: a crash, a kill, a keep-alive race.',
        'The backend did not answer within ProxyTimeout.',
        'Its answer was malformed.',
      ],
    },
    {
      when: [],
      cause: 'unknown',
      meaning: 'Apache made this page; its error log says why.',
      causes: ['A rule in the configuration of Apache returns this code.'],
    },
  ],
  checks: [
    {
      step: 'balancer',
      title:
        'Read the error log (on Red Hat systems in /var/log/httpd): AH00957 and AH01114 mean that Apache could not connect, AH01102 that no status line came, with (70007) for a timeout and (104) for a reset; AH01106 is a bad header, AH01079 and AH01075 are FastCGI',
      command: 'tail -n 200 /var/log/apache2/error.log',
    },
    { step: 'balancer', title: 'See which virtual host answers', command: 'apachectl -S' },
  ],
  timeouts: [
    { what: 'ProxyTimeout, compiled in', seconds: 60 },
    { what: 'retry of a worker in error', seconds: 60 },
  ],
  source: 'Answers captured from httpd 2.4',
  doc: { title: 'Apache: mod_proxy', url: 'https://httpd.apache.org/docs/2.4/mod/mod_proxy.html' },
});
