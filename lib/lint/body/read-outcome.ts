import * as names from '../../knowledge/body-members.ts';
import type { Meaning } from '../../knowledge/error-phrases.ts';
import { namesThing } from './circumstances.ts';
import { meaningOfCode, statusOf } from './meaning.ts';
import { isEmpty, type Member, type ObjectFacts, wholeNumber } from './object-facts.ts';
import { truthOf } from './read-flags.ts';
import { type Explanation, explains, type Judged, meant, type Situation } from './situation.ts';

/** A member such as `status` or `result`, which holds a word or a boolean for how the call went. */
export function readOutcome({ name, value, path }: Member, { facts, message, isRead }: Situation): Judged | undefined {
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
  const definite = names.FAILURE_WORDS_OF_STATUS.has(word) || (word === 'ng' && SAYS_NO_GOOD.has(name));
  if (!definite && !names.SOFT_FAILURE_WORDS_OF_STATUS.has(word)) return undefined;
  const own = meaningOfCode(value);
  const meaning =
    message?.meaning !== undefined || own === undefined ? meant(message) : { meaning: own, status: statusOf(own) };
  const isOtherThings = name === 'type' || name === 'state';
  const reasoned = explained || (facts.members.some((other) => explains(other)) && facts.lean) || hasJsendReason(facts);
  const isOwn = isRead && message?.meaning === undefined && (name === 'state' || facts.members.some(isThingsName));
  const strong = definite
    ? (facts.lean && (!isOtherThings || explained)) ||
      (reasoned && facts.nearlyLean && !isOwn) ||
      (!isRead && facts.almostLean && !isOtherThings && !facts.members.some(isThingsName))
    : facts.lean && ((reasoned && isNamedError(facts, message)) || (!isRead && message?.fails === true));
  return { kind: 'word', strength: strong ? 'strong' : 'weak', path, value, success: false, ...meaning };
}

/** `printer: "p1"`: what was read is a thing, and the word beside is its state. */
function isThingsName({ name, value }: Member): boolean {
  return namesThing(name) && typeof value !== 'object' && !isEmpty(value) && !names.MESSAGES.has(name);
}

/** In these NG is "no good", the opposite of OK in Japanese APIs; elsewhere it is a country. */
const SAYS_NO_GOOD: ReadonlySet<string> = new Set(['status', 'stat', 'result', 'resultstatus']);

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
