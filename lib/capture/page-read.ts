/** Characters of one text that are handed over. */
export const LARGEST_TEXT = 256 * 1024;
/** Characters of the response fields that are handed over. */
export const LARGEST_FIELDS = 16 * 1024;

/** The events by which the two scripts of the page observer find each other, before any script of the page runs. */
export const PORT_OFFERED = 'status-lens-port-offered';
export const PORT_WANTED = 'status-lens-port-wanted';

/** What the page observer says of a response whose content the page itself read as text. Nothing of it is trusted. */
export interface PageRead {
  readonly by: 'fetch' | 'xhr';
  /** As it was given to `open()`; unknown of fetch. */
  readonly method?: string;
  /** After redirects, without a fragment. */
  readonly url: string;
  readonly status: number;
  /** The response fields that the page may see, a line each. */
  readonly fields: string;
  /** As the page got it, at most `LARGEST_TEXT` characters. */
  readonly text: string;
  /** `text` is only the beginning. */
  readonly truncated: boolean;
  /** When the page had the text, in milliseconds since the epoch, by the page's clock. */
  readonly readAt: number;
}
