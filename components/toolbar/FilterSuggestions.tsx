import { autoUpdate, offset, shift, size, useFloating } from '@floating-ui/react';
import { useCallback } from 'react';
import type { Suggestion } from '#lib/store/filter/complete.ts';

const MARGIN = 8;
const TALLEST = 280;

interface FilterSuggestionsProps {
  readonly id: string;
  readonly field: HTMLElement | null;
  readonly suggestions: readonly Suggestion[];
  /** The chosen one; -1 while none is. */
  readonly active: number;
  /** The one that Tab takes; -1 where it takes none. */
  readonly onTab: number;
  readonly onChoose: (suggestion: Suggestion) => void;
}

/** The list of a combobox, in the top layer so that nothing clips it. The focus stays in the field. */
export function FilterSuggestions({ id, field, suggestions, active, onTab, onChoose }: FilterSuggestionsProps) {
  const { refs, floatingStyles } = useFloating({
    strategy: 'fixed',
    placement: 'bottom-start',
    elements: { reference: field },
    whileElementsMounted: autoUpdate,
    middleware: [
      offset(2),
      shift({ padding: MARGIN }),
      size({
        padding: MARGIN,
        apply({ availableHeight, rects, elements }) {
          elements.floating.style.maxHeight = `${Math.min(TALLEST, availableHeight)}px`;
          elements.floating.style.minWidth = `${rects.reference.width}px`;
        },
      }),
    ],
  });
  const raise = useCallback(
    (element: HTMLDivElement | null) => {
      refs.setFloating(element);
      element?.showPopover();
    },
    [refs],
  );

  return (
    <div
      ref={raise}
      id={id}
      popover="manual"
      role="listbox"
      aria-label="Suggestions"
      className="filter-suggestions"
      style={floatingStyles}
    >
      {suggestions.map((suggestion, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the field handles the keys of a combobox.
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field of a combobox.
        <div
          key={suggestion.text}
          id={`${id}-${index}`}
          role="option"
          className="filter-suggestion"
          aria-selected={index === active}
          ref={index === active ? scrollIntoView : undefined}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(suggestion)}
        >
          <code>{suggestion.text}</code>
          <span className="filter-suggestion-about">{suggestion.about}</span>
          {index === onTab && (
            <span className="filter-suggestion-key" aria-hidden="true">
              Tab
            </span>
          )}
        </div>
      ))}
    </div>
  );
}

function scrollIntoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' });
}
