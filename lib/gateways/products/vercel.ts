import { type CauseId, defineProduct } from '../product.ts';

interface Code {
  readonly value: RegExp;
  readonly cause: CauseId;
  readonly meaning: string;
  readonly causes: readonly [string, ...string[]];
}

const CODES: readonly Code[] = [
  {
    value: /^(?:EDGE_|MIDDLEWARE_)?(?:FUNCTION_)?INVOCATION_TIMEOUT$/,
    cause: 'function-timeout',
    meaning: 'The function did not answer within its time limit.',
    causes: [
      'The work takes longer than maxDuration of the function; 300 s by default, 10 to 60 s on older plans.',
      'The function waits for a database or another service.',
      'The function never ends its answer.',
    ],
  },
  {
    value: /TIMEOUT/,
    cause: 'upstream-timeout',
    meaning: 'A part of Vercel, or the target behind it, did not answer in time.',
    causes: ['The target is slow or does not answer.'],
  },
  {
    value: /^DNS_HOSTNAME_/,
    cause: 'upstream-dns-failure',
    meaning: 'The host name of a rewrite does not resolve to a public address.',
    causes: ['The destination of a rewrite is misspelt, was deleted, or resolves to a private address.'],
  },
  {
    value: /^ROUTER_EXTERNAL_TARGET_HANDSHAKE_ERROR$/,
    cause: 'upstream-tls-failure',
    meaning: 'TLS with the target of the rewrite failed.',
    causes: ['The certificate of the target is expired, self-signed, or for another name.'],
  },
  {
    value: /^ROUTER_EXTERNAL_TARGET_CONNECTION_ERROR$/,
    cause: 'upstream-connection-failure',
    meaning: 'The target of the rewrite could not be connected to.',
    causes: ['The target is down, or its firewall refuses Vercel.'],
  },
  {
    value: /^DEPLOYMENT_(?:PAUSED|DISABLED|DELETED|BLOCKED)$/,
    cause: 'platform-suspended-or-asleep',
    meaning: 'The deployment is paused or switched off.',
    causes: ['The project was paused, by hand or because a spending or usage limit was reached.'],
  },
  {
    value: /THROTTLED|RATE_LIMIT|TOO_MANY/,
    cause: 'overload-or-rate-limit',
    meaning: 'More functions would have to run at once than the plan allows.',
    causes: ['Traffic has risen, or the function has become slow, so that more of them run side by side.'],
  },
  {
    value:
      /^(?:NO_RESPONSE_FROM_FUNCTION|BODY_NOT_A_STRING_FROM_FUNCTION|.*INVOCATION_FAILED|.*PAYLOAD.*|.*RESPONSE.*FUNCTION.*)$/,
    cause: 'function-error',
    meaning: 'The function ended without a usable answer.',
    causes: [
      'The function threw, or its process ended, before it answered.',
      'It returned without sending a response, for example on one path of the code.',
    ],
  },
];

export default defineProduct({
  id: 'vercel',
  name: 'Vercel',
  hop: 'platform-router',
  hostless: 'platform',
  signals: [
    {
      strength: 'decisive',
      when: [{ kind: 'field', name: 'x-vercel-error' }],
      says: 'X-Vercel-Error stands only on errors that Vercel made, and names the code.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'x-vercel-id' }],
      says: 'X-Vercel-Id stands on every answer through Vercel.',
    },
    {
      strength: 'only-on-path',
      when: [{ kind: 'field', name: 'server', value: /^Vercel$/i }],
      says: 'Server is Vercel, which Vercel writes on every answer.',
    },
  ],
  readings: [
    {
      when: [
        { kind: 'field', name: 'x-vercel-error', value: /^ROUTER_EXTERNAL_TARGET_ERROR$/ },
        { kind: 'later', seconds: 60 },
      ],
      cause: 'upstream-timeout',
      meaning: 'The target of a rewrite did not answer within 120 s. Vercel reports that as 502, not 504.',
      causes: ['The external service is too slow for a rewrite: let the client poll, or stream the answer.'],
    },
    ...CODES.map(({ value, ...reading }) => ({
      when: [{ kind: 'field', name: 'x-vercel-error', value } as const],
      ...reading,
    })),
    {
      when: [{ kind: 'field', name: 'x-vercel-error', value: /^ROUTER_/ }],
      cause: 'upstream-connection-or-bad-response',
      meaning: 'The target of a rewrite could not be reached, or its answer was not usable.',
      causes: ['The external service is down, refuses the connection, or closed it early.'],
    },
    {
      when: [],
      cause: 'unknown',
      meaning: 'Vercel made this answer; its code is in X-Vercel-Error.',
      causes: ["Look the code up in Vercel's list of errors."],
    },
  ],
  checks: [
    {
      step: 'network',
      title: 'See whether the host of the rewrite resolves, and to a public address',
      command: 'dig +short TARGET_HOST',
      causes: ['upstream-dns-failure'],
    },
    {
      step: 'balancer',
      title:
        'See in the dashboard of the project who or what paused it: a person, a spending limit, or a limit of the plan',
      causes: ['platform-suspended-or-asleep'],
    },
    { step: 'app', title: 'Read the log of the deployment around {time}', command: 'vercel logs DEPLOYMENT_URL' },
    { step: 'balancer', title: 'Search the logs in the dashboard for {id}' },
    {
      step: 'network',
      title: 'Time the target of the rewrite directly',
      command: 'curl -sS -o /dev/null -w "%{time_starttransfer}\\n" https://TARGET_HOST{path}',
    },
  ],
  timeouts: [
    { what: 'rewrite to another host', seconds: 120 },
    { what: 'function', seconds: 300 },
    { what: 'function, older plans', seconds: 10 },
    { what: 'function, older plans', seconds: 60 },
  ],
  requestId: 'x-vercel-id',
  source: 'Vercel documentation, Error Codes and Limits',
  doc: { title: 'Vercel: error codes', url: 'https://vercel.com/docs/errors' },
});
