import { defineProduct } from '../product.ts';

const SENTENCE = 'web server received an invalid response while acting as a gateway or proxy server';

export default defineProduct({
  id: 'iis-arr',
  name: 'IIS (Application Request Routing)',
  hop: 'proxy',
  signals: [
    {
      strength: 'decisive',
      when: [
        {
          kind: 'title',
          pattern: new RegExp(`^502 - ${SENTENCE}\\.?$`),
          quote: '502 - Web server received an invalid response',
        },
      ],
      says: 'The title is that of the page that IIS writes when its proxy fails.',
    },
    {
      strength: 'decisive',
      when: [
        {
          kind: 'title',
          pattern: /^(?:iis [\d.]+ detailed error - |error - )?502\.\d+ - bad gateway$/,
          quote: 'Bad Gateway',
        },
      ],
      says: 'The title is that of the detailed error page of IIS.',
    },
    {
      strength: 'decisive',
      when: [
        {
          kind: 'text',
          pattern: new RegExp(`^(?:server error )?502 - ${SENTENCE}\\.`),
          quote: '502 - Web server received',
        },
      ],
      says: 'The content is the page that IIS writes when its proxy fails.',
    },
    {
      strength: 'decisive',
      when: [
        { kind: 'title', pattern: /^502 - [^<]{30,200}$/ },
        { kind: 'field', name: 'server', value: /^Microsoft-IIS\//i },
        { kind: 'declaration', pattern: /^<!doctype html public "-\/\/w3c\/\/dtd xhtml 1\.0 strict\/\/en"/i },
      ],
      says: 'Server is IIS, and the page has the form of the one that IIS writes when its proxy fails, in the language of the server.',
    },
    {
      strength: 'decisive',
      when: [
        { kind: 'text', pattern: /^http error 502\.[5-9] - (?:ancm|process failure)\b/, quote: 'HTTP Error 502.' },
      ],
      says: "The content is the page of IIS' module for ASP.NET Core.",
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'server', value: /^Microsoft-IIS\//i }],
      says: 'Server is IIS, which IIS writes on every answer.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-powered-by', value: /^ARR\//i }],
      says: 'X-Powered-By names Application Request Routing, on answers that it only hands on.',
    },
  ],
  readings: [
    {
      when: [{ kind: 'text', pattern: /^http error 502\.[5-9] - / }],
      cause: 'app-server-down',
      hop: 'app-server',
      meaning: 'The process of the ASP.NET Core application failed to start, so nobody could answer.',
      causes: [
        'The application throws while it starts; its log and the Event Viewer have the exception.',
        'The runtime that it needs is not installed, or the path in web.config is wrong.',
      ],
    },
    {
      when: [{ kind: 'text', pattern: /\b(?:0x80072ee2|12002)\b/ }],
      cause: 'upstream-timeout',
      meaning: 'The error code 12002 says that the server did not answer in time.',
      causes: ['The application is slower than the timeout of the proxy.'],
    },
    {
      when: [{ kind: 'text', pattern: /\b(?:0x80072efd|12029)\b/ }],
      cause: 'upstream-connection-failure',
      meaning: 'The error code 12029 says that no connection could be made.',
      causes: ['The application is down, or listens on another port.'],
    },
    {
      when: [{ kind: 'text', pattern: /\b(?:0x80072efe|12030)\b/ }],
      cause: 'upstream-bad-response',
      meaning: 'The error code 12030 says that the server ended the connection.',
      causes: ['The application process was recycled or crashed in the middle of the request.'],
    },
    {
      when: [{ kind: 'about', seconds: [230, 235, 240] }],
      cause: 'upstream-timeout',
      hop: 'platform-router',
      meaning:
        'The page of IIS after 230 to 240 s is how the front end of Azure App Service reports that time ran out.',
      causes: ['The work takes too long for one request: answer 202 and let the client poll.'],
    },
    {
      when: [],
      cause: 'upstream-connection-or-bad-response',
      meaning: 'IIS handed the request on and got no usable answer.',
      causes: [
        'The application behind it is down or being recycled.',
        'It closed the connection before it answered.',
        'Its answer was malformed.',
      ],
    },
  ],
  checks: [
    { step: 'app', title: 'Look in the Event Viewer for crashed or recycled application pools (source WAS)' },
    { step: 'app', title: 'See whether the application pools run', command: 'appcmd list apppool' },
    {
      step: 'balancer',
      title: 'Switch on Failed Request Tracing for 502; the Win32 status says 12002 timeout or 12030 connection ended',
    },
  ],
  timeouts: [
    { what: 'front end of App Service', seconds: 230 },
    { what: 'front end of App Service', seconds: 240 },
  ],
  source:
    'Microsoft documentation, Troubleshooting 502 Errors in ARR; dotnet/aspnetcore and aspnet/IISIntegration, pages of the ASP.NET Core Module in tests and issues',
  doc: {
    title: 'Microsoft: Troubleshooting 502 errors in ARR',
    url: 'https://learn.microsoft.com/en-us/iis/extensions/troubleshooting-application-request-routing/troubleshooting-502-errors-in-arr',
  },
});
