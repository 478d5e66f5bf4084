import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'mitmproxy',
  name: 'mitmproxy',
  hop: 'forward-proxy',
  signals: [
    {
      strength: 'decisive',
      when: [{ kind: 'field', name: 'server', value: /^mitmproxy\b/i }],
      says: 'Server is mitmproxy, which it writes on its own errors only.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'text', pattern: /name or service not known|nodename nor servname|getaddrinfo|no address/ }],
      cause: 'upstream-dns-failure',
      meaning: 'mitmproxy could not resolve the name of the server.',
      causes: ['The name is wrong, or the machine of the proxy does not know it.'],
    },
    {
      when: [{ kind: 'text', pattern: /\btls\b|\bssl\b|certificate|handshake/ }],
      cause: 'upstream-tls-failure',
      meaning: 'TLS between mitmproxy and the server failed.',
      causes: ['The certificate of the server is not trusted by mitmproxy.'],
    },
    {
      when: [{ kind: 'text', pattern: /errno|connect call failed|refused|unreachable|timed out/ }],
      cause: 'upstream-connection-failure',
      meaning: 'mitmproxy could not connect to the server.',
      causes: [
        'The server is down or does not listen on the port.',
        'The machine of the proxy has no way to the server.',
      ],
    },
    {
      when: [],
      cause: 'upstream-connection-or-bad-response',
      meaning: 'mitmproxy got no usable answer from the server.',
      causes: ['The server refused or closed the connection.'],
    },
  ],
  checks: [
    { step: 'balancer', title: 'Read the event log of mitmproxy' },
    { step: 'network', title: 'Ask without the proxy', command: 'curl -sS -D- -o /dev/null --noproxy "*" {url}' },
  ],
  timeouts: [],
  source: 'mitmproxy/mitmproxy, mitmproxy/proxy/layers/http/_base.py and _http1.py',
  doc: { title: 'mitmproxy', url: 'https://docs.mitmproxy.org/stable/' },
});
