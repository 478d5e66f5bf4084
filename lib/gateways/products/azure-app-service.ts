import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'azure-app-service',
  name: 'Azure App Service',
  hop: 'platform-router',
  hostless: 'platform',
  signals: [
    {
      strength: 'strong',
      when: [
        {
          kind: 'title',
          pattern: /^502 - web server received an invalid response while acting as a gateway or proxy server\.?$/,
        },
        { kind: 'about', seconds: [230, 235, 240] },
      ],
      says: 'The page of IIS after 230 to 240 s is how the front end of App Service reports that time ran out.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'set-cookie', value: /^ARRAffinity/ }],
      says: 'A cookie that the front end of App Service sets on every answer.',
    },
  ],
  readings: [
    {
      when: [],
      cause: 'upstream-timeout',
      meaning: 'The app did not answer within 230 to 240 s; the front end reports that as 502.',
      causes: ['The work takes too long for one request: answer 202 and let the client poll.'],
    },
  ],
  checks: [{ step: 'app', title: 'Follow the log of the app', command: 'az webapp log tail -g RESOURCE_GROUP -n APP' }],
  timeouts: [
    { what: 'front end', seconds: 230 },
    { what: 'front end', seconds: 240 },
  ],
  source: 'Answers in public reports',
  doc: {
    title: 'Azure: Troubleshoot HTTP 502 and 503 in App Service',
    url: 'https://learn.microsoft.com/en-us/azure/app-service/troubleshoot-http-502-http-503',
  },
});
