import { fieldValues } from '../http/fields.ts';
import type { Evidence } from '../lint/finding.ts';
import { type Answer, isAbout, timing } from './answer.ts';
import type { Reason } from './diagnosis.ts';
import type { CauseId, GatewayProduct } from './product.ts';
import { secondsOf, tookSentence } from './reasons.ts';
import type { Verdict } from './verdict.ts';

/** Causes that a wait can support. */
const TIMEOUTS: ReadonlySet<CauseId> = new Set(['upstream-timeout', 'function-timeout']);

/** A wait as long as a default timeout of the product supports a timeout. */
export function timingReasons(answer: Answer, { cause, known, evidence }: Verdict): readonly Reason[] {
  const took = timing(answer);
  if (took === undefined || known === undefined || !TIMEOUTS.has(cause)) return [];
  if (evidence.some(({ evidence: { kind } }) => kind === 'timing')) return [];
  const limit = known.timeouts.find(({ seconds }) => isAbout(took.ms, seconds));
  if (limit === undefined) return [];
  return [
    {
      text: `${tookSentence(took)}; ${known.name} allows ${limit.seconds} s by default (${limit.what}).`,
      evidence: took,
    },
  ];
}

/** Two nginx in a row: the outer one writes Server, the inner one made the page. */
export function innerNginx({ fields, page }: Answer, { product }: Verdict): readonly Reason[] {
  if (product !== 'nginx') return [];
  const server = fieldValues(fields, 'server').find((value) => /^nginx\b/i.test(value));
  const foot = /<center>(nginx[^<]{0,60})<\/center>/.exec(page?.skeleton ?? '')?.[1];
  if (server === undefined || foot === undefined || foot === server.trim().toLowerCase()) return [];
  return [
    {
      text: `Server says ${server.slice(0, 60)} and the page ${foot}: two nginx stand in a row, and the inner one made the page.`,
      evidence: { kind: 'field', in: 'response', name: 'Server', value: server },
    },
  ];
}

/** The reason phrases of nginx that differ from the registered ones. */
const NGINX_PHRASES: ReadonlyMap<number, string> = new Map([
  [503, 'Service Temporarily Unavailable'],
  [504, 'Gateway Time-out'],
]);

/** nginx writes its own Server on what it hands on, but not its own reason phrase. */
export function handedOnByNginx({ fields, reason, status }: Answer, { product }: Verdict): readonly Reason[] {
  const own = NGINX_PHRASES.get(status);
  const server = fieldValues(fields, 'server').find((value) => /^nginx\b/i.test(value));
  if (own === undefined || server === undefined || !reason || reason === own) return [];
  if (product !== 'app' && product !== 'unknown') return [];
  return [
    {
      text: `The reason phrase is "${reason.slice(0, 60)}" where nginx itself writes "${own}", so nginx only handed this on.`,
      evidence: { kind: 'field', in: 'response', name: 'Server', value: server },
    },
  ];
}

/** What keeps the verdict from being sure: a stored answer, a wait that was too short, others on the way. */
export function limitsOf(
  answer: Answer,
  { cause, product }: Verdict,
  onPath: readonly GatewayProduct[],
): readonly Reason[] {
  const limits: Reason[] = [];
  const stored = storedEvidence(answer);
  if (stored !== undefined) {
    limits.push({
      text: 'This may be an old answer from a cache. Ask again past the cache before you trust it.',
      evidence: stored,
    });
  }
  const took = timing(answer);
  if (took !== undefined && took.ms < 1000 && answer.status === 504 && product !== 'service-worker') {
    limits.push({
      text: `It took only ${secondsOf(took.ms)}: ${TIMEOUTS.has(cause) ? 'no usual timeout is so short, look at its setting' : 'nothing timed out here, whatever the code says'}.`,
      evidence: took,
    });
  }
  if (product !== 'service-worker' && onPath.length > 0) {
    const names = onPath.map(({ name }) => name).join(', ');
    limits.push({
      text: `${names} may be on the way, but nothing shows that ${onPath.length === 1 ? 'it' : 'one of them'} made this answer.`,
      evidence: { kind: 'status' },
    });
  }
  return limits;
}

function storedEvidence({ exchange, fields }: Answer): Evidence | undefined {
  if (exchange.fromCache === true) return { kind: 'status' };
  const age = fieldValues(fields, 'age')[0];
  if (age !== undefined && Number(age) > 0) return { kind: 'field', in: 'response', name: 'Age', value: age };
  for (const name of ['x-cache', 'cf-cache-status']) {
    const value = fieldValues(fields, name).find((line) => /\bhit\b/i.test(line));
    if (value !== undefined) return { kind: 'field', in: 'response', name, value };
  }
  return undefined;
}
