import { http } from '#tests/support/http.ts';
import { defineProductCases } from '../product-cases.ts';

export default defineProductCases({
  names: {
    'its sentence': {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 502
        server: cloudflare
        cf-ray: 9a1b2c3d4e5f6789-FRA

        Unable to reach the origin service. The service may be down or it may not be responding to traffic from cloudflared: dial tcp 127.0.0.1:8080: connect: connection refused`,
    },
    "on Cloudflare's page": {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 502
        server: cloudflare
        cf-ray: 9a1b2c3d4e5f6789-FRA

        <title>app.example | 502: Bad gateway</title><div class="cf-error-details"><h1>Bad gateway</h1><p>Unable to reach the origin service. The service may be down or it may not be responding to traffic from cloudflared</p></div>`,
    },
    "further down on Cloudflare's page": {
      cause: 'upstream-connection-failure',
      answer: http`
        HTTP/2 502

        <div class="cf-error-details"><h1>Bad gateway</h1><h2>What happened?</h2><p>Unable to reach the origin service. The service may be down or it may not be responding to traffic from cloudflared</p></div>`,
    },
  },
  others: {
    'a tunnel that is down': {
      product: 'cloudflare',
      answer: http`
        HTTP/2 530
        cf-ray: 9a1b2c3d4e5f6789-FRA

        error code: 1033`,
    },
  },
});
