import { statusCode, statusCodes } from '../knowledge/status-codes/index.ts';

/** A status code in running text. */
export interface FoundCode {
  readonly code: number;
  /** Of the three digits, in UTF-16 units from the start of the text. */
  readonly start: number;
  readonly end: number;
}

/** How much of the text before is worth knowing, in UTF-16 units. */
export const CONTEXT_LENGTH = 48;

const NUMBER = '(?<code>[1-5]\\d{2}|[6-9]\\d{2})(?![\\p{L}\\p{N}_]|[.,:/-]\\d|\\s*(?:%|‰|°|[€$£¥]))';
const METHODS = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE';
/** A word after the number that makes it a quantity. */
const NO_QUANTITY =
  '(?!\\s*(?:of|out|x|ms|s|sec|seconds?|min|minutes?|hours?|days?|weeks?|months?|years?|[kmgt]i?b|bytes?|px|pt|em|kg|g|km|m|cm|mm|miles?|items?|rows?|results?|entries|records?|files?|pages|lines?|users?|people|times|points?|requests|responses|errors|tests?|euros?|dollars?)\\b)';

/** The names of a code, present and former, as they are compared. */
const NAMES: ReadonlyMap<number, readonly string[]> = new Map(
  statusCodes.map(({ code, name, aliases }) => [
    code,
    [name, ...aliases].filter((one) => !one.startsWith('(')).map((one) => one.replaceAll('’', "'")),
  ]),
);
const LONGEST_NAME = Math.max(...[...NAMES.values()].flat().map(({ length }) => length));

/** Whether a text begins with a name of the code: several words in any case, one only as it is written officially. */
function beginsWithName(text: string, code: number): boolean {
  const words = text
    .slice(0, LONGEST_NAME * 2)
    .replaceAll(/\s{1,4}/g, ' ')
    .replaceAll('’', "'");
  return (NAMES.get(code) ?? []).some((name) => {
    const start = words.slice(0, name.length);
    const isSame = name.includes(' ') ? start.toLowerCase() === name.toLowerCase() : start === name;
    return isSame && !/^[\p{L}\p{N}]/u.test(words.slice(name.length));
  });
}

/** Limits runs of spaces, so that long ones cost no more than their length. */
function bounded(source: string): string {
  return source.replaceAll('\\s*', '\\s{0,4}').replaceAll('\\s+', '\\s{1,4}').replaceAll('_-]*', '_-]{0,4}');
}

const START = '(?<![\\p{L}\\p{N}_$€£¥.,/-])';

/** What makes a number a status code; each has the group `code`. */
const PATTERNS: readonly RegExp[] = [
  // HTTP 502, HTTP/1.1 404, HTTP error 500, HTTP status code: 503, "GET / HTTP/1.1" 502
  `(?<![\\p{L}\\p{N}_])HTTP(?:\\/[123](?:\\.[01])?)?["']?(?:[\\s_-]*(?:error|response|status|code|result))*["']?[\\s_-]*[:=#]?\\s*(?:is\\s+|of\\s+|was\\s+)?["'(]?${NUMBER}`,
  // status: 404, status code 404, statusCode=404, "status": 404, response code 503
  `(?<![\\p{L}\\p{N}])(?:http[_-]?)?(?:status|response)(?:[\\s_-]*code)["']?\\s*(?:[:=]|\\bis\\b|\\bof\\b|\\bwas\\b)?\\s*["'(]?${NUMBER}${NO_QUANTITY}`,
  `(?<![\\p{L}\\p{N}_])(?:\\w{1,40}[_.-])?status["']?\\s*[:=]\\s*["'(]?${NUMBER}${NO_QUANTITY}`,
  `(?<![\\p{L}\\p{N}])status\\s+${NUMBER}${NO_QUANTITY}`,
  // "code": 404
  `["']code["']\\s*:\\s*["']?${NUMBER}`,
  // error 404, error code: 502
  `(?<![\\p{L}\\p{N}])error(?:\\s+code)?\\s*[:#]?\\s+${NUMBER}${NO_QUANTITY}`,
  // 500 error, a 503 response, 404 page
  `${START}(?<code>[1-5]\\d{2})(?=\\s+(?:error|response|status(?:\\s+code)?)\\b(?!\\s*(?:rate|time|margin)))`,
  `${START}(?<code>404)(?=\\s+page\\b)`,
  `${START}(?<code>3\\d{2})(?=\\s+redirect(?:s|ion)?\\b)`,
  // returned 404, responds with a 503, answered 502
  `(?<![\\p{L}\\p{N}])(?:return(?:s|ed|ing)?|respond(?:s|ed|ing)?(?:\\s+with)?|answer(?:s|ed|ing)?(?:\\s+with)?|fail(?:s|ed|ing)?\\s+with)\\s+(?:an?\\s+)?(?<code>[1-5]\\d{2})(?=\\s*(?:$|[.,;:!?)\\]"'](?!\\d)))`,
  // GET /path 404 12 ms
  `(?<![\\p{L}\\p{N}])(?:${METHODS})\\s+(?:\\/|https?:\\/\\/)\\S{0,2048}\\s+(?:-\\s*)?["']?${NUMBER}(?!\\s*bytes)`,
].map((source) => new RegExp(bounded(source), 'giud'));

/** A number and what separates it from a name. */
const BEFORE_NAME = new RegExp(bounded(`${START}(?<code>[1-5]\\d{2})(?:\\s*[-–—:]\\s*|\\s+)(?=\\p{L})`), 'gud');

/**
 * The status codes in a text, in order: numbers that their surroundings name as such, never bare numbers. `before` is
 * what stands in front of the text on the page, if anything does; its own codes are not listed.
 */
export function findCodes(text: string, before = ''): readonly FoundCode[] {
  if (!/\d{3}/.test(text)) return [];
  const context = before.slice(-CONTEXT_LENGTH);
  const whole = context + text;
  const found = new Map<number, FoundCode>();
  const add = (match: RegExpExecArray): void => {
    const [start, end] = match.indices?.groups?.code ?? [0, 0];
    const code = Number(whole.slice(start, end));
    if (start < context.length || statusCode(code) === undefined) return;
    found.set(start, { code, start: start - context.length, end: end - context.length });
  };
  for (const pattern of PATTERNS) {
    for (const match of whole.matchAll(pattern)) add(match);
  }
  for (const match of whole.matchAll(BEFORE_NAME)) {
    if (beginsWithName(whole.slice(match.index + match[0].length), Number(match.groups?.code))) add(match);
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}
