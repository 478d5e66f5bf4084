import type { Responded } from '../../http/exchange.ts';
import { mediaTypeOf } from '../../http/media-type.ts';
import { rfc } from '../../knowledge/specs.ts';
import { protocolOf } from '../../lint/body/by-design.ts';
import { contentEvidence } from '../../lint/body/content-evidence.ts';
import { verdictOf } from '../../lint/body/failure.ts';
import type { Signal } from '../../lint/body/signals.ts';
import { nameOf, quoted } from '../../lint/body/words.ts';
import type { Evidence, Fix, Problem } from '../../lint/finding.ts';
import { defineRule } from '../../lint/rule.ts';

const MOST_EVIDENCE = 3;

export default defineRule({
  family: 'status-against-body',
  level: 'error',
  profile: ['api'],
  title: 'Failure reported with a success status',
  why: 'Caches, monitors, retry logic and fetch decide by the status alone. A failure that only the body tells looks like a success to all of them: it is stored, counted as healthy, and never retried.',
  specs: [rfc(9110, '15.3'), rfc(9205, '4.6')],
  needs: ['content'],
  on: 'response',
  *check(exchange) {
    const { status } = exchange.outcome;
    if (status < 200 || status > 299 || status === 204 || status === 205) return;
    if (mediaTypeOf(exchange)?.essence.startsWith('application/problem+') === true) return;
    const problem = byDesign(exchange) ?? plainFailure(exchange);
    if (problem !== 'none' && problem !== undefined) yield problem;
  },
});

/** `none`: a protocol that reports failures this way, and nothing failed. */
function byDesign(exchange: Responded): Problem | 'none' | undefined {
  const found = protocolOf(exchange);
  const isMultiStatus = exchange.outcome.status === 207;
  if (found === undefined && !isMultiStatus) return undefined;
  const protocol = found?.protocol ?? 'Multi-Status';
  const signal = verdictOf(exchange).signals[0];
  const path = found === undefined ? signal?.path : found.failure?.path;
  if (path === undefined) return 'none';
  return {
    level: 'info',
    message: `The answer is ${nameOf(exchange)} and its body reports a failure, as ${protocol} does by design.`,
    evidence: [{ kind: 'status' }, contentEvidence(exchange, path)],
    fix: {
      summary: `Nothing has to change for ${protocol}; make sure that clients and monitors read the body, because the status tells them nothing.`,
    },
  };
}

function plainFailure(exchange: Responded): Problem | undefined {
  const { failure, signals } = verdictOf(exchange);
  const [first] = signals;
  if (failure === 'none' || first === undefined) return undefined;
  const shown = signals.slice(0, MOST_EVIDENCE);
  return {
    ...(failure === 'weak' && { level: 'warning' }),
    message: `The answer is ${nameOf(exchange)}, but its body reports a failure: ${shown.map((signal) => quoted(signal.path, signal.value)).join(', ')}.`,
    evidence: [{ kind: 'status' }, ...shown.map((signal): Evidence => contentEvidence(exchange, signal.path))],
    fix: fixFor(signals),
  };
}

function fixFor(signals: readonly Signal[]): Fix {
  const named =
    signals.find(({ kind, status }) => kind === 'code' && status !== undefined) ??
    signals.find(({ status }) => status !== undefined);
  if (named?.status === undefined) {
    return {
      summary:
        'Answer with the 4xx code that fits where the client can mend the request, and with a 5xx code where the server failed; keep the body.',
    };
  }
  return {
    summary: `Answer with ${nameOf(named.status)}, which is what the body says, and keep the body as it is.`,
    status: named.status,
  };
}
