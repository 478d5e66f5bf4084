import { originOf } from '../http/url.ts';
import type { Mute } from '../lint/mute.ts';
import { methodFault, originFault, pathFault } from '../settings-mutes.ts';

/** A mute as it is typed; an empty text names nothing. */
export type MuteDraft = Readonly<Record<keyof Mute, string>>;

/** What is wrong with a draft: a sentence for a field, or for the whole. */
export type DraftFaults = Partial<Readonly<Record<keyof Mute | 'whole', string>>>;

export const EMPTY_DRAFT: MuteDraft = { rule: '', method: '', origin: '', path: '' };

/** The draft of an existing mute. */
export function draftOf(mute: Mute): MuteDraft {
  return { ...EMPTY_DRAFT, ...mute };
}

/** Reads a draft as a mute beside `others`, or says what is wrong. */
export function readDraft(
  draft: MuteDraft,
  others: readonly Mute[],
  isRule: (id: string) => boolean,
): { readonly mute: Mute } | { readonly faults: DraftFaults } {
  const rule = draft.rule.trim();
  const method = draft.method.trim();
  const origin = draft.origin.trim();
  const path = draft.path.trim();
  if (rule === '' && method === '' && origin === '' && path === '') {
    return {
      faults: { whole: 'Name a rule, a method, an origin or a path: a mute of nothing would hide everything.' },
    };
  }
  const faults: DraftFaults = {
    ...(rule !== '' && !isRule(rule) && { rule: `No rule is called "${rule}": choose one of the list.` }),
    ...sentence('method', method, methodFault),
    ...sentence('origin', origin, originFault),
    ...sentence('path', path, pathFault),
  };
  if (Object.keys(faults).length > 0) return { faults };
  const mute: Mute = {
    ...(rule !== '' && { rule }),
    ...(method !== '' && { method }),
    ...(origin !== '' && { origin: originOf(origin) ?? origin }),
    ...(path !== '' && { path }),
  };
  if (others.some((other) => isSameMute(other, mute))) return { faults: { whole: 'This is muted already.' } };
  return { mute };
}

function sentence(
  member: 'method' | 'origin' | 'path',
  value: string,
  faultOf: (value: string) => string | undefined,
): DraftFaults {
  const fault = value === '' ? undefined : faultOf(value);
  return fault === undefined ? {} : { [member]: `${fault}.` };
}

/** Whether two mutes are equal, member by member. */
export function isSameMute(a: Mute, b: Mute): boolean {
  return a.rule === b.rule && a.method === b.method && a.origin === b.origin && a.path === b.path;
}

/** A mute in words, for a sentence. */
export function muteText({ rule = 'every rule', method, origin, path }: Mute): string {
  const what = method === undefined ? rule : `${rule} on ${method}`;
  const on = method === undefined ? ' on' : '';
  if (origin !== undefined) return `${what}${on} ${origin}${path ?? ''}`;
  if (path !== undefined) return `${what}${on} ${path} of every origin`;
  return method === undefined ? `${what} everywhere` : `${what} requests`;
}
