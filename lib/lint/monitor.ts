import { contentOf, jsonOf, textOf } from '../http/content.ts';
import type { Exchange } from '../http/exchange.ts';
import type { Json } from '../http/json.ts';

const MOST_VALUES = 2000;
const DEEPEST = 8;
const LONGEST = 64 * 1024;

/** Member names that hold an identifier or an address, as words in lower case. */
const LEADS =
  /(?:^|[ _.:-])(?:ids?|uuid|guid|identifier|href|links?|self|url|uri|location|monitor|handle|ticket|receipt|reference|ref|job|task|operation|execution|token|key)$/;
const ADDRESS = /^(?:https?:\/\/|\/[\w~%-])\S+$/i;
/** Google's long-running operations name the resource to poll. */
const OPERATION = /^(?:[\w-]+\/)*(?:operations|jobs|tasks|executions)\/[\w-]+$/;

/**
 * Whether the content of a 202 leads to the state of the work: an identifier or an address. Undefined where that
 * cannot be known, because the content was not captured or only its beginning.
 */
export function leadsToState(exchange: Exchange): boolean | undefined {
  const content = contentOf(exchange);
  const text = textOf(exchange);
  if (text === undefined) return content?.size === 0 ? false : undefined;
  if (content?.truncated === true) return undefined;
  const json = jsonOf(exchange);
  if (json !== undefined) return holdsLead(json);
  return leadsInText(text.slice(0, LONGEST).trim());
}

function holdsLead(root: Json): boolean {
  const waiting: { name: string; value: Json; depth: number }[] = [{ name: '', value: root, depth: 0 }];
  for (let visited = 0; visited < MOST_VALUES; visited += 1) {
    const next = waiting.pop();
    if (next === undefined) return false;
    const { name, value, depth } = next;
    if (isLead(name, value)) return true;
    if (typeof value !== 'object' || value === null || depth >= DEEPEST) continue;
    for (const [member, child] of Object.entries(value)) {
      if (waiting.length > MOST_VALUES) break;
      waiting.push({ name: Array.isArray(value) ? name : member, value: child, depth: depth + 1 });
    }
  }
  return true;
}

function isLead(name: string, value: Json): boolean {
  if (typeof value === 'string') {
    if (value.trim() === '') return false;
    return ADDRESS.test(value) || OPERATION.test(value) || LEADS.test(words(name));
  }
  return typeof value === 'number' && LEADS.test(words(name));
}

function words(name: string): string {
  return name
    .slice(0, 64)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase();
}

/** XML with an identifier, markup with a link, an address, or a bare identifier. */
function leadsInText(text: string): boolean {
  return (
    /https?:\/\/|\bhref\s*=|<(?:\w+:)?\w*(?:id|link|url|uri|location)\b[^>]{0,200}>/i.test(text) ||
    /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i.test(text) ||
    (/^"?[\w.:-]+"?$/.test(text) && /\d/.test(text)) ||
    /\b(?:id|job|task|operation|ticket|reference)\b\s{0,8}[:=#]?\s{0,8}[\w-]{0,64}?\d/i.test(text) ||
    /(?:^|\s)\/[\w~%-]+\/\S+/.test(text)
  );
}
