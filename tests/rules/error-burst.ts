import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

const answers = (origin: string, statuses: readonly number[], pause = 500) =>
  statuses.map(
    (status, index) => http({ at: index * pause })`
      GET ${origin}/v/${index}

      HTTP/1.1 ${status} Answer`,
  );
const times = (count: number, status: number) => Array.from({ length: count }, () => status);

export default defineCases({
  reports: {
    'ten of ten': answers('https://api.example', times(10, 500)),
    'half of ten': answers('https://api.example', [...times(5, 200), ...times(5, 503)]),
    'scripts and pictures': times(10, 503).map(
      (status, index) => http({ at: index * 90, type: index % 2 === 0 ? 'script' : 'image' })`
        GET https://www.example/a/${index}

        HTTP/1.1 ${status} Service Unavailable`,
    ),
  },
  passes: {
    'nine answers': answers('https://api.example', times(9, 500)),
    'under half': answers('https://api.example', [...times(6, 200), ...times(4, 503)]),
    'over more than a minute': answers('https://api.example', times(10, 500), 7000),
    'a success is not blamed': answers('https://api.example', [...times(12, 500), 200]).slice(-1),
    'several origins': [
      ...answers('https://a.example', times(4, 500)),
      ...answers('https://b.example', times(4, 500)),
      ...answers('https://b.example:8443', times(4, 500)),
    ],
    'no answers at all do not count': times(12, 0).map(
      (_, index) => http({ at: index * 100 })`
        GET https://api.example/v/${index}`,
    ),
  },
});
