import { contentOf, textOf } from '../../http/content.ts';
import type { Responded } from '../../http/exchange.ts';
import { fieldValue, hasField, lacksField } from '../../http/fields.ts';
import { rfc } from '../../knowledge/specs.ts';
import { statusCode } from '../../knowledge/status-codes/index.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'required-fields',
  level: 'warning',
  profile: ['all'],
  title: 'Content without a type',
  why: 'Without Content-Type every client guesses from the first bytes. Browsers may run text as a page or refuse a script, and programs cannot tell JSON from an error page.',
  specs: [rfc(9110, '8.3')],
  needs: ['responseFields'],
  on: 'response',
  *check(exchange) {
    const { status, fields } = exchange.outcome;
    if (fields?.lines.length === 0 || !lacksField(fields, 'content-type') || exchange.method === 'HEAD') return;
    if (status < 200 || statusCode(status)?.content === 'forbidden') return;
    const size = sizeOf(exchange);
    if (size === 0) return;
    yield {
      message: `The answer carries ${size === 1 ? '1 byte' : `${size} bytes`} of content, but no Content-Type says of which kind.`,
      evidence: [{ kind: 'missing-field', in: 'response', name: 'Content-Type' }],
      fix: {
        summary: 'Name the media type, and for text the charset.',
        set: { 'Content-Type': guess(textOf(exchange)) },
      },
    };
  },
});

/** Bytes that gzip, of all codings, needs for no content at all. */
const NOTHING_CODED = 20;

/** Bytes of content, as far as known; 0 where there is none or none is known of. */
function sizeOf(exchange: Responded): number {
  const content = contentOf(exchange);
  if (content?.size !== undefined) return content.size;
  if (content?.text !== undefined) return content.text.length;
  const { fields } = exchange.outcome;
  const declared = fieldValue(fields, 'content-length') ?? '';
  const sent = content?.wireSize ?? (/^\d+$/.test(declared) ? Number(declared) : 0);
  return hasField(fields, 'content-encoding') && sent <= NOTHING_CODED ? 0 : sent;
}

function guess(text: string | undefined): string {
  const start = text?.slice(0, 256).trimStart() ?? '';
  if (text === undefined) return 'application/octet-stream';
  if (start.startsWith('{') || start.startsWith('[')) return 'application/json';
  return /^<(?:!doctype html|html)/i.test(start) ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8';
}
