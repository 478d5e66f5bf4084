import { parseContentRange } from '../../http/content-range.ts';
import type { Responded } from '../../http/exchange.ts';
import { fieldValue, fieldValues } from '../../http/fields.ts';
import { mediaTypeOf } from '../../http/media-type.ts';
import { rfc } from '../../knowledge/specs.ts';
import { excerpt } from '../../lint/excerpt.ts';
import type { Level } from '../../lint/finding.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'protocol',
  level: 'warning',
  profile: ['all'],
  title: 'Content-Range contradicts itself or the response',
  why: 'Clients put the parts of a download or a video together by this field. With wrong numbers they stop, start over, or build a broken file.',
  specs: [rfc(9110, '14.4'), rfc(9110, '15.3.7')],
  needs: ['responseFields'],
  fields: ['content-range'],
  on: 'response',
  *check(exchange) {
    const [value] = fieldValues(exchange.outcome.fields, 'content-range');
    if (value === undefined) return;
    const { status } = exchange.outcome;
    const fault = status === 206 ? contradiction(exchange, value) : misplacement(status, value);
    if (fault === undefined) return;
    yield {
      ...(fault.level !== undefined && { level: fault.level }),
      message: `Content-Range is ${excerpt(value)}, but ${fault.reason}.`,
      evidence: [{ kind: 'status' }, { kind: 'field', in: 'response', name: 'Content-Range', value }],
      fix: { summary: fault.advice },
    };
  },
});

interface Fault {
  readonly reason: string;
  readonly advice: string;
  readonly level?: Level;
}

function contradiction(exchange: Responded, value: string): Fault | undefined {
  if (mediaTypeOf(exchange)?.essence === 'multipart/byteranges') {
    return {
      reason: 'the content is multipart/byteranges, where each part names its own range',
      advice: 'Leave Content-Range out of the response and send it in each part.',
    };
  }
  const range = parseContentRange(value);
  if (range === undefined) return undefined;
  if (range.first === undefined) {
    return {
      reason: 'this form says that no range was satisfied, and the status is 206',
      advice:
        'Send 416 if the range cannot be satisfied, else name the positions that are sent, as in bytes 0-99/1234.',
    };
  }
  if (range.unit !== 'bytes') return undefined;
  const { first, last, complete } = range;
  const advice = 'Count from 0 and up to the last byte sent: bytes FIRST-LAST/LENGTH with FIRST ≤ LAST < LENGTH.';
  if (last < first) return { reason: `it ends at ${last}, before it begins at ${first}`, advice };
  if (complete !== undefined && last >= complete) {
    return {
      reason: `byte ${last} does not exist where there are ${complete}: the last one is ${complete - 1}`,
      advice,
    };
  }
  const length = fieldValue(exchange.outcome.fields, 'content-length');
  const announced = length !== undefined && /^\d+$/.test(length) ? Number(length) : undefined;
  const covered = last - first + 1;
  if (announced === undefined || announced === covered || exchange.method === 'HEAD') return undefined;
  return {
    reason: `these are ${covered} bytes and Content-Length is ${announced}`,
    advice: 'Let Content-Length be the length of the part that is sent: LAST - FIRST + 1.',
  };
}

/** Ranges of other units on a 200 are how many APIs tell the page of a list. */
function misplacement(status: number, value: string): Fault | undefined {
  if (status === 416) return undefined;
  const isBytes = /^\s*bytes\b/i.test(value);
  return {
    reason: `the field has a meaning on 206 and 416 only, and the status is ${status}`,
    advice: isBytes
      ? 'Answer 206 if only a part is sent, else leave Content-Range out.'
      : 'Tell the page of a list in Link or in the content instead.',
    ...(!isBytes && { level: 'info' }),
  };
}
