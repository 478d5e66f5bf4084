import LinkHeader from 'http-link-header/lib/link.js';
import type { Fields } from './exchange.ts';
import { fieldValues } from './fields.ts';
import { splitOutsideQuotes } from './list.ts';

/** A link (RFC 8288) with one relation; a link with several relations is listed once for each. */
export interface Link {
  readonly target: string;
  /** In lower case; undefined where the link has none. */
  readonly relation: string | undefined;
}

const LONGEST_FIELD = 64 * 1024;
const LONGEST_LINK = 4096;

/**
 * The links in the Link fields of a message, in wire order. Links that do not parse, are longer than 4096 characters or
 * lie beyond the first 64 kB of their line are left out.
 */
export function linksOf(fields: Fields | undefined): readonly Link[] {
  return fieldValues(fields, 'link').flatMap((value) =>
    linkValues(value.slice(0, LONGEST_FIELD))
      .filter((link) => link.length <= LONGEST_LINK)
      .flatMap(parseLink),
  );
}

/** Whether the message links with the relation. */
export function hasLink(fields: Fields | undefined, relation: string): boolean {
  return linksOf(fields).some((link) => link.relation === relation);
}

/** Splits at the commas before a `<`: commas may stand inside a target. */
function linkValues(value: string): readonly string[] {
  const values: string[] = [];
  for (const part of splitOutsideQuotes(value, ',')) {
    if (part.startsWith('<') || values.length === 0) values.push(part);
    else values.push(`${values.pop()},${part}`);
  }
  return values;
}

function parseLink(value: string): readonly Link[] {
  try {
    return LinkHeader.parse(withValues(value)).refs.flatMap(({ uri, rel }) =>
      (typeof rel === 'string' ? rel.split(/\s+/) : [undefined])
        .filter((relation) => relation !== '')
        .map((relation) => ({ target: uri, relation: relation?.toLowerCase() })),
    );
  } catch {
    return [];
  }
}

/** The parser takes a parameter without a value, such as `crossorigin`, together with the next one. */
function withValues(link: string): string {
  const end = link.indexOf('>');
  if (end === -1) return link;
  const parameters = splitOutsideQuotes(link.slice(end + 1), ';');
  const complete = parameters.map((parameter) => (parameter.includes('=') ? parameter : `${parameter}=""`));
  return [link.slice(0, end + 1), ...complete].join('; ');
}
