import { contentOf } from '../../http/content.ts';
import { contentFormOf } from '../../http/content-form.ts';
import type { Content, Exchange } from '../../http/exchange.ts';
import { isJsonObject, type Json, type JsonObject } from '../../http/json.ts';
import type { Path } from '../../http/json-pointer.ts';
import * as names from '../../knowledge/body-members.ts';
import { statusCode } from '../../knowledge/status-codes/index.ts';
import { bodyValue, proseOf } from './body-value.ts';
import { isEmpty, type Member, membersOf, wholeNumber } from './object-facts.ts';

/** A text and where it stands. */
export interface Told {
  readonly path: Path;
  readonly text: string;
}

/** What an error body tells, wherever in it. */
export interface ErrorDetails {
  /** Texts for people. */
  readonly messages: readonly Told[];
  /** Machine codes and types that are more than the HTTP status or its phrase. */
  readonly codes: readonly Told[];
  /** Machine codes that only repeat the HTTP status or a phrase of one. */
  readonly phrases: readonly Told[];
  /** Numbers from 400 to 599 that stand for an HTTP status. */
  readonly statuses: readonly { readonly path: Path; readonly status: number }[];
  /** Faults of single fields of the request. */
  readonly fields: readonly Told[];
  /** Ids by which the request can be found in logs. */
  readonly ids: readonly Path[];
  /** Members that tell something that belongs to none of the above. */
  readonly others: readonly Path[];
}

const NOTHING: ErrorDetails = { messages: [], codes: [], phrases: [], statuses: [], fields: [], ids: [], others: [] };

const known = new WeakMap<Content, ErrorDetails>();

/** What the response content tells as an error body; collected once per content. Empty for HTML and binary content. */
export function errorDetailsOf(exchange: Exchange): ErrorDetails {
  const content = contentOf(exchange);
  if (content === undefined) return NOTHING;
  const found = known.get(content) ?? collect(exchange);
  known.set(content, found);
  return found;
}

const LONGEST_TEXT = 2048;

function collect(exchange: Exchange): ErrorDetails {
  const form = contentFormOf(exchange);
  if (form === undefined) return NOTHING;
  if (form.form === 'text') {
    const text = proseOf(exchange);
    return text.length > LONGEST_TEXT ? NOTHING : { ...NOTHING, messages: [{ path: [], text }] };
  }
  const value = bodyValue(form);
  if (value === undefined) return NOTHING;
  const collector = new Collector(exchange.outcome.state === 'responded' ? exchange.outcome.status : 0);
  collector.visit(value, [], 0);
  return collector;
}

const MOST_NODES = 400;
const DEEPEST = 6;
const MOST_ITEMS = 20;

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Item)[] ? Item[] : T[K] };

class Collector implements Mutable<ErrorDetails> {
  messages: Told[] = [];
  codes: Told[] = [];
  phrases: Told[] = [];
  statuses: { path: Path; status: number }[] = [];
  fields: Told[] = [];
  ids: Path[] = [];
  others: Path[] = [];
  readonly #status: number;
  #nodes = 0;

  constructor(status: number) {
    this.#status = status;
  }

  visit(value: Json, path: Path, depth: number): void {
    this.#nodes += 1;
    if (this.#nodes > MOST_NODES || depth > DEEPEST) return;
    if (Array.isArray(value)) {
      for (const [index, item] of (value as readonly Json[]).slice(0, MOST_ITEMS).entries()) {
        if (typeof item === 'string' && item.trim() !== '') this.messages.push(told([...path, String(index)], item));
        else this.visit(item, [...path, String(index)], depth + 1);
      }
    } else if (depth === 0 && isJsonObject(value) && isFaultsByField(value)) {
      this.#addFields(value, path, depth);
    } else if (isJsonObject(value)) {
      this.#addFieldFault(value, path);
      for (const member of membersOf(value, path)) this.#addMember(member, depth);
    }
  }

  #addMember(member: Member, depth: number): void {
    const { name, value, path } = member;
    if (isEmpty(value)) return;
    if (isCorrelationId(name, value) || isOccurrence(member)) this.ids.push(path);
    else if (FIELD_LISTS.has(name) && typeof value === 'object') this.#addFields(value, path, depth);
    else if (typeof value === 'object') this.visit(value, path, depth + 1);
    else if (typeof value === 'string') this.#addText(name, value.trim(), path);
    else if (typeof value === 'number') this.#addNumber(name, value, path);
    else if (!isFlag(name)) this.others.push(path);
  }

  #addNumber(name: string, value: number, path: Path): void {
    const isCode = names.RESULT_CODES.has(name) || names.ERROR_CODES.has(name) || names.ERRORS.has(name);
    if (isCode && value >= 400 && value <= 599) this.statuses.push({ path, status: value });
    else if (isCode && Number.isSafeInteger(value) && !(value >= 200 && value <= 299))
      this.codes.push({ path, text: String(value) });
    else if (!isCode && !REPEATED.has(name)) this.others.push(path);
  }

  #addText(name: string, text: string, path: Path): void {
    if (text === 'about:blank') return;
    const number = wholeNumber(text);
    if (number !== undefined && (names.RESULT_CODES.has(name) || names.ERROR_CODES.has(name))) {
      this.#addNumber(name, number, path);
    } else if (isCodeMember(name) && looksLikeCode(text, name)) {
      if (repeatsStatus(text, this.#status)) this.phrases.push({ path, text });
      else if (!isBareOutcome(text)) this.codes.push({ path, text });
    } else if (isMessageMember(name) || isCodeMember(name)) {
      const inspected = /^#<([A-Z][\w:]{1,120})(?:: |>)/.exec(text)?.[1];
      if (inspected !== undefined) this.codes.push({ path, text: inspected });
      this.messages.push(told(path, text));
    } else if (!REPEATED.has(name) && !names.OUTCOMES.has(name) && !isFlag(name)) {
      this.others.push(path);
      if (depthOf(path) <= 2 && /\s/.test(text)) this.messages.push(told(path, text));
    }
  }

  /** Texts by field, or items that name a field. */
  #addFields(value: Json, path: Path, depth: number): void {
    if (!isJsonObject(value) || isErrorObject(value)) {
      this.visit(value, path, depth + 1);
      return;
    }
    for (const [field, fault] of Object.entries(value).slice(0, MOST_ITEMS)) {
      const texts = (Array.isArray(fault) ? fault : [fault]) as readonly Json[];
      const text = texts.find((item) => typeof item === 'string' && isSentence(item));
      if (typeof text === 'string') this.fields.push(told([...path, field], text));
      else if (isJsonObject(fault) && isFaultsByField(fault)) this.#addFields(fault, [...path, field], depth + 1);
      else this.visit(fault, [...path, field], depth + 1);
    }
  }

  #addFieldFault(value: JsonObject, path: Path): void {
    const members = membersOf(value, path);
    const field = members.find(
      ({ name, value: named }) =>
        FIELD_NAMES.has(name) &&
        ((typeof named === 'string' && /^[\w.$/[\]-]{1,80}$/.test(named)) || isPlaceSent(named) || isPointer(named)),
    );
    const said = members
      .filter(
        ({ name, value: text }) =>
          (isMessageMember(name) || FAULT_NAMES.has(name)) &&
          (typeof text === 'string' || isJsonObject(text)) &&
          !isEmpty(text),
      )
      .sort((a, b) => lengthOf(b.value) - lengthOf(a.value))[0];
    if (field === undefined || said === undefined || path.length === 0) return;
    this.fields.push(told(path, typeof said.value === 'string' ? said.value : ''));
  }
}

/** The beginning of a text is enough to know what it says; a page may send a megabyte to make the search slow. */
function told(path: Path, text: string): Told {
  return { path, text: text.slice(0, LONGEST_TEXT) };
}

/** Lists of sentences under names that are fields of the request, and nothing else, as Django REST framework answers. */
function isFaultsByField(value: JsonObject): boolean {
  const members = membersOf(value, []);
  return (
    members.length > 0 &&
    members.every(
      ({ name, value: faults }) =>
        Array.isArray(faults) &&
        faults.length > 0 &&
        faults.every((fault) => typeof fault === 'string' && isSentence(fault)) &&
        !isMessageMember(name) &&
        !FIELD_LISTS.has(name) &&
        !isCodeMember(name),
    )
  );
}

/** Several words; Chinese, Japanese and Thai write them without spaces. */
function isSentence(text: string): boolean {
  return /[\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text);
}

const FAULT_NAMES: ReadonlySet<string> = new Set(['code', 'rule', 'constraints', 'keyword', 'text']);

const lengthOf = (value: Json) => (typeof value === 'string' ? value.length : 0);

const depthOf = (path: Path) => path.length;

/** A path into what was sent; FastAPI's `response` is what its own handler returned. */
function isPlaceSent(value: Json): boolean {
  return Array.isArray(value) && value[0] !== 'response';
}

/** JSON:API names the field in an object. */
function isPointer(value: Json): boolean {
  return isJsonObject(value) && (typeof value.pointer === 'string' || typeof value.parameter === 'string');
}

function isErrorObject(value: JsonObject): boolean {
  return membersOf(value, []).some(
    ({ name, value: member }) =>
      (name === 'message' || name === 'code' || name === 'msg' || name === 'detail') && typeof member !== 'object',
  );
}

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const FIELD_LISTS = list(
  'errors fielderrors validationerrors invalidparams violations fields details invalidfields formerrors modelstate paramerrors constraints validation messages fielderror inputerrors erreurs errores erros errori fouten felder campos',
);
const FIELD_NAMES = list(
  'field fieldname param parameter property propertypath path pointer name attribute key source location loc instancepath datapath input target feld champ campo veld',
);
const REPEATED = list(
  'timestamp time ts date datetime path url uri method endpoint instance status statuscode code version apiversion jsonapi took elapsed duration locale lang servertime host server servedby type',
);
const CODE_NAMES = list(
  'type name class classname exception kind reason error fault status state result err symbol id problem category slug messagekey issue',
);

function isCodeMember(name: string): boolean {
  return names.RESULT_CODES.has(name) || names.ERROR_CODES.has(name) || CODE_NAMES.has(name) || /code$/.test(name);
}

function isMessageMember(name: string): boolean {
  return (
    names.MESSAGES.has(name) ||
    names.ERROR_TEXTS.has(name) ||
    names.DESCRIPTIONS.has(name) ||
    names.ERRORS.has(name) ||
    /message|errmsg/.test(name)
  );
}

function isFlag(name: string): boolean {
  return names.SUCCESS_FLAGS.has(name) || names.FAILURE_FLAGS.has(name) || names.OUTCOMES.has(name);
}

/** A token without spaces; a single capitalised word under `error` is a phrase, not a code. */
function looksLikeCode(text: string, name: string): boolean {
  if (text.length > 160 || /\s/.test(text) || !/[A-Za-z]/.test(text) || text === 'about:blank') return false;
  if (!/^[\w.:/#~\\$-]+$/.test(text)) return /^https?:\/\/\S+$/.test(text) && name === 'type';
  return (
    names.RESULT_CODES.has(name) ||
    names.ERROR_CODES.has(name) ||
    /[_.:/#\d-]|[a-z][A-Z]|^[a-z]+$|^[A-Z]+$/.test(text) ||
    /(?:Error|Exception|Failure|Fault)$/.test(text)
  );
}

const OUTCOME_WORDS = list(
  'error err errors fail failed failure ko nok false exception fault object string about:blank httperror httpexception apierror',
);

function isBareOutcome(text: string): boolean {
  return OUTCOME_WORDS.has(names.plainName(text)) || text === 'about:blank';
}

/** Whether a code only repeats the status of its response: `NOT_FOUND`, `InternalServerError`, `ERR_404`. */
function repeatsStatus(text: string, status: number): boolean {
  const entry = statusCode(status);
  const known = [String(status), entry?.name ?? '', ...(entry?.aliases ?? []), ...(OLD_PHRASES.get(status) ?? [])];
  const said = [text, text.replace(/^(?:ERR|ERROR|E|HTTP|STATUS)[_-]?(?=[A-Z\d])/i, '')].flatMap(withoutError);
  return known
    .filter((name) => name !== '')
    .flatMap(withoutError)
    .some((name) => said.includes(name));
}

function withoutError(text: string): readonly string[] {
  const plain = names.plainName(text).replace(/[^a-z\d]/g, '');
  return [plain, plain.replace(/(?:error|exception|code)$/, '')];
}

/** Short forms of names that are in use as codes. */
const OLD_PHRASES: ReadonlyMap<number, readonly string[]> = new Map([
  [400, ['Bad Request']],
  [401, ['Not Authorized', 'Unauthenticated']],
  [403, ['Access Denied']],
  [405, ['Method Not Supported']],
  [413, ['Payload Too Large', 'Request Entity Too Large']],
  [422, ['Unprocessable Entity', 'Unprocessable']],
  [429, ['Rate Limited']],
  [500, ['Internal', 'Server Error', 'Internal Error']],
  [503, ['Unavailable']],
  [504, ['Timeout']],
]);

function isCorrelationId(name: string, value: Json): boolean {
  if (typeof value === 'object' || typeof value === 'boolean') return false;
  return CORRELATION.test(name) && (String(value).length >= 4 || REQUEST_ID.test(name));
}

/** An id of this one error: JSON:API's `id` (§ error objects), and an `instance` that is a UUID (RFC 9457 §3.1.5). */
function isOccurrence({ name, value, path }: Member): boolean {
  if (typeof value !== 'string') return false;
  if (name === 'instance') return /^urn:uuid:/i.test(value);
  return name === 'id' && /^errors?$/i.test(path[0] ?? '') && /^(?=.*\d)[\da-f-]{8,64}$/i.test(value);
}

const REQUEST_ID = /^(?:x?request|correlation|trace)id$/;
const CORRELATION =
  /(?:request|req|correlation|trace|transaction|operation|activity|invocation|debug|incident|error|event|span|support|tracking|log|call)(?:id|identifier|uuid|ref|reference|number|no)$|^(?:vorgangs?|fehler|anfrage|referenz|ticket)(?:id|nummer|nr)$|^(?:rid|ref|reference|traceparent|trace|rayid|logref|errorref|hostid|fbtraceid|eventid|instanceid|xrequestid|requestid|sentryid|lognumber|ticket)$/;
