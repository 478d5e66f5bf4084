import type { Exchange, Responded } from '../../http/exchange.ts';
import { isResponded } from '../../http/exchange.ts';
import { originOf } from '../../http/url.ts';
import { rfc } from '../../knowledge/specs.ts';
import { errorShapeOf } from '../../lint/body/error-shape.ts';
import { nameOf } from '../../lint/body/words.ts';
import { isApi } from '../../lint/profile.ts';
import { defineRule } from '../../lint/rule.ts';

export default defineRule({
  family: 'protocol',
  level: 'warning',
  profile: ['api'],
  title: 'Errors in more than one shape',
  why: 'A client that reads the error from one envelope finds nothing in the other, and shows its users "undefined" or fails on the HTML.',
  specs: [rfc(9457, '1')],
  needs: ['content', 'journal'],
  on: 'response',
  *check(exchange, journal) {
    const shape = shapeOf(exchange);
    if (shape === undefined) return;
    const earlier = journal.sameOrigin(exchange).find((other) => {
      const known = shapeOf(other);
      return known !== undefined && known !== 'HTML';
    });
    const known = earlier === undefined ? undefined : shapeOf(earlier);
    if (earlier === undefined || known === undefined || known === shape) return;
    yield {
      message: `This ${nameOf(exchange)} of ${originOf(exchange.url)} has its error as ${shape}, an earlier one (${earlier.method} ${pathOf(earlier)}, ${nameOf(earlier as Responded)}) as ${known}.`,
      evidence: [{ kind: 'status' }, { kind: 'exchange', id: earlier.id, what: `the earlier error, as ${known}` }],
      fix: { summary: 'Send all errors of the API in one envelope, for example the problem details of RFC 9457.' },
    };
  },
});

/** The shape of an error that the API itself made; undefined for everything else. */
function shapeOf(exchange: Exchange): string | undefined {
  if (!isResponded(exchange) || !isApi(exchange) || exchange.type === 'preflight') return undefined;
  if (exchange.fromCache === true || exchange.fromServiceWorker === true) return undefined;
  return errorShapeOf(exchange);
}

function pathOf({ url }: Exchange): string {
  return url.slice((originOf(url) ?? '').length).slice(0, 80) || '/';
}
