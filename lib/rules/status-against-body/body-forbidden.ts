import { contentOf } from '../../http/content.ts';
import type { Content } from '../../http/exchange.ts';
import { fieldValues } from '../../http/fields.ts';
import { rfc } from '../../knowledge/specs.ts';
import { nameOf } from '../../lint/body/words.ts';
import type { Evidence } from '../../lint/finding.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'status-against-body',
  level: 'error',
  profile: ['all'],
  title: 'Content with a status that forbids it',
  why: 'A client reads no content after this status. On a connection that is used again, the bytes that follow are taken for the beginning of the next answer.',
  specs: [rfc(9110, '6.4.1'), rfc(9110, '8.6'), rfc(9110, '15.3.5')],
  needs: [],
  statuses: [204, 205, 304],
  on: 'response',
  *check(exchange) {
    const { status, fields } = exchange.outcome;
    if (status !== 204 && status !== 205 && status !== 304) return;
    const received = exchange.method === 'HEAD' ? 0 : bytesReceived(contentOf(exchange), status);
    const announced = fieldValues(fields, 'content-length').find((value) => status === 204 && Number(value) > 0);
    if (received === 0 && announced === undefined) return;
    const said = received > 0 ? `carries ${received} bytes of content` : `announces ${announced} bytes of content`;
    const line = fields?.lines.find(
      ({ name, value }) => name.toLowerCase() === 'content-length' && value === announced,
    );
    const evidence: Evidence[] =
      line === undefined ? [] : [{ kind: 'field', in: 'response', name: line.name, value: line.value }];
    yield {
      message: `The answer is ${nameOf(exchange)}, which has no content, but it ${said}.`,
      evidence: [{ kind: 'status' }, ...evidence],
      fix: {
        summary:
          status === 304
            ? 'Send 304 without content.'
            : `Send no content and no Content-Length with ${status}, or answer with 200 OK if the content matters.`,
        ...(status !== 304 && received > 0 && { status: 200 }),
        ...(received === 0 && { remove: ['Content-Length'] }),
      },
    };
  },
});

/** A HAR file shows the cached copy as the content of a 304, so there only bytes from the wire count. */
function bytesReceived(content: Content | undefined, status: number): number {
  if (content === undefined) return 0;
  if (status === 304 || content.wireSize !== undefined) return content.wireSize ?? 0;
  return content.size ?? content.text?.length ?? 0;
}
