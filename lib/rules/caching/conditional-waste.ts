import { contentOf } from '../../http/content.ts';
import { entityTagOf, listedEntityTags, matchesWeakly } from '../../http/etag.ts';
import type { Exchange } from '../../http/exchange.ts';
import { fieldValue } from '../../http/fields.ts';
import { rfc } from '../../knowledge/specs.ts';
import { fieldLines } from '../../lint/field-lines.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'caching',
  level: 'info',
  profile: ['all'],
  title: 'The client had this copy already',
  why: 'The client named the copy that it holds, and the server sent the same again. A 304 would have saved the content and the time to make and send it.',
  specs: [rfc(9110, '13.1.2'), rfc(9110, '15.4.5')],
  needs: ['requestFields', 'responseFields'],
  statuses: [200],
  fields: ['etag'],
  on: 'response',
  *check(exchange) {
    const { status, fields } = exchange.outcome;
    if (status !== 200 || (exchange.method !== 'GET' && exchange.method !== 'HEAD')) return;
    const asked = listedEntityTags(exchange.requestFields, 'if-none-match');
    if (asked.length === 0) return;
    const tag = entityTagOf(fields);
    if (tag === undefined || !asked.some((one) => matchesWeakly(one, tag)) || isShownFromCache(exchange)) return;
    const size = contentOf(exchange)?.size ?? 0;
    yield {
      message: `The client named its copy ${fieldValue(fields, 'etag')} in If-None-Match and got 200 with the same ETag${size > 0 ? ` and ${size} bytes of content` : ''}.`,
      evidence: [{ kind: 'status' }, ...fieldLines(fields, ['etag'])],
      fix: {
        summary: 'Compare If-None-Match with the ETag, ignoring W/, and answer 304 where they match.',
        status: 304,
      },
    };
  },
});

/** Content of which nothing came over the wire is the cached copy, confirmed by a 304 that is not shown. */
function isShownFromCache(exchange: Exchange): boolean {
  const content = contentOf(exchange);
  return content?.wireSize === 0 && (content.size ?? 0) > 0;
}
