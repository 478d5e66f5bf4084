import { useRef, useState } from 'react';
import type { Rules } from '#lib/lint/lint.ts';
import type { Mute } from '#lib/lint/mute.ts';
import { isSameMute, muteText } from '#lib/options/mute-draft.ts';
import { canFit } from '#lib/options/settings-file.ts';
import { useChange } from './change-context.ts';
import { MuteForm } from './MuteForm.tsx';
import { UndoStrip } from './UndoStrip.tsx';

interface MuteSectionProps {
  readonly mutes: readonly Mute[];
  readonly rules: Rules;
}

/** The mutes as a table, with a form that adds one or changes the one that is edited. */
export function MuteSection({ mutes: stored, rules }: MuteSectionProps) {
  const change = useChange();
  const mutes = stored.filter((mute, index) => stored.findIndex((other) => isSameMute(other, mute)) === index);
  const [edited, setEdited] = useState<Mute>();
  const [turn, setTurn] = useState(0);
  const section = useRef<HTMLElement>(null);
  const isRule = (id: string) => rules.has(id);

  // Compared by value: every message of the background brings new objects.
  const isEdited = (mute: Mute) => edited !== undefined && isSameMute(mute, edited);
  const focus = (selector: string) =>
    requestAnimationFrame(() => section.current?.querySelector<HTMLElement>(selector)?.focus());

  function put(mute: Mute) {
    const at = mutes.findIndex(isEdited);
    const next = at === -1 ? [...mutes, mute] : mutes.with(at, mute);
    change({ mutes: next }, `Muted: ${muteText(mute)}.`);
    setEdited(undefined);
    setTurn(turn + 1);
    focus(at === -1 ? 'form input' : `tr[data-index="${at}"] .mute-edit`);
  }

  function remove(mute: Mute, at: number) {
    change({ mutes: mutes.toSpliced(at, 1) }, `No longer muted: ${muteText(mute)}.`, 'mutes');
    if (isEdited(mute)) setEdited(undefined);
    focus(mutes.length === 1 ? 'h2' : `tr[data-index="${Math.min(at, mutes.length - 2)}"] .mute-remove`);
  }

  function cancel() {
    const at = mutes.findIndex(isEdited);
    setEdited(undefined);
    focus(`tr[data-index="${at}"] .mute-edit`);
  }

  return (
    <section aria-labelledby="mutes" ref={section}>
      <h2 id="mutes" tabIndex={-1}>
        Muted findings
      </h2>
      {mutes.length === 0 ? (
        <p className="options-note">Nothing is muted. Mute a finding where it is shown, or here.</p>
      ) : (
        <table className="mutes">
          <thead>
            <tr>
              <th scope="col">Rule</th>
              <th scope="col">Method</th>
              <th scope="col">Origin</th>
              <th scope="col">Path</th>
              <th scope="col">
                <span className="only-spoken">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {mutes.map((mute, index) => (
              <tr key={JSON.stringify(mute)} data-index={index} className={isEdited(mute) ? 'edited' : undefined}>
                <Cell name="Rule" value={mute.rule} fallback="every rule" />
                <Cell name="Method" value={mute.method} fallback="every method" />
                <Cell name="Origin" value={mute.origin} fallback="every origin" />
                <Cell name="Path" value={mute.path} fallback="every path" />
                <td className="mute-actions">
                  {!canFit(mute, isRule) && <span className="tag">mutes nothing</span>}
                  <button
                    type="button"
                    className="button mute-edit"
                    aria-label={`Edit: ${muteText(mute)}`}
                    onClick={() => setEdited(mute)}
                  >
                    Edit
                  </button>
                  <button
                    type="button"
                    className="button mute-remove"
                    aria-label={`Remove: ${muteText(mute)}`}
                    onClick={() => remove(mute, index)}
                  >
                    Remove
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <UndoStrip place="mutes" />
      <MuteForm
        key={JSON.stringify(edited ?? turn)}
        edited={edited}
        others={mutes.filter((mute) => !isEdited(mute))}
        rules={rules}
        onPut={put}
        onCancel={cancel}
      />
    </section>
  );
}

interface CellProps {
  readonly name: string;
  readonly value: string | undefined;
  readonly fallback: string;
}

function Cell({ name, value, fallback }: CellProps) {
  return (
    <td data-name={name}>{value === undefined ? <span className="muted">{fallback}</span> : <code>{value}</code>}</td>
  );
}
