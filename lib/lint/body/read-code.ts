import * as names from '../../knowledge/body-members.ts';
import { statusCode } from '../../knowledge/status-codes/index.ts';
import { codeWords, meaningOfCode, statusOf } from './meaning.ts';
import { isEmpty, type Member, type ObjectFacts } from './object-facts.ts';
import { type Judged, meant, type Situation } from './situation.ts';

/** A number under the name of a code or a status. Alone it says nothing: a text has to stand beside it. */
export function readNumber(
  { name, value, path }: Member,
  code: number,
  { facts, message, isRead }: Situation,
): Judged | undefined {
  const isErrorCode = names.ERROR_CODES.has(name);
  const isValueOfStatus = name === 'value' && path.at(-2) === 'status';
  const isResultCode = isValueOfStatus || names.RESULT_CODES.has(name);
  const isError = names.ERRORS.has(name) && !/s$/.test(name);
  if (!isErrorCode && !isResultCode && !isError) return undefined;
  const isOwnNumber = message?.fails === true && statusCode(code) === undefined;
  const isFine = (code >= 200 && code <= 299 && !isOwnNumber) || code === 20000 || code === 200000;
  if (code === 0 || (!isError && isFine)) {
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
  if (isDescription && !message.fails && !isErrorCode)
    return isStatus && isProblem(facts) ? { ...signal, strength: 'strong' } : undefined;
  if (isDescription && isRead && !isErrorCode && !isStatus && message.meaning === undefined)
    return { ...signal, strength: 'weak' };
  if (isError) return { ...signal, strength: facts.lean ? 'strong' : 'weak' };
  if (facts.lean && (message.fails || !facts.hasData)) {
    if (isStatus || isErrorCode || code < 0 || message.fails) return { ...signal, strength: 'strong' };
    if (/^(?:status|rc)$/.test(name) || code < 300)
      return code >= 300 || hasNullData(facts) ? { ...signal, strength: 'weak' } : undefined;
    return { ...signal, strength: code >= 400 && hasNullData(facts) ? 'strong' : 'weak' };
  }
  if (code < 0 && facts.nearlyLean && !facts.hasData && !isDescription) return { ...signal, strength: 'strong' };
  if (message.fails && facts.nearlyLean)
    return { ...signal, strength: isStatus || isErrorCode || isValueOfStatus || code < 0 ? 'strong' : 'weak' };
  return isErrorCode && message.fails ? { ...signal, strength: 'weak' } : undefined;
}

/** A response as a function hands it to a gateway that should have unpacked it. */
function hasBodyText({ members }: ObjectFacts): boolean {
  return members.some(({ name, value }) => name === 'body' && typeof value === 'string' && value !== '');
}

/** The members of problem details (RFC 9457) and nothing else, whatever the label. */
function isProblem({ lean, members }: ObjectFacts): boolean {
  const isText = (wanted: string) => members.some(({ name, value }) => name === wanted && typeof value === 'string');
  return lean && isText('title') && isText('detail');
}

function hasNullData({ members }: ObjectFacts): boolean {
  return members.some(({ name, value }) => names.PAYLOADS.has(name) && isEmpty(value));
}

const CODE_OF_FAILURE =
  /(?:^|_)(?:ERR(?:OR|ORS)?|E\d{2,}|ERR\d+|FAIL(?:ED|URE)?|INVALID|DENIED|EXPIRED|FORBIDDEN|MISSING|EXCEEDED|TIME_?OUT|EXCEPTION|CONFLICT|DUPLICATE[D]?|REQUIRED|UNAVAILABLE|UNSUPPORTED|BAD|ILLEGAL|INSUFFICIENT|REJECTED|UNKNOWN|NOT|NO|UN[A-Z]{4,}|LIMIT(?:ED)?|FAULT|BROKEN|DECLINED|BLOCKED|MISMATCH|REVOKED|THROTTLED|FATAL|PGRST\d+)(?:_|$)/;

/** A machine code in words. */
export function readCode(
  { name, value, path }: Member,
  code: string,
  { facts, message }: Situation,
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
  if (name === 'code' && message !== undefined && facts.dataStatus !== undefined && facts.lean) {
    return {
      kind: 'code',
      strength: 'strong',
      path,
      value,
      success: false,
      ...meant(message),
      status: facts.dataStatus,
    };
  }
  const meaning = meaningOfCode(code);
  const isErrorCode = names.ERROR_CODES.has(name);
  const looksLikeOne = /^[A-Za-z0-9_.:/#-]{1,120}$/.test(code) && /[A-Za-z]/.test(code);
  if (!looksLikeOne || (!isErrorCode && meaning === undefined && !CODE_OF_FAILURE.test(codeWords(code)))) {
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
