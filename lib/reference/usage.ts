/** When an API or a site answers with a code, and when with another. Running text with the marks of `inlines`. */
export interface Usage {
  readonly use: readonly [string, ...string[]];
  readonly avoid: readonly string[];
}

/** The codes that people choose between; the others follow from their entry. */
const USAGE: ReadonlyMap<number, Usage> = new Map<number, Usage>([
  [
    100,
    {
      use: ['Leave it to the web server: it answers `Expect: 100-continue` before a large upload.'],
      avoid: ['Application code almost never sends it.'],
    },
  ],
  [
    101,
    {
      use: ['The server grants the switch to WebSocket; the library that speaks it sends the code.'],
      avoid: ['Over HTTP/2 and HTTP/3, where no such switch exists.'],
    },
  ],
  [
    103,
    {
      use: ['A page takes time to build, and its style sheets or fonts can be loaded meanwhile: send them as `Link`.'],
      avoid: ['Links that the final response would not name.'],
    },
  ],
  [
    200,
    {
      use: [
        'A GET that returns what was asked for; a list without hits is a success too.',
        'A search or an action by POST that creates nothing and has a result to tell.',
        'A PUT or PATCH that returns the changed resource, a DELETE that returns a report.',
      ],
      avoid: [
        'Failures, whatever the content says of them: send the 4xx or 5xx code ({rule:error-in-success}).',
        'Something new was made: {201}. Nothing to return: {204}. Work not done yet: {202}.',
      ],
    },
  ],
  [
    201,
    {
      use: [
        'A POST made a new resource: send its URL in `Location` and, as a rule, the resource itself.',
        'A PUT created what was not there before.',
      ],
      avoid: ['An action that makes nothing new: {200} or {204}.', 'The resource will exist only later: {202}.'],
    },
  ],
  [
    202,
    {
      use: [
        'Long work was queued and the answer comes at once: reports, imports, mail runs.',
        'Tell where to ask for its state (`Location` or a link in the content), an id, and how long it may take; a link to cancel it helps.',
      ],
      avoid: ['The work is already done: {200}, {201} or {204}.'],
    },
  ],
  [
    204,
    {
      use: [
        'A DELETE that is done; a PUT or PATCH whose client does not need the resource back.',
        'Actions with nothing to tell, such as logging out.',
      ],
      avoid: ['Any content at all: use {200} ({rule:body-forbidden}).', 'An empty list: that is {200} with `[]`.'],
    },
  ],
  [
    206,
    {
      use: ['A GET with Range gets that part: video, resumed downloads. Web servers do it on their own.'],
      avoid: ['Pages of a list: that is {200}, with links to the next page.', 'Requests without Range.'],
    },
  ],
  [
    207,
    {
      use: ['WebDAV, and APIs that answer many independent operations at once and report each on its own.'],
      avoid: ['One operation with one result: its own code is plainer.'],
    },
  ],
  [
    300,
    {
      use: ['Several forms exist and the client is to choose from a list; rare in APIs.'],
      avoid: ['The server can choose by Accept: send {200} with the chosen form.'],
    },
  ],
  [
    301,
    {
      use: [
        'A page has moved for good: a new site, a new domain, www dropped, http to https, a canonical address.',
        'An old API version whose GET routes moved.',
      ],
      avoid: [
        'Anything that may come back: browsers keep it, and only each user can clear it. Use {307} or {302}.',
        'Endpoints that take POST, which becomes GET: use {308}.',
      ],
    },
  ],
  [
    302,
    {
      use: ['A page is elsewhere for now, fetched with GET: maintenance, A/B tests, short links.'],
      avoid: ['The method must survive: {307}.', 'After a form was posted: {303} says what is meant.'],
    },
  ],
  [
    303,
    {
      use: ['After a successful POST, send the browser to a page that is safe to reload (Post/Redirect/Get).'],
      avoid: ['The request itself is to be repeated elsewhere: {307} or {308}.'],
    },
  ],
  [
    304,
    {
      use: [
        'The ETag in If-None-Match still matches, or nothing changed since If-Modified-Since; frameworks and CDNs do it.',
      ],
      avoid: [
        'Requests without a condition: there may be no copy ({rule:unconditional-304}).',
        'Methods other than GET and HEAD.',
      ],
    },
  ],
  [
    307,
    {
      use: ['An endpoint is elsewhere for now and a POST must stay a POST: a stand-in service, a region, maintenance.'],
      avoid: ['The move is for good: {308}.', 'The next page is to be fetched with GET: {303}.'],
    },
  ],
  [
    308,
    {
      use: ['An endpoint with POST, PUT or DELETE has moved for good, for example to a new API version.'],
      avoid: ['Moves that may be taken back: clients keep it like 301. Use {307}.'],
    },
  ],
  [
    400,
    {
      use: [
        'JSON that does not parse, a missing required field, a wrong type, query parameters that exclude each other.',
        'An id in the path that has the wrong form.',
      ],
      avoid: [
        'Readable input that breaks a rule of the business: {422}, or {409} where it clashes with the present state.',
        'A crash while reading the input: that is {500} ({rule:server-error-as-400}).',
      ],
    },
  ],
  [
    401,
    {
      use: ['Credentials are missing, expired or wrong. Always send `WWW-Authenticate`.'],
      avoid: [
        'A user who is logged in and lacks a right: {403}. A client that gets 401 logs in again, in vain ({rule:forbidden-as-401}).',
      ],
    },
  ],
  [
    403,
    {
      use: [
        'The right is missing and logging in again would not help: a role, somebody else’s data, a limit of the organisation.',
      ],
      avoid: [
        'Missing or expired credentials: {401} ({rule:unauthenticated-as-403}).',
        'The mere existence is a secret: {404} hides it.',
      ],
    },
  ],
  [
    404,
    {
      use: [
        'No route, or no resource with this id; name the kind and the id in the content.',
        'To hide that something exists from those who may not see it.',
      ],
      avoid: [
        'A search without hits: {200} with an empty list.',
        'Missing credentials: {401}. A missing right that need not be hidden: {403}.',
        'What was removed for good and is known to be: {410}.',
      ],
    },
  ],
  [
    405,
    {
      use: ['The URL exists and does not take this method; list in `Allow` what it takes.'],
      avoid: ['A method that the server knows nowhere: {501}.', 'A missing right: {403}.'],
    },
  ],
  [
    406,
    {
      use: ['None of the forms in Accept can be made, and sending another would be useless.'],
      avoid: ['The format of what the client sent: {415}.'],
    },
  ],
  [
    409,
    {
      use: [
        'The request clashes with the present state: a duplicate, an edit of something changed meanwhile, a deletion of what others depend on.',
        'Name the field, and link the resource that is in the way.',
      ],
      avoid: [
        'Values that are wrong in themselves: {422} or {400}.',
        'A failed If-Match: {412} is the code of the standard.',
      ],
    },
  ],
  [
    410,
    {
      use: ['Something was removed on purpose and will not come back; name the replacement of a retired endpoint.'],
      avoid: ['Nobody knows whether it ever existed, or it may return: {404}.'],
    },
  ],
  [
    412,
    {
      use: ['If-Match, If-Unmodified-Since or If-None-Match of a write does not hold: somebody else was faster.'],
      avoid: ['Requests without a condition: {409}.'],
    },
  ],
  [
    413,
    {
      use: ['The content is larger than you take; tell the limit, and `Retry-After` if it is a passing one.'],
      avoid: ['A URL that is too long: {414}. Header fields that are: {431}.'],
    },
  ],
  [
    415,
    {
      use: [
        'The content has a type or compression that you do not take; `Accept` or `Accept-Encoding` tells what you do.',
      ],
      avoid: ['The right type with broken syntax: {400}.', 'Nothing acceptable to send back: {406}.'],
    },
  ],
  [
    418,
    {
      use: ['A joke of 1998. Some services answer suspected abuse with it.'],
      avoid: ['Real APIs: blocked requests get {403} or {429}, which clients understand.'],
    },
  ],
  [
    422,
    {
      use: [
        'The content parses and its values make no sense: an age below zero, an end before the start, a broken business rule.',
        'List every faulty field with a message, a code and, where harmless, the value.',
      ],
      avoid: ['Content that does not parse: {400}.', 'A clash with other data: most send {409}.'],
    },
  ],
  [
    426,
    {
      use: ['The client must switch to another protocol or TLS version; name it in `Upgrade`.'],
      avoid: [
        'Over HTTP/2 and HTTP/3, which have no Upgrade.',
        'An outdated app version: say so in the content of a {400} or {403}.',
      ],
    },
  ],
  [
    428,
    {
      use: ['A write must carry If-Match, so that nobody overwrites what they have not seen.'],
      avoid: ['The condition was sent and does not hold: {412}.'],
    },
  ],
  [
    429,
    {
      use: [
        'One client sent too much in a window of time: say in `Retry-After` when it may go on, and what the limit is.',
      ],
      avoid: [
        'The server as a whole is overloaded: {503}.',
        'A quota that only money lifts: many send {402} or {403}.',
      ],
    },
  ],
  [
    431,
    {
      use: ['Header fields, mostly cookies, are too large; name the field.'],
      avoid: ['Large content: {413}.'],
    },
  ],
  [
    451,
    {
      use: ['A law or a court forbids the answer; say who demands it, with `Link` and rel="blocked-by".'],
      avoid: ['Rules of your own: {403}.'],
    },
  ],
  [
    500,
    {
      use: [
        'An error that nobody foresaw: an exception, a failed query. Log everything; send a general sentence and a request id.',
      ],
      avoid: [
        'Faults of the request: a bad value is {422} or {400}, a missing log-in {401} ({rule:validation-as-500}).',
        'Stack traces, SQL, paths and messages of dependencies in the content ({rule:leaked-internals}).',
      ],
    },
  ],
  [
    501,
    {
      use: ['The server knows the method, or the function, nowhere; tell what it does know.'],
      avoid: ['A method that only this URL does not take: {405}.', 'GET and HEAD, which every server must know.'],
    },
  ],
  [
    502,
    {
      use: ['Your service asked another one and got an error or something unreadable.'],
      avoid: ['Errors of your own code: {500}.', 'No answer within the time: {504}.'],
    },
  ],
  [
    503,
    {
      use: [
        'Planned maintenance, overload, a dependency that is down, an open circuit breaker; say in `Retry-After` when to come back.',
      ],
      avoid: ['One client that sends too much: {429}.', 'A bug: {500}.'],
    },
  ],
  [
    504,
    {
      use: ['Your service asked another one, and your own time limit for the answer ran out.'],
      avoid: ['The client was too slow to send its request: {408}.', 'Long work that is expected to be long: {202}.'],
    },
  ],
  [
    511,
    {
      use: ['A network, such as a hotel’s, wants a log-in before it lets anything through; link the log-in page.'],
      avoid: ['Sites and APIs: their users log in after {401}.'],
    },
  ],
]);

/** When to send a code and when not; undefined where the entry says all there is. */
export function usageOf(code: number): Usage | undefined {
  return USAGE.get(code);
}

/** The codes with a usage of their own. */
export const usageCodes: readonly number[] = [...USAGE.keys()];
