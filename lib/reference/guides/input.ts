import { type Guide, list, text } from './guide.ts';

export const input: Guide = {
  id: 'input',
  title: '400, 409 or 422',
  summary: 'Form, state or meaning: what is wrong with the input decides the code.',
  codes: [400, 409, 422, 412, 428],
  sections: [
    {
      id: 'difference',
      title: 'Form, state, meaning',
      blocks: [
        {
          kind: 'table',
          caption: 'Which fault is it?',
          head: ['Code', 'The fault lies in', 'Examples', 'The content names'],
          rows: [
            [
              '{400}',
              'the form',
              'JSON that does not parse, a missing field, a wrong type, contradicting parameters, an id of the wrong form',
              'the field or the position',
            ],
            [
              '{422}',
              'the meaning',
              'an age below zero, an end before the start, a broken business rule',
              'every field, with message, code and value',
            ],
            [
              '{409}',
              'the state',
              'a duplicate, a changed version, something that others depend on',
              'the field, and the resource in the way',
            ],
          ],
        },
        text(
          'Tutorials send {400} for a missing field; some frameworks, such as FastAPI, send {422} for that too. Choose once for the whole API: clients can live with either, not with both.',
        ),
      ],
    },
    {
      id: 'invalid',
      title: 'Invalid values: 400 or 422',
      blocks: [{ kind: 'disagreement', id: 'invalid-value' }],
    },
    {
      id: 'taken',
      title: 'A taken e-mail address: 409 or 422',
      blocks: [{ kind: 'disagreement', id: 'taken-value' }],
    },
    {
      id: 'versions',
      title: 'Somebody else was faster: 409, 412 and 428',
      blocks: [
        list(
          'Send an ETag with every resource, and let clients return it in If-Match when they write.',
          'It does not match any more: {412} by the standard.',
          'The client sent no condition and your API demands one: {428}.',
          'Versions are compared in another way, in the content for example: {409}.',
        ),
        { kind: 'disagreement', id: 'stale-if-match' },
      ],
    },
    {
      id: 'never-500',
      title: 'Never 500',
      blocks: [
        text(
          'Bad input is never the server’s failure. A {500} for it wakes people up, hides real failures, and tells clients to try again what must fail again ({rule:validation-as-500}, {rule:client-error-as-500}). The reverse does harm too: a crash sent as 4xx lets clients give up where a retry would help ({rule:server-error-as-400}).',
        ),
      ],
    },
  ],
};
