/** What a directive of Cache-Control says; `%` stands for its time. */
export interface CacheDirectiveEntry {
  readonly name: string;
  /** In a response; undefined where the directive belongs to requests alone. */
  readonly response?: string;
  readonly request?: string;
}

/** The directives of RFC 9111 §5.2, RFC 5861 and RFC 8246. */
export const cacheDirectives: readonly CacheDirectiveEntry[] = [
  {
    name: 'max-age',
    response: 'fresh for %',
    request: 'the answer may be at most % old',
  },
  { name: 's-maxage', response: 'fresh for % in shared caches, such as a CDN' },
  {
    name: 'no-cache',
    response: 'may be stored, and the server is asked before each use',
    request: 'a cache has to ask the server first',
  },
  { name: 'no-store', response: 'no cache may keep it', request: 'no cache may keep the answer' },
  { name: 'private', response: 'only the browser may keep it, no shared cache' },
  { name: 'public', response: 'every cache may keep it, even where it otherwise might not' },
  { name: 'must-revalidate', response: 'once stale, never used without asking the server' },
  { name: 'proxy-revalidate', response: 'once stale, shared caches ask the server first' },
  { name: 'must-understand', response: 'kept only by caches that understand the status code' },
  {
    name: 'no-transform',
    response: 'nobody on the way may change the content',
    request: 'nobody on the way may change the content',
  },
  { name: 'immutable', response: 'does not change while it is fresh, so a reload need not ask' },
  { name: 'stale-while-revalidate', response: 'may be used for % more while a cache asks for a new one' },
  {
    name: 'stale-if-error',
    response: 'may be used for % more if the server fails',
    request: 'a stale answer will do, % over, if the server fails',
  },
  { name: 'max-stale', request: 'a stale answer will do, % over at most' },
  { name: 'min-fresh', request: 'the answer has to stay fresh for another %' },
  { name: 'only-if-cached', request: 'from a cache or not at all' },
];

/** What a directive says in a message; undefined where it is not known there. The name is in lower case. */
export function cacheDirective(name: string, side: 'request' | 'response'): string | undefined {
  return cacheDirectives.find((entry) => entry.name === name)?.[side];
}
