import * as names from '../../knowledge/body-members.ts';
import type { Meaning } from '../../knowledge/error-phrases.ts';
import { meaningOfCode, meaningOfText, saysFailure, saysSuccess, statusOf } from './meaning.ts';
import { isEmpty, type Member, type ObjectFacts } from './object-facts.ts';
import type { Signal } from './signals.ts';

/** What a member is judged by, beside its own name and value. */
export interface Situation {
  readonly facts: ObjectFacts;
  /** The text of the object that says why. */
  readonly message: Explanation | undefined;
  /** The request was GET or HEAD. */
  readonly isRead: boolean;
}

/** A signal of failure, or of success. */
export type Judged = Signal & { readonly success: boolean };

/** A text that says why, and what it says. */
export interface Explanation extends Member {
  readonly text: string;
  readonly fails: boolean;
  readonly succeeds: boolean;
  readonly meaning: Meaning | undefined;
}

/** The text of an object that says why: a failing one before a neutral one. */
export function messageOf({ texts, members }: ObjectFacts): Explanation | undefined {
  const errors = members.filter(
    ({ name, value }) => names.ERRORS.has(name) && typeof value === 'string' && !isEmpty(value),
  );
  const all = [...texts, ...errors].map((member): Explanation => {
    const text = member.value as string;
    const succeeds = saysSuccess(text);
    const isCode = /^[A-Z\d_.]{4,64}$/.test(text);
    const meaning = meaningOfText(text) ?? (isCode ? meaningOfCode(text) : undefined);
    const fails = meaning !== undefined || saysFailure(isCode ? text.replaceAll('_', ' ') : text);
    return { ...member, text, succeeds, fails: !succeeds && fails, meaning };
  });
  const forPeople = all.filter(({ name }) => !names.DESCRIPTIONS.has(name));
  return all.find(({ fails }) => fails) ?? forPeople[0] ?? all[0];
}

/** What an explanation means, as a signal carries it. */
export function meant(message: Explanation | undefined): { meaning?: Meaning; status?: number } {
  return message?.meaning === undefined ? {} : { meaning: message.meaning, status: statusOf(message.meaning) };
}

/** Whether a member names an error, so that a flag beside it is explained. */
export function explains({ name, value }: Member): boolean {
  return (
    (names.ERRORS.has(name) ||
      names.ERROR_CODES.has(name) ||
      names.EXPLANATIONS.has(name) ||
      /error(?:code|message|text)\d+$/.test(name)) &&
    !isEmpty(value) &&
    typeof value !== 'boolean'
  );
}
