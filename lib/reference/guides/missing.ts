import { type Guide, list, text } from './guide.ts';

export const missing: Guide = {
  id: 'missing',
  title: '404, 403 or 410',
  summary: 'Not there, not for you, or not any more.',
  codes: [404, 403, 410],
  sections: [
    {
      id: 'difference',
      title: 'The difference',
      blocks: [
        {
          kind: 'table',
          caption: 'Three ways of saying no',
          head: ['Code', 'Says', 'Sent for'],
          rows: [
            ['{404}', 'nothing here, as far as I tell you', 'no route, no such id, and what is to stay hidden'],
            ['{403}', 'it is here, and not for you', 'a missing right that may be known'],
            ['{410}', 'it was here and is gone for good', 'removed on purpose; search engines drop it sooner'],
          ],
        },
      ],
    },
    {
      id: 'hide',
      title: 'Hiding with 404',
      blocks: [
        text(
          'A {403} confirms that something exists: that an address has an account, that a private repository has this name. Where that is a secret, answer {404} for both, with the same content and in the same time. The price: people with an honest access fault search for a wrong URL. A user who is not logged in at all gets {401}, not 404.',
        ),
        { kind: 'disagreement', id: 'hidden-resource' },
      ],
    },
    {
      id: 'removed',
      title: 'Removed endpoints',
      blocks: [
        list(
          'Announce the end with Deprecation and Sunset ({rule:sunset-passed}).',
          'Then answer {410} and name the replacement in the content, or redirect with {308} where the new one takes the same requests.',
        ),
        { kind: 'disagreement', id: 'retired-endpoint' },
      ],
    },
    {
      id: 'soft',
      title: 'Neither: 200 with “not found” on the page',
      blocks: [
        text(
          'A page that says “not found” with {200} stays in search engines and in caches ({rule:soft-404}). A search without hits is no error: {200} and an empty list.',
        ),
      ],
    },
  ],
};
