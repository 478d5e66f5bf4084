import { defineCases } from '#tests/support/cases.ts';
import { http } from '#tests/support/http.ts';

export default defineCases({
  reports: {
    'no Link': http`
      HTTP/1.1 451 Unavailable For Legal Reasons`,
    'the words in target and title alone': http({ type: 'document' })`
      HTTP/2 451
      link: <https://legal.example/blocked-by>; rel="help"; title="rel=blocked-by"
      link: </next>; rel=next`,
  },
  passes: {
    'Link is hidden': http({ hiddenResponseFields: ['link'] })`
      HTTP/1.1 451 Unavailable For Legal Reasons
      Server: nginx`,
    'named, without quotes and in another case': http`
      HTTP/1.1 451 Unavailable For Legal Reasons
      Link: <https://isp.example/>; REL=Blocked-By`,
    'among other relations and links': http`
      HTTP/1.1 451 Unavailable For Legal Reasons
      Link: </a?b,c>; title="x, y"; rel=help, <https://isp.example/>; rel="help blocked-by"`,
    '403': http`
      HTTP/1.1 403 Forbidden`,
  },
});
