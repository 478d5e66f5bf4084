import { fieldValues } from '../../http/fields.ts';
import { FOLLOWED_REDIRECTS, redirectTargetOf } from '../../http/redirects.ts';
import { isLoopback, parseUrl } from '../../http/url.ts';
import { rfc } from '../../knowledge/specs.ts';
import { excerpt } from '../../lint/excerpt.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'redirects',
  level: 'error',
  profile: ['all'],
  title: 'A redirect leaves HTTPS',
  why: 'The next request, with its cookies and everything in the URL, crosses the network in the clear, where anybody on the way can read and change it. Pages on HTTPS cannot load it at all.',
  specs: [rfc(9110, '4.2.2'), { title: 'Mixed Content', url: 'https://www.w3.org/TR/mixed-content/' }],
  needs: ['responseFields'],
  statuses: FOLLOWED_REDIRECTS,
  on: 'response',
  *check(exchange) {
    const target = redirectTargetOf(exchange);
    const from = parseUrl(exchange.url)?.protocol;
    if (target === undefined || target.protocol !== 'http:' || (from !== 'https:' && from !== 'wss:')) return;
    if (isLoopback(target.href) || isLoopback(exchange.url)) return;
    const secure = new URL(target);
    secure.protocol = 'https:';
    yield {
      message: `The ${exchange.outcome.status} sends the client from https to ${excerpt(target.href)}.`,
      evidence: [
        {
          kind: 'field',
          in: 'response',
          name: 'Location',
          value: fieldValues(exchange.outcome.fields, 'location')[0] ?? '',
        },
      ],
      fix: {
        summary:
          'Redirect to the https address. Behind a proxy that ends TLS, make the application trust X-Forwarded-Proto, or send a relative Location.',
        set: { Location: secure.href },
      },
    };
  },
});
