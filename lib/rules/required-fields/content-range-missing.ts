import { contentOf } from '../../http/content.ts';
import type { Exchange } from '../../http/exchange.ts';
import { fieldValue, responseFieldsOf } from '../../http/fields.ts';
import { rfc } from '../../knowledge/specs.ts';
import { isMissing, requirementOf } from '../../lint/required-field.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'required-fields',
  level: 'error',
  profile: ['all'],
  title: '206 that does not say which part it is',
  why: 'Only Content-Range tells where the part belongs in the whole. Without it a client that resumes a download or plays a video cannot put the parts together, or damages them.',
  specs: [rfc(9110, '15.3.7.1'), rfc(9110, '14.4')],
  needs: ['responseFields'],
  statuses: [206],
  on: 'response',
  *check(exchange) {
    const { status, fields } = exchange.outcome;
    const requirement = status === 206 ? requirementOf(status, 'Content-Range') : undefined;
    if (requirement === undefined || !isMissing(fields, requirement) || hasSeveralParts(exchange)) return;
    yield {
      message: 'The answer is 206 but no Content-Range field says which part of the whole it carries.',
      evidence: [{ kind: 'status' }, { kind: 'missing-field', in: 'response', name: 'Content-Range' }],
      fix: {
        summary:
          'Send the first and last position and the whole length (* where it is unknown), or answer 200 with all.',
        set: { 'Content-Range': rangeFor(exchange) },
      },
    };
  },
});

/** Each part of multipart/byteranges has a Content-Range of its own. */
function hasSeveralParts(exchange: Exchange): boolean {
  return /^multipart\/byteranges\b/i.test(fieldValue(responseFieldsOf(exchange), 'content-type') ?? '');
}

function rangeFor(exchange: Exchange): string {
  const [, first = '0', last] = /^bytes=(\d+)-(\d+)$/i.exec(fieldValue(exchange.requestFields, 'range') ?? '') ?? [];
  const declared = fieldValue(responseFieldsOf(exchange), 'content-length') ?? '';
  const size = contentOf(exchange)?.size || (/^\d+$/.test(declared) ? Number(declared) : 1);
  return `bytes ${first}-${last ?? Number(first) + Math.max(size, 1) - 1}/*`;
}
