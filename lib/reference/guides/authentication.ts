import { type Guide, list, steps, text } from './guide.ts';

export const authentication: Guide = {
  id: 'authentication',
  title: '401 or 403',
  summary: 'Who are you, or may you? Which code says what, and what to check when users report “access denied”.',
  codes: [401, 403],
  sections: [
    {
      id: 'difference',
      title: 'The difference',
      blocks: [
        text('Ask one question: could logging in (again) help? If so, the code is {401}; if not, {403}.'),
        {
          kind: 'table',
          caption: 'The two codes side by side',
          head: ['', '401 Unauthorized', '403 Forbidden'],
          rows: [
            ['Says', 'I do not know who you are.', 'I know enough, and the answer is no.'],
            ['About', 'identity (authentication)', 'rights (authorisation)'],
            [
              'Sent when',
              'credentials are missing, malformed, wrong or expired',
              'a role, a scope or the ownership is missing',
            ],
            ['Must carry', '`WWW-Authenticate` with a challenge', 'nothing; say in the content which right is needed'],
            ['The client', 'renews the token or logs in, once', 'stops and shows that access is missing'],
          ],
        },
        text('The name Unauthorized is old and misleading: the code is about identity.'),
        { kind: 'disagreement', id: 'challenge-strength' },
        { kind: 'disagreement', id: 'forbidden-anonymous' },
      ],
    },
    {
      id: 'server',
      title: 'What the server sends',
      blocks: [
        list(
          'No credentials: {401} with `WWW-Authenticate: Bearer realm="api"`, without an error code.',
          'Expired or wrong token: {401} with `error="invalid_token"`.',
          'Token without the needed scope: {403} with `error="insufficient_scope"` and the scope.',
          'Logged in, wrong role or somebody else’s data: {403}, and in the content the role that is needed.',
          'The existence itself is secret: {404}. It protects data, and it makes honest access faults harder to find.',
        ),
        text(
          'A {401} for a user who is logged in starts a loop: the client logs in, gets 401 again, and takes the log-in for broken. {rule:forbidden-as-401} and {rule:auth-loop} find it; {rule:unauthenticated-as-403} finds the reverse.',
        ),
      ],
    },
    {
      id: 'check-401',
      title: 'Checks for a 401',
      blocks: [
        steps(
          'Was the Authorization field, the API key or the cookie sent at all? Redirects to another origin drop it ({rule:redirect-drops-authorization}).',
          'Is its form right: one scheme, one space, the whole token (`Authorization: Bearer …`)?',
          'Has the token expired? A JWT carries `exp` in seconds; compare it with the clocks of both machines.',
          'Is it for this issuer, audience and environment?',
          'Can the log-in service and its keys be reached from the server?',
        ),
      ],
    },
    {
      id: 'check-403',
      title: 'Checks for a 403',
      blocks: [
        steps(
          'Which role or scope does the endpoint demand, and which does the user have?',
          'Whose resource is it, and to which organisation does it belong?',
          'Which policy applies: address, time, plan, feature flag?',
          'Nobody logged in? Then look for a missing CSRF token, a bot check or a firewall before the application.',
        ),
      ],
    },
  ],
};
