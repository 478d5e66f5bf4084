import { useState } from 'react';

const SHOWN_AT_FIRST = 160;

/** A URL in full; a very long one only after it was asked for. */
export function UrlText({ url }: { readonly url: string }) {
  const [all, setAll] = useState(false);
  if (all || url.length <= SHOWN_AT_FIRST) return url;
  return (
    <>
      {url.slice(0, SHOWN_AT_FIRST)}…{' '}
      <button type="button" className="link" onClick={() => setAll(true)}>
        Show all
      </button>
    </>
  );
}
