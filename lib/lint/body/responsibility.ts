import type { Meaning } from '../../knowledge/error-phrases.ts';
import type { ErrorDetails, Told } from './error-details.ts';
import { showsDatabase } from './leaks.ts';
import { codeWords, meaningOfCode, meaningsOfText } from './meaning.ts';

/** A meaning and what says it; `sure` where a machine code or two members do. */
export interface Said {
  readonly meaning: Meaning;
  readonly told: readonly Told[];
  readonly sure: boolean;
}

const CLIENT: readonly Meaning[] = [
  'rate-limited',
  'unauthenticated',
  'forbidden',
  'duplicate',
  'not-found',
  'method-not-allowed',
];
const STATUS_MEANINGS: ReadonlyMap<number, Meaning> = new Map([
  [401, 'unauthenticated'],
  [403, 'forbidden'],
  [404, 'not-found'],
  [405, 'method-not-allowed'],
  [409, 'duplicate'],
  [429, 'rate-limited'],
]);

/** Things whose absence is the server's own fault: a class, a template, a table, a host. */
const OWN_PARTS =
  /(?:^|_)(?:MODULE|CLASS|METHOD_ERROR|BEAN|TEMPLATE|VIEW|TABLE|COLUMN|RELATION|HOST|DRIVER|PACKAGE|DEPENDENCY|NAMESPACE|INDEX|KEY_ERROR|SYMBOL|LIBRARY|COMMAND|BINARY|SERVICE|HANDLER|FILE|ENTRY_POINT|SCHEMA|DATABASE|CONFIG|SECRET|(?:KEY|ROUTE)_NOT_FOUND_EXCEPTION|ATTRIBUTE)(?:_|$)/;
const OWN_PARTS_TEXT =
  /\b(?:class|module|template|table|column|relation|host|driver|package|library|bean|config(?:uration)?|environment variable|secret|database|service|handler|command|binary|namespace|symbol)\b/i;

const SERVER: readonly Meaning[] = ['database', 'upstream', 'timeout', 'overloaded', 'crash'];

/** The words of a code without the package or namespace before them. */
function lastWords(code: string): string {
  return codeWords(/^[\w$]+(?:[.\\]+[\w$]+)+$/.test(code) ? (code.split(/[.\\]+/).at(-1) ?? code) : code);
}

/** What a body under 5xx says that the client did; undefined where it says that of the server too. */
export function clientFault({ codes, phrases, messages, statuses }: ErrorDetails): Said | undefined {
  const coded = [...codes, ...phrases];
  const isServers = codes.some(({ text }) => {
    const meaning = meaningOfCode(text);
    const isOfData = meaning === 'database' && messages.some((told) => meaningsOfText(told.text).includes('duplicate'));
    return (
      meaning !== undefined && SERVER.includes(meaning) && !isOfData && !/^(?:INTERNAL|SERVER)_/.test(codeWords(text))
    );
  });
  if (isServers || messages.some(({ text }) => /\b(?:upstream|backend|downstream)\b/i.test(text))) return undefined;
  for (const told of coded) {
    const meaning = meaningOfCode(told.text);
    if (meaning === undefined || !CLIENT.includes(meaning) || OWN_PARTS.test(lastWords(told.text))) continue;
    return { meaning, told: [told], sure: true };
  }
  for (const { path, status } of statuses) {
    const meaning = STATUS_MEANINGS.get(status);
    if (meaning === undefined) continue;
    const second = messages.find(({ text }) => meaningsOfText(text).includes(meaning)) ?? messages[0];
    if (second !== undefined) return { meaning, told: [{ path, text: String(status) }, second], sure: true };
  }
  for (const meaning of CLIENT) {
    const told = messages.filter(
      ({ text }) => meaningsOfText(text).includes(meaning) && !(meaning === 'not-found' && OWN_PARTS_TEXT.test(text)),
    );
    if (new Set(told.map(({ text }) => text)).size > 1) return { meaning, told: told.slice(0, 2), sure: false };
  }
  return undefined;
}

const CRASHED =
  /cannot read propert(?:y|ies)|is not a function|undefined (?:method|index|variable|offset|array key|function)|null ?pointer|nullreference|object reference not set|nonetype|attributeerror:|typeerror:|referenceerror:|keyerror:|index ?out ?of ?(?:range|bounds)|segmentation fault|out ?of ?memory ?(?:error)?\b|stack overflow|division by zero|divide by zero|unhandled (?:exception|rejection)|uncaught (?:exception|error)|panic: |runtime error:|illegalstateexception|call to (?:undefined|a member)/i;
const DATABASE_DOWN =
  /(?:could not|cannot|can't|failed to|unable to|error) connect(?:ing)? to (?:the )?(?:database|db|mysql|postgres|mongo|redis|sql)|too many connections|connection pool|connection from the pool|hikaripool|deadlock|server has gone away|lock wait timeout|database (?:error|failure|is down|(?:is )?unavailable|timed out)|(?:database|redis|mongo(?:db)?|mysql|postgres(?:ql)?) connection (?:is |was )?(?:failed|error|lost|closed|refused|timed out|timeout)|sqlstate|\bsql: database is closed|driver: bad connection|ora-\d{5}|数据库(?:连接)?(?:错误|异常|失败)|datenbank(?:fehler|verbindung)|erreur (?:de|dans la) base de données|error (?:de|en la) base de datos|erro (?:de|no) banco de dados|errore del database|データベースエラー|데이터베이스 오류|ошибка базы данных/i;
const UPSTREAM_DOWN =
  /econn(?:refused|reset)|etimedout|enotfound|eai_again|ehostunreach|socket hang ?up|getaddrinfo|connection refused|upstream (?:connect error|request timeout|timed out|server error|unavailable|error|failed|failure|returned (?:an error|(?:status )?5\d\d)|responded with 5)|bad gateway|(?:[a-z-]+ )(?:service|server|api|provider|system|gateway|backend) (?:is )?(?:down|unavailable|unreachable|not responding|did not respond|timed out|returned (?:an error|(?:status |http )?5\d\d)|responded with 5\d\d)/i;

/** What a body under 4xx says that failed in the server. */
export function serverFault({ codes, phrases, messages, fields, statuses }: ErrorDetails): Said | undefined {
  if (fields.length > 0) return undefined;
  for (const told of messages) {
    const meaning = crashIn(told.text);
    if (meaning !== undefined) return { meaning, told: [told], sure: true };
  }
  for (const told of [...codes, ...phrases]) {
    const meaning = meaningOfCode(told.text);
    if (meaning !== undefined && SERVER.includes(meaning) && !isClients(told.text))
      return { meaning, told: [told], sure: true };
  }
  const status = statuses.find((named) => named.status >= 500 && named.path.length <= 2);
  const words = messages.find(({ text }) => meaningsOfText(text).some((meaning) => SERVER.includes(meaning)));
  if (status !== undefined && messages.some(({ path }) => path.length <= 2)) {
    const meaning =
      words === undefined ? 'crash' : (meaningsOfText(words.text).find((found) => SERVER.includes(found)) as Meaning);
    return {
      meaning,
      told: [{ path: status.path, text: String(status.status) }, ...(words === undefined ? [] : [words])],
      sure: true,
    };
  }
  const whole = messages.find(({ text }) =>
    /^(?:an? )?(?:unexpected )?internal (?:server )?error(?: has)?(?: occurr?ed)?[.!]?$/i.test(text.trim()),
  );
  return whole === undefined ? undefined : { meaning: 'crash', told: [whole], sure: false };
}

/** What a database says of the data it was given is the client's to mend. */
function isAboutData(text: string): boolean {
  return /duplicate|constraint|invalid input syntax|too long|out of range|incorrect .{1,20} value|null value/i.test(
    text,
  );
}

function crashIn(text: string): Meaning | undefined {
  if (/\byour (?:function|code|script|handler|template|expression|program)\b/i.test(text)) return undefined;
  if (/unexpected (?:token|end of)|in json at|json input|malformed|parse error/i.test(text)) return undefined;
  if (DATABASE_DOWN.test(text) || (showsDatabase(text) && !isAboutData(text))) return 'database';
  if (UPSTREAM_DOWN.test(text)) return 'upstream';
  return CRASHED.test(text.replace(/["“”][^"“”]{0,200}["“”]/g, '')) ? 'crash' : undefined;
}

/** Codes that name a server's word but the client's fault: a body that came too slowly, too many of its requests. */
function isClients(code: string): boolean {
  return /(?:BODY|CLIENT|REQUEST|UPLOAD|LOGIN|SESSION|IDLE)_TIME_?OUT|^TIME_?OUT$|SLOW_DOWN|OVERLOAD/.test(
    codeWords(code),
  );
}
