import { fieldValues, hasField } from '../../http/fields.ts';
import { FOLLOWED_REDIRECTS, redirectTargetOf } from '../../http/redirects.ts';
import { originOf } from '../../http/url.ts';
import { rfc } from '../../knowledge/specs.ts';
import { excerpt } from '../../lint/excerpt.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'redirects',
  level: 'info',
  profile: ['api'],
  title: 'A redirect to another origin drops Authorization',
  why: 'Browsers and most HTTP libraries remove Authorization when a redirect leaves the origin, so that no stranger gets the credentials. The next request arrives without them and is often answered 401.',
  specs: [
    { title: 'Fetch: HTTP-redirect fetch', url: 'https://fetch.spec.whatwg.org/#http-redirect-fetch' },
    rfc(9110, '15.4'),
  ],
  needs: ['requestFields', 'responseFields'],
  statuses: FOLLOWED_REDIRECTS,
  on: 'response',
  *check(exchange) {
    const target = redirectTargetOf(exchange);
    if (target === undefined || !hasField(exchange.requestFields, 'authorization')) return;
    const [from, to] = [originOf(exchange.url), originOf(target.href)];
    if (from === undefined || to === undefined || from === to) return;
    yield {
      message: `The request carried Authorization, and the ${exchange.outcome.status} sends it from ${from} to ${excerpt(to)}: the credentials are not sent there.`,
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
          'Call the final address directly, or redirect within the origin. Nothing is lost where the new URL carries its own signature.',
      },
    };
  },
});
