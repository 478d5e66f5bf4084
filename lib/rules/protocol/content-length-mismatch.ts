import { contentLengthOf } from '../../http/content-length.ts';
import type { Content, Responded } from '../../http/exchange.ts';
import { fieldValues } from '../../http/fields.ts';
import { rfc } from '../../knowledge/specs.ts';
import type { Evidence } from '../../lint/finding.ts';
import { defineRule } from '../../lint/rule.ts';

/** What browsers report when the connection ended before the announced length. */
const CUT_SHORT = /CONTENT_LENGTH_MISMATCH|NET_PARTIAL_TRANSFER/;

export default defineRule({
  family: 'protocol',
  level: 'warning',
  profile: ['all'],
  title: 'Content-Length differs from what was received',
  why: 'Clients read exactly as many bytes as the field announces: too many, and they wait for the rest or give up; too few, and the content is cut or runs into the next response.',
  specs: [rfc(9110, '8.6'), rfc(9112, '6.3')],
  needs: ['responseFields'],
  fields: ['content-length'],
  on: 'response',
  *check(exchange) {
    const { outcome } = exchange;
    const [value] = fieldValues(outcome.fields, 'content-length');
    const announced = contentLengthOf(exchange);
    if (value === undefined || announced === undefined) return;
    const { laterError, content } = outcome;
    const isCut = laterError !== undefined && CUT_SHORT.test(laterError);
    const received = content?.wireSize ?? content?.size;
    if (!isCut && (laterError !== undefined || !received || received === announced || isHeld(content, announced)))
      return;
    if (!isCut && isPlayback(exchange) && (received ?? 0) < announced) return;
    const evidence: Evidence[] = isCut ? [{ kind: 'error', error: laterError }] : [];
    yield {
      message: isCut
        ? `Content-Length announces ${announced} bytes, and the browser reports that the content ended too early (${laterError}).`
        : `Content-Length announces ${announced} bytes, and ${received} were received.`,
      evidence: [{ kind: 'field', in: 'response', name: 'Content-Length', value }, ...evidence],
      fix: {
        summary:
          'Let the server compute the length of the bytes that it sends, and look for a filter or proxy that changes the content afterwards or a process that ends early.',
      },
    };
  },
});

/** Whether the content that is shown has the length, by its size or by its text: some recorders count characters. */
function isHeld({ size, text }: Content = {}, length: number): boolean {
  return size === length || (text !== undefined && new TextEncoder().encode(text).length === length);
}

/** A player asks for all that is left of a file, and hangs up when it has enough for now. */
function isPlayback({ type, outcome }: Responded): boolean {
  return type === 'media' && outcome.status === 206;
}
