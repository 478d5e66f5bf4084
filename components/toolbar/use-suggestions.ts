import { useRef, useState } from 'react';
import { type Completion, completionAt, type KnownValue, valuesFor } from '#lib/store/filter/complete.ts';
import type { FilterKey } from '#lib/store/filter/keys.ts';
import { useViewStore } from '../common/view-context.ts';

/** The list of suggestions that is open. */
interface OpenList extends Completion {
  /** The chosen suggestion; -1 while none is. */
  readonly active: number;
  /** The one that Tab takes: the chosen one, or the first of what was begun to type; -1 where there is neither. */
  readonly onTab: number;
}

/** The list of suggestions and what can be done with it. */
export interface Suggestions {
  /** Undefined while it is closed. */
  readonly list: OpenList | undefined;
  /** Looks for suggestions at the caret, and opens the list where typing there asks for it, or where it is `wanted`. */
  look(text: string, caret: number, wanted?: boolean): void;
  /** Chooses the next one, or the one before; past the ends none is chosen. */
  step(by: 1 | -1): void;
  close(): void;
}

/** The suggestions of the filter field. The log is searched once for each key while the list stays open. */
export function useSuggestions(): Suggestions {
  const store = useViewStore();
  const [list, setList] = useState<OpenList>();
  const known = useRef(new Map<FilterKey, readonly KnownValue[]>());

  function valuesOf(key: FilterKey): readonly KnownValue[] {
    const values = known.current.get(key) ?? valuesFor(key, store.getState().rows);
    known.current.set(key, values);
    return values;
  }

  function close() {
    known.current.clear();
    setList(undefined);
  }

  return {
    list,
    look(text, caret, wanted = false) {
      const found = completionAt(text, caret, valuesOf);
      const asks = found !== undefined && (wanted || found.typed !== '' || /[:,]/.test(text[found.start - 1] ?? ''));
      if (asks && found.suggestions.length > 0) setList({ ...found, active: -1, onTab: found.typed === '' ? -1 : 0 });
      else close();
    },
    step(by) {
      if (list === undefined) return;
      const places = list.suggestions.length + 1;
      const active = ((list.active + 1 + by + places) % places) - 1;
      setList({ ...list, active, onTab: active === -1 && list.typed !== '' ? 0 : active });
    },
    close,
  };
}
