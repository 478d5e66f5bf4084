import { useSyncExternalStore } from 'react';
import { fragmentOf, type Place, placeOf } from '#lib/reference/place.ts';

function subscribe(onChange: () => void): () => void {
  window.addEventListener('hashchange', onChange);
  return () => window.removeEventListener('hashchange', onChange);
}

/** The place that the page's address names. */
export function usePlace(): Place {
  return placeOf(useSyncExternalStore(subscribe, () => location.hash));
}

/** Goes to a place, as following a link to it does. */
export function goTo(place: Place): void {
  location.hash = fragmentOf(place);
}
