/** A response field that has one value. */
export interface SingletonField {
  readonly name: string;
  /** A second value also shows as a comma in one line: the values themselves hold none. */
  readonly isList?: true;
  /** Values that differ only in case and blanks are the same. */
  readonly ignoresCase?: true;
}

/** Response fields whose grammar is no list (RFC 9110 §5.3), so that a second line with another value is a fault. */
export const SINGLETON_FIELDS: readonly SingletonField[] = [
  { name: 'Content-Type', ignoresCase: true },
  { name: 'Content-Length', isList: true },
  { name: 'Content-Range', ignoresCase: true },
  { name: 'Content-Location' },
  { name: 'Content-Disposition' },
  { name: 'Location' },
  { name: 'ETag' },
  { name: 'Date' },
  { name: 'Expires' },
  { name: 'Last-Modified' },
  { name: 'Age' },
  { name: 'Retry-After' },
  { name: 'Sunset' },
  { name: 'Deprecation' },
  { name: 'Access-Control-Allow-Origin', isList: true },
  { name: 'Access-Control-Allow-Credentials', isList: true },
  { name: 'Access-Control-Max-Age', isList: true },
  { name: 'Strict-Transport-Security', ignoresCase: true },
];
