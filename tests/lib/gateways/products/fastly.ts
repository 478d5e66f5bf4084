import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'the reason in the heading alone': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 503
        x-served-by: cache-fra-eddf8230000-FRA

        <h1>Error 503 Backend is unhealthy</h1><p>Backend is unhealthy</p><h3>Error 54113</h3><p>Details: cache-fra-eddf8230000-FRA 1762300851 2174</p><hr><p>Varnish cache server</p>`,
    },
    'the reason in the title alone': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 503

        <title>503 connection timed out</title><h3>Guru Mediation:</h3><p>Details: cache-lhr-1 1 2</p><p>Varnish cache server</p>`,
    },
    'the first byte': {
      cause: 'upstream-timeout',
      answer: http({ took: 15_010 })`
        HTTP/2 503
        server: Varnish
        via: 1.1 varnish
        x-served-by: cache-fra-eddf8230000-FRA
        retry-after: 0

        <title>503 first byte timeout</title><h1>Error 503 first byte timeout</h1><p>first byte timeout</p><h3>Error 54113</h3><p>Details: cache-fra-eddf8230000-FRA 1762300851 2174292692</p><hr><p>Varnish cache server</p>`,
    },
    'between bytes': {
      cause: 'upstream-timeout',
      answer: http`
        HTTP/2 503
        server: Varnish
        via: 1.1 varnish
        x-served-by: cache-fra-eddf8230000-FRA
        retry-after: 0

        <title>503 between bytes timeout</title><h1>Error 503 between bytes timeout</h1><p>between bytes timeout</p><h3>Error 54113</h3><p>Details: cache-fra-eddf8230000-FRA 1762300851 2174292692</p><hr><p>Varnish cache server</p>`,
    },
    reading: {
      cause: 'upstream-bad-response',
      answer: http`
        HTTP/2 503
        server: Varnish
        via: 1.1 varnish
        x-served-by: cache-fra-eddf8230000-FRA
        retry-after: 0

        <title>503 backend read error</title><h1>Error 503 backend read error</h1><p>backend read error</p><h3>Guru Mediation:</h3><p>Details: cache-fra-eddf8230000-FRA 1762300851 2174292692</p><hr><p>Varnish cache server</p>`,
    },
    'all backends': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 503
        server: Varnish
        via: 1.1 varnish
        x-served-by: cache-fra-eddf8230000-FRA
        retry-after: 0

        <title>503 All backends failed or unhealthy</title><h1>Error 503 All backends failed or unhealthy</h1><p>All backends failed or unhealthy</p><h3>Error 54113</h3><p>Details: cache-fra-eddf8230000-FRA 1762300851 2174292692</p><hr><p>Varnish cache server</p>`,
    },
    'one backend': {
      cause: 'no-healthy-upstream',
      answer: http`
        HTTP/2 503
        server: Varnish
        via: 1.1 varnish
        x-served-by: cache-fra-eddf8230000-FRA
        retry-after: 0

        <title>503 Backend is unhealthy</title><h1>Error 503 Backend is unhealthy</h1><p>Backend is unhealthy</p><h3>Error 54113</h3><p>Details: cache-fra-eddf8230000-FRA 1762300851 2174292692</p><hr><p>Varnish cache server</p>`,
    },
    TLS: {
      cause: 'upstream-tls-failure',
      answer: http`
        HTTP/2 503
        server: Varnish
        via: 1.1 varnish
        x-served-by: cache-fra-eddf8230000-FRA
        retry-after: 0

        <title>503 SSL handshake error</title><h1>Error 503 SSL handshake error</h1><p>SSL handshake error</p><h3>Error 54113</h3><p>Details: cache-fra-eddf8230000-FRA 1762300851 2174292692</p><hr><p>Varnish cache server</p>`,
    },
    connecting: {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 503
        server: Varnish
        via: 1.1 varnish
        x-served-by: cache-fra-eddf8230000-FRA
        retry-after: 0

        <title>503 connection timed out</title><h1>Error 503 connection timed out</h1><p>connection timed out</p><h3>Error 54113</h3><p>Details: cache-fra-eddf8230000-FRA 1762300851 2174292692</p><hr><p>Varnish cache server</p>`,
    },
    'as many connections as it may have': {
      cause: 'overload-or-rate-limit',
      answer: http`
        HTTP/2 503

        <title>503 backend.max_conn reached</title><h1>Error 503 backend.max_conn reached</h1><p>backend.max_conn reached</p><h3>Error 54113</h3><p>Details: cache-fra-eddf8230000-FRA 1762300851 2174292692</p><hr><p>Varnish cache server</p>`,
    },
    'another reason': {
      cause: 'upstream-connection-or-bad-response',
      answer: http`
        HTTP/2 503

        <title>503 Service Unavailable</title><h1>Error 503 Service Unavailable</h1><p>Service Unavailable</p><h3>Error 54113</h3><p>Details: cache-fra-eddf8230000-FRA 1762300851 2174292692</p><hr><p>Varnish cache server</p>`,
    },
  },
  others: {
    'it hands on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/2 503
        server: gunicorn
        via: 1.1 varnish
        x-served-by: cache-fra-eddf8230000-FRA
        Content-Type: application/json

        {"code":"maintenance","message":"Back at 14:00."}`,
    },
    'Varnish behind it': {
      product: 'varnish',
      answer: http`
        HTTP/2 503
        x-served-by: cache-fra-eddf8230000-FRA
        x-varnish: 3
        age: 0

        <title>503 Backend fetch failed</title><h1>Error 503 Backend fetch failed</h1><p>Backend fetch failed</p><h3>Guru Meditation:</h3><p>XID: 4</p><hr><p>Varnish cache server</p>`,
    },
    'its other fields on the JSON of the application': {
      product: 'app',
      answer: http`
        HTTP/2 503
        x-timer: S1762300851.123456,VS0,VE12
        x-fastly-request-id: 4f2a9b1c
        Content-Type: application/json

        {"code":"maintenance"}`,
    },
  },
});
