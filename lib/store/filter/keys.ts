import type { Exchange, Fields, ResourceType } from '../../http/exchange.ts';
import { responseFieldsOf } from '../../http/fields.ts';
import { netError } from '../../knowledge/net-errors.ts';
import { statusCode } from '../../knowledge/status-codes/index.ts';
import { isAtLeast, type Level } from '../../lint/finding.ts';
import { wildcard } from '../../lint/wildcard.ts';
import type { ResponseClass } from '../response-class.ts';
import type { Row } from '../row.ts';
import { isMethod, placeOf, readDuration, readField, readSize, readStatus } from './readers.ts';

/** Whether a row is to be shown. */
export type RowTest = (row: Row) => boolean;

/** Whether there is a rule of this id. */
export type IsRule = (id: string) => boolean;

/** A filter to try, and what it leaves. */
export interface Example {
  readonly text: string;
  readonly leaves: string;
}

/** One key of the filter language: how it is read, what it matches, and how it is explained. */
export interface FilterKey {
  /** What the key looks at. */
  readonly about: string;
  /** What stands after the colon, as the end of the sentence "status: takes …". */
  readonly takes: string;
  readonly examples: readonly [Example, ...Example[]];
  /** How dear the test is; cheap ones come first. */
  readonly cost: 0 | 1 | 2;
  /** The test for one value; undefined where it cannot be read. */
  readonly read: (value: string, isRule: IsRule) => RowTest | undefined;
  /** Values to offer whatever is in the log, with what they mean. */
  readonly values?: Readonly<Record<string, string>>;
  /** The values of a row, to offer what is in the log. */
  readonly valuesIn?: (row: Row) => readonly string[];
  /** What a value found in the log means. */
  readonly meaningOf?: (value: string) => string | undefined;
}

interface Choice {
  readonly about: string;
  readonly test: RowTest;
}

/** The members of a key whose values are a fixed list. */
function choice(choices: Readonly<Record<string, Choice>>): Pick<FilterKey, 'takes' | 'read' | 'values'> {
  const names = Object.keys(choices);
  return {
    takes: `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`,
    values: Object.fromEntries(names.map((name) => [name, (choices[name] as Choice).about])),
    read: (value) => (Object.hasOwn(choices, value.toLowerCase()) ? choices[value.toLowerCase()]?.test : undefined),
  };
}

const ofClass = (...classes: readonly ResponseClass[]): RowTest => {
  return ({ responseClass }) => classes.includes(responseClass);
};

const CLASSES = choice({
  error: { about: '4xx, 5xx, or no response', test: ofClass('4xx', '5xx', 'none') },
  '1xx': { about: 'informational', test: ofClass('1xx') },
  '2xx': { about: 'success', test: ofClass('2xx') },
  '3xx': { about: 'redirection', test: ofClass('3xx') },
  '4xx': { about: 'client error', test: ofClass('4xx') },
  '5xx': { about: 'server error', test: ofClass('5xx') },
  none: { about: 'no response', test: ofClass('none') },
  pending: { about: 'still waiting for a response', test: ofClass('pending') },
});

const atLeast = (level: Level): RowTest => {
  return ({ worst }) => worst !== undefined && isAtLeast(worst, level);
};

const LEVELS = choice({
  error: { about: 'a finding of level error', test: atLeast('error') },
  warning: { about: 'a warning or an error', test: atLeast('warning') },
  info: { about: 'any finding', test: atLeast('info') },
});

const ofType = (type: ResourceType): RowTest => {
  return ({ exchange }) => exchange.type === type;
};

const TYPE_NAMES: Readonly<Record<ResourceType, string>> = {
  document: 'the page itself',
  frame: 'a page within the page',
  fetch: 'fetch()',
  xhr: 'XMLHttpRequest',
  script: 'scripts',
  style: 'style sheets',
  image: 'images',
  font: 'fonts',
  media: 'audio and video',
  websocket: 'WebSocket handshakes',
  'event-stream': 'server-sent events',
  ping: 'beacons and reports',
  preflight: 'CORS preflights',
  prefetch: 'loaded in advance',
  other: 'anything else',
};

const TYPES = choice(
  Object.fromEntries(
    Object.entries(TYPE_NAMES).map(([type, about]) => [type, { about, test: ofType(type as ResourceType) }]),
  ),
);

const isRedirect: RowTest = ({ exchange: { outcome } }) =>
  outcome.state === 'responded' && [301, 302, 303, 307, 308].includes(outcome.status);
const isCancelled = ({ outcome }: Exchange) =>
  outcome.state === 'failed' && netError(outcome.error)?.kind === 'cancelled';

const STATES = choice({
  failed: {
    about: 'no response, and nobody cancelled it',
    test: ({ exchange }) => exchange.outcome.state === 'failed' && !isCancelled(exchange),
  },
  cancelled: { about: 'given up by the page or the user', test: ({ exchange }) => isCancelled(exchange) },
  pending: { about: 'still waiting for a response', test: ({ responseClass }) => responseClass === 'pending' },
  problem: { about: 'has an error or a warning, or failed and is not muted', test: ({ hasProblem }) => hasProblem },
  redirect: { about: 'sends the browser elsewhere', test: isRedirect },
  redirected: {
    about: 'follows a redirect',
    test: ({ exchange }) => exchange.redirectedFrom !== undefined,
  },
  cached: { about: "from the browser's own cache", test: ({ exchange }) => exchange.fromCache === true },
  'service-worker': {
    about: 'answered by a service worker of the page',
    test: ({ exchange }) => exchange.fromServiceWorker === true,
  },
  muted: { about: 'has findings that you muted', test: ({ muted }) => muted > 0 },
  'third-party': { about: 'from another site than the page', test: ({ thirdParty }) => thirdParty === true },
});

function fieldsKey(
  fieldsIn: (exchange: Exchange) => Fields | undefined,
): Pick<FilterKey, 'takes' | 'read' | 'valuesIn'> {
  return {
    takes: 'the name of a header such as etag, or a name and a part of its value such as cache-control=no-store',
    read(text) {
      const wanted = readField(text);
      if (wanted === undefined) return undefined;
      const { name, value } = wanted;
      return ({ exchange }) => {
        for (const line of fieldsIn(exchange)?.lines ?? []) {
          if (line.name.length !== name.length || line.name.toLowerCase() !== name) continue;
          if (value === undefined || line.value.toLowerCase().includes(value)) return true;
        }
        return false;
      };
    },
    valuesIn: ({ exchange }) => fieldsIn(exchange)?.lines.map(({ name }) => name.toLowerCase()) ?? [],
  };
}

/** The keys of the filter language by name, in the order of the help. */
export const FILTER_KEYS = {
  status: {
    about: 'the status code',
    takes: 'a number such as 404, a class such as 5xx, a range such as 400-499 or a bound such as >=400',
    examples: [
      { text: 'status:404', leaves: 'every 404' },
      { text: 'status:5xx,429', leaves: 'server errors, and 429' },
      { text: '-status:200-299', leaves: 'everything but success' },
    ],
    cost: 0,
    read(value) {
      const bounds = readStatus(value);
      if (bounds === undefined) return undefined;
      const [low, high] = bounds;
      return ({ exchange: { outcome } }) =>
        outcome.state === 'responded' && outcome.status >= low && outcome.status <= high;
    },
    values: {
      '5xx': 'server errors',
      '4xx': 'client errors',
      '3xx': 'redirections',
      '2xx': 'success',
      '>=400': 'all errors',
    },
    valuesIn: ({ exchange: { outcome } }) => (outcome.state === 'responded' ? [String(outcome.status)] : []),
    meaningOf: (value) => statusCode(Number(value))?.name,
  },
  class: {
    ...CLASSES,
    about: 'the kind of outcome',
    examples: [{ text: 'class:error', leaves: '4xx, 5xx, and failures without a response' }],
    cost: 0,
  },
  is: {
    ...STATES,
    about: 'what became of it',
    examples: [
      { text: 'is:failed', leaves: 'failures without a response' },
      { text: '-is:cached', leaves: 'all that the cache did not answer' },
    ],
    cost: 0,
  },
  level: {
    ...LEVELS,
    about: 'the worst finding: that level or worse',
    examples: [{ text: 'level:warning', leaves: 'exchanges with a warning or an error' }],
    cost: 0,
  },
  rule: {
    about: 'the rule of a finding',
    takes: 'the id of a rule such as retry-storm; * stands for anything',
    examples: [
      { text: 'rule:retry-storm', leaves: 'what this rule reports' },
      { text: 'rule:csp-*', leaves: 'what any rule of this name reports' },
    ],
    cost: 0,
    read(value, isRule) {
      const id = value.toLowerCase();
      if (!id.includes('*') && !isRule(id)) return undefined;
      const fits = wildcard(id);
      return ({ findings }) => findings.some(({ rule }) => fits(rule));
    },
    valuesIn: ({ findings }) => findings.map(({ rule }) => rule),
  },
  method: {
    about: 'the method of the request',
    takes: 'a method such as GET or POST',
    examples: [{ text: 'method:POST,PUT', leaves: 'one or the other' }],
    cost: 0,
    read(value) {
      if (!isMethod(value)) return undefined;
      const wanted = value.toUpperCase();
      return ({ exchange: { method } }) => method === wanted || method.toUpperCase() === wanted;
    },
    valuesIn: ({ exchange }) => [exchange.method],
  },
  type: {
    ...TYPES,
    about: 'what asked for it',
    examples: [{ text: 'type:fetch,xhr', leaves: 'calls of scripts' }],
    cost: 0,
  },
  domain: {
    about: 'the host, with its port where you give one',
    takes: 'a host such as api.example; * stands for anything',
    examples: [
      { text: 'domain:*.example', leaves: 'all hosts below example' },
      { text: '-domain:localhost:3000', leaves: 'all but this server' },
    ],
    cost: 1,
    read(value) {
      if (/[/@]/.test(value)) return undefined;
      const withPort = /:[\d*]+$/.test(value);
      const fits = wildcard(value.toLowerCase());
      return ({ exchange }) => {
        const { host, port } = placeOf(exchange.url);
        return fits((withPort ? host + port : host).toLowerCase());
      };
    },
    valuesIn({ exchange }) {
      const { host, port } = placeOf(exchange.url);
      return host === '' ? [] : [host + port];
    },
  },
  path: {
    about: 'the path of the URL, whole and without its query',
    takes: 'a path such as /api/orders, or with * for anything, such as /api/*',
    examples: [{ text: 'path:/api/*', leaves: 'all below /api/' }],
    cost: 1,
    read(value) {
      if (!/^[/*]/.test(value)) return undefined;
      const fits = wildcard(value);
      return ({ exchange }) => fits(placeOf(exchange.url).path);
    },
    valuesIn: ({ exchange }) => [placeOf(exchange.url).path],
  },
  'has-header': {
    ...fieldsKey(responseFieldsOf),
    about: 'a header of the response',
    examples: [
      { text: 'has-header:set-cookie', leaves: 'responses that set a cookie' },
      { text: 'has-header:cache-control=no-store', leaves: 'responses that forbid to store them' },
    ],
    cost: 2,
  },
  'has-request-header': {
    ...fieldsKey(({ requestFields }) => requestFields),
    about: 'a header of the request',
    examples: [{ text: 'has-request-header:authorization', leaves: 'requests that carry credentials' }],
    cost: 2,
  },
  'larger-than': {
    about: 'the size of the content, as it came over the wire',
    takes: 'a size such as 10k, 1M or 500 (bytes)',
    examples: [{ text: 'larger-than:100k', leaves: 'more than 100,000 bytes' }],
    cost: 0,
    read(value) {
      const bytes = readSize(value);
      if (bytes === undefined) return undefined;
      return ({ exchange: { outcome } }) => {
        if (outcome.state !== 'responded') return false;
        return (outcome.content?.wireSize ?? outcome.content?.size ?? 0) > bytes;
      };
    },
    values: { '10k': '10,000 bytes', '100k': '100,000 bytes', '1M': '1,000,000 bytes' },
  },
  'slower-than': {
    about: 'the time from the start to the end',
    takes: 'a time such as 500ms, 2s or 500 (milliseconds)',
    examples: [{ text: 'slower-than:1s', leaves: 'what took more than a second' }],
    cost: 0,
    read(value) {
      const ms = readDuration(value);
      return ms === undefined ? undefined : ({ exchange: { duration } }) => duration !== undefined && duration > ms;
    },
    values: { '200ms': 'a fifth of a second', '1s': 'one second', '5s': 'five seconds' },
  },
} as const satisfies Readonly<Record<string, FilterKey>>;

/** The key of this name, in any case; undefined where there is none. */
export function filterKey(name: string): FilterKey | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(FILTER_KEYS, key) ? FILTER_KEYS[key as keyof typeof FILTER_KEYS] : undefined;
}

/** The key that was probably meant by a name that is none. */
export function nearestKey(name: string): string | undefined {
  return Object.keys(FILTER_KEYS).find((key) => isNear(name.toLowerCase(), key));
}

/** Whether one text becomes the other by a letter that is left out, added or changed, or by two that change places. */
function isNear(a: string, b: string): boolean {
  if (a.length > 2 && (b.startsWith(a) || b.split('-').includes(a))) return true;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from += 1;
  const restOf = (text: string, skipped: number) => text.slice(from + skipped);
  const swapped = a[from] === b[from + 1] && a[from + 1] === b[from] && restOf(a, 2) === restOf(b, 2);
  return swapped || restOf(a, 1) === restOf(b, 1) || restOf(a, 1) === restOf(b, 0) || restOf(a, 0) === restOf(b, 1);
}

/** What can be written without a key, for the help. */
export const FREE_FORMS: readonly Example[] = [
  { text: 'users', leaves: 'a word in method, URL, status, name, type or rule' },
  { text: 'users post', leaves: 'both words, in any order' },
  { text: '"not found"', leaves: 'the words in this order' },
  { text: '-users', leaves: 'whatever lacks the word; - can stand before anything' },
  { text: 'method:POST,PUT', leaves: 'one or the other: a comma separates alternatives' },
  { text: '/v[12]/users/', leaves: 'a URL that fits the regular expression' },
  { text: '/USERS$/i', leaves: 'the same, in capital or small letters' },
];
