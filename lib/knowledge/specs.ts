import type { SpecLink } from '../lint/finding.ts';

/** A section of an RFC, for example `rfc(9110, '15.5.2')`. */
export function rfc(number: number, section?: string): SpecLink {
  const anchor = section === undefined ? '' : `#section-${section}`;
  return {
    title: section === undefined ? `RFC ${number}` : `RFC ${number} §${section}`,
    url: `https://www.rfc-editor.org/rfc/rfc${number}.html${anchor}`,
  };
}
