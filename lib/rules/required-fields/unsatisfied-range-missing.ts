import { fieldValue, hasField, lacksField } from '../../http/fields.ts';
import { rfc } from '../../knowledge/specs.ts';
import type { Evidence } from '../../lint/finding.ts';
import { defineRule } from '../../lint/rule.ts';

const UNSATISFIED = /^bytes[ \t]+\*\/\d+$/i;

export default defineRule({
  family: 'required-fields',
  level: 'warning',
  profile: ['all'],
  title: '416 that does not say how long the resource is',
  why: 'The range lies outside the resource. With its length the client can ask for a valid range; without it a resumed download has to start over.',
  specs: [rfc(9110, '15.5.17'), rfc(9110, '14.4')],
  needs: ['requestFields', 'responseFields'],
  statuses: [416],
  on: 'response',
  *check({ requestFields, outcome: { status, fields } }) {
    if (status !== 416) return;
    const range = fieldValue(requestFields, 'range');
    if (range === undefined || !/^bytes[ \t]*=/i.test(range)) return;
    const sent = fieldValue(fields, 'content-range');
    if (sent === undefined ? !lacksField(fields, 'content-range') : UNSATISFIED.test(sent)) return;
    const line = fields?.lines.find(({ name }) => name.toLowerCase() === 'content-range');
    const place: Evidence =
      line === undefined
        ? { kind: 'missing-field', in: 'response', name: 'Content-Range' }
        : { kind: 'field', in: 'response', name: line.name, value: line.value };
    const [, length = '1024'] = /\/(\d+)$/.exec(sent ?? '') ?? [];
    yield {
      message: hasField(fields, 'content-range')
        ? `The range ${range} was refused, but Content-Range: ${sent} does not state the length of the resource.`
        : `The range ${range} was refused without a Content-Range field that states the length of the resource.`,
      evidence: [{ kind: 'status' }, place],
      fix: {
        summary: 'Send the current length of the resource in bytes after the slash.',
        set: { 'Content-Range': `bytes */${length}` },
      },
    };
  },
});
