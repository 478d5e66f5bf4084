import { cacheControlOf } from '../../http/cache-control.ts';
import { lacksField } from '../../http/fields.ts';
import { mediaTypeOf } from '../../http/media-type.ts';
import { rfc } from '../../knowledge/specs.ts';
import { fieldLines } from '../../lint/field-lines.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'caching',
  level: 'info',
  profile: ['all'],
  title: 'no-cache without anything to check by',
  why: 'no-cache lets caches keep the answer if they ask before each use, but without ETag or Last-Modified they have nothing to ask with. Everything is sent again every time, as with no-store.',
  specs: [rfc(9111, '5.2.2.4'), rfc(9110, '8.8')],
  needs: ['responseFields'],
  statuses: [200],
  fields: ['cache-control'],
  on: 'response',
  *check(exchange) {
    const { status, fields } = exchange.outcome;
    if (status !== 200 || (exchange.method !== 'GET' && exchange.method !== 'HEAD')) return;
    const directives = cacheControlOf(fields);
    if (!directives.has('no-cache') || directives.has('no-store')) return;
    if (exchange.type === 'event-stream' || mediaTypeOf(exchange)?.essence === 'text/event-stream') return;
    if (!lacksField(fields, 'etag') || !lacksField(fields, 'last-modified')) return;
    yield {
      message: 'Cache-Control asks caches to check with no-cache, but the answer has neither ETag nor Last-Modified.',
      evidence: [
        { kind: 'missing-field', in: 'response', name: 'ETag' },
        { kind: 'missing-field', in: 'response', name: 'Last-Modified' },
        ...fieldLines(fields, ['cache-control']),
      ],
      fix: {
        summary: 'Send an ETag that changes with the content, or no-store where nobody should keep a copy.',
        set: { ETag: '"v1"' },
      },
    };
  },
});
