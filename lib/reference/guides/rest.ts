import { type Guide, list, text } from './guide.ts';

export const rest: Guide = {
  id: 'rest',
  title: 'REST operations and their codes',
  summary: 'What each operation answers when it works, and which refusals to expect.',
  codes: [200, 201, 202, 204, 400, 401, 403, 404, 405, 409, 412, 415, 422],
  sections: [
    {
      id: 'table',
      title: 'By operation',
      blocks: [
        {
          kind: 'table',
          caption: 'Success and the refusals of each operation',
          head: ['Operation', 'Success', 'Also right', 'Refusals'],
          rows: [
            ['`GET /users`', '{200} with the list', '{304}', '{401} {403}'],
            ['`GET /users/42`', '{200} with the user', '{206} {304}', '{401} {403} {404}'],
            ['`POST /users`', '{201} with Location', '{202} when it takes time', '{400} {401} {403} {409} {422}'],
            ['`POST /users/search`', '{200} with the hits', '', '{400} {401} {403} {422}'],
            ['`POST /users/42/logout`', '{204}', '{200} with a result', '{401} {403} {404}'],
            [
              '`PUT /users/42`',
              '{200} with the user',
              '{204} without it, {201} if it was new',
              '{400} {401} {403} {404} {409} {412} {422}',
            ],
            [
              '`PATCH /users/42`',
              '{200} with the user',
              '{204} without it',
              '{400} {401} {403} {404} {409} {412} {422}',
            ],
            ['`DELETE /users/42`', '{204}', '{200} with a report, {202} when it takes time', '{401} {403} {404} {409}'],
          ],
        },
        text(
          'Every operation may also be answered with {405}, {406}, {415}, {429}, and 5xx. The rule {rule:unexpected-status-for-method} compares with this table; it is off by default.',
        ),
      ],
    },
    {
      id: 'created',
      title: '200, 201, 202 or 204',
      blocks: [
        list(
          'Something new exists: {201}, its URL in Location ({rule:created-location-missing}, {rule:created-as-ok}).',
          'It will exist later: {202}, and where to ask for its state ({rule:accepted-monitor-missing}).',
          'There is something to return: {200}.',
          'There is not: {204}, without any content ({rule:ok-without-content}).',
        ),
        { kind: 'disagreement', id: 'created-by-put' },
        { kind: 'disagreement', id: 'empty-ok' },
      ],
    },
    {
      id: 'method',
      title: 'A method that is not taken',
      blocks: [
        text('{405} with Allow, which lists what the URL takes ({rule:allow-missing}).'),
        { kind: 'disagreement', id: 'unsupported-method' },
      ],
    },
    {
      id: 'many',
      title: 'Why not 200 for everything',
      blocks: [
        text(
          'Clients, retry libraries, caches, CDNs, monitors and dashboards act on the code alone, without knowing your API. Choose the most specific code that is registered: {400} says less than {409}, and {200} for a failure says the opposite.',
        ),
      ],
    },
  ],
};
