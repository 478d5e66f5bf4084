/** A change to the attributes of a Set-Cookie line; names are in lower case. */
export interface AttributeChange {
  readonly remove?: readonly string[];
  /** Whole attributes, such as `Secure` or `Path=/`. */
  readonly add?: readonly string[];
}

/** A Set-Cookie line with attributes left out and added; the cookie itself stays as it is (RFC 6265 §4.1.1). */
export function withAttributes(line: string, { remove = [], add = [] }: AttributeChange): string {
  const [cookie = '', ...attributes] = line.split(';').map((part) => part.trim());
  const kept = attributes.filter((attribute) => {
    const name = attribute.split('=')[0]?.trim().toLowerCase() ?? '';
    return name !== '' && !remove.includes(name);
  });
  return [cookie, ...kept, ...add].join('; ');
}
