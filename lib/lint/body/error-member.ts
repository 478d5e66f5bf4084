import { isJsonObject, type Json, type JsonObject } from '../../http/json.ts';
import * as names from '../../knowledge/body-members.ts';
import type { Meaning } from '../../knowledge/error-phrases.ts';
import { meaningOfCode, meaningOfText, saysSuccess, statusOf } from './meaning.ts';
import { factsOf, isEmpty, type Member, membersOf, type ObjectFacts, wholeNumber } from './object-facts.ts';
import type { Signal } from './signals.ts';

const NOTHING =
  /^(?:none|null|nil|undefined|false|no|n\/a|-+|0+|true|ok|okay|success|no ?errors?|noerror|without errors?|keine?r?)\.?$/i;
/** A colour, a path, the address of a page, a drawing: settings for how errors look. */
const NO_MESSAGE = /^(?:#[\da-f]{3,8}|(?:https?:\/)?\/\S{1,500}|M-?[\d.]+[ ,]-?[\d.]+[A-Za-z].{0,2000})$/i;
const MOST_ITEMS = 20;
const DEEPEST = 3;

/**
 * What a member such as `error`, `errors`, `exception` or `errorMessage` says; undefined where it says nothing: an empty
 * one, a number, a boolean. Strong where the object holds nothing else than the failure.
 */
export function readErrorMember(
  { name, value, path }: Member,
  facts: ObjectFacts,
  isRead: boolean,
): (Signal & { readonly success: boolean }) | undefined {
  if (isEmpty(value) || typeof value === 'number' || typeof value === 'boolean') return undefined;
  const signal = { kind: 'error', path, value, success: false } as const;
  if (typeof value === 'string') {
    if (/^[-+]?[\d.,]+ ?%?$/.test(value.trim()) || /^(?:true|yes|y|n)$/i.test(value.trim())) return undefined;
    if (NO_MESSAGE.test(value.trim())) return undefined;
    if (NOTHING.test(value.trim()) || (names.ERROR_TEXTS.has(name) && saysSuccess(value))) {
      const isGood = /ok|success|no ?error/i.test(value);
      return isGood ? { ...signal, strength: 'weak', success: true } : undefined;
    }
    const meaning = meaningOfCode(value) ?? meaningOfText(value);
    return { ...signal, strength: strengthOf(facts, isRead, meaning), ...withStatus(meaning) };
  }
  if (Array.isArray(value)) return readList({ name, value, path }, facts, isRead);
  if (!isJsonObject(value)) return undefined;
  const described = describeError(value);
  if (described === 'success') return { ...signal, strength: 'weak', success: true };
  if (described !== undefined) {
    return { ...signal, strength: strengthOf(facts, isRead, described.meaning), ...described };
  }
  return readRecord({ name, value, path }, value, facts, isRead);
}

/** Meanings that are about the call, whatever else stands beside them. */
const ABOUT_THE_CALL: ReadonlySet<Meaning | undefined> = new Set([
  'unauthenticated',
  'forbidden',
  'rate-limited',
  'not-found',
]);

/** Strong where nothing else is told. What is read and carries values of its own may be a thing with an error. */
function strengthOf(facts: ObjectFacts, isRead: boolean, meaning: Meaning | undefined): Signal['strength'] {
  if (facts.hasData || facts.isListing) return 'weak';
  return facts.lean || (facts.nearlyLean && (!isRead || ABOUT_THE_CALL.has(meaning))) ? 'strong' : 'weak';
}

/** Items that are sentences or describe errors; positions in a file make them a report about something else. */
function readList(
  { value, path }: Member,
  facts: ObjectFacts,
  isRead: boolean,
): (Signal & { readonly success: boolean }) | undefined {
  const items = (value as readonly Json[]).slice(0, MOST_ITEMS);
  let about: { meaning?: Meaning; status?: number } | undefined;
  for (const item of items) {
    if (typeof item === 'string' && item.trim() !== '' && wholeNumber(item) === undefined) {
      about ??= withStatus(meaningOfCode(item) ?? meaningOfText(item));
    } else if (
      Array.isArray(item) &&
      item.length > 1 &&
      item.every((part) => part === null || typeof part === 'string')
    ) {
      about ??= withStatus(meaningOfCode(String(item[0])) ?? meaningOfText(String(item[1])));
    } else if (isJsonObject(item)) {
      if (isReported(item)) return undefined;
      const described = describeError(item);
      if (described === 'success') return undefined;
      if (described !== undefined) about = { ...described, ...about };
    }
  }
  if (about === undefined) return undefined;
  return { kind: 'error', strength: strengthOf(facts, isRead, about.meaning), path, value, success: false, ...about };
}

/** A line of a lint report, an import report or a log: data, not the call's own error. */
function isReported(item: JsonObject): boolean {
  const has = (name: string) => !isEmpty(item[name] ?? null) || item[name] === 0;
  if (['count', 'occurrences', 'frequency', 'lastSeen', 'firstSeen', 'last_seen', 'first_seen'].some(has)) return true;
  const isPlace = has('line') || has('row') || has('column') || has('ruleId') || has('rowNumber') || has('lineNumber');
  if (isPlace && (has('file') || has('filePath') || has('ruleId') || has('column') || has('row') || has('rowNumber')))
    return true;
  return factsOf(item, []).isThing && !('status' in item && 'title' in item && 'detail' in item);
}

/** What an object that describes an error says; undefined where it describes none. */
function describeError(object: JsonObject, depth = 0): { meaning?: Meaning; status?: number } | 'success' | undefined {
  let described = false;
  let meaning: Meaning | undefined;
  let status: number | undefined;
  let zero = false;
  for (const { name, value } of membersOf(object, [])) {
    if (names.RESULT_CODES.has(name) || names.ERROR_CODES.has(name)) {
      const number = wholeNumber(value);
      if (number !== undefined) {
        if (number >= 400 && number <= 599) status ??= number;
        if (number === 0) zero = true;
        else described = true;
      } else if (typeof value === 'string' && value.trim() !== '') {
        if (names.SUCCESS_WORDS_OF_STATUS.has(names.plainName(value))) return 'success';
        described = true;
        meaning = meaningOfCode(value) ?? meaning;
      }
    } else if (isTelling(name) && typeof value === 'string' && value.trim() !== '') {
      if (zero && saysSuccess(value)) return 'success';
      if (/^(?:ok|success|no errors?|none)\.?$/i.test(value.trim())) return 'success';
      described = true;
      meaning ??= meaningOfCode(value) ?? meaningOfText(value);
    } else if (name === 'message' && isJsonObject(value) && typeof value.value === 'string' && value.value !== '') {
      described = true;
      meaning ??= meaningOfText(value.value);
    } else if (names.ERRORS.has(name) && isJsonObject(value) && depth < DEEPEST) {
      const inner = describeError(value, depth + 1);
      if (inner !== undefined && inner !== 'success') {
        described = true;
        meaning ??= inner.meaning;
        status ??= inner.status;
      }
    } else if (names.ERRORS.has(name) && !isEmpty(value)) {
      described = true;
    }
  }
  if (!described) return undefined;
  return { ...withStatus(meaning), ...(status !== undefined && { status }) };
}

const TELLING =
  /^(?:type|kind|name|id|key|error|errortype|faultcode|exceptiontext|user|userfacing|internal|localized|text|status)$/;

function isTelling(name: string): boolean {
  return names.MESSAGES.has(name) || names.ERROR_TEXTS.has(name) || names.DESCRIPTIONS.has(name) || TELLING.test(name);
}

/** Sentences by field. Plain texts by key, read with GET, may be a catalogue of texts. */
function readRecord(
  { path }: Member,
  value: JsonObject,
  facts: ObjectFacts,
  isRead: boolean,
): (Signal & { readonly success: boolean }) | undefined {
  const values = Object.values(value)
    .slice(0, MOST_ITEMS)
    .filter((item) => !isEmpty(item));
  const areLists =
    values.length > 0 &&
    values.every((item) => Array.isArray(item) && item.every((text) => typeof text === 'string' || isJsonObject(text)));
  if (areLists && (values as readonly (readonly Json[])[]).flat().every(isAddressee)) return undefined;
  const areTexts = values.length > 0 && values.every((item) => typeof item === 'string');
  const isNumbered =
    Object.keys(value).every((key) => /^\d+$/.test(key)) &&
    values.some((item) => typeof item === 'string' && /\s/.test(item));
  const areErrors =
    values.length > 0 && values.every((item) => isJsonObject(item) && describeError(item) !== undefined);
  const areGroups = !isRead && values.length > 0 && values.every(isGroupOfSentences);
  if (!areLists && !areTexts && !areErrors && !areGroups) return undefined;
  return {
    kind: 'error',
    strength:
      strengthOf(facts, isRead, 'invalid') === 'strong' && (!areTexts || isNumbered || !isRead) ? 'strong' : 'weak',
    path,
    value,
    success: false,
    meaning: 'invalid',
    status: statusOf('invalid'),
  };
}

/** An id or an address: one of those whom a call that went well could not reach. */
function isAddressee(item: Json): boolean {
  return typeof item === 'string' && /^(?:[\da-f-]{16,64}|[^\s@]{1,64}@[^\s@]{1,255})$/i.test(item);
}

/** Sentences by field, in a group of fields. */
function isGroupOfSentences(value: Json): boolean {
  if (!isJsonObject(value) || isEmpty(value)) return false;
  return Object.values(value).every((text) => typeof text === 'string' && /\s/.test(text));
}

function withStatus(meaning: Meaning | undefined): { meaning?: Meaning; status?: number } {
  return meaning === undefined ? {} : { meaning, status: statusOf(meaning) };
}
