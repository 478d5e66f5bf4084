/** The part of the parser that is used. The types that the registry has for it bring in all of Node's. */
declare module 'http-link-header/lib/link.js' {
  const LinkHeader: {
    /** Throws where the value is no list of links. */
    parse(value: string): { readonly refs: readonly { readonly uri: string; readonly rel?: string }[] };
  };
  export default LinkHeader;
}
