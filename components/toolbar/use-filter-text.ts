import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useView, useViewStore } from '../common/view-context.ts';

/**
 * The text of the field and the way to change it. A letter is painted before the rows are filtered, and typing goes on
 * while a long list is; what changes the filter elsewhere changes the text.
 */
export function useFilterText(): readonly [text: string, setText: (text: string) => void] {
  const store = useViewStore();
  const stored = useView((state) => state.filter.text);
  const [text, setText] = useState(stored);
  const deferred = useDeferredValue(text);
  const sent = useRef(stored);

  useEffect(() => {
    if (deferred === sent.current) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    // A task that begins in a frame comes after its painting.
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => {
        sent.current = deferred;
        store.changeFilter({ text: deferred });
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [store, deferred]);

  useEffect(() => {
    if (stored === sent.current) return;
    sent.current = stored;
    setText(stored);
  }, [stored]);

  return [text, setText];
}
