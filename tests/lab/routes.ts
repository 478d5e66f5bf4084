import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Answer, NotUnderstood, readAnswer, readCount, readStatus } from './answer.ts';
import { type FieldPairs, send, sendAnswer, sendJson, sendPage } from './respond.ts';

/** What the routes remember from one request to the next. */
export interface LabState {
  /** What the page is told of the scenarios, as JSON. */
  readonly listing: () => unknown;
  /** How often a path was asked for. */
  readonly counts: Map<string, number>;
}

interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** The part of the path behind the route's own name. */
  readonly rest: string;
  readonly state: LabState;
}

type Route = (call: Call) => void;

/** By the first part of the path. */
const ROUTES: Readonly<Record<string, Route>> = {
  '': file('index.html'),
  'lab.js': file('lab.js'),
  'lab.css': file('lab.css'),
  'worker.js': file('worker.js'),
  frame: file('frame.html'),
  prefetch: file('prefetch.html'),
  'service-worker': serviceWorker,
  'scenarios.json': ({ response, state }) => sendJson(response, 200, state.listing()),
  'favicon.ico': ({ response }) => send(response, 204),
  status,
  // The same under a name that does not look like a health check.
  shop: status,
  redirect,
  'redirect-loop': redirectLoop,
  echo,
  cached,
  events,
  flapping,
  limited,
  socket: ({ response }) => sendJson(response, 426, { code: 'websocket_only' }, [['Upgrade', 'websocket']]),
};

/** Answers one request, of HTTP/1.1 or, through Node's compatible interface, of HTTP/2. */
export function answerRequest(request: IncomingMessage, response: ServerResponse, state: LabState): void {
  response.on('error', () => {});
  const url = new URL(request.url ?? '/', 'http://lab');
  const [name = '', ...rest] = url.pathname.slice(1).split('/');
  const route = Object.hasOwn(ROUTES, name) ? ROUTES[name] : undefined;
  try {
    if (route === undefined)
      throw new NotUnderstood(`${url.pathname}: the lab has no such path; docs/lab.md lists them`);
    route({ request, response, url, rest: rest.join('/'), state });
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    sendJson(response, 404, { code: 'not_understood', message: error.message });
  }
}

function file(name: string): Route {
  const type = name.endsWith('.html') ? 'html' : name.endsWith('.js') ? 'js' : 'css';
  return ({ response }) => sendPage(response, type, readFileSync(new URL(`./page/${name}`, import.meta.url)));
}

function serviceWorker(call: Call): void {
  const files: Readonly<Record<string, string>> = {
    'worker.js': 'service-worker.js',
    'page.js': 'service-worker-page.js',
  };
  file(files[call.rest] ?? 'service-worker.html')(call);
}

function status({ request, response, url, rest }: Call): void {
  const answer = readAnswer(rest, url.searchParams);
  if (isPreflight(request)) {
    answerPreflight(request, response, answer);
    return;
  }
  const timer = setTimeout(() => sendAnswer(request, response, answer, corsFields(request, answer.cors)), answer.delay);
  response.on('close', () => clearTimeout(timer));
}

function isPreflight({ method, headers }: IncomingMessage): boolean {
  return method === 'OPTIONS' && headers['access-control-request-method'] !== undefined;
}

function answerPreflight(request: IncomingMessage, response: ServerResponse, { preflight, cors }: Answer): void {
  const { headers } = request;
  send(response, preflight, {
    fields: [
      ...corsFields(request, cors),
      ['Access-Control-Allow-Methods', headers['access-control-request-method'] ?? ''],
      ['Access-Control-Allow-Headers', headers['access-control-request-headers'] ?? ''],
    ],
  });
}

function corsFields({ headers }: IncomingMessage, cors: Answer['cors']): FieldPairs {
  const { origin } = headers;
  const host = headers.host ?? String(headers[':authority']);
  if (origin === undefined || cors === 'none' || origin.endsWith(`//${host}`)) return [];
  return [
    ['Access-Control-Allow-Origin', cors === 'reflect' ? origin : '*'],
    ['Access-Control-Expose-Headers', '*'],
  ];
}

/** `/redirect/302?to=/echo&times=3`: so many hops, then the target. */
function redirect({ response, url, rest }: Call): void {
  const code = readStatus(rest);
  const to = url.searchParams.get('to') ?? '/echo';
  const left = (readCount(url.searchParams, 'times') || 1) - 1;
  const next = new URLSearchParams({ to, times: String(left) });
  send(response, code, {
    fields: [
      ['Location', left === 0 ? to : `/redirect/${code}?${next}`],
      ['Cache-Control', 'no-store'],
    ],
  });
}

/** `/redirect-loop/WORD` and `/redirect-loop/WORD/back` redirect to each other. */
function redirectLoop({ response, url }: Call): void {
  const back = /\/back$/;
  const to = back.test(url.pathname) ? url.pathname.replace(back, '') : `${url.pathname}/back`;
  send(response, 302, {
    fields: [
      ['Location', to],
      ['Cache-Control', 'no-store'],
    ],
  });
}

/** Tells what was received. */
function echo({ request, response, url }: Call): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const content = Buffer.concat(chunks).toString();
    sendJson(response, 200, { method: request.method, path: url.pathname, fields: request.headers, content });
  });
}

/** `/cached/WORD?max-age=60`: has an ETag, and answers 304 to a request that knows it. */
function cached({ request, response, url, rest }: Call): void {
  const etag = `"${rest}"`;
  const maxAge = readCount(url.searchParams, 'max-age');
  const fields: FieldPairs = [
    ['ETag', etag],
    ['Cache-Control', maxAge === 0 ? 'no-cache' : `max-age=${maxAge}`],
  ];
  if (request.headers['if-none-match'] === etag) {
    send(response, 304, { fields });
    return;
  }
  send(response, 200, {
    fields: [...fields, ['Content-Type', 'application/json']],
    content: Buffer.from(JSON.stringify({ name: rest })),
  });
}

/** `/events?count=3&every=100`: server-sent events, then the end. */
function events({ response, url }: Call): void {
  const count = readCount(url.searchParams, 'count') || 3;
  let sent = 0;
  response.statusCode = 200;
  response.setHeader('Content-Type', 'text/event-stream');
  response.setHeader('Cache-Control', 'no-store');
  const timer = setInterval(() => {
    sent += 1;
    response.write(`id: ${sent}\ndata: {"event":${sent}}\n\n`);
    if (sent < count) return;
    clearInterval(timer);
    response.end('event: done\ndata: {}\n\n');
  }, readCount(url.searchParams, 'every') || 100);
  response.on('close', () => clearInterval(timer));
}

function countOf({ url, state: { counts } }: Call): number {
  const count = (counts.get(url.pathname) ?? 0) + 1;
  counts.set(url.pathname, count);
  return count;
}

/** `/flapping/WORD`: 200, 500, 200, 500, … */
function flapping(call: Call): void {
  if (countOf(call) % 2 === 1) {
    sendJson(call.response, 200, { items: [] });
    return;
  }
  sendJson(call.response, 500, { code: 'crash', message: 'It broke.' }, [['X-Request-Id', 'lab-flapping']]);
}

/** `/limited/WORD?limit=2&retry-after=5`: so many answers, then 429. */
function limited(call: Call): void {
  const { searchParams } = call.url;
  if (countOf(call) <= (readCount(searchParams, 'limit') || 1)) {
    sendJson(call.response, 200, { items: [] });
    return;
  }
  sendJson(call.response, 429, { code: 'quota_of_the_day', message: 'The limit is reached.' }, [
    ['Retry-After', String(readCount(searchParams, 'retry-after') || 5)],
  ]);
}
