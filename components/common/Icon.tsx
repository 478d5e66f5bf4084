const PATHS = {
  bookmark: 'M4.5 2.5h7v11L8 10.6L4.5 13.5z',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  copy: 'M5.5 5.5h7v8h-7zM3.5 10.5v-8h7',
  check: 'M3 8.5l3.2 3.2L13 4.8',
  close: 'M4 4l8 8M12 4l-8 8',
  clear: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M4.2 4.2l7.6 7.6',
  external: 'M9.5 2.5h4v4M13.5 2.5L7.5 8.5M11.5 9.5v4h-9v-9h4',
  chevron: 'M6 3.5L10.5 8L6 12.5',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.3 10.3L14 14',
  keyboard: 'M1.5 4h13v8h-13zM4 6.5h.1M6.7 6.5h.1M9.3 6.5h.1M12 6.5h.1M5 9.5h6',
  lens: 'M6.8 2.3a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9M10.1 10.1L14 14M4.8 6.9l1.4 1.4L9 5.4',
  network: 'M2.5 4h11M2.5 8h7M2.5 12h9',
  open: 'M2.5 12.5v-9h4l1.5 2h5v2M2.5 12.5l2-5h9.5l-2 5z',
  overview: 'M3 13.5v-5M8 13.5v-11M13 13.5v-7',
  save: 'M8 2.5v7.5M4.8 7L8 10.2L11.2 7M2.5 11.5v2h11v-2',
  reload: 'M13 8a5 5 0 1 1-1.5-3.6M13 2.5v3h-3',
} as const;

/** A small line icon; decoration only, the text beside it or the name of its button says what it is. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
