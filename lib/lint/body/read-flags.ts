import type { Json } from '../../http/json.ts';
import * as names from '../../knowledge/body-members.ts';
import type { Member, ObjectFacts } from './object-facts.ts';
import { type Explanation, explains, type Judged, meant, type Situation } from './situation.ts';

const TRUE = /^(?:true|yes|y|1|on)$/i;
const FALSE = /^(?:false|no|n|0|off|none|fail(?:ed|ure)?|error|falsch)$/i;

/** The truth of a flag, also where it is written as a text or as 0 and 1. */
export function truthOf(value: Json): boolean | undefined {
  if (typeof value === 'boolean') return value;
  if (value === 0 || value === 1) return value === 1;
  if (typeof value !== 'string') return undefined;
  if (FALSE.test(value.trim())) return false;
  return TRUE.test(value.trim()) || names.SUCCESS_WORDS_OF_STATUS.has(names.plainName(value)) ? true : undefined;
}

const COUNT = /^(?:failed|failures?|errors?|total|skipped|count|pending|processed|succeeded|successful)$/;

/** A flag that is true where all went well. */
export function readSuccessFlag(
  { name, value, path }: Member,
  { facts, message, isRead }: Situation,
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
  if (isFlagTable(facts)) return undefined;
  const explained =
    isRead && !facts.nearlyLean
      ? isReason(message) || facts.members.some((other) => explains(other) && !names.EXPLANATIONS.has(other.name))
      : message !== undefined ||
        facts.members.some((other) => explains(other) || (facts.nearlyLean && isSentence(other)));
  return {
    kind: 'flag',
    strength: isAboutCall(facts, isRead) || explained ? 'strong' : 'weak',
    path,
    value,
    success: false,
    ...meant(message),
  };
}

/** A flag that is true where something failed. */
export function readFailureFlag(
  { name, value, path }: Member,
  { facts, message, isRead }: Situation,
): Judged | undefined {
  if (typeof value === 'number' || typeof value === 'object') return undefined;
  if (value === false || (typeof value === 'string' && /^(?:false|no|n)$/i.test(value.trim()))) {
    return { kind: 'flag', strength: 'weak', path, value, success: true };
  }
  if (value !== true && !/^(?:true|yes|y)$/i.test(String(value).trim())) return undefined;
  if (isFlagTable(facts)) return undefined;
  const soft = name === 'failed' || name === 'fail';
  const explained = message !== undefined && !message.succeeds;
  const strong = soft ? explained && facts.lean : isAboutCall(facts, isRead) || explained;
  return { kind: 'flag', strength: strong ? 'strong' : 'weak', path, value, success: false, ...meant(message) };
}

/** Whether a flag stands with nothing beside it, or with one value in the answer to a write: it is no record's. */
function isAboutCall({ lean, almostLean }: ObjectFacts, isRead: boolean): boolean {
  return lean || (almostLean && !isRead);
}

/** Whether a text stands where a reason does: what was read also has a description, which is no reason. */
function isReason(message: Explanation | undefined): boolean {
  if (message === undefined) return false;
  return message.meaning !== undefined || message.name === 'detail' || !names.DESCRIPTIONS.has(message.name);
}

/** A text of several words, in a member of whatever name and language. */
function isSentence({ value }: Member): boolean {
  return typeof value === 'string' && /\p{L} +\p{L}/u.test(value.slice(0, 200));
}

/** Three or more switches and nothing else: feature flags. */
function isFlagTable({ members }: ObjectFacts): boolean {
  return members.length >= 3 && members.every(({ value }) => typeof value === 'boolean');
}
