import { type Block, type Guide, text } from './guide.ts';

function mistake(rule: string, title: string, why: string, instead: string): Block {
  return { kind: 'mistake', rule, title, why, instead };
}

export const mistakes: Guide = {
  id: 'mistakes',
  title: 'Common mistakes',
  summary: 'What APIs get wrong most often, why it hurts, and the rule that finds it.',
  codes: [200, 304, 401, 403, 404, 500],
  sections: [
    {
      id: 'codes',
      title: 'The wrong code',
      blocks: [
        text('In many APIs a good part of the 200s and 500s should be 4xx, and 401 and 403 are mixed up.'),
        mistake(
          'error-in-success',
          '200 with an error inside',
          'Monitors, caches, retry libraries and the client’s own error handling see a success.',
          'Send the 4xx or 5xx code; keep the content.',
        ),
        mistake(
          'validation-as-500',
          '500 for invalid input',
          'It raises alarms, hides real failures, and invites retries that must fail.',
          'Send {422} or {400} with the faulty fields.',
        ),
        mistake(
          'client-error-as-500',
          '500 for “not found” or “not allowed”',
          'The fault lies in the request, and clients wait for a repair that never comes.',
          'Send {404}, {401}, {403} or {409}.',
        ),
        mistake(
          'server-error-as-400',
          '4xx for a failure of the server',
          'Clients give up where a retry would have helped.',
          'Send {500}, {502} or {503}.',
        ),
        mistake(
          'forbidden-as-401',
          '401 for a missing right',
          'The client logs in again, and again.',
          'Send {403}, and name the right.',
        ),
        mistake(
          'unauthenticated-as-403',
          '403 for a missing log-in',
          'The client never offers the log-in that would help.',
          'Send {401} with `WWW-Authenticate`.',
        ),
        mistake(
          'soft-404',
          '200 with “not found” on the page',
          'Search engines index it, links look alive.',
          'Send {404} with the same page.',
        ),
        mistake(
          'created-as-ok',
          '200 where something was created',
          'Nobody learns that there is something new, or where.',
          'Send {201} with Location.',
        ),
        mistake(
          'not-implemented-misused',
          '501 for GET',
          'GET has to be known everywhere.',
          'Send {404}, {405} or {500}.',
        ),
      ],
    },
    {
      id: 'fields',
      title: 'The right code without what belongs to it',
      blocks: [
        mistake(
          'www-authenticate-missing',
          '401 without a challenge',
          'The client cannot tell how to log in.',
          'Add `WWW-Authenticate: Bearer realm="api"`.',
        ),
        mistake(
          'allow-missing',
          '405 without Allow',
          'The client cannot tell what would work.',
          'Add `Allow: GET, POST`.',
        ),
        mistake(
          'retry-after-missing',
          '429 or 503 without Retry-After',
          'Clients return too soon, all at once.',
          'Add `Retry-After: 60`.',
        ),
        mistake(
          'created-location-missing',
          '201 without Location',
          'The client has to guess the URL.',
          'Add Location.',
        ),
        mistake(
          'not-modified-fields-missing',
          '304 without cache fields',
          'The copy is renewed without its lifetime, and the next request comes at once.',
          'Repeat ETag and Cache-Control of the 200.',
        ),
        mistake(
          'accepted-monitor-missing',
          '202 without a way to ask for the state',
          'Nobody learns how it ended.',
          'Add Location, or a link in the content.',
        ),
      ],
    },
    {
      id: 'content',
      title: 'Content that helps nobody',
      blocks: [
        mistake(
          'body-forbidden',
          '204 with content',
          'Some clients read it as the next response, or fail to parse it.',
          'Send {200}, or nothing.',
        ),
        mistake(
          'leaked-internals',
          'Stack traces for everybody',
          'They tell attackers versions, paths and queries, and users nothing.',
          'Log them; send a request id.',
        ),
        mistake(
          'vague-error',
          '“An error occurred”',
          'Nobody can act on it.',
          'Say which field, which limit, which id.',
        ),
        mistake(
          'error-code-missing',
          'No machine-readable code',
          'Clients parse sentences, and break when they change.',
          'Add a `code` such as `EMAIL_TAKEN`, or a problem `type`.',
        ),
        mistake(
          'error-shape-drift',
          'Another error format at each endpoint',
          'Clients need a case for each.',
          'One format, best problem details; see {guide:errors}.',
        ),
        mistake(
          'request-id-missing',
          'A 5xx without a request id',
          'The support cannot find it in the log.',
          'Send `X-Request-ID`, and the same in the content.',
        ),
      ],
    },
    {
      id: 'traffic',
      title: 'Redirects, caches, retries, CORS',
      blocks: [
        mistake(
          'permanent-redirect-unbounded',
          '301 for something that may come back',
          'Browsers keep it, and only each user can clear it.',
          'Send {307}, or set max-age.',
        ),
        mistake(
          'method-lost-on-redirect',
          'A POST redirected with 301 or 302',
          'It arrives as GET, without content.',
          'Send {308} or {307}.',
        ),
        mistake(
          'cacheable-server-error',
          'A cacheable 5xx',
          'The failure outlives its repair.',
          'Send `Cache-Control: no-store`.',
        ),
        mistake(
          'retry-non-retryable',
          'Clients that ignore the code',
          'The same refused request comes again and again.',
          'Treat each class as what it is; see {guide:retries}.',
        ),
        mistake(
          'retry-storm',
          'Retries without growing gaps',
          'They keep an overloaded server down.',
          'Wait longer each time, and a random share of it.',
        ),
        mistake(
          'cors-missing-on-error',
          'CORS fields only on successes',
          'Pages of other origins cannot read the error, and see a network failure.',
          'Send Access-Control-Allow-Origin on every answer.',
        ),
      ],
    },
  ],
};
