import { type Guide, list, text } from './guide.ts';
import { HANDLE_PYTHON, HANDLE_TYPESCRIPT, RETRY_PYTHON, RETRY_TYPESCRIPT } from './retry-code.ts';

export const retries: Guide = {
  id: 'retries',
  title: 'When to retry',
  summary: 'Which codes are worth a second try, how long to wait, and when a repeated request does harm.',
  codes: [408, 425, 429, 500, 501, 502, 503, 504],
  sections: [
    {
      id: 'verdicts',
      title: 'By code',
      blocks: [
        {
          kind: 'table',
          caption: 'Whether the same request can succeed later',
          head: ['Code', 'Retry', 'How'],
          rows: [
            ['{429}', 'yes', 'not before Retry-After, or with growing gaps'],
            ['{503}', 'yes', 'not before Retry-After, or with growing gaps'],
            ['{500} {502} {504}', 'yes', 'with growing gaps; POST and PATCH only with an idempotency key'],
            ['{408} {425} {421}', 'once', 'at once is allowed, 421 on another connection'],
            ['{501} {505}', 'no', 'the server will not learn it meanwhile'],
            ['{401}', 'after a change', 'once, with renewed credentials'],
            ['other 4xx', 'after a change', 'the same request gets the same answer'],
          ],
        },
        text(
          'The class tells the first half: 4xx, look at the request (parameters, credentials, content); 5xx, look at the server, its log and what it depends on.',
        ),
        { kind: 'disagreement', id: 'retry-client-error' },
      ],
    },
    {
      id: 'backoff',
      title: 'Growing gaps',
      blocks: [
        list(
          'Retry-After wins: seconds, or a date.',
          'Without it wait half a second, one, two, four …, up to a limit, and take a random share of it: clients that fail together must not return together.',
          'Stop after a few attempts, and say so.',
          'One layer retries, not each of them: three layers with five attempts are 125 requests.',
        ),
        { kind: 'code', title: 'TypeScript', text: RETRY_TYPESCRIPT },
        { kind: 'code', title: 'Python', text: RETRY_PYTHON },
      ],
    },
    {
      id: 'harm',
      title: 'Requests that must not be repeated',
      blocks: [
        text(
          'After a timeout nobody knows whether the work was done. GET, HEAD, PUT and DELETE may be repeated, because twice is like once. POST and PATCH only with an Idempotency-Key that the server honours ({rule:retry-non-idempotent}).',
        ),
        list(
          'Many retries without a growing gap: {rule:retry-storm}.',
          'Back before the time that was named: {rule:retry-before-retry-after}.',
          'The same refused request again and again: {rule:retry-non-retryable}.',
        ),
        { kind: 'disagreement', id: 'retry-server-error' },
      ],
    },
    {
      id: 'handle',
      title: 'A client that heeds the codes',
      blocks: [
        text(
          'A client that only asks “200 or not” takes an expired token for a broken network. Treat the classes as what they are.',
        ),
        { kind: 'code', title: 'TypeScript', text: HANDLE_TYPESCRIPT },
        { kind: 'code', title: 'Python', text: HANDLE_PYTHON },
      ],
    },
  ],
};
