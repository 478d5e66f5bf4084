import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { Rules } from '#lib/lint/lint.ts';
import type { Mute } from '#lib/lint/mute.ts';
import { type DraftFaults, draftOf, EMPTY_DRAFT, readDraft } from '#lib/options/mute-draft.ts';
import { useAnnounce } from '../common/Announcer.tsx';

interface MuteFormProps {
  /** The mute that is changed; without it the form adds one. */
  readonly edited: Mute | undefined;
  readonly others: readonly Mute[];
  readonly rules: Rules;
  readonly onPut: (mute: Mute) => void;
  readonly onCancel: () => void;
}

const FIELDS = [
  { member: 'rule', label: 'Rule', placeholder: 'every rule', list: true },
  { member: 'method', label: 'Method', placeholder: 'every method', list: false },
  { member: 'origin', label: 'Origin', placeholder: 'https://ads.example', list: false },
  { member: 'path', label: 'Path, * stands for anything', placeholder: '/api/legacy/*', list: false },
] as const;

/** Adds or changes a mute, and says what is wrong with it beside the field. */
export function MuteForm({ edited, others, rules, onPut, onCancel }: MuteFormProps) {
  const [draft, setDraft] = useState(edited === undefined ? EMPTY_DRAFT : draftOf(edited));
  const [faults, setFaults] = useState<DraftFaults>({});
  const announce = useAnnounce();
  const form = useRef<HTMLFormElement>(null);
  const id = useId();

  useEffect(() => {
    if (edited !== undefined) form.current?.querySelector('input')?.focus();
  }, [edited]);

  function submit(event: FormEvent) {
    event.preventDefault();
    const result = readDraft(draft, others, (rule) => rules.has(rule));
    if ('mute' in result) return onPut(result.mute);
    setFaults(result.faults);
    announce(Object.values(result.faults).join(' '));
    const first = FIELDS.findIndex(({ member }) => result.faults[member] !== undefined);
    form.current?.querySelectorAll('input')[Math.max(first, 0)]?.focus();
  }

  function describedBy(member: keyof Mute): string {
    if (faults[member] !== undefined) return `${id}-${member}-fault`;
    return member === 'rule' && faults.whole !== undefined ? `${id}-whole-fault` : `${id}-note`;
  }

  return (
    <form
      ref={form}
      className="mute-form"
      aria-labelledby={`${id}-title`}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => event.key === 'Escape' && edited !== undefined && onCancel()}
    >
      <h3 id={`${id}-title`}>{edited === undefined ? 'Mute something' : 'Change the mute'}</h3>
      <p className="options-note" id={`${id}-note`}>
        A finding is muted where everything given fits; what is left empty fits always.
      </p>
      <div className="mute-fields">
        {FIELDS.map(({ member, label, placeholder, list }) => (
          <div key={member}>
            <label htmlFor={`${id}-${member}`}>{label}</label>
            <input
              id={`${id}-${member}`}
              className="field"
              value={draft[member]}
              placeholder={placeholder}
              list={list ? `${id}-rules` : undefined}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              aria-invalid={faults[member] !== undefined}
              aria-describedby={describedBy(member)}
              onChange={(event) => setDraft({ ...draft, [member]: event.target.value })}
            />
            {faults[member] !== undefined && (
              <p className="fault" id={`${id}-${member}-fault`}>
                {faults[member]}
              </p>
            )}
          </div>
        ))}
      </div>
      <datalist id={`${id}-rules`}>
        {[...rules].map(([rule, { title }]) => (
          <option key={rule} value={rule}>
            {title}
          </option>
        ))}
      </datalist>
      {faults.whole !== undefined && (
        <p className="fault" id={`${id}-whole-fault`}>
          {faults.whole}
        </p>
      )}
      <div className="actions">
        <button type="submit" className="button button-primary">
          {edited === undefined ? 'Mute' : 'Save'}
        </button>
        {edited !== undefined && (
          <button type="button" className="button" onClick={onCancel}>
            Cancel
          </button>
        )}
      </div>
    </form>
  );
}
