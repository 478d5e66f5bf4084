import { Icon } from '../common/Icon.tsx';
import { useView, useViewStore } from '../common/view-context.ts';
import { rangeText } from './clock.ts';
import './overview.css';

/** The range of time that the table is filtered by, to be taken away. Nothing without one. */
export function RangeChip() {
  const store = useViewStore();
  const during = useView((state) => state.filter.during);
  if (during === undefined) return null;

  function remove(button: HTMLElement) {
    const field = button.closest('[role="toolbar"]')?.querySelector<HTMLElement>('[role="combobox"]');
    store.changeFilter({ during: undefined });
    field?.focus();
  }

  return (
    <span className="range-chip">
      {rangeText(during)}
      <button
        type="button"
        className="button button-icon"
        aria-label={`Remove the time range ${rangeText(during)}`}
        title="Remove the time range"
        onClick={(event) => remove(event.currentTarget)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          remove(event.currentTarget);
        }}
      >
        <Icon name="close" />
      </button>
    </span>
  );
}
