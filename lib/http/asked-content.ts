/**
 * Why a content that was asked for is not there. `no-devtools`: DevTools are not open on the tab. `not-held`: the way
 * to it is not kept, as the request is older than DevTools or than `CONTENTS_HELD` others. `gone`: the browser does
 * not have it, any more or at all. `too-large`: it has more than `LARGEST_ASKED` bytes. `not-in-file`: the HAR file
 * holds none. `file-changed`: the HAR file is no longer what was opened.
 */
export type WhyMissing = 'no-devtools' | 'not-held' | 'gone' | 'too-large' | 'not-in-file' | 'file-changed';

/**
 * The content of a response as a view gets it when it asks. Text has been decoded by whoever had it; of anything else
 * the bytes are given as base64. No view keeps it, and rules never see it.
 */
export type AskedContent =
  | { readonly state: 'found'; readonly text: string; readonly encoding?: 'base64' }
  | { readonly state: 'missing'; readonly why: WhyMissing };

/** Decoded bytes beyond which a content is not handed over. */
export const LARGEST_ASKED = 4 * 1024 * 1024;

/** Exchanges whose content DevTools can still be asked for. */
export const CONTENTS_HELD = 500;

/** A content as it is handed over, unless it is too large. */
export function askedContent(text: string, encoding: 'base64' | undefined): AskedContent {
  const LONGEST_BASE64 = Math.ceil(LARGEST_ASKED / 3) * 4;
  if (text.length > (encoding === undefined ? LARGEST_ASKED : LONGEST_BASE64)) {
    return { state: 'missing', why: 'too-large' };
  }
  return { state: 'found', text, ...(encoding !== undefined && { encoding }) };
}
