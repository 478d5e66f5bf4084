import { textOf } from '../../http/content.ts';
import { contentFormOf } from '../../http/content-form.ts';
import type { Responded } from '../../http/exchange.ts';
import { parseJson } from '../../http/json.ts';
import { isHtml, isJson, type MediaType, mediaTypeOf } from '../../http/media-type.ts';
import { rfc } from '../../knowledge/specs.ts';
import { passageEvidence } from '../../lint/body/content-evidence.ts';
import type { Evidence } from '../../lint/finding.ts';
import { defineRule } from '../../lint/rule.ts';

const LEAD = 120;

export default defineRule({
  family: 'status-against-body',
  level: 'warning',
  profile: ['api'],
  title: 'Content-Type does not match the content',
  why: 'Clients choose the parser by Content-Type. JSON under the label of HTML is also run as a page when someone opens its address, with whatever markup users put into it.',
  specs: [rfc(9110, '8.3')],
  needs: ['responseFields', 'content'],
  on: 'response',
  *check(exchange) {
    const type = mediaTypeOf(exchange);
    const found = type === undefined ? undefined : mismatch(exchange, type);
    const line = exchange.outcome.fields?.lines.find(({ name }) => name.toLowerCase() === 'content-type');
    if (found === undefined || line === undefined) return;
    const lead = (textOf(exchange) ?? '').trimStart().slice(0, LEAD);
    const evidence: Evidence = { kind: 'field', in: 'response', name: line.name, value: line.value };
    yield {
      message: `The content is ${found.is}, but Content-Type says ${type?.essence}.`,
      evidence: [evidence, passageEvidence(lead)],
      fix:
        found.set === undefined
          ? { summary: `Send JSON, or label the content ${found.label}.` }
          : { summary: `Label the content ${found.set}.`, set: { 'Content-Type': found.set } },
    };
  },
});

interface Mismatch {
  readonly is: string;
  readonly label: string;
  readonly set?: string;
}

function mismatch(exchange: Responded, type: MediaType): Mismatch | undefined {
  const form = contentFormOf(exchange);
  if (form?.form === 'json' && form.wrapping === undefined && (isHtml(type) || type.essence === 'text/plain')) {
    return { is: 'JSON', label: 'application/json', set: 'application/json' };
  }
  if (!isJson(type)) return undefined;
  if (form?.form === 'html') return { is: 'HTML', label: 'text/html', set: 'text/html; charset=utf-8' };
  const text = (textOf(exchange) ?? '').trim();
  const isText = form?.form === 'text' && exchange.outcome.content?.truncated !== true && /^[\p{L}(*#]/u.test(text);
  if (!isText || !isReadable(text) || parseJson(text) !== undefined) return undefined;
  return { is: 'plain text', label: 'text/plain', set: 'text/plain; charset=utf-8' };
}

/** A word or sentence, not broken JSON and no bytes that happen to decode. */
function isReadable(text: string): boolean {
  const lead = text.slice(0, LEAD);
  return !/[{}[\]\uFFFD]|"\s*:/.test(lead) && ![...lead].some((character) => character < ' ' && !/\s/.test(character));
}
