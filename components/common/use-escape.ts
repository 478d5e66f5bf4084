import { useEffect } from 'react';

/** Calls back on Escape, before the document hears it: there DevTools would open its drawer with it. */
export function useEscape(callBack: () => void): void {
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      event.preventDefault();
      callBack();
    }
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [callBack]);
}
