import type { Responded } from '../http/exchange.ts';
import { fieldValue } from '../http/fields.ts';
import type { Journal } from '../lint/journal.ts';
import { readAnswer } from './answer.ts';
import { appReasons, fromApp } from './app-verdict.ts';
import { truncated } from './cut-short-verdict.ts';
import type { Alternative, Diagnosis } from './diagnosis.ts';
import { handedOnByNginx, innerNginx, limitsOf, timingReasons } from './for-and-against.ts';
import { fromBehindCdn, fromPlatform, fromSignals, servedByWorker, unknown } from './gateway-verdict.ts';
import { historyReasons, originHistory } from './history.ts';
import { pathOf } from './path.ts';
import type { GatewayProduct } from './product.ts';
import { products } from './products/index.ts';
import { fromProxyStatus } from './proxy-status-verdict.ts';
import { REQUEST_ID_FIELDS } from './request-ids.ts';
import { retryAdvice } from './retry.ts';
import { nextCheck, stepsFor } from './steps.ts';
import { TEXTBOOK, VENDOR_CODES } from './textbook.ts';
import { type Hit, hitsOf, type Verdict } from './verdict.ts';

/**
 * Says who answered, on what evidence, the likely causes and what to check next. Pure; the same exchange and history
 * give the same diagnosis. The journal, where there is one, supports it with the host's earlier answers.
 */
export function diagnose(exchange: Responded, journal?: Journal): Diagnosis {
  const answer = readAnswer(exchange);
  const hits = products.flatMap((product) => hitsOf(product, answer));
  const app = appReasons(answer);
  const verdict =
    servedByWorker(answer, hits) ??
    fromProxyStatus(answer) ??
    truncated(answer) ??
    fromSignals(answer, hits, app) ??
    fromApp(answer, app) ??
    fromBehindCdn(answer, hits) ??
    fromPlatform(answer, hits) ??
    unknown(answer);
  const onPath = onPathOf(hits, verdict);
  const history = historyReasons(originHistory(exchange, journal), verdict.cause);
  return {
    product: verdict.product,
    name: verdict.name,
    hop: verdict.hop,
    confidence: verdict.confidence,
    cause: verdict.cause,
    causes: verdict.causes,
    evidence: [
      ...verdict.evidence,
      ...innerNginx(answer, verdict),
      ...handedOnByNginx(answer, verdict),
      ...timingReasons(answer, verdict),
      ...history.evidence,
    ],
    against: [...(verdict.against ?? []), ...limitsOf(answer, verdict, onPath), ...history.against],
    alternatives: alternativesOf(hits, verdict, onPath),
    next: nextCheck(exchange, verdict),
    steps: stepsFor(exchange, verdict),
    meaning: verdict.meaning,
    textbook: textbookOf(answer.status),
    path: pathOf(verdict.hop, verdict.name, verdict.cause, onPath),
    retry: retryAdvice(exchange),
    requestIds: requestIdsOf(exchange),
    ...(verdict.known !== undefined && { doc: verdict.known.doc }),
  };
}

function textbookOf(status: number): string {
  if (status < 400) return `${status} says that it worked. It is sent before the content, so nothing takes it back.`;
  return (
    TEXTBOOK.find(({ code }) => code === status)?.meaning ??
    VENDOR_CODES.get(status) ??
    `${status} is no code that gateways usually answer with.`
  );
}

/** What is only on the way: seen, but not the one that answered. */
function onPathOf(hits: readonly Hit[], { product }: Verdict): readonly GatewayProduct[] {
  const seen = hits.filter(({ signal, product: { id } }) => signal.strength === 'only-on-path' && id !== product);
  return [...new Set(seen.map((hit) => hit.product))];
}

function alternativesOf(
  hits: readonly Hit[],
  { product }: Verdict,
  onPath: readonly GatewayProduct[],
): readonly Alternative[] {
  if (product === 'service-worker') return [];
  const others = hits.filter(({ signal, product: { id } }) => signal.strength !== 'only-on-path' && id !== product);
  const named = new Map<string, Alternative>();
  for (const { product: other, signal } of others) {
    named.set(other.id, { product: other.id, name: other.name, text: signal.says });
  }
  for (const { product: other, signal } of hits) {
    if (!named.has(other.id) && onPath.includes(other)) {
      named.set(other.id, { product: other.id, name: other.name, text: signal.says });
    }
  }
  return [...named.values()];
}

function requestIdsOf(exchange: Responded): Diagnosis['requestIds'] {
  return REQUEST_ID_FIELDS.flatMap((field) => {
    const value = fieldValue(exchange.outcome.fields, field);
    return value === undefined || value === '' ? [] : [{ field, value }];
  });
}
