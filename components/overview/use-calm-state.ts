import { useEffect, useState } from 'react';
import type { ViewState } from '#lib/store/view-store.ts';
import { useViewStore } from '../common/view-context.ts';

/** How long what is shown stays as it is, at least. */
const CALM_MS = 500;

/** The state of the view as it is drawn in large: taken anew at most twice a second, when the browser has time. */
export function useCalmState(): ViewState {
  const store = useViewStore();
  const [state, setState] = useState(store.getState);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let idle: number | undefined;
    const take = () => {
      timer = undefined;
      setState(store.getState());
    };
    take();
    const unsubscribe = store.subscribe(({ rows, log }, before) => {
      if ((rows === before.rows && log === before.log) || timer !== undefined) return;
      timer = setTimeout(() => {
        idle = requestIdleCallback(take, { timeout: CALM_MS });
      }, CALM_MS);
    });
    return () => {
      unsubscribe();
      clearTimeout(timer);
      if (idle !== undefined) cancelIdleCallback(idle);
    };
  }, [store]);
  return state;
}
