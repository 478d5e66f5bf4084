/** A passage of a specification or of a vendor's documentation. */
export interface SpecLink {
  readonly title: string;
  readonly url: string;
}

/** A section of an RFC, for example `rfc(9110, '15.5.2')`. */
export function rfc(number: number, section?: string): SpecLink {
  const anchor = section === undefined ? '' : `#section-${section}`;
  return {
    title: section === undefined ? `RFC ${number}` : `RFC ${number} §${section}`,
    url: `https://www.rfc-editor.org/rfc/rfc${number}.html${anchor}`,
  };
}

/** An Internet-Draft by its name without revision, for example `draft('draft-ietf-httpbis-resumable-upload')`. */
export function draft(name: string): SpecLink {
  return { title: name, url: `https://datatracker.ietf.org/doc/${name}/` };
}

/** MDN's page about a status code; it has none for 104, 305 and 306. */
export function mdnStatus(code: number): SpecLink {
  return {
    title: `MDN: ${code}`,
    url: `https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Status/${code}`,
  };
}

/** MDN's page about a field, by its canonical name. */
export function mdnField(name: string): SpecLink {
  return {
    title: `MDN: ${name}`,
    url: `https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/${name}`,
  };
}
