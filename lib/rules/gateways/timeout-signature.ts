import { GATEWAY_CODES, isGatewayError, timeoutsNear } from '../../gateways/index.ts';
import { isResponded, type Responded } from '../../http/exchange.ts';
import { originOf } from '../../http/url.ts';
import { rfc } from '../../knowledge/specs.ts';
import type { Evidence } from '../../lint/finding.ts';
import { defineRule } from '../../lint/rule.ts';

const SHARE = 0.02;
const MOST_EVIDENCE = 4;

export default defineRule({
  family: 'gateways',
  level: 'info',
  profile: ['all'],
  title: 'Gateway errors after the same round time',
  why: 'When several gateway errors come after the same wait, and it is the default timeout of a product, that timeout ran out. It shows which hop gave up: the one with the shortest timeout on the way.',
  specs: [rfc(9110, '15.6.5')],
  needs: ['timing', 'journal'],
  statuses: GATEWAY_CODES,
  on: 'response',
  *check(exchange, journal) {
    const wait = waitOfGatewayError(exchange);
    if (wait === undefined) return;
    const fits = timeoutsNear(wait, SHARE);
    if (fits.length === 0) return;
    const earlier = journal
      .sameOrigin(exchange)
      .filter(isResponded)
      .filter((other) => {
        const waited = waitOfGatewayError(other);
        return waited !== undefined && fits.some((fit) => timeoutsNear(waited, SHARE).includes(fit));
      });
    if (earlier.length === 0) return;
    const seconds = fits.map((fit) => fit.seconds).join(' or ');
    const whose = fits.map((fit) => `${fit.seconds} s: ${fit.whose}`).join('; ');
    yield {
      message: `${earlier.length + 1} gateway errors of ${originOf(exchange.url) ?? 'this origin'} waited ${seconds} s for their first byte (this one ${(wait / 1000).toFixed(1)} s), the default timeout of a known product (${whose}).`,
      evidence: [
        { kind: 'timing', ms: wait, what: 'wait for the first byte' },
        ...earlier.slice(-MOST_EVIDENCE).map(asEvidence),
      ],
      fix: {
        summary:
          'Find out what the application does for so long on this path, and move long work out of the request; raise the timeout last, and from the inside out, so that the application gives up before the proxy, and the proxy before the CDN.',
      },
    };
  },
});

/** The wait for the first byte of a gateway error that came over the network; undefined for everything else. */
function waitOfGatewayError(exchange: Responded): number | undefined {
  if (!isGatewayError(exchange) || exchange.fromCache === true || exchange.fromServiceWorker === true) return undefined;
  return exchange.type === 'preflight' ? undefined : exchange.timings?.wait;
}

function asEvidence({ id }: Responded): Evidence {
  return { kind: 'exchange', id, what: 'a gateway error after the same wait' };
}
