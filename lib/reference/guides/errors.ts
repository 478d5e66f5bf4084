import { exampleOf } from '../example.ts';
import { type Guide, list, text } from './guide.ts';

export const errors: Guide = {
  id: 'errors',
  title: 'The format of errors',
  summary: 'What an error response carries so that programs, people and the support can use it; with a checker.',
  codes: [400, 401, 403, 404, 409, 422, 429, 500, 503],
  sections: [
    {
      id: 'check',
      title: 'Check a response',
      blocks: [{ kind: 'checker' }],
    },
    {
      id: 'example',
      title: 'A complete error',
      blocks: [
        text(
          'Problem details (RFC 9457, which replaced RFC 7807) are the standard form. Members of your own are welcome.',
        ),
        { kind: 'code', title: 'Two invalid fields', text: exampleOf(422).response },
      ],
    },
    {
      id: 'members',
      title: 'What each member is for',
      blocks: [
        {
          kind: 'table',
          caption: 'Members of problem details and the usual additions',
          head: ['Member', 'For', 'Says'],
          rows: [
            ['`type`', 'programs', 'a URL that names this kind of problem, and explains it when opened'],
            ['`title`', 'people', 'the kind of problem in a few words; the same each time'],
            ['`status`', 'logs', 'the status code again; it must equal the real one ({rule:problem-details-mismatch})'],
            ['`detail`', 'people', 'what went wrong this time, fit to be shown to users'],
            ['`instance`', 'support', 'a URI for this very occurrence'],
            [
              '`code`',
              'programs',
              'a short, specific, documented name such as `EMAIL_TAKEN`; clients decide by it, never by the text',
            ],
            ['`errors`', 'forms', 'each faulty field: where, a code, a message'],
            ['`requestId`', 'support', 'finds the line in the log; also as `X-Request-ID` field'],
            ['`retryAfter`', 'programs', 'seconds, the same as in the Retry-After field'],
            ['`timestamp`, `path`', 'support', 'when and where; convenient in tickets'],
            ['`documentation`, `hint`', 'developers', 'where to read on, and what to try'],
          ],
        },
        text(
          'A code and a message always; the rest where it helps. One form for every error of the API ({rule:error-shape-drift}). An envelope of your own, `{ "error": { "code", "message", "details" } }`, does the same service, as long as it is everywhere.',
        ),
        { kind: 'disagreement', id: 'error-envelope' },
        { kind: 'disagreement', id: 'error-code-style' },
      ],
    },
    {
      id: 'by-code',
      title: 'What to say, code by code',
      blocks: [
        {
          kind: 'table',
          caption: 'What the content of each code tells',
          head: ['Code', 'Content'],
          rows: [
            ['{400}', 'the missing or broken field, or the position in the JSON'],
            ['{401}', 'whether the token is missing, wrong or expired, and where to get a new one'],
            ['{403}', 'the role or scope that is needed'],
            ['{404}', 'the kind of resource and the id'],
            ['{409}', 'the field, and a link to the resource in the way'],
            ['{422}', 'every faulty field with message, code and value'],
            ['{429}', 'the limit, the window, and when to go on'],
            ['{500}', 'a general sentence and a request id, nothing else'],
            ['{503}', 'until when, if that is known'],
          ],
        },
      ],
    },
    {
      id: 'never',
      title: 'What never to say',
      blocks: [
        list(
          'Stack traces, SQL, paths, versions, messages of dependencies ({rule:leaked-internals}): log them under the request id.',
          '“An error occurred” and nothing else ({rule:vague-error}), or nothing at all ({rule:empty-error}).',
          'Success in an error ({rule:success-in-error}) or an error in a success ({rule:error-in-success}, {rule:problem-details-in-success}).',
        ),
        text('The reason phrase is free text, and HTTP/2 has none: programs read the number.'),
      ],
    },
  ],
};
