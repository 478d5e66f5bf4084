import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { ViewState, ViewStore } from '#lib/store/view-store.ts';

/** The store of the view that a component is in. */
export const ViewContext = createContext<ViewStore | undefined>(undefined);

/** The store, to change it. */
export function useViewStore(): ViewStore {
  const store = use(ViewContext);
  if (store === undefined) throw new Error('a view needs a ViewContext around it');
  return store;
}

/** Part of the state. A selector that builds a new object belongs into `useShallow`. */
export function useView<Part>(selector: (state: ViewState) => Part): Part {
  return useStore(useViewStore(), selector);
}
