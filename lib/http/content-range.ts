/** A parsed Content-Range. Positions and lengths count units of `unit`, bytes mostly. */
export type ContentRange =
  | {
      readonly unit: string;
      readonly first: number;
      readonly last: number;
      /** The complete length; undefined where the field says `*`. */
      readonly complete: number | undefined;
    }
  /** The form for 416: no range was satisfied. */
  | { readonly unit: string; readonly first?: undefined; readonly complete: number };

const LONGEST = 256;
const GRAMMAR =
  /^(?<unit>[!#$%&'*+.^_`|~\w-]+) (?:(?<first>\d+)-(?<last>\d+)\/(?<complete>\d+|\*)|\*\/(?<length>\d+))$/;

/** Parses Content-Range (RFC 9110 §14.4); undefined where it does not follow the grammar. The unit is in lower case. */
export function parseContentRange(value: string): ContentRange | undefined {
  if (value.length > LONGEST) return undefined;
  const parts = GRAMMAR.exec(value.trim())?.groups;
  if (parts === undefined) return undefined;
  const unit = (parts.unit ?? '').toLowerCase();
  if (parts.length !== undefined) return { unit, complete: Number(parts.length) };
  return {
    unit,
    first: Number(parts.first),
    last: Number(parts.last),
    complete: parts.complete === '*' ? undefined : Number(parts.complete),
  };
}
