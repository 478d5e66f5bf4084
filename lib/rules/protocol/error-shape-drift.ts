import type { Exchange } from '../../http/exchange.ts';
import { isResponded } from '../../http/exchange.ts';
import { originOf } from '../../http/url.ts';
import { rfc } from '../../knowledge/specs.ts';
import { asksForHtml } from '../../lint/asks-for-html.ts';
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
    const places = placesIn(exchange);
    const [shape] = places;
    if (shape === undefined) return;
    const earlier = journal.sameOrigin(exchange).find((other) => {
      const [first] = placesIn(other);
      return first !== undefined && first !== 'HTML';
    });
    if (earlier === undefined || !isResponded(earlier)) return;
    const known = placesIn(earlier);
    if (known.some((place) => places.includes(place))) return;
    yield {
      message: `This ${nameOf(exchange)} of ${originOf(exchange.url)} has its error as ${shape}, an earlier one (${earlier.method} ${pathOf(earlier)}, ${nameOf(earlier)}) as ${known[0]}.`,
      evidence: [{ kind: 'status' }, { kind: 'exchange', id: earlier.id, what: `the earlier error, as ${known[0]}` }],
      fix: { summary: 'Send all errors of the API in one envelope, for example the problem details of RFC 9457.' },
    };
  },
});

/** Where the API itself has put its error; empty for everything else, such as HTML that was asked for. */
function placesIn(exchange: Exchange): readonly string[] {
  if (!isResponded(exchange) || exchange.outcome.status < 400 || exchange.type === 'preflight') return [];
  if (exchange.fromCache === true || exchange.fromServiceWorker === true || !isApi(exchange)) return [];
  const places = errorShapeOf(exchange);
  return places[0] === 'HTML' && asksForHtml(exchange) ? [] : places;
}

function pathOf({ url }: Exchange): string {
  return url.slice((originOf(url) ?? '').length).slice(0, 80) || '/';
}
