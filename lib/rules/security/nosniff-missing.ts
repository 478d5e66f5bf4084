import { combinedValue, fieldValues, lacksField } from '../../http/fields.ts';
import { mdnField } from '../../knowledge/specs.ts';
import { excerpt } from '../../lint/excerpt.ts';
import type { Evidence } from '../../lint/finding.ts';
import { isNavigation } from '../../lint/profile.ts';
import { defineRule } from '../../lint/rule.ts';

const NAME = 'X-Content-Type-Options';

export default defineRule({
  family: 'security',
  level: 'info',
  profile: ['doc', 'asset'],
  title: 'Browsers may guess the type',
  why: 'Without nosniff a browser may run content as a script or a style although it is labelled otherwise, for example a file that a user has uploaded.',
  specs: [
    { title: 'Fetch: X-Content-Type-Options', url: 'https://fetch.spec.whatwg.org/#x-content-type-options-header' },
    mdnField(NAME),
  ],
  needs: ['responseFields'],
  statuses: ['2xx'],
  on: 'response',
  *check(exchange) {
    const { status, fields } = exchange.outcome;
    const isJudged = exchange.type === 'script' || exchange.type === 'style' || isNavigation(exchange);
    if (!isJudged || status < 200 || status > 299 || status === 204 || status === 205) return;
    const value = combinedValue(fields, NAME);
    if (value === undefined && !lacksField(fields, NAME)) return;
    if (value?.split(',')[0]?.trim().toLowerCase() === 'nosniff') return;
    const evidence: Evidence =
      value === undefined
        ? { kind: 'missing-field', in: 'response', name: NAME }
        : { kind: 'field', in: 'response', name: NAME, value: fieldValues(fields, NAME)[0] ?? '' };
    yield {
      message:
        value === undefined
          ? `The ${nameOf(exchange.type)} comes without ${NAME}: nosniff.`
          : `${NAME} is “${excerpt(value, 60)}”, which browsers ignore: only nosniff has a meaning.`,
      evidence: [evidence],
      fix: { summary: 'Send nosniff with every response, and the right Content-Type.', set: { [NAME]: 'nosniff' } },
    };
  },
});

function nameOf(type: string): string {
  return type === 'style' ? 'style sheet' : type;
}
