import type { Exchange } from '../http/exchange.ts';
import { combinedValue, hasField } from '../http/fields.ts';

const ACCEPTED = /\btext\/(?:html|vnd\.turbo-stream\.html)|application\/xhtml\+xml/i;
/** Fields of scripts that put HTML into the page, whatever their Accept says. */
const SCRIPTS = ['hx-request', 'turbo-frame', 'x-pjax', 'x-up-version', 'x-turbolinks', 'x-inertia', 'x-unpoly'];

/** Whether a script asked for HTML, as HTMX, Turbo and their like do; false where the request fields are not known. */
export function asksForHtml({ requestFields }: Exchange): boolean {
  const accept = combinedValue(requestFields, 'accept') ?? '';
  return ACCEPTED.test(accept) || SCRIPTS.some((name) => hasField(requestFields, name));
}
