import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'azure-container-apps',
  name: 'Azure Container Apps',
  hop: 'ingress',
  hostless: 'platform',
  signals: [
    {
      strength: 'strong',
      when: [
        {
          kind: 'text',
          pattern: /^(?:upstream request timeout|stream timeout|upstream connect error\b.{0,400})$/,
          quote: 'upstream',
        },
        { kind: 'about', seconds: [240] },
      ],
      says: "A sentence of Envoy after 240 s, which is the limit of Container Apps' ingress.",
    },
  ],
  readings: [
    {
      when: [],
      cause: 'upstream-timeout',
      meaning: 'The container did not answer within 240 s, the limit of the ingress.',
      causes: [
        'The work takes too long for one request.',
        'targetPort is not the port on which the container listens.',
      ],
    },
  ],
  checks: [
    {
      step: 'app',
      title: 'Follow the log of the app',
      command: 'az containerapp logs show -g RESOURCE_GROUP -n APP --follow',
    },
  ],
  timeouts: [{ what: 'request', seconds: 240 }],
  source: 'Answers in public reports',
  doc: {
    title: 'Azure: Ingress in Container Apps',
    url: 'https://learn.microsoft.com/en-us/azure/container-apps/ingress-overview',
  },
});
