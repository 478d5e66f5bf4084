import { fieldValues } from '../../http/fields.ts';
import { isHttpsUpgrade, redirectTargetOf } from '../../http/redirects.ts';
import { isLoopback, parseUrl } from '../../http/url.ts';
import { rfc } from '../../knowledge/specs.ts';
import { excerpt } from '../../lint/excerpt.ts';
import { defineRule } from '../../lint/rule.ts';

const PERMANENT: Readonly<Record<number, number>> = { 302: 301, 303: 301, 307: 308 };

export default defineRule({
  family: 'redirects',
  level: 'info',
  profile: ['doc'],
  title: 'The move to HTTPS is only temporary',
  why: 'A temporary redirect is asked for again on every visit over http, each time in the clear, and search engines keep the http address. The move to HTTPS is meant to last.',
  specs: [rfc(9110, '15.4.2'), rfc(6797, '7.2')],
  needs: ['responseFields'],
  statuses: [302, 303, 307],
  on: 'response',
  *check(exchange) {
    const { status, fields } = exchange.outcome;
    const permanent = PERMANENT[status];
    const target = redirectTargetOf(exchange);
    const from = parseUrl(exchange.url);
    if (permanent === undefined || target === undefined || from === undefined) return;
    if (!isHttpsUpgrade(from, target) || isLoopback(exchange.url)) return;
    yield {
      message: `The ${status} moves ${excerpt(exchange.url)} to https for this one request only.`,
      evidence: [
        { kind: 'status' },
        { kind: 'field', in: 'response', name: 'Location', value: fieldValues(fields, 'location')[0] ?? '' },
      ],
      fix: {
        summary: `Answer with ${permanent}, and send Strict-Transport-Security with the https response.`,
        status: permanent,
      },
    };
  },
});
