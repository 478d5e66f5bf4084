import { rfc } from '../knowledge/specs.ts';
import type { SpecLink } from '../lint/finding.ts';

/** One answer to a question on which sources differ. */
export interface View {
  readonly answer: string;
  /** The codes that the view is about; none where it is about the content of an error. */
  readonly codes: readonly number[];
  /** Who says so: a specification, a product or a published guideline by name, or the kind of text. */
  readonly source: string;
  readonly reason: string;
  /** Where the source says so; undefined for a kind of text. */
  readonly spec?: SpecLink;
}

/** A question on which specifications and guides, or guides among themselves, differ; the team decides. */
export interface Disagreement {
  readonly id: string;
  readonly question: string;
  readonly views: readonly [View, View, ...View[]];
}

const HTTP = 'HTTP Semantics';
const GOOGLE_CODES: SpecLink = {
  title: 'google.rpc.Code',
  url: 'https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto',
};
const GITHUB: SpecLink = {
  title: 'Troubleshooting the REST API',
  url: 'https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api',
};

/** A proposal of Google's collection on the design of APIs. */
function aip(number: number): SpecLink {
  return { title: `AIP-${number}`, url: `https://google.aip.dev/${number}` };
}

/** Every known disagreement; shown with all views, none preferred. */
export const disagreements: readonly Disagreement[] = [
  {
    id: 'taken-value',
    question: 'A new account has an e-mail address that is already taken: 409 or 422?',
    views: [
      {
        answer: '409 Conflict',
        codes: [409],
        source: 'Google’s error codes (ALREADY_EXISTS)',
        reason: 'The value is fine in itself; it clashes with a record that exists.',
        spec: GOOGLE_CODES,
      },
      {
        answer: '422 Unprocessable Content',
        codes: [422],
        source: 'GitHub’s REST API (already_exists)',
        reason: 'It is one more fault of a field, so clients can show it beside the other faulty fields.',
        spec: GITHUB,
      },
    ],
  },
  {
    id: 'invalid-value',
    question: 'The content parses, and a value such as the e-mail address is invalid: 400 or 422?',
    views: [
      {
        answer: '422 Unprocessable Content',
        codes: [422],
        source: 'FastAPI and GitHub’s REST API',
        reason: 'The syntax is right and the meaning wrong; 400 stays for what cannot be read.',
        spec: { title: 'FastAPI: Handling Errors', url: 'https://fastapi.tiangolo.com/tutorial/handling-errors/' },
      },
      {
        answer: '400 Bad Request',
        codes: [400],
        source: 'ASP.NET Core, and Google’s error codes (INVALID_ARGUMENT)',
        reason: 'One code for every fault of the input is simpler; the content tells the difference.',
        spec: { title: 'Web APIs with ASP.NET Core', url: 'https://learn.microsoft.com/en-us/aspnet/core/web-api/' },
      },
    ],
  },
  {
    id: 'retired-endpoint',
    question: 'An endpoint or an old format was retired: 410 or 501?',
    views: [
      {
        answer: '410 Gone',
        codes: [410],
        source: HTTP,
        reason: 'The URL was there and is gone for good; search engines and clients drop it.',
        spec: rfc(9110, '15.5.11'),
      },
      {
        answer: '501 Not Implemented',
        codes: [501],
        source: 'Google’s error codes (UNIMPLEMENTED)',
        reason: 'The function is not offered any more; the content lists what replaces it.',
        spec: GOOGLE_CODES,
      },
    ],
  },
  {
    id: 'unsupported-method',
    question: 'This URL does not take the method: 405 or 501?',
    views: [
      {
        answer: '405 Method Not Allowed',
        codes: [405],
        source: HTTP,
        reason: 'The server knows the method and this resource does not take it; 501 is for methods it knows nowhere.',
        spec: rfc(9110, '9.1'),
      },
      {
        answer: '501 Not Implemented',
        codes: [501],
        source: 'Google’s error codes (UNIMPLEMENTED)',
        reason: 'The operation is not implemented for this endpoint.',
        spec: GOOGLE_CODES,
      },
    ],
  },
  {
    id: 'stale-if-match',
    question: 'An update with If-Match comes too late, somebody else changed the record: 412 or 409?',
    views: [
      {
        answer: '412 Precondition Failed',
        codes: [412],
        source: HTTP,
        reason: 'A condition of the request does not hold, and this code says so.',
        spec: rfc(9110, '13.1.1'),
      },
      {
        answer: '409 Conflict',
        codes: [409],
        source: 'Google’s guideline on resource freshness (ABORTED)',
        reason: 'It is a clash of versions like any other, and clients handle one code for them all.',
        spec: aip(154),
      },
    ],
  },
  {
    id: 'forbidden-anonymous',
    question: 'May a request without any credentials be answered 403?',
    views: [
      {
        answer: 'Yes',
        codes: [403],
        source: HTTP,
        reason:
          'A request can be refused for reasons that have nothing to do with credentials: a firewall, an address, a missing CSRF token.',
        spec: rfc(9110, '15.5.4'),
      },
      {
        answer: 'No, 401 comes first',
        codes: [401],
        source: 'Google’s error codes (PERMISSION_DENIED)',
        reason: '403 means that the caller is known and lacks the right; who is not known is asked to log in.',
        spec: GOOGLE_CODES,
      },
    ],
  },
  {
    id: 'hidden-resource',
    question: 'Somebody asks for what they may not see: 403 or 404?',
    views: [
      {
        answer: '404 Not Found',
        codes: [404],
        source: 'GitHub’s REST API, for private repositories',
        reason: 'Nobody learns what exists; RFC 9110 §15.5.4 allows it.',
        spec: GITHUB,
      },
      {
        answer: '403 Forbidden',
        codes: [403],
        source: 'Google’s guideline on authorisation checks',
        reason:
          'The right is checked first, whether or not the resource exists; that hides as much, and nobody searches for a wrong URL.',
        spec: aip(211),
      },
    ],
  },
  {
    id: 'created-by-put',
    question: 'PUT made a resource that was not there before: 201 or 200?',
    views: [
      {
        answer: '201 Created',
        codes: [201],
        source: HTTP,
        reason:
          'A PUT that creates has to be answered 201; Location may be left out, since the URL is that of the request.',
        spec: rfc(9110, '9.3.4'),
      },
      {
        answer: '200 OK',
        codes: [200],
        source: 'Tables of REST operations in tutorials, which keep 201 for POST',
        reason: 'They take PUT for an update alone, and one code is enough for it.',
      },
    ],
  },
  {
    id: 'empty-ok',
    question: 'May a 200 come without content?',
    views: [
      {
        answer: 'Yes, with Content-Length: 0',
        codes: [200],
        source: HTTP,
        reason:
          'Content is expected unless the length says that there is none; 204 fits better where the client wants none.',
        spec: rfc(9110, '15.3.1'),
      },
      {
        answer: 'No, 204 is for that',
        codes: [204],
        source: 'Tables of success codes in tutorials',
        reason: 'Clients parse what a 200 brings, and fail on nothing.',
      },
    ],
  },
  {
    id: 'dependency-down',
    question: 'The database or a service that the application needs is down: 500, 502 or 503?',
    views: [
      {
        answer: '503 Service Unavailable',
        codes: [503],
        source: 'Google’s error codes (UNAVAILABLE)',
        reason: 'The failure is expected to pass, and Retry-After can say when.',
        spec: GOOGLE_CODES,
      },
      {
        answer: '502 Bad Gateway',
        codes: [502],
        source: HTTP,
        reason:
          'Where the application passes the request on, it is a gateway, and the answer from behind could not be used.',
        spec: rfc(9110, '15.6.3'),
      },
      {
        answer: '500 Internal Server Error',
        codes: [500],
        source: HTTP,
        reason: 'A condition that nobody expected: what becomes of an exception that nobody caught.',
        spec: rfc(9110, '15.6.1'),
      },
    ],
  },
  {
    id: 'retry-after-strength',
    question: 'How strongly is Retry-After called for on 429 and 503?',
    views: [
      {
        answer: 'It may be sent (MAY)',
        codes: [429, 503],
        source: 'RFC 9110 §15.6.4 for 503, and for 429',
        reason: 'The specifications leave it open.',
        spec: rfc(6585, '4'),
      },
      {
        answer: 'It has to be sent on 429, unless other fields tell the limit',
        codes: [429],
        source: 'Zalando’s API guidelines',
        reason: 'A client that is told when to come back need not guess.',
        spec: { title: 'rule 153', url: 'https://opensource.zalando.com/restful-api-guidelines/#153' },
      },
      {
        answer: 'It should be sent',
        codes: [429, 503],
        source: 'Tutorials on status codes, some of which write SHOULD as if an RFC did',
        reason: 'Without it clients guess, and often return too soon and all at once.',
      },
    ],
  },
  {
    id: 'challenge-strength',
    question: 'How strongly are WWW-Authenticate on 401 and Allow on 405 called for?',
    views: [
      {
        answer: 'They have to be sent (MUST)',
        codes: [401, 405],
        source: 'RFC 9110 §15.5.6 for Allow, and for WWW-Authenticate',
        reason: 'A 401 without a challenge, or a 405 without Allow, breaks the standard.',
        spec: rfc(9110, '15.5.2'),
      },
      {
        answer: 'They should be sent',
        codes: [401, 405],
        source: 'Tutorials on status codes; no specification says so',
        reason: 'Many APIs leave them out, and their clients know the scheme and the methods beforehand.',
      },
    ],
  },
  {
    id: 'method-after-301',
    question: 'Does the method change to GET after 301 and 302?',
    views: [
      {
        answer: 'Only POST may',
        codes: [301, 302],
        source: 'RFC 9110 §15.4.2 and §15.4.3, and browsers',
        reason: 'Clients may turn POST into GET, and browsers do; PUT, PATCH and DELETE stay what they are.',
        spec: { title: 'Fetch: HTTP-redirect fetch', url: 'https://fetch.spec.whatwg.org/#http-redirect-fetch' },
      },
      {
        answer: 'Yes, every method',
        codes: [301, 302],
        source: 'Tables of redirects in tutorials, and for 302 the Python library Requests',
        reason: 'It is safest to rely on 301 and 302 for GET alone.',
        spec: { title: 'its source', url: 'https://github.com/psf/requests/blob/main/src/requests/sessions.py' },
      },
    ],
  },
  {
    id: 'temporary-redirect',
    question: 'A page that is fetched with GET is elsewhere for now: 302 or 307?',
    views: [
      {
        answer: '307 Temporary Redirect',
        codes: [307],
        source: 'HTTP Semantics, where the method must not change',
        reason: 'It leaves no doubt about the method, so it is right for whatever comes later.',
        spec: rfc(9110, '15.4.8'),
      },
      {
        answer: '302 Found',
        codes: [302],
        source: 'Web frameworks, whose redirect function sends 302 unless told otherwise',
        reason: 'For GET both do the same, and every tool has known 302 for decades.',
        spec: { title: 'Express: res.redirect', url: 'https://expressjs.com/en/5x/api.html#res.redirect' },
      },
    ],
  },
  {
    id: 'permanent-cache',
    question: 'How long is a 301 cached?',
    views: [
      {
        answer: 'As the response says, else by guess',
        codes: [301, 308],
        source: 'HTTP Caching',
        reason: 'A cache may keep it without being told how long, and any Cache-Control wins.',
        spec: rfc(9111, '4.2.2'),
      },
      {
        answer: 'For good',
        codes: [301, 308],
        source: 'Chromium, where the response does not say',
        reason: 'Without Cache-Control it stays fresh until the user clears it; plan as if that were always so.',
        spec: {
          title: 'http_response_headers.cc',
          url: 'https://chromium.googlesource.com/chromium/src/+/main/net/http/http_response_headers.cc',
        },
      },
    ],
  },
  {
    id: 'retry-client-error',
    question: 'Can repeating a 4xx other than 429 help?',
    views: [
      {
        answer: 'Yes, after 408 and 425',
        codes: [408, 425],
        source: 'RFC 9110 §15.5.9 for 408, and for 425',
        reason: 'The request itself was not wrong: it came too slowly, or too early in the connection.',
        spec: rfc(8470, '5.2'),
      },
      {
        answer: 'No',
        codes: [],
        source: 'Tutorials that decide by class: repeat 5xx and 429, never another 4xx',
        reason: 'The same request gets the same answer, and clients need one simple rule.',
      },
    ],
  },
  {
    id: 'retry-server-error',
    question: 'Should a client repeat whatever ended in 500, 502, 503 or 504?',
    views: [
      {
        answer: 'Yes, with growing gaps',
        codes: [500, 502, 503, 504],
        source: 'The standard retry mode of the AWS SDKs',
        reason: 'Such failures mostly pass; many calls that create take a token by which a repeat is recognised.',
        spec: {
          title: 'Retry behavior',
          url: 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html',
        },
      },
      {
        answer: 'Only what is idempotent',
        codes: [500, 502, 503, 504],
        source: HTTP,
        reason: 'A POST may have been carried out although its answer failed; sent again, it acts twice.',
        spec: rfc(9110, '9.2.2'),
      },
    ],
  },
  {
    id: 'error-envelope',
    question: 'In which shape does an API send its errors?',
    views: [
      {
        answer: 'Problem details',
        codes: [],
        source: 'Problem Details for HTTP APIs',
        reason: 'type, title, status, detail and instance have names that every client can know.',
        spec: rfc(9457),
      },
      {
        answer: 'An object under "error"',
        codes: [],
        source: 'Google’s guideline on errors',
        reason: 'One member tells an error from a result, and the rest of it can grow inside.',
        spec: aip(193),
      },
      {
        answer: 'Members at the top: message, errors',
        codes: [],
        source: 'GitHub’s REST API',
        reason: 'There is nothing to unwrap.',
        spec: GITHUB,
      },
    ],
  },
  {
    id: 'error-code-style',
    question: 'How is the code of an error for programs written?',
    views: [
      {
        answer: 'UPPER_CASE',
        codes: [],
        source: 'Google’s guideline on errors (ErrorInfo.reason)',
        reason: 'It looks like a constant, and is easily found in logs.',
        spec: aip(193),
      },
      {
        answer: 'lower_case',
        codes: [],
        source: 'OAuth 2.0, and Stripe’s API',
        reason: 'It looks like the names of the other members.',
        spec: rfc(6749, '5.2'),
      },
      {
        answer: 'A URI',
        codes: [],
        source: 'Problem Details for HTTP APIs (type)',
        reason: 'It is unique beyond one API, and can lead to its documentation.',
        spec: rfc(9457, '3.1.1'),
      },
    ],
  },
];

/** The disagreements that concern a code. */
export function disagreementsOn(code: number): readonly Disagreement[] {
  return disagreements.filter(({ views }) => views.some(({ codes }) => codes.includes(code)));
}

/** A disagreement by its id; throws for an unknown one, because ids stand in our own data alone. */
export function disagreement(id: string): Disagreement {
  const found = disagreements.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no disagreement is called ${id}`);
  return found;
}
