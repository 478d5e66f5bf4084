import { exampleOf } from '../example.ts';
import { type Guide, list, text } from './guide.ts';

export const rateLimits: Guide = {
  id: 'rate-limits',
  title: 'Rate limits',
  summary: 'What a server says when a client sends too much, and how a client keeps below the limit.',
  codes: [429, 503],
  sections: [
    {
      id: 'server',
      title: 'What the server sends',
      blocks: [
        text(
          '{429}, when the client may go on, and what the limit is. In every answer, not only the refusals, what is left: then clients can slow down in time.',
        ),
        { kind: 'code', title: 'A complete refusal', text: exampleOf(429).response },
        { kind: 'disagreement', id: 'retry-after-strength' },
      ],
    },
    {
      id: 'fields',
      title: 'The fields',
      blocks: [
        {
          kind: 'table',
          caption: 'Three generations of the same idea',
          head: ['Field', 'Says', 'State'],
          rows: [
            ['`Retry-After`', 'seconds or a date; wins over the others', 'standard'],
            [
              '`RateLimit`, `RateLimit-Policy`',
              '`"name";r=0;t=60` and `"name";q=100;w=60`: left, seconds to the reset, quota, window',
              'draft, the future',
            ],
            ['`RateLimit-Limit`, `-Remaining`, `-Reset`', 'one field each; Reset in seconds', 'earlier drafts'],
            [
              '`X-RateLimit-Limit`, `-Remaining`, `-Reset`',
              'the same without a grammar: Reset is seconds or a Unix time, as the service decides',
              'custom, widespread',
            ],
          ],
        },
        list(
          'The fields contradict each other: {rule:rate-limit-invalid}; Retry-After cannot be read: {rule:retry-after-invalid}.',
          'No time at all: {rule:retry-after-missing}. Clients then guess, and return too soon.',
        ),
      ],
    },
    {
      id: 'client',
      title: 'What the client does',
      blocks: [
        list(
          'Wait until the time that Retry-After names; the way to do it stands in {guide:retries}.',
          'Watch what is left, and slow down before nothing is ({rule:rate-limit-low}).',
          'Send less: several objects in one request, answers kept in a cache, conditional requests, events instead of polling ({rule:tight-poll}).',
        ),
        text('{429} is about this client; {503} means that the server is overloaded whoever asks.'),
      ],
    },
  ],
};
