import { isJsonObject, type Json, type JsonObject } from '../../http/json.ts';
import type { Path } from '../../http/json-pointer.ts';
import * as members from '../../knowledge/body-members.ts';
import { isReasonPhrase } from './meaning.ts';

/** A member of an object, with its name as the lists of member names write it. */
export interface Member {
  readonly name: string;
  readonly value: Json;
  readonly path: Path;
}

/** What kind of object it is, beside what it says of the call. */
export interface ObjectFacts {
  readonly members: readonly Member[];
  /** Nothing in it but what says how the call went and what accompanies every answer. */
  readonly lean: boolean;
  /** Beside that at most two plain values. */
  readonly nearlyLean: boolean;
  /** Beside that at most one plain value. */
  readonly almostLean: boolean;
  /** The status of the failure stands under `data`, where WordPress puts it. */
  readonly dataStatus: number | undefined;
  /** It carries data, under one of the usual names. */
  readonly hasData: boolean;
  /** It says which part of a list it is. */
  readonly isListing: boolean;
  /** It is a thing with a state of its own: a job, an order, a log entry. */
  readonly isThing: boolean;
  /** It is one that something happened to: a job, a delivery, a log entry; not what an error repeats of the request. */
  readonly isProcess: boolean;
  /** It has an id, which a thing has and an error seldom. */
  readonly hasId: boolean;
  /** It answers the question whether something is so. */
  readonly isVerdict: boolean;
  /** Texts for people, and for errors; without those that are empty. */
  readonly texts: readonly Member[];
}

const MOST_MEMBERS = 200;

const LOG_LEVEL = /^(?:trace|debug|info|notice|warn(?:ing)?|error|critical|fatal|emerg(?:ency)?|alert)$/i;

/** The members of an object under their plain names; at most 200. */
export function membersOf(object: JsonObject, path: Path): readonly Member[] {
  const list: Member[] = [];
  for (const name in object) {
    if (list.length >= MOST_MEMBERS) break;
    if (!Object.hasOwn(object, name)) continue;
    list.push({ name: members.plainName(name), value: object[name] as Json, path: [...path, name] });
  }
  return list;
}

/** What kind of object it is. */
export function factsOf(object: JsonObject, path: Path): ObjectFacts {
  const list = membersOf(object, path);
  const payload = list.filter(({ name, value }) => !isEmpty(value) && !isKnown(name));
  const told = list.filter(({ name, value }) => !isEmpty(value) && !isSettled(name, value));
  const isProcess =
    told.some(({ name }) => members.LIFE_MEMBERS.has(name) || PAST_TIME.test(name)) ||
    isLogEntry(list) ||
    isTable(object);
  const things = list.filter(
    (member) => members.THING_MEMBERS.has(member.name) && !isEmpty(member.value) && !isNameOfError(member),
  );
  const named = things.filter(({ name }) => !['type', 'description', 'level', 'title', 'version'].includes(name));
  const plain = payload.every(({ value }) => typeof value !== 'object');
  return {
    members: list,
    lean: payload.length === 0,
    nearlyLean: payload.length <= 2 && plain,
    almostLean: payload.length <= 1 && plain,
    dataStatus: list.map(({ name, value }) => (name === 'data' ? statusOfError(value) : undefined)).find(isNumber),
    hasData: list.some(
      ({ name, value }) =>
        members.PAYLOADS.has(name) &&
        !isEmpty(value) &&
        typeof value === 'object' &&
        statusOfError(value) === undefined,
    ),
    isListing: list.some(({ name, value }) => PAGING.has(name) && typeof value === 'number' && value > 0),
    isProcess,
    isThing:
      isProcess || told.some(({ name }) => members.ECHOED_MEMBERS.has(name)) || (named.length > 0 && things.length > 1),
    hasId: list.some(({ name, value }) => /^(?:id|uuid|guid|uid|sid)$/.test(name) && !isEmpty(value)),
    isVerdict: list.some(
      ({ name, value }) =>
        members.VERDICTS.has(name) && (typeof value === 'boolean' || name === 'errorcodes' || name === 'challengets'),
    ),
    texts: list.filter(({ name, value }) => typeof value === 'string' && value.trim() !== '' && isText(name)),
  };
}

/** WordPress puts the status that it answers with into `data`. */
function statusOfError(value: Json): number | undefined {
  const status = isJsonObject(value) ? wholeNumber(value.status ?? null) : undefined;
  return status !== undefined && status >= 400 && status <= 599 ? status : undefined;
}

const isNumber = (value: number | undefined) => value !== undefined;

const PAGING: ReadonlySet<string> = new Set([
  'total',
  'count',
  'totalcount',
  'page',
  'pagesize',
  'perpage',
  'limit',
  'offset',
  'totalpages',
  'totalresults',
]);

/** Errors have a name and a type too. */
function isNameOfError({ name, value }: Member): boolean {
  if ((name !== 'name' && name !== 'type') || typeof value !== 'string') return false;
  return /(?:error|exception)$/i.test(value) || isReasonPhrase(value);
}

/** When something was done to a thing; errors tell when a credential expired or a user was locked out. */
const PAST_TIME = /^(?!expired|locked|blocked|suspended|banned|revoked)[a-z]+ed(?:at|on|time|date(?:time)?)$/;

/** `created: false` and `done: false` are no state of a thing. */
function isSettled(name: string, value: Json): boolean {
  return typeof value === 'boolean' && name !== 'done' && name !== 'building';
}

/** Texts under names with dots, as files of translations have them. */
function isTable(object: JsonObject): boolean {
  const names = Object.keys(object).slice(0, MOST_MEMBERS);
  return (
    names.some((name) => /^[a-z]\w*\.[a-z]/i.test(name)) && names.every((name) => typeof object[name] === 'string')
  );
}

function isLogEntry(list: readonly Member[]): boolean {
  return list.some(({ name, value }) => name === 'level' && typeof value === 'string' && LOG_LEVEL.test(value));
}

function isText(name: string): boolean {
  return members.MESSAGES.has(name) || members.ERROR_TEXTS.has(name) || members.DESCRIPTIONS.has(name);
}

const KNOWN: members.Names = new Set(
  [
    members.SUCCESS_FLAGS,
    members.FAILURE_FLAGS,
    members.OUTCOMES,
    members.ERRORS,
    members.EXPLANATIONS,
    members.ERROR_TEXTS,
    members.MESSAGES,
    members.DESCRIPTIONS,
    members.ERROR_CODES,
    members.RESULT_CODES,
    members.ENVELOPES,
    members.ACCOMPANIMENT,
  ].flatMap((names) => [...names]),
);

function isKnown(name: string): boolean {
  return KNOWN.has(name) || /error|exception|errmsg|severity|message\d?$|(?:request|correlation|trace)id$/.test(name);
}

/** Whether a value tells nothing: null, false, zero, an empty text, list or object. */
export function isEmpty(value: Json): boolean {
  if (value === null || value === false || value === 0) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return isJsonObject(value) && Object.keys(value).length === 0;
}

/** A whole number, also where it is written as a text; undefined for anything else. */
export function wholeNumber(value: Json): number | undefined {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined;
  return typeof value === 'string' && /^-?\d{1,12}$/.test(value.trim()) ? Number(value) : undefined;
}
