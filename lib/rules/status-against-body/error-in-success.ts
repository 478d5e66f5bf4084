import type { Responded } from '../../http/exchange.ts';
import { mediaTypeOf } from '../../http/media-type.ts';
import { rfc } from '../../knowledge/specs.ts';
import { protocolOf } from '../../lint/body/by-design.ts';
import { contentEvidence } from '../../lint/body/content-evidence.ts';
import { errorDetailsOf, type Told } from '../../lint/body/error-details.ts';
import { saysFailure } from '../../lint/body/meaning.ts';
import type { Signal } from '../../lint/body/signals.ts';
import { verdictOf } from '../../lint/body/verdict.ts';
import { nameOf, quoted, shortened } from '../../lint/body/words.ts';
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
  statuses: ['2xx'],
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
  const shown = signals.filter((signal) => !signals.some((other) => isInside(other, signal))).slice(0, MOST_EVIDENCE);
  const said = wordsFor(exchange, shown);
  const places = [...shown.map(({ path }) => path), ...(said === undefined ? [] : [said.path])];
  return {
    ...(failure === 'weak' && { level: 'warning' }),
    message: `The answer is ${nameOf(exchange)}, but its body reports a failure: ${shown.map((signal) => quoted(signal.path, signal.value)).join(', ')}${said === undefined ? '' : ` (${shortened(said.text)})`}.`,
    evidence: [{ kind: 'status' }, ...places.map((path): Evidence => contentEvidence(exchange, path))],
    fix: fixFor(signals),
  };
}

/** Whether the one stands inside what the other points at. */
function isInside(one: Signal, other: Signal): boolean {
  return one.path.length > other.path.length && other.path.every((name, index) => one.path[index] === name);
}

/** What the body says in words, where the signals do not show it. */
function wordsFor(exchange: Responded, shown: readonly Signal[]): Told | undefined {
  if (shown.some(({ value }) => typeof value === 'string' && /\s/.test(value))) return undefined;
  const { messages } = errorDetailsOf(exchange);
  return (
    messages.find(({ path, text }) => path.length > 0 && saysFailure(text)) ??
    messages.find(({ path }) => path.length > 0)
  );
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
