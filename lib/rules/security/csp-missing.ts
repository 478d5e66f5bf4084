import { textOf } from '../../http/content.ts';
import { fieldValues, hasField, lacksField } from '../../http/fields.ts';
import { isHtml, mediaTypeOf } from '../../http/media-type.ts';
import { hasMetaPolicy } from '../../http/meta-policy.ts';
import { mdnField } from '../../knowledge/specs.ts';
import type { Evidence } from '../../lint/finding.ts';
import { defineRule } from '../../lint/rule.ts';

const NAME = 'Content-Security-Policy';
const REPORT_ONLY = `${NAME}-Report-Only`;

export default defineRule({
  family: 'security',
  level: 'info',
  profile: ['doc'],
  title: 'A page without a Content-Security-Policy',
  why: 'A policy is the second line of defence against injected scripts: without one, whatever finds its way into the page runs with all the rights of the page.',
  specs: [{ title: 'Content Security Policy Level 3', url: 'https://www.w3.org/TR/CSP3/' }, mdnField(NAME)],
  needs: ['responseFields'],
  statuses: ['2xx'],
  on: 'response',
  *check(exchange) {
    const { status, fields } = exchange.outcome;
    if (status < 200 || status > 299 || status === 204 || status === 205 || !isHtml(mediaTypeOf(exchange))) return;
    const values = fieldValues(fields, NAME);
    if (values.some((value) => value.trim() !== '')) return;
    if (values.length === 0 && !lacksField(fields, NAME)) return;
    const html = textOf(exchange);
    if (html !== undefined && hasMetaPolicy(html)) return;
    const isTried = hasField(fields, REPORT_ONLY);
    yield {
      message: isTried
        ? `The page has only ${REPORT_ONLY}, which reports but prevents nothing.`
        : `The page comes without ${NAME}${html === undefined ? ' (its content, which could hold one, was not captured)' : ''}.`,
      evidence: [
        values.length === 0
          ? { kind: 'missing-field', in: 'response', name: NAME }
          : { kind: 'field', in: 'response', name: NAME, value: values[0] ?? '' },
        ...fieldValues(fields, REPORT_ONLY)
          .slice(0, 1)
          .map((value): Evidence => ({ kind: 'field', in: 'response', name: REPORT_ONLY, value })),
      ],
      fix: {
        summary: 'Begin with a policy that allows the own origin, try it with Report-Only, then enforce it.',
        set: { [NAME]: "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'self'" },
      },
    };
  },
});
