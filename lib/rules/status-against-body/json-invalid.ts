import { contentOf, textOf } from '../../http/content.ts';
import { contentFormOf } from '../../http/content-form.ts';
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
    if (!isJson(type) || exchange.method === 'HEAD' || status === 204 || status === 205 || status === 304) return;
    const form = contentFormOf(exchange)?.form;
    const isOther =
      form === 'empty' || form === 'html' || form === 'json' || form === 'json-lines' || form === 'fragment';
    if (isOther || contentOf(exchange)?.truncated === true || exchange.outcome.laterError !== undefined) {
      if (form !== 'json' || !isJsonpLabelledJson(exchange)) return;
    }
    const text = textOf(exchange) ?? '';
    if (form === 'text' && isGuarded(text)) return;
    const fault = findJsonFault(text);
    if (fault === undefined) return;
    const line = text.slice(0, fault).split('\n').length;
    const passage = text.slice(Math.max(0, fault - AROUND), fault + AROUND);
    const found = fault >= text.trimEnd().length ? 'it ends too early' : `unexpected ${JSON.stringify(text[fault])}`;
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

/** A call with JSON inside is a script. */
function isJsonpLabelledJson(exchange: Parameters<typeof contentFormOf>[0]): boolean {
  const form = contentFormOf(exchange);
  return form?.form === 'json' && form.wrapping === 'callback';
}
