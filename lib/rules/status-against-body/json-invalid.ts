import { contentOf, textOf } from '../../http/content.ts';
import { contentFormOf } from '../../http/content-form.ts';
import type { Responded } from '../../http/exchange.ts';
import { fieldValue, hasField } from '../../http/fields.ts';
import { isGuarded } from '../../http/json.ts';
import { findJsonFault } from '../../http/json-fault.ts';
import { isJson, mediaTypeOf } from '../../http/media-type.ts';
import { rfc } from '../../knowledge/specs.ts';
import { passageEvidence } from '../../lint/body/content-evidence.ts';
import { defineRule } from '../../lint/rule.ts';

const AROUND = 40;

export default defineRule({
  family: 'status-against-body',
  level: 'error',
  profile: ['api'],
  title: 'JSON that does not parse',
  why: 'A parser refuses the whole text for one wrong character, so the client gets nothing of it.',
  specs: [rfc(8259, '2')],
  needs: ['responseFields', 'content'],
  on: 'response',
  *check(exchange) {
    const type = mediaTypeOf(exchange);
    const { status } = exchange.outcome;
    if (!isJson(type) || exchange.method === 'HEAD' || WITHOUT_WHOLE.has(status)) return;
    const form = contentFormOf(exchange)?.form;
    const isOther =
      form === 'empty' || form === 'html' || form === 'json' || form === 'json-lines' || form === 'fragment';
    if (isOther || contentOf(exchange)?.truncated === true || exchange.outcome.laterError !== undefined) {
      if (form !== 'json' || !isJsonpLabelledJson(exchange)) return;
    }
    const text = textOf(exchange) ?? '';
    if ((form === 'text' && isGuarded(text)) || isUndecoded(text)) return;
    const fault = findJsonFault(text);
    if (fault === undefined) return;
    const line = text.slice(0, fault).split('\n').length;
    const passage = text.slice(Math.max(0, fault - AROUND), fault + AROUND);
    const endsEarly = fault >= text.trimEnd().length;
    if (endsEarly && isCutShort(exchange)) return;
    const found = endsEarly ? 'it ends too early' : `unexpected ${JSON.stringify(text[fault])}`;
    yield {
      message: `The content is labelled ${type?.essence}, but it is no JSON: ${found} in line ${line}, at character ${fault + 1}.`,
      evidence: [passageEvidence(passage, `line ${line}`)],
      fix: {
        summary:
          'Write the content with a JSON serialiser instead of putting texts together, or label it with the type that it has.',
      },
    };
  },
});

/** No content, or a part of one. */
const WITHOUT_WHOLE: ReadonlySet<number> = new Set([204, 205, 206, 304]);

/** Bytes that were captured as they were sent: compressed, or in UTF-16. */
function isUndecoded(text: string): boolean {
  const first = text[0] ?? '';
  return (first < ' ' && first !== '\u001E' && first.trim() !== '') || first === '\uFFFD' || text[1] === '\0';
}

/** Fewer bytes were captured than Content-Length announces: what is missing may be the rest of the JSON. */
function isCutShort({ outcome }: Responded): boolean {
  const announced = Number(fieldValue(outcome.fields, 'content-length'));
  const text = outcome.content?.text;
  if (text === undefined || !(announced > text.length) || hasField(outcome.fields, 'content-encoding')) return false;
  return announced > new TextEncoder().encode(text).length;
}

/** A call with JSON inside is a script. */
function isJsonpLabelledJson(exchange: Parameters<typeof contentFormOf>[0]): boolean {
  const form = contentFormOf(exchange);
  return form?.form === 'json' && form.wrapping === 'callback';
}
