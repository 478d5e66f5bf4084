import type { Ref, RefObject } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Settings } from '#lib/settings.ts';
import { plural } from '#lib/store/plural.ts';
import { Icon } from '../common/Icon.tsx';
import { useView } from '../common/view-context.ts';
import { RangeChip } from '../overview/RangeChip.tsx';
import { KeysHelp } from '../table/KeysHelp.tsx';
import { ExportMenu } from '../transfer/ExportMenu.tsx';
import { OpenFileButton } from '../transfer/OpenFile.tsx';
import { ClassChips } from './ClassChips.tsx';
import { FilterField } from './FilterField.tsx';
import './toolbar.css';

interface ToolbarProps {
  /** Not for an opened file: it has nothing to clear, and no pages that come and go. */
  readonly onClear?: (() => void) | undefined;
  readonly onChangeSettings: (change: Partial<Settings>) => void;
  readonly overview: OverviewToggleProps;
  /** Takes the place for the buttons of what is shown below. */
  readonly tools: Ref<HTMLElement>;
}

/** Clear, keep, filter, count, columns, keys, open, export. */
export function Toolbar({ onClear, onChangeSettings, overview, tools }: ToolbarProps) {
  const keepLog = useView((state) => state.settings.keepLog);
  return (
    <div className="toolbar" role="toolbar" aria-label="Exchanges">
      {onClear !== undefined && (
        <>
          <button type="button" className="button button-icon" aria-label="Clear" title="Clear" onClick={onClear}>
            <Icon name="clear" />
          </button>
          <label className="toolbar-check" title="Keep the exchanges of earlier pages">
            <input
              type="checkbox"
              checked={keepLog}
              onChange={(event) => onChangeSettings({ keepLog: event.target.checked })}
            />
            Keep log
          </label>
        </>
      )}
      <div className="toolbar-chips">
        <ClassChips />
        <RangeChip />
      </div>
      <FilterField onChangeSettings={onChangeSettings} />
      <ShownCount />
      <span className="toolbar-files">
        <span ref={tools} className="toolbar-tools" />
        <KeysHelp />
        <OverviewToggle {...overview} />
        <OpenFileButton />
        <ExportMenu />
      </span>
    </div>
  );
}

interface OverviewToggleProps {
  readonly shown: boolean;
  readonly onToggle: () => void;
  readonly button: RefObject<HTMLButtonElement | null>;
}

function OverviewToggle({ shown, onToggle, button }: OverviewToggleProps) {
  return (
    <button
      ref={button}
      type="button"
      className="button button-quiet toolbar-toggle"
      aria-label="Overview"
      aria-pressed={shown}
      title="The page as a whole: over time, by origin, by rule"
      onClick={onToggle}
    >
      <Icon name="overview" /> <span className="toolbar-toggle-name">Overview</span>
    </button>
  );
}

function ShownCount() {
  const { shown, total } = useView(useShallow(({ shown, rows }) => ({ shown: shown.length, total: rows.length })));
  return (
    <span className="toolbar-count">
      {shown === total ? plural(total, 'exchange') : `${shown.toLocaleString('en')} of ${plural(total, 'exchange')}`}
    </span>
  );
}
