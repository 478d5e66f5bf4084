/** A place of the reference; its address is the fragment of the page's URL. */
export type Place =
  | { readonly kind: 'overview' }
  | { readonly kind: 'code'; readonly code: number }
  | { readonly kind: 'net-error'; readonly name: string }
  | { readonly kind: 'rule'; readonly id: string }
  | { readonly kind: 'guide'; readonly id: string; readonly section?: string }
  /** `at`: the question or the answer shown; undefined: the first question. */
  | { readonly kind: 'chooser'; readonly at?: string }
  | { readonly kind: 'search'; readonly query: string };

/** The fragment of a place, with `#`. */
export function fragmentOf(place: Place): string {
  switch (place.kind) {
    case 'overview':
      return '#/';
    case 'code':
      return `#/${place.code}`;
    case 'net-error':
      return `#/net/${encodeURIComponent(place.name)}`;
    case 'rule':
      return `#/rule/${encodeURIComponent(place.id)}`;
    case 'guide':
      return place.section === undefined ? `#/guide/${place.id}` : `#/guide/${place.id}/${place.section}`;
    case 'chooser':
      return place.at === undefined ? '#/choose' : `#/choose/${place.at}`;
    case 'search':
      return `#/search/${encodeURIComponent(place.query)}`;
  }
}

/** The place that a fragment names, with or without `#`; the overview where it names none. Never fails. */
export function placeOf(fragment: string): Place {
  const [head = '', ...rest] = fragment.replace(/^#?\/?/, '').split('/');
  const tail = decode(rest.join('/'));
  if (/^[1-9]\d{2}$/.test(head) && rest.length === 0) return { kind: 'code', code: Number(head) };
  switch (head) {
    case 'net':
      return tail === '' ? { kind: 'overview' } : { kind: 'net-error', name: tail };
    case 'rule':
      return tail === '' ? { kind: 'overview' } : { kind: 'rule', id: tail };
    case 'guide': {
      const [id = '', section] = rest;
      if (id === '') return { kind: 'overview' };
      return section === undefined ? { kind: 'guide', id } : { kind: 'guide', id, section };
    }
    case 'choose':
      return tail === '' ? { kind: 'chooser' } : { kind: 'chooser', at: tail };
    case 'search':
      return { kind: 'search', query: tail };
    default:
      return { kind: 'overview' };
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
