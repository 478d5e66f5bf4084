import { type Disagreement, disagreement } from './disagreements.ts';
import { type Example, type ExampleFacts, exampleOf } from './example.ts';

/** What a question can be answered with; `to` is the id of a question or of an answer. */
export interface Option {
  readonly label: string;
  readonly hint?: string;
  readonly to: string;
}

/** A question of the chooser. */
export interface Question {
  readonly id: string;
  readonly question: string;
  /** Where sources differ, all their views; the options follow them. */
  readonly disagreement?: Disagreement;
  readonly options: readonly [Option, Option, ...Option[]];
}

/** An end of the chooser: the code to return, and how. */
export interface Answer {
  readonly id: string;
  readonly code: number;
  /** When the code is right, in one sentence with the marks of `inlines`. */
  readonly because: string;
  readonly example: Example;
}

interface AnswerDraft {
  readonly code: number;
  readonly because: string;
  readonly example?: ExampleFacts;
}

const QUESTION_DRAFTS = {
  start: {
    question: 'What became of the request?',
    options: [
      { label: 'It worked', hint: '2xx', to: 'success' },
      { label: 'The client has to look elsewhere, or use its copy', hint: '3xx', to: 'redirect' },
      { label: 'The request is at fault', hint: '4xx', to: 'client' },
      { label: 'We, or a server behind us, failed', hint: '5xx', to: 'server' },
      { label: 'It is not finished: an interim answer', hint: '1xx', to: 'interim' },
    ],
  },
  interim: {
    question: 'What does the client have to know meanwhile?',
    options: [
      { label: 'That it may send the content it holds back', to: 'continue' },
      { label: 'That the protocol changes, to WebSocket for example', to: 'switching' },
      { label: 'What the page will need, so that it can load it early', to: 'early-hints' },
    ],
  },
  success: {
    question: 'Did it create something new?',
    options: [
      { label: 'Yes, it exists now', to: 'created' },
      { label: 'The work goes on, and ends later', to: 'accepted' },
      { label: 'No', to: 'content' },
    ],
  },
  content: {
    question: 'Is there something to return?',
    options: [
      { label: 'Yes: data, hits or a result', to: 'ok' },
      { label: 'No: deleted, saved or done, nothing to say', to: 'no-content' },
      { label: 'A part of a file that the client asked for with Range', to: 'partial' },
      { label: 'Several results of several operations', to: 'multi-status' },
    ],
  },
  redirect: {
    question: 'Where is what the client wants?',
    options: [
      { label: 'It has it: the copy is still good', to: 'not-modified' },
      { label: 'At another URL for good', to: 'permanent' },
      { label: 'At another URL for now', to: 'temporary' },
      { label: 'The work is done, and a page shows the result', to: 'see-other' },
      { label: 'In several forms to choose from', to: 'choices' },
    ],
  },
  permanent: {
    question: 'Which methods come there?',
    options: [
      { label: 'Only GET: pages and files', to: 'moved' },
      { label: 'Others too: POST, PUT, DELETE', to: 'permanent-redirect' },
    ],
  },
  temporary: {
    question: 'What should become of a POST?',
    options: [
      { label: 'It stays a POST', to: 'temporary-redirect' },
      { label: 'It becomes a GET, as browsers have always done', to: 'found' },
      { label: 'None comes: only GET', to: 'temporary-page' },
    ],
  },
  'temporary-page': {
    question: 'A page is elsewhere for now: which view do you share?',
    disagreement: disagreement('temporary-redirect'),
    options: [
      { label: '307 leaves no doubt about the method', to: 'temporary-redirect-page' },
      { label: '302 is what every tool knows', to: 'found-page' },
    ],
  },
  client: {
    question: 'What is wrong with the request?',
    options: [
      { label: 'It cannot be read', hint: 'broken JSON, a missing field, a wrong type', to: 'bad-request' },
      { label: 'It can be read, and values are wrong', hint: 'validation, business rules', to: 'invalid' },
      { label: 'It clashes with the present state', hint: 'duplicates, changed meanwhile', to: 'state' },
      { label: 'Who asks, or what they may do', to: 'identity' },
      { label: 'There is nothing at this URL', to: 'missing' },
      { label: 'The method', to: 'method' },
      { label: 'Too many requests', to: 'rate-limited' },
      { label: 'Something is too large', to: 'size' },
      { label: 'The format', to: 'format' },
      { label: 'Something rarer', to: 'rare' },
    ],
  },
  invalid: {
    question: 'Valid syntax, invalid values: which view does your API share?',
    disagreement: disagreement('invalid-value'),
    options: [
      { label: '422: the meaning is wrong, not the form', to: 'unprocessable' },
      { label: '400: one code for every fault of the input', to: 'bad-request-value' },
    ],
  },
  state: {
    question: 'What is in the way?',
    options: [
      { label: 'It exists already: a taken e-mail address or name', to: 'duplicate' },
      { label: 'Somebody else changed it meanwhile', to: 'stale' },
      { label: 'Others depend on it, or its state forbids the step', to: 'conflict-state' },
      { label: 'The write has to be conditional and was not', to: 'precondition-required' },
      { label: 'It is locked', to: 'locked' },
    ],
  },
  duplicate: {
    question: 'The value is taken: which view does your API share?',
    disagreement: disagreement('taken-value'),
    options: [
      { label: '409: it clashes with what exists', to: 'conflict-duplicate' },
      { label: '422: one more invalid field', to: 'unprocessable-duplicate' },
    ],
  },
  stale: {
    question: 'Did the client send If-Match or If-Unmodified-Since?',
    options: [
      { label: 'Yes, and it does not hold', to: 'stale-condition' },
      { label: 'No: versions are compared in another way', to: 'conflict-version' },
    ],
  },
  'stale-condition': {
    question: 'A condition failed: which view does your API share?',
    disagreement: disagreement('stale-if-match'),
    options: [
      { label: '412: the code of the standard', to: 'precondition-failed' },
      { label: '409: one code for every clash', to: 'conflict-condition' },
    ],
  },
  identity: {
    question: 'Could logging in, or logging in again, help?',
    options: [
      { label: 'Yes: credentials are missing, wrong or expired', to: 'unauthorized' },
      { label: 'No: the right is missing', to: 'right' },
      { label: 'A proxy wants the log-in', to: 'proxy-authentication' },
      { label: 'It has to be paid first', to: 'payment' },
    ],
  },
  right: {
    question: 'May it be known that the resource exists?',
    options: [
      { label: 'Yes', to: 'forbidden' },
      { label: 'No, hide it', to: 'hidden' },
    ],
  },
  missing: {
    question: 'Was there ever something?',
    options: [
      { label: 'No, or nobody knows', to: 'not-found' },
      { label: 'Yes, a resource, and it is gone for good', to: 'gone' },
      { label: 'Yes, an endpoint or format that was retired', to: 'retired' },
    ],
  },
  retired: {
    question: 'A retired endpoint: which view does your API share?',
    disagreement: disagreement('retired-endpoint'),
    options: [
      { label: '410: it was here and is gone', to: 'gone-endpoint' },
      { label: '501: the function is not offered', to: 'not-implemented-retired' },
    ],
  },
  method: {
    question: 'Does the server know the method elsewhere?',
    options: [
      { label: 'Yes, this URL does not take it', to: 'method-here' },
      { label: 'No, nowhere', to: 'method-unknown' },
    ],
  },
  'method-here': {
    question: 'The URL does not take the method: which view does your API share?',
    disagreement: disagreement('unsupported-method'),
    options: [
      { label: '405: the standard, with the methods that are taken', to: 'method-not-allowed' },
      { label: '501: not implemented here', to: 'not-implemented-method' },
    ],
  },
  size: {
    question: 'What is too large?',
    options: [
      { label: 'The content', to: 'content-too-large' },
      { label: 'The URL', to: 'uri-too-long' },
      { label: 'The header fields, mostly cookies', to: 'fields-too-large' },
    ],
  },
  format: {
    question: 'Which format?',
    options: [
      { label: 'That of what was sent', to: 'unsupported-type' },
      { label: 'That of what is wanted back (Accept)', to: 'not-acceptable' },
      { label: 'The range lies outside of the file', to: 'range' },
      { label: 'The length is not given', to: 'length-required' },
    ],
  },
  rare: {
    question: 'Which of these?',
    options: [
      { label: 'The law forbids the answer', to: 'legal' },
      { label: 'The client must change the protocol', to: 'upgrade' },
      { label: 'The client was too slow to send', to: 'request-timeout' },
      { label: 'It came to the wrong server', to: 'misdirected' },
      { label: 'It came in early data and might be a replay', to: 'too-early' },
      { label: 'An earlier operation that it depends on failed', to: 'failed-dependency' },
    ],
  },
  server: {
    question: 'What failed?',
    options: [
      { label: 'Our code: an error that nobody foresaw', to: 'internal' },
      { label: 'Nothing: the function does not exist on this server', to: 'not-implemented' },
      { label: 'A server behind us sent an error or rubbish', to: 'bad-gateway' },
      { label: 'We cannot take it now: overload, maintenance, database down', to: 'unavailable' },
      { label: 'A server behind us did not answer in time', to: 'gateway-timeout' },
      { label: 'No space left to store it', to: 'storage' },
      { label: 'An endless loop between resources', to: 'loop' },
      { label: 'The network wants a log-in first', to: 'network-login' },
    ],
  },
} satisfies Readonly<Record<string, Omit<Question, 'id'>>>;

const CREATE_TAKEN = 'POST /users\nContent-Type: application/json\n\n{ "name": "Alice", "email": "alice@example.com" }';

const ANSWER_DRAFTS: Readonly<Record<string, AnswerDraft>> = {
  continue: {
    code: 100,
    because: 'The client asked with `Expect: 100-continue` and waits; web servers answer on their own.',
  },
  switching: { code: 101, because: 'The connection goes on in the protocol that the client asked for.' },
  'early-hints': { code: 103, because: 'The browser loads what the links name while the page is still being built.' },
  created: { code: 201, because: 'Something new exists: say where in Location, and return it.' },
  accepted: { code: 202, because: 'The work is queued: say where to ask for its state.' },
  ok: { code: 200, because: 'It worked, and here is the result. A list without hits is a success too.' },
  'no-content': { code: 204, because: 'It worked, and there is nothing to return: no content at all.' },
  partial: { code: 206, because: 'The client asked for a range and gets it, with Content-Range.' },
  'multi-status': { code: 207, because: 'Each operation has a result of its own, in the content.' },
  'not-modified': {
    code: 304,
    because: 'The condition in the request says which copy the client has, and it is still good.',
  },
  moved: { code: 301, because: 'A page has moved for good. Browsers keep it: bound it with max-age.' },
  'permanent-redirect': { code: 308, because: 'An endpoint has moved for good, and a POST stays a POST.' },
  'temporary-redirect': { code: 307, because: 'It is elsewhere for now, and a POST stays a POST.' },
  found: {
    code: 302,
    because: 'It is elsewhere for now, and the change from POST to GET is wanted; {303} says so more clearly.',
  },
  'temporary-redirect-page': {
    code: 307,
    because: 'It is elsewhere for now, whatever the method.',
    example: { request: 'GET /news', fields: { Location: 'https://standby.example.com/news' }, content: null },
  },
  'found-page': { code: 302, because: 'A page is elsewhere for now; search engines keep the old address.' },
  'see-other': {
    code: 303,
    because: 'The form was handled; the browser fetches the result with GET, and a reload is harmless.',
  },
  choices: { code: 300, because: 'The client chooses from the list in the content.' },
  'bad-request': { code: 400, because: 'The form is wrong; say where.' },
  'bad-request-value': {
    code: 400,
    because: 'One code for every fault of the input; the content names each field.',
    example: {
      request: 'POST /users\nContent-Type: application/json\n\n{ "email": "alice" }',
      content: {
        type: 'https://api.example.com/problems/validation-failed',
        title: 'Validation failed',
        status: 400,
        code: 'VALIDATION_FAILED',
        detail: 'One field has a value that cannot be right.',
        errors: [{ pointer: '/email', code: 'invalid-format', detail: 'This is no e-mail address.' }],
      },
    },
  },
  unprocessable: { code: 422, because: 'The content can be read, and its values make no sense; list every field.' },
  'conflict-duplicate': { code: 409, because: 'The value is taken: name the field, and link the record in the way.' },
  'unprocessable-duplicate': {
    code: 422,
    because: 'The taken value is listed like any other invalid field.',
    example: {
      request: CREATE_TAKEN,
      content: {
        type: 'https://api.example.com/problems/validation-failed',
        title: 'Validation failed',
        status: 422,
        code: 'VALIDATION_FAILED',
        detail: 'One field has a value that cannot be taken.',
        errors: [{ pointer: '/email', code: 'taken', detail: 'An account with this address exists.' }],
      },
    },
  },
  'conflict-version': {
    code: 409,
    because: 'The record has changed since the client read it.',
    example: {
      request: 'PUT /users/42\nContent-Type: application/json\n\n{ "name": "Alice", "version": 6 }',
      content: {
        type: 'https://api.example.com/problems/changed-meanwhile',
        title: 'Changed meanwhile',
        status: 409,
        code: 'CHANGED_MEANWHILE',
        detail: 'You sent version 6, the present one is 7. Read it again and repeat.',
        currentVersion: 7,
      },
    },
  },
  'conflict-condition': {
    code: 409,
    because: 'A failed condition is treated like any other clash of versions.',
    example: {
      request: 'PUT /users/42\nIf-Match: "v6"\nContent-Type: application/json\n\n{ "name": "Alice" }',
      content: {
        type: 'https://api.example.com/problems/changed-meanwhile',
        title: 'Changed meanwhile',
        status: 409,
        code: 'CHANGED_MEANWHILE',
        detail: 'The user was changed since you read it; read it again and repeat.',
      },
    },
  },
  'conflict-state': {
    code: 409,
    because: 'The state forbids it: say what has to be done first.',
    example: {
      request: 'DELETE /teams/3',
      content: {
        type: 'https://api.example.com/problems/team-not-empty',
        title: 'Team not empty',
        status: 409,
        code: 'TEAM_NOT_EMPTY',
        detail: 'The team has 4 members. Move them first.',
        members: '/teams/3/members',
      },
    },
  },
  'precondition-failed': { code: 412, because: 'The condition of the request does not hold any more.' },
  'precondition-required': { code: 428, because: 'Nobody may overwrite what they have not seen: ask for If-Match.' },
  locked: { code: 423, because: 'The resource is locked; say by whom, and until when.' },
  unauthorized: {
    code: 401,
    because: 'Credentials are missing, wrong or expired: WWW-Authenticate says how to log in.',
  },
  'proxy-authentication': { code: 407, because: 'The proxy, not the server, wants credentials.' },
  payment: { code: 402, because: 'Nothing but payment helps; say where.' },
  forbidden: { code: 403, because: 'The right is missing, and logging in again does not bring it.' },
  hidden: { code: 404, because: 'Whoever may not see it does not learn that it exists.' },
  'not-found': { code: 404, because: 'No route, or no resource with this id.' },
  gone: {
    code: 410,
    because: 'It is gone for good, and clients may forget the URL.',
    example: {
      request: 'GET /posts/17',
      content: {
        type: 'https://api.example.com/problems/post-removed',
        title: 'Post removed',
        status: 410,
        code: 'POST_REMOVED',
        detail: 'The author removed the post on 3 March 2026.',
      },
    },
  },
  'gone-endpoint': { code: 410, because: 'The endpoint is retired; name what replaces it.' },
  'not-implemented-retired': {
    code: 501,
    because: 'The function is not offered any more; name what replaces it.',
    example: {
      request: 'POST /legacy/import\nContent-Type: application/xml\n\n<users/>',
      content: {
        type: 'https://api.example.com/problems/format-retired',
        title: 'Format retired',
        status: 501,
        code: 'FORMAT_RETIRED',
        detail: 'XML is not supported any more. Send JSON to /v2/users.',
        replacement: '/v2/users',
      },
    },
  },
  'method-not-allowed': { code: 405, because: 'The URL exists; Allow lists the methods that it takes.' },
  'method-unknown': { code: 501, because: 'The server knows the method nowhere; a retry does not help.' },
  'not-implemented': {
    code: 501,
    because: 'The function does not exist on this server; a retry does not help.',
    example: {
      request: 'POST /users/42/export\nContent-Type: application/json\n\n{ "format": "pdf" }',
      content: {
        type: 'https://api.example.com/problems/export-not-implemented',
        title: 'Export not implemented',
        status: 501,
        code: 'EXPORT_NOT_IMPLEMENTED',
        detail: 'This server cannot export users as PDF. CSV works: GET /users.csv.',
        alternatives: ['/users.csv'],
        documentation: 'https://api.example.com/docs/export',
      },
    },
  },
  'not-implemented-method': {
    code: 501,
    because: 'The method is not implemented for this endpoint. Generic clients expect 405 with Allow here.',
    example: {
      request: 'PATCH /users/42\nContent-Type: application/json\n\n{ "name": "Alice" }',
      content: {
        type: 'https://api.example.com/problems/method-not-implemented',
        title: 'Method not implemented',
        status: 501,
        code: 'METHOD_NOT_IMPLEMENTED',
        detail: 'PATCH is not implemented for users. Use PUT.',
      },
    },
  },
  'rate-limited': { code: 429, because: 'This client sends too much: say when it may go on.' },
  'content-too-large': { code: 413, because: 'Tell the limit; Retry-After only if it passes.' },
  'uri-too-long': { code: 414, because: 'Let clients send long queries in the content of a POST.' },
  'fields-too-large': { code: 431, because: 'Name the field; mostly it is Cookie.' },
  'unsupported-type': { code: 415, because: 'Say in Accept what you take.' },
  'not-acceptable': { code: 406, because: 'List the forms that exist.' },
  range: { code: 416, because: 'Content-Range tells the real length.' },
  'length-required': { code: 411, because: 'Content-Length is missing and the server insists.' },
  legal: { code: 451, because: 'Say who demands it, with a Link to them.' },
  upgrade: { code: 426, because: 'Upgrade names the protocol that is needed.' },
  'request-timeout': { code: 408, because: 'The request did not arrive in time; the client may repeat it.' },
  misdirected: { code: 421, because: 'This server does not answer for the host; the client opens another connection.' },
  'too-early': { code: 425, because: 'It might be a replay; the client repeats it after the handshake.' },
  'failed-dependency': { code: 424, because: 'It failed because an earlier operation did.' },
  internal: { code: 500, because: 'Log everything, send a general sentence and a request id, never internals.' },
  'bad-gateway': { code: 502, because: 'The server that we asked sent an error or something unreadable.' },
  unavailable: { code: 503, because: 'Later it works again: say when in Retry-After.' },
  'gateway-timeout': { code: 504, because: 'Our time limit for the server that we asked ran out.' },
  storage: { code: 507, because: 'Nothing can be stored until somebody makes room.' },
  loop: { code: 508, because: 'The work would never end.' },
  'network-login': { code: 511, because: 'A network, such as a hotel’s, sends it for every site; sites never do.' },
};

/** The id of the first question. */
export const FIRST_QUESTION = 'start';

/** Every question, by id. */
export const questions: ReadonlyMap<string, Question> = new Map(
  Object.entries(QUESTION_DRAFTS as Readonly<Record<string, Omit<Question, 'id'>>>).map(([id, draft]) => [
    id,
    { id, ...draft },
  ]),
);

/** Every answer, by id. */
export const answers: ReadonlyMap<string, Answer> = new Map(
  Object.entries(ANSWER_DRAFTS).map(([id, { code, because, example }]) => [
    id,
    { id, code, because, example: exampleOf(code, example) },
  ]),
);

/** A step on the way to a question or an answer: the question, and the option taken. */
export interface Step {
  readonly question: Question;
  readonly option: Option;
}

const arrivals: ReadonlyMap<string, Step> = new Map(
  [...questions.values()]
    .reverse()
    .flatMap((question) => [...question.options].reverse().map((option) => [option.to, { question, option }] as const)),
);

/** The choices that lead to a question or an answer, from the first question on. */
export function wayTo(id: string): readonly Step[] {
  const step = arrivals.get(id);
  return step === undefined ? [] : [...wayTo(step.question.id), step];
}

/** The answers that end in a code. */
export function answersWith(code: number): readonly Answer[] {
  return [...answers.values()].filter((answer) => answer.code === code);
}
