import type { JsonObject } from '../../http/json.ts';
import type { Path } from '../../http/json-pointer.ts';
import * as names from '../../knowledge/body-members.ts';
import { readErrorMember } from './error-member.ts';
import { factsOf, type Member, type ObjectFacts, wholeNumber } from './object-facts.ts';
import { readCode, readNumber } from './read-code.ts';
import { readDocument } from './read-document.ts';
import { readFailureFlag, readSuccessFlag } from './read-flags.ts';
import { readOutcome } from './read-outcome.ts';
import type { Reading, Signal } from './signals.ts';
import { type Judged, messageOf, type Situation } from './situation.ts';

/** What an object says of the call, by its own members alone. */
export function readObject(object: JsonObject, path: Path, isRead: boolean): Reading & { readonly facts: ObjectFacts } {
  const facts = factsOf(object, path);
  const situation: Situation = { facts, message: messageOf(facts), isRead };
  const failures: Signal[] = [];
  const successes: Signal[] = [];
  for (const member of facts.members) {
    for (const { success, ...signal } of readMember(member, situation)) {
      if (success) successes.push(signal);
      else failures.push(signal);
    }
  }
  failures.push(...readDocument(object, path, situation));
  return { failures, successes, facts };
}

function readMember(member: Member, situation: Situation): readonly Judged[] {
  const { name, value } = member;
  const found: (Judged | undefined)[] = [];
  if (names.SUCCESS_FLAGS.has(name)) found.push(readSuccessFlag(member, situation));
  if (names.FAILURE_FLAGS.has(name)) found.push(readFailureFlag(member, situation));
  if (names.OUTCOMES.has(name)) found.push(readOutcome(member, situation));
  if (names.ERRORS.has(name) || names.ERROR_TEXTS.has(name))
    found.push(readErrorMember(member, situation.facts, situation.isRead));
  const code = wholeNumber(value);
  if (code !== undefined) found.push(readNumber(member, code, situation));
  else if (typeof value === 'string' && (names.RESULT_CODES.has(name) || names.ERROR_CODES.has(name))) {
    found.push(readCode(member, value.trim(), situation));
  }
  return found.filter((signal) => signal !== undefined);
}
