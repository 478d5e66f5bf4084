import type { Fields } from './exchange.ts';
import { combinedValue, fieldValue } from './fields.ts';

/** An entity tag (RFC 9110 §8.8.3): its opaque part with the quotes. */
export interface EntityTag {
  readonly weak: boolean;
  readonly opaque: string;
}

const ENTITY_TAG = /^(W\/)?("[\x21\x23-\x7E\x80-\uFFFF]*")$/;
const LISTED = /(?:W\/)?"[^"]*"/g;

/** Parses an entity tag; undefined where the value is none. */
export function parseEntityTag(value: string): EntityTag | undefined {
  const match = ENTITY_TAG.exec(value.trim());
  return match === null ? undefined : { weak: match[1] !== undefined, opaque: match[2] ?? '' };
}

/** The ETag of a message; undefined where there is none that parses. */
export function entityTagOf(fields: Fields | undefined): EntityTag | undefined {
  return parseEntityTag(fieldValue(fields, 'etag') ?? '');
}

/** The entity tags that If-None-Match or If-Match lists; `*` lists none. A comma may stand inside a tag. */
export function listedEntityTags(fields: Fields | undefined, name: 'if-none-match' | 'if-match'): readonly EntityTag[] {
  return (combinedValue(fields, name)?.match(LISTED) ?? []).flatMap((tag) => parseEntityTag(tag) ?? []);
}

/** Whether two tags are equivalent by weak comparison (RFC 9110 §8.8.3.2). */
export function matchesWeakly(a: EntityTag, b: EntityTag): boolean {
  return a.opaque === b.opaque;
}
