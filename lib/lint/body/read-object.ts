import { isJsonObject, type Json, type JsonObject } from '../../http/json.ts';
import type { Path } from '../../http/json-pointer.ts';
import * as names from '../../knowledge/body-members.ts';
import type { Meaning } from '../../knowledge/error-phrases.ts';
import { readErrorMember } from './error-member.ts';
import { meaningOfCode, meaningOfText, saysFailure, saysSuccess, statusOf } from './meaning.ts';
import { factsOf, isEmpty, type Member, type ObjectFacts, wholeNumber } from './object-facts.ts';
import type { Reading, Signal } from './signals.ts';

/** What an object says of the call, by its own members alone. */
export function readObject(object: JsonObject, path: Path, isRead: boolean): Reading & { readonly facts: ObjectFacts } {
  const facts = factsOf(object, path);
  const message = messageOf(facts);
  const failures: Signal[] = [];
  const successes: Signal[] = [];
  for (const member of facts.members) {
    for (const { success, ...signal } of readMember(member, facts, message, isRead)) {
      if (success) successes.push(signal);
      else failures.push(signal);
    }
  }
  failures.push(...readDocument(object, path, facts, message));
  return { failures, successes, facts };
}

/** The text that says why; a failing one before a neutral one. */
export interface Explanation extends Member {
  readonly text: string;
  readonly fails: boolean;
  readonly succeeds: boolean;
  readonly meaning: Meaning | undefined;
}

function messageOf({ texts, members }: ObjectFacts): Explanation | undefined {
  const errors = members.filter(
    ({ name, value }) => names.ERRORS.has(name) && typeof value === 'string' && !isEmpty(value),
  );
  const all = [...texts, ...errors].map((member): Explanation => {
    const text = member.value as string;
    const succeeds = saysSuccess(text);
    const meaning = meaningOfText(text) ?? (/^[A-Z\d_.]{4,64}$/.test(text) ? meaningOfCode(text) : undefined);
    return { ...member, text, succeeds, fails: !succeeds && (meaning !== undefined || saysFailure(text)), meaning };
  });
  const forPeople = all.filter(({ name }) => !names.DESCRIPTIONS.has(name));
  return all.find(({ fails }) => fails) ?? forPeople[0] ?? all[0];
}

type Judged = Signal & { readonly success: boolean };

function readMember(
  member: Member,
  facts: ObjectFacts,
  message: Explanation | undefined,
  isRead: boolean,
): readonly Judged[] {
  const { name, value } = member;
  const found: (Judged | undefined)[] = [];
  if (names.SUCCESS_FLAGS.has(name)) found.push(readSuccessFlag(member, facts, message));
  if (names.FAILURE_FLAGS.has(name)) found.push(readFailureFlag(member, facts, message));
  if (names.OUTCOMES.has(name)) found.push(readOutcome(member, facts, message, isRead));
  if (names.ERRORS.has(name) || names.ERROR_TEXTS.has(name)) found.push(readErrorMember(member, facts, isRead));
  const code = wholeNumber(value);
  if (code !== undefined) found.push(readNumber(member, code, facts, message));
  else if (typeof value === 'string' && (names.RESULT_CODES.has(name) || names.ERROR_CODES.has(name))) {
    found.push(readCode(member, value.trim(), facts, message));
  }
  return found.filter((signal) => signal !== undefined);
}

const TRUE = /^(?:true|yes|y|1|on)$/i;
const FALSE = /^(?:false|no|n|0|off|none|fail(?:ed|ure)?|error|falsch)$/i;

/** The truth of a flag, also where it is written as a text or as 0 and 1. */
function truthOf(value: Json): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 0 || value === 1) return value === 1;
  if (typeof value !== 'string') return undefined;
  if (FALSE.test(value.trim())) return false;
  return TRUE.test(value.trim()) || names.SUCCESS_WORDS_OF_STATUS.has(names.plainName(value)) ? true : undefined;
}

const COUNT = /^(?:failed|failures?|errors?|total|skipped|count|pending|processed|succeeded|successful)$/;

function readSuccessFlag(
  { name, value, path }: Member,
  facts: ObjectFacts,
  message: Explanation | undefined,
): Judged | undefined {
  const isCount =
    typeof value === 'number' &&
    facts.members.some((other) => other.name !== name && COUNT.test(other.name) && typeof other.value === 'number');
  const truth = isCount ? undefined : truthOf(value);
  if (truth === undefined) {
    const isText = typeof value === 'string' && value.trim() !== '';
    return isText ? { kind: 'flag', strength: 'weak', path, value, success: true } : undefined;
  }
  if (truth) return { kind: 'flag', strength: 'strong', path, value, success: true };
  const booleans = facts.members.filter((other) => typeof other.value === 'boolean').length;
  const isFlagTable = booleans >= 3 && booleans === facts.members.length;
  if (isFlagTable) return undefined;
  const explained = message !== undefined || facts.members.some((other) => explains(other));
  return {
    kind: 'flag',
    strength: facts.lean || explained ? 'strong' : 'weak',
    path,
    value,
    success: false,
    ...meant(message),
  };
}

function explains({ name, value }: Member): boolean {
  return (names.ERRORS.has(name) || names.ERROR_CODES.has(name)) && !isEmpty(value) && typeof value !== 'boolean';
}

function readFailureFlag(
  { name, value, path }: Member,
  facts: ObjectFacts,
  message: Explanation | undefined,
): Judged | undefined {
  if (typeof value === 'number' || typeof value === 'object') return undefined;
  if (value === false || (typeof value === 'string' && /^(?:false|no|n)$/i.test(value.trim()))) {
    return { kind: 'flag', strength: 'weak', path, value, success: true };
  }
  if (value !== true && !/^(?:true|yes|y)$/i.test(String(value).trim())) return undefined;
  const booleans = facts.members.filter((other) => typeof other.value === 'boolean').length;
  if (booleans >= 3 && booleans === facts.members.length) return undefined;
  const soft = name === 'failed' || name === 'fail';
  const explained = message !== undefined && !message.succeeds;
  const strong = soft ? explained && facts.lean : facts.lean || explained;
  return { kind: 'flag', strength: strong ? 'strong' : 'weak', path, value, success: false, ...meant(message) };
}

function readOutcome(
  { name, value, path }: Member,
  facts: ObjectFacts,
  message: Explanation | undefined,
  isRead: boolean,
): Judged | undefined {
  const explained = message !== undefined && !message.succeeds;
  if (typeof value === 'boolean' || (typeof value === 'string' && /^(?:true|false)$/i.test(value.trim()))) {
    if (name === 'type') return undefined;
    const truth = truthOf(value);
    if (truth === true) return { kind: 'flag', strength: 'weak', path, value, success: true };
    const strong = explained && (facts.lean || message.fails);
    return { kind: 'flag', strength: strong ? 'strong' : 'weak', path, value, success: false, ...meant(message) };
  }
  if (name === 'status' && wholeNumber(value) === 0 && message !== undefined && isFailureWord(message.text)) {
    return {
      kind: 'word',
      strength: facts.lean ? 'strong' : 'weak',
      path: message.path,
      value: message.value,
      success: false,
    };
  }
  if (ZERO_FAILS.has(name) && wholeNumber(value) === 0 && message?.meaning !== undefined && facts.lean) {
    const about = ABOUT_THE_CALL.has(message.meaning);
    return about ? { kind: 'flag', strength: 'strong', path, value, success: false, ...meant(message) } : undefined;
  }
  if (name === 'ret' && Array.isArray(value) && typeof value[0] === 'string') {
    const success = /^success/i.test(value[0]);
    if (!success && !/^(?:fail|err|rgv)/i.test(value[0])) return undefined;
    return { kind: 'code', strength: 'strong', path: [...path, '0'], value: value[0], success };
  }
  if (typeof value !== 'string' || value.length > 48) return undefined;
  const word = names.plainName(value.trim());
  if (names.SUCCESS_WORDS_OF_STATUS.has(word)) {
    return name === 'type' ? undefined : { kind: 'word', strength: 'strong', path, value, success: true };
  }
  const definite = names.FAILURE_WORDS_OF_STATUS.has(word);
  if (!definite && !names.SOFT_FAILURE_WORDS_OF_STATUS.has(word)) return undefined;
  const own = meaningOfCode(value);
  const meaning =
    message?.meaning !== undefined || own === undefined ? meant(message) : { meaning: own, status: statusOf(own) };
  const isOtherThings = name === 'type' || name === 'state';
  const reasoned = explained || (facts.members.some((other) => explains(other)) && facts.lean) || hasJsendReason(facts);
  const strong = definite
    ? (facts.lean && (!isOtherThings || explained)) || (reasoned && facts.nearlyLean)
    : facts.lean && ((reasoned && isNamedError(facts, message)) || (!isRead && message?.fails === true));
  return { kind: 'word', strength: strong ? 'strong' : 'weak', path, value, success: false, ...meaning };
}

/** In these 0 stands for failure in some APIs and for success in others. */
const ZERO_FAILS: ReadonlySet<string> = new Set(['status', 'stat', 'result']);

const ABOUT_THE_CALL: ReadonlySet<Meaning> = new Set(['unauthenticated', 'forbidden', 'rate-limited', 'invalid']);

/** Whether a text is one word, of failure. */
function isFailureWord(text: string): boolean {
  return names.FAILURE_WORDS_OF_STATUS.has(names.plainName(text.trim()));
}

/** JSend puts the reasons of a failure under `data`. */
function hasJsendReason({ hasData, lean }: ObjectFacts): boolean {
  return hasData && lean;
}

/** Whether what explains a soft word is about an error of the call, not the state of a thing. */
function isNamedError({ members }: ObjectFacts, message: Explanation | undefined): boolean {
  return (
    members.some((other) => explains(other)) ||
    message?.meaning !== undefined ||
    (message !== undefined && names.ERROR_TEXTS.has(message.name))
  );
}

function readNumber(
  { name, value, path }: Member,
  code: number,
  facts: ObjectFacts,
  message: Explanation | undefined,
): Judged | undefined {
  const isErrorCode = names.ERROR_CODES.has(name);
  const isResultCode = names.RESULT_CODES.has(name);
  const isError = names.ERRORS.has(name) && !/s$/.test(name);
  if (!isErrorCode && !isResultCode && !isError) return undefined;
  if (code === 0 || (!isError && ((code >= 200 && code <= 299) || code === 20000 || code === 200000))) {
    if (isError || ((name === 'status' || name === 'rc') && code === 0)) return undefined;
    return { kind: 'code', strength: code === 0 ? 'strong' : 'weak', path, value, success: true };
  }
  if (name === 'statuscode' && code >= 400 && code <= 599 && message === undefined && hasBodyText(facts)) {
    return { kind: 'code', strength: 'strong', path, value, success: false, status: code };
  }
  if (message === undefined || message.succeeds) return undefined;
  const isStatus = code >= 400 && code <= 599 && names.HTTP_STATUSES.has(name);
  const meaning = isStatus ? { status: code } : meant(message);
  const signal = {
    kind: 'code',
    path,
    value,
    success: false,
    ...meaning,
    ...(message.meaning !== undefined && { meaning: message.meaning }),
  } as const;
  const isDescription = names.DESCRIPTIONS.has(message.name);
  if (isDescription && !message.fails && !isErrorCode) return undefined;
  if (isError) return { ...signal, strength: facts.lean ? 'strong' : 'weak' };
  if (facts.lean && (message.fails || !facts.hasData)) {
    if (isStatus || isErrorCode || code < 0 || message.fails) return { ...signal, strength: 'strong' };
    if (/^(?:status|rc)$/.test(name) || code < 300)
      return code >= 300 || hasNullData(facts) ? { ...signal, strength: 'weak' } : undefined;
    return { ...signal, strength: code >= 400 && hasNullData(facts) ? 'strong' : 'weak' };
  }
  if (message.fails && facts.nearlyLean)
    return { ...signal, strength: isStatus || isErrorCode || code < 0 ? 'strong' : 'weak' };
  return isErrorCode && message.fails ? { ...signal, strength: 'weak' } : undefined;
}

/** A response as a function hands it to a gateway that should have unpacked it. */
function hasBodyText({ members }: ObjectFacts): boolean {
  return members.some(({ name, value }) => name === 'body' && typeof value === 'string' && value !== '');
}

function hasNullData({ members }: ObjectFacts): boolean {
  return members.some(({ name, value }) => names.PAYLOADS.has(name) && isEmpty(value));
}

const CODE_OF_FAILURE =
  /(?:^|_)(?:ERR(?:OR|ORS)?|E\d{2,}|ERR\d+|FAIL(?:ED|URE)?|INVALID|DENIED|EXPIRED|FORBIDDEN|MISSING|EXCEEDED|TIME_?OUT|EXCEPTION|CONFLICT|DUPLICATE[D]?|REQUIRED|UNAVAILABLE|UNSUPPORTED|BAD|ILLEGAL|INSUFFICIENT|REJECTED|UNKNOWN|NOT|NO|UN[A-Z]{4,}|LIMIT(?:ED)?|FAULT|BROKEN|DECLINED|BLOCKED|MISMATCH|REVOKED|THROTTLED|FATAL|PGRST\d+)(?:_|$)/;

function readCode(
  { name, value, path }: Member,
  code: string,
  facts: ObjectFacts,
  message: Explanation | undefined,
): Judged | undefined {
  const plain = names.plainName(code);
  if (code === '' || plain === 'null' || plain === 'undefined') return undefined;
  if (names.SUCCESS_WORDS_OF_STATUS.has(plain) || /^(?:s?0+|ok\d*|success.*|noerror)$/.test(plain)) {
    return { kind: 'code', strength: 'strong', path, value, success: true };
  }
  if (
    names.OUTCOMES.has(name) &&
    (names.FAILURE_WORDS_OF_STATUS.has(plain) || names.SOFT_FAILURE_WORDS_OF_STATUS.has(plain))
  )
    return undefined;
  const meaning = meaningOfCode(code);
  const isErrorCode = names.ERROR_CODES.has(name);
  const looksLikeOne = /^[A-Za-z0-9_.:/#-]{1,120}$/.test(code) && /[A-Za-z]/.test(code);
  if (!looksLikeOne || (!isErrorCode && meaning === undefined && !CODE_OF_FAILURE.test(`${codeWordsOf(code)}`))) {
    const isPostgrest =
      name === 'code' && message?.fails === true && facts.lean && /^[A-Z0-9]{2,12}[-_]?\d{2,6}$/i.test(code);
    return isPostgrest
      ? { kind: 'code', strength: 'strong', path, value, success: false, ...meant(message) }
      : undefined;
  }
  if (message?.succeeds === true || (message === undefined && !isErrorCode)) return undefined;
  const status = meaning === undefined ? meant(message) : { meaning, status: statusOf(meaning) };
  const isDescription = message !== undefined && names.DESCRIPTIONS.has(message.name) && !message.fails;
  if (message === undefined || isDescription) {
    return isErrorCode ? { kind: 'code', strength: 'weak', path, value, success: false, ...status } : undefined;
  }
  const strong = facts.lean && !facts.hasData && (isErrorCode || message.fails || meaning !== undefined);
  if (!strong && !facts.nearlyLean && !isErrorCode) return undefined;
  return { kind: 'code', strength: strong ? 'strong' : 'weak', path, value, success: false, ...status };
}

function codeWordsOf(code: string): string {
  return code
    .replace(/([a-z\d])([A-Z])/g, '$1_$2')
    .replace(/[^A-Za-z\d]+/g, '_')
    .toUpperCase();
}

function meant(message: Explanation | undefined): { meaning?: Meaning; status?: number } {
  return message?.meaning === undefined ? {} : { meaning: message.meaning, status: statusOf(message.meaning) };
}

const REASON_PHRASE =
  /^(?:(?:error|http)? ?[45]\d\d[ :-]*)?(?:bad request|unauthori[sz]ed|forbidden|not found|method not allowed|not acceptable|request time-?out|conflict|gone|payload too large|unsupported media type|unprocessable (?:entity|content)|too many requests|internal server error|not implemented|bad gateway|service unavailable|gateway time-?out|access denied|permission denied|missing authentication token|endpoint request timed out|unauthenticated|authentication required|resource not found|page not found|invalid (?:api key|token|credentials))[.!]?$/i;

/** Whether a text is nothing but the phrase of an error status. */
export function isReasonPhrase(text: string): boolean {
  return text.length <= 64 && REASON_PHRASE.test(text.trim());
}

/** Shapes that are errors as a whole, without flag or code. */
function readDocument(
  object: JsonObject,
  path: Path,
  facts: ObjectFacts,
  message: Explanation | undefined,
): readonly Signal[] {
  const detail = facts.members.find(
    ({ name, value }) => name === 'detail' && Array.isArray(value) && value.some(isFastapiDetail),
  );
  if (detail !== undefined)
    return [
      { kind: 'document', strength: 'strong', path: detail.path, value: detail.value, status: 422, meaning: 'invalid' },
    ];
  if (message === undefined || message.succeeds) return readOperationOutcome(object, path);
  const named = facts.members.find(
    ({ name, value }) =>
      (name === 'name' ||
        name === 'type' ||
        name === 'class' ||
        name === 'classname' ||
        name === 'exception' ||
        name === 'exceptiontype' ||
        name === 'kind') &&
      typeof value === 'string' &&
      /(?:^|[\w.#\\])(?:Error|Exception)$/.test(value) &&
      value.length <= 200,
  );
  const trace = facts.members.find(
    ({ name, value }) =>
      /^(?:stack|stacktrace|trace|traceback|backtrace|exceptiontrace)$/.test(name) &&
      !isEmpty(value) &&
      (typeof value === 'string' ? value.length > 20 : Array.isArray(value)),
  );
  const marker = named ?? trace;
  if (marker !== undefined && (facts.lean || facts.nearlyLean)) {
    return [
      { kind: 'document', strength: 'strong', path: marker.path, value: marker.value, status: 500, ...meant(message) },
    ];
  }
  if (isKubernetesStatus(object))
    return [{ kind: 'document', strength: 'strong', path: message.path, value: message.value, ...meant(message) }];
  const spoken = facts.members.filter(({ value }) => !isEmpty(value));
  const isLone = facts.lean && spoken.length === 1;
  if (isLone && (isReasonPhrase(message.text) || (message.name === 'detail' && message.meaning !== undefined))) {
    return [
      { kind: 'document', strength: 'weak', path: message.path, value: message.value, ...meant(message) },
      { kind: 'message', strength: 'weak', path: message.path, value: message.value, ...meant(message) },
    ];
  }
  return [];
}

function isKubernetesStatus(object: JsonObject): boolean {
  return object.kind === 'Status' && object.status === 'Failure' && typeof object.apiVersion === 'string';
}

function isFastapiDetail(item: Json): boolean {
  return isJsonObject(item) && Array.isArray(item.loc) && typeof item.msg === 'string';
}

/** FHIR's answer to a call that failed. */
function readOperationOutcome(object: JsonObject, path: Path): readonly Signal[] {
  const { issue } = object;
  if (object.resourceType !== 'OperationOutcome' || !Array.isArray(issue)) return [];
  const index = (issue as readonly Json[]).findIndex(
    (item) => isJsonObject(item) && /^(?:error|fatal)$/.test(String(item.severity)),
  );
  if (index === -1) return [];
  return [
    { kind: 'document', strength: 'strong', path: [...path, 'issue', String(index)], value: issue[index] as Json },
  ];
}
