import type { Responded } from '../http/exchange.ts';
import { fieldValue, fieldValues, hasField } from '../http/fields.ts';
import { isJson, mediaTypeOf } from '../http/media-type.ts';
import { type ProxyStatusMember, proxyStatusOf } from '../http/proxy-status.ts';
import type { Evidence } from '../lint/finding.ts';
import type { Journal } from '../lint/journal.ts';
import { type Answer, evidenceForAll, isAbout, isData, readAnswer, timing } from './answer.ts';
import { APP_SIGNS } from './app-signs.ts';
import { isCutShort } from './cut-short.ts';
import type { Alternative, Diagnosis, Reason } from './diagnosis.ts';
import { historyReasons, originHistory } from './history.ts';
import { pathOf } from './path.ts';
import type { CauseId, GatewayProduct, Hop, Signal } from './product.ts';
import { products } from './products/index.ts';
import { causeOfProxyError } from './proxy-errors.ts';
import { REQUEST_ID_FIELDS } from './request-ids.ts';
import { retryAdvice } from './retry.ts';
import { nextCheck, stepsFor } from './steps.ts';
import { TEXTBOOK, VENDOR_CODES } from './textbook.ts';

/** What is decided about an answer; the rest of the diagnosis follows from it. */
interface Verdict {
  readonly product: string;
  readonly name: string;
  readonly hop: Hop;
  readonly confidence: Diagnosis['confidence'];
  readonly cause: CauseId;
  readonly meaning: string;
  readonly causes: readonly string[];
  readonly evidence: readonly Reason[];
  readonly against?: readonly Reason[];
  /** Undefined where no product of ours answered. */
  readonly known?: GatewayProduct;
}

/** A signal that holds, with what shows it. */
interface Hit {
  readonly product: GatewayProduct;
  readonly signal: Signal;
  readonly reasons: readonly Reason[];
}

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
    next: nextCheck(exchange, verdict.known, verdict.hop),
    steps: stepsFor(exchange, verdict.known),
    meaning: verdict.meaning,
    textbook: textbookOf(answer.status),
    path: pathOf(verdict.hop, verdict.name, verdict.cause, onPath),
    retry: retryAdvice(exchange),
    requestIds: requestIdsOf(exchange),
    ...(verdict.known !== undefined && { doc: verdict.known.doc }),
  };
}

function hitsOf(product: GatewayProduct, answer: Answer): readonly Hit[] {
  return product.signals.flatMap((signal) => {
    const evidence = evidenceForAll(signal.when, answer);
    return evidence === undefined ? [] : [{ product, signal, reasons: reasonsFrom(signal.says, evidence) }];
  });
}

/** One reason for the sentence, and one for each further thing that it rests on. */
function reasonsFrom(text: string, evidence: readonly Evidence[]): readonly Reason[] {
  const [first = { kind: 'status' } as const, ...rest] = evidence.filter(({ kind }) => kind !== 'status');
  return [{ text, evidence: first }, ...furtherReasons(rest)];
}

/** What else a conclusion rests on; one passage of the content is enough. */
function furtherReasons(evidence: readonly Evidence[]): readonly Reason[] {
  return evidence
    .filter(({ kind }) => kind !== 'status' && kind !== 'content')
    .map((more) => ({ text: sentenceFor(more), evidence: more }));
}

function sentenceFor(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'field':
      return `${evidence.name} is "${evidence.value.slice(0, 120)}".`;
    case 'missing-field':
      return `There is no ${evidence.name} field.`;
    case 'timing':
      return `${tookSentence(evidence)}.`;
    default:
      return 'The status code fits.';
  }
}

function tookSentence({ ms, what }: Extract<Evidence, { kind: 'timing' }>): string {
  return what === 'whole exchange'
    ? `The answer took ${secondsOf(ms)} in all`
    : `The first byte came after ${secondsOf(ms)}`;
}

function secondsOf(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

function servedByWorker(answer: Answer, hits: readonly Hit[]): Verdict | undefined {
  if (answer.exchange.fromServiceWorker !== true) return undefined;
  const hit = hits.find(({ signal }) => signal.when[0].kind === 'service-worker');
  return hit === undefined ? undefined : verdictOf(hit.product, hit, answer, 'high');
}

/** What is read out of a product's signal: the first of its readings that holds. */
function verdictOf(
  product: GatewayProduct,
  { reasons }: Hit,
  answer: Answer,
  confidence: Diagnosis['confidence'],
): Verdict {
  for (const reading of product.readings) {
    const evidence = evidenceForAll(reading.when, answer);
    if (evidence === undefined) continue;
    const more = evidence.filter((item) => !reasons.some((known) => isSame(known.evidence, item)));
    return {
      product: product.id,
      name: product.name,
      hop: reading.hop ?? product.hop,
      confidence,
      cause: reading.cause,
      meaning: reading.meaning,
      causes: reading.causes,
      evidence: [...reasons, ...furtherReasons(more)],
      known: product,
    };
  }
  throw new Error(`${product.id} has no reading without conditions`);
}

function isSame(a: Evidence, b: Evidence): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The nearest intermediary that reports an error made the answer (RFC 9209 §2). PostgREST writes its own codes there. */
function fromProxyStatus(answer: Answer): Verdict | undefined {
  const member = proxyStatusOf(answer.fields)?.findLast(({ error }) => error !== undefined);
  if (member?.error === undefined) return undefined;
  const value = fieldValues(answer.fields, 'proxy-status').findLast((line) => line.includes(member.error ?? ''));
  if (value === undefined) return undefined;
  const evidence: Evidence = { kind: 'field', in: 'response', name: 'Proxy-Status', value };
  if (isPostgrest(member)) return postgrest(member, evidence);
  const { cause, says } = causeOfProxyError(member.error);
  const known = products.find(({ id, name }) => [id, name.toLowerCase()].includes(member.name.toLowerCase()));
  const details = member.details === undefined ? '' : ` It adds: "${member.details.slice(0, 120)}".`;
  return {
    product: known?.id ?? member.name.slice(0, 120),
    name: known?.name ?? member.name.slice(0, 120),
    hop: known?.hop ?? hopByName(member.name),
    confidence: 'high',
    cause,
    meaning: `The intermediary "${member.name.slice(0, 120)}" reports ${member.error}: ${says}.`,
    causes: [`${says.charAt(0).toUpperCase()}${says.slice(1)}.`, ...causesByCode(answer.status)],
    evidence: [{ text: `Proxy-Status names the hop and the error ${member.error}.${details}`, evidence }],
    ...(known !== undefined && { known }),
  };
}

function isPostgrest({ name, error }: ProxyStatusMember): boolean {
  return name.toLowerCase() === 'postgrest' || /^PGRST/.test(error ?? '');
}

function postgrest({ error }: ProxyStatusMember, evidence: Evidence): Verdict {
  return {
    product: 'app',
    name: 'PostgREST',
    hop: 'app',
    confidence: 'high',
    cause: 'app-dependency-failure',
    meaning: 'PostgREST, the application itself, answered; it uses Proxy-Status for codes of its own.',
    causes: [
      'The database behind PostgREST cannot be reached, or its connection pool is exhausted.',
      `Look up ${error ?? 'the code'} in the list of PostgREST's errors.`,
    ],
    evidence: [{ text: 'Proxy-Status carries a code of PostgREST, which is no gateway.', evidence }],
  };
}

function hopByName(name: string): Hop {
  if (/cdn|edge|cache/i.test(name)) return 'cdn';
  if (/balanc|\blb\b|haproxy/i.test(name)) return 'load-balancer';
  if (/ingress/i.test(name)) return 'ingress';
  if (/gateway|\bgw\b/i.test(name)) return 'api-gateway';
  return 'proxy';
}

/** A body that ended before its length: the status had been sent already, so it stays a success. */
function truncated(answer: Answer): Verdict | undefined {
  const { laterError = '', content } = answer.exchange.outcome;
  const cut = isCutShort(answer.exchange);
  const announced = cut ? undefined : missedLength(answer);
  if (answer.status >= 400 || (!cut && announced === undefined)) return undefined;
  const received = content?.wireSize ?? content?.size;
  return {
    product: 'unknown',
    name: 'Unknown',
    hop: 'unknown',
    confidence: 'low',
    cause: 'truncated-response',
    meaning: `The ${answer.status} was sent before the fault, so it stayed a ${answer.status} although the content is cut short.`,
    causes: [
      'The application died or was stopped while it was sending.',
      'A proxy on the way ran into its timeout, or its disk was full while it buffered.',
    ],
    evidence: [
      cut
        ? {
            text: `The browser reports ${laterError}${received ? ` after ${received} bytes` : ''}.`,
            evidence: { kind: 'error', error: laterError },
          }
        : {
            text: `Content-Length announces ${announced} bytes, and ${received} came.`,
            evidence: { kind: 'field', in: 'response', name: 'Content-Length', value: String(announced) },
          },
    ],
  };
}

/** The length that was announced, where less of the content came (RFC 9112 §8); undefined where that is not known. */
function missedLength({ exchange, status, fields }: Answer): number | undefined {
  const { content } = exchange.outcome;
  const length = Number(fieldValue(fields, 'content-length') ?? Number.NaN);
  const received = content?.wireSize ?? content?.size;
  if (exchange.method === 'HEAD' || status === 204 || status === 304 || exchange.fromCache === true) return undefined;
  if (content?.truncated === true || hasField(fields, 'content-encoding') || !received) return undefined;
  return received < length ? length : undefined;
}

function fromSignals(answer: Answer, hits: readonly Hit[], app: AppReasons): Verdict | undefined {
  const decisive = hits.find(({ signal }) => signal.strength === 'decisive');
  if (decisive !== undefined) return verdictOf(decisive.product, decisive, answer, 'high');
  const strong = app.plain ? undefined : hits.find(({ signal }) => signal.strength === 'strong');
  return strong === undefined ? undefined : verdictOf(strong.product, strong, answer, 'medium');
}

interface AppReasons {
  readonly reasons: readonly Reason[];
  /** One sign alone is enough. */
  readonly plain: boolean;
  /** The content was seen, and is data; a label alone, or data without its fields, may be those of a gateway. */
  readonly data: boolean;
}

function appReasons(answer: Answer): AppReasons {
  const found = APP_SIGNS.flatMap(({ weight, when, says }) => {
    const evidence = evidenceForAll([when], answer)?.[0];
    return evidence === undefined ? [] : [{ weight, reason: { text: says, evidence } }];
  });
  const plain = found.some(({ weight }) => weight === 'plain');
  return {
    reasons: found.map(({ reason }) => reason),
    plain: plain || found.length >= 2,
    data: answer.page !== undefined && answer.fields !== undefined && isData(answer) && !answer.empty,
  };
}

const DEPENDENCY =
  /data ?base|\bdb\b|redis|upstream|dependenc|unreachable|econn|etimedout|time[d ]?-?out|connection (?:refused|reset)|cannot connect|failed to (?:fetch|connect)|bad gateway|third.?party|downstream/i;

function fromApp(answer: Answer, { reasons, plain, data }: AppReasons): Verdict | undefined {
  if (!plain && !data) return undefined;
  const dependency = answer.status !== 503 || DEPENDENCY.test(answer.page?.raw.slice(0, 4096) ?? '');
  const excerpt = answer.page?.raw.slice(0, 256) ?? '';
  const shape: Reason[] = data
    ? [
        {
          text: "The content is data in the site's own shape, not a gateway's page.",
          evidence: typeEvidence(answer) ?? { kind: 'content', path: '', excerpt },
        },
      ]
    : [];
  return {
    product: 'app',
    name: 'The application',
    hop: 'app',
    confidence: certaintyOf(answer, plain, data),
    cause: dependency ? 'app-dependency-failure' : 'app-deliberate',
    meaning: `The application itself answered ${answer.status}; no gateway had to.`,
    causes: dependency
      ? [
          'Something that the application depends on failed: another service, a queue, a database.',
          'The application relays a status that it got from another service.',
        ]
      : [
          'The application says so on purpose: maintenance, overload, a feature that is switched off.',
          'Something that it depends on is not available.',
        ],
    evidence: [...shape, ...reasons],
  };
}

function certaintyOf(answer: Answer, plain: boolean, data: boolean): Diagnosis['confidence'] {
  if (plain && data) return 'high';
  return plain || !saysNothing(answer) ? 'medium' : 'low';
}

/** JSON with nothing but the name of the status, as some gateways write it too. */
function saysNothing({ page }: Answer): boolean {
  return /^\s*\{\s*"(?:message|error)"\s*:\s*"(?:bad gateway|service unavailable|gateway time-?out)"\s*\}\s*$/i.test(
    page?.raw.slice(0, 200) ?? '',
  );
}

function typeEvidence({ exchange, fields }: Answer): Evidence | undefined {
  const value = fieldValues(fields, 'content-type')[0];
  return value !== undefined && isJson(mediaTypeOf(exchange))
    ? { kind: 'field', in: 'response', name: 'Content-Type', value }
    : undefined;
}

/** In characters of visible text: a page with more was designed, so it may be anybody's own error page. */
const BARE = 400;

/** A CDN is on the way and the page is none of its own: what stands behind it decided. */
function fromBehindCdn(answer: Answer, hits: readonly Hit[]): Verdict | undefined {
  const cdn = hits.find(({ product, signal }) => product.hop === 'cdn' && signal.strength === 'only-on-path');
  const { page, empty, status, exchange } = answer;
  if (cdn === undefined || exchange.method === 'HEAD' || exchange.outcome.content?.truncated === true) return undefined;
  const plain = page !== undefined && page.text !== '' && page.text.length <= BARE;
  const relayed = cdn.product.id === 'cloudflare' ? plain || (status === 503 && page?.text !== '') : plain || empty;
  if (!relayed || (page === undefined && !empty) || (cdn.product.id === 'cloudflare' && empty)) return undefined;
  return {
    product: 'unknown',
    name: 'Unknown',
    hop: 'origin',
    confidence: 'low',
    cause: 'origin-error-relayed',
    meaning: `${cdn.product.name} is on the way, but this is none of its own error pages: it handed on what the origin sent. Which hop behind it decided stays hidden.`,
    causes: [
      `The origin behind ${cdn.product.name}, or a proxy in front of it, answered ${status}.`,
      ...causesByCode(status),
    ],
    evidence: [
      ...cdn.reasons,
      {
        text: empty
          ? `There is no content, while ${cdn.product.name}'s own errors have a page.`
          : `The content is none of the pages that ${cdn.product.name} writes.`,
        evidence: { kind: 'content', path: '', excerpt: page?.raw.slice(0, 256) ?? '' },
      },
    ],
    known: cdn.product,
  };
}

/** The router of a platform is on the way, and nothing at all came from an application: the platform, or an empty answer. */
function fromPlatform(answer: Answer, hits: readonly Hit[]): Verdict | undefined {
  const platform = hits.find(
    ({ product, signal }) => product.hop === 'platform-router' && signal.strength === 'only-on-path',
  );
  if (platform === undefined || !answer.empty || answer.exchange.method === 'HEAD') return undefined;
  const { name } = platform.product;
  return {
    product: 'unknown',
    name: 'Unknown',
    hop: 'platform-router',
    confidence: 'low',
    cause: 'unknown',
    meaning: `The answer came through ${name} without content or a trace of an application, so the router of ${name} is the likeliest author; an application could have sent the same.`,
    causes: causesByCode(answer.status),
    evidence: [
      ...platform.reasons,
      { text: 'There is no content.', evidence: { kind: 'content', path: '', excerpt: '' } },
    ],
    known: platform.product,
  };
}

function unknown(answer: Answer): Verdict {
  return {
    product: 'unknown',
    name: 'Unknown',
    hop: 'unknown',
    confidence: 'low',
    cause: 'unknown',
    meaning: `Some hop answered ${answer.status}, and nothing in the response tells which.`,
    causes: causesByCode(answer.status),
    evidence: [],
    against: [
      {
        text: whyUnknown(answer),
        evidence: { kind: 'status' },
      },
    ],
  };
}

/** Only what was captured counts: what is not known is said to be unknown, never to be absent. */
function whyUnknown(answer: Answer): string {
  const fields =
    answer.fields === undefined ? 'the fields were not captured' : 'no captured field names who made the answer';
  return `${aboutContent(answer)}, and ${fields}.`;
}

function aboutContent(answer: Answer): string {
  const { exchange, empty, page } = answer;
  const { content } = exchange.outcome;
  if (exchange.method === 'HEAD') return 'The answer to a HEAD has no content to recognise anybody by';
  if (empty) return 'There is no content';
  if (content?.leftOut === true) return 'The content is not kept in this view';
  if (page === undefined) {
    return `The content was not captured${isData(answer) ? '; it is labelled as data, which applications and some gateways write' : ''}`;
  }
  if (content?.truncated === true) return 'The captured beginning of the content is no known template';
  return 'The content is no known template (a custom error page hides the hop)';
}

const CAUSES_BY_CODE: Readonly<Record<number, readonly string[]>> = {
  502: [
    'The application is down or restarting, or listens elsewhere.',
    'It closed the connection before it answered: a crash, a kill, a keep-alive time shorter than that of the proxy.',
    'Its answer was malformed or its header too large.',
  ],
  503: [
    'No server behind the hop is usable: none started, none healthy, or none can be connected to.',
    'It is deliberate: maintenance, a rate or connection limit.',
    'It is overload: a full queue or an exhausted pool.',
  ],
  504: [
    'The application did not answer before the timeout of a hop in front of it.',
    'The connection was never accepted: packets are dropped on the way.',
    'Something that the application waits for is slow.',
  ],
};

function causesByCode(status: number): readonly string[] {
  return CAUSES_BY_CODE[status] ?? ['The code is not registered; only whoever sent it knows what it means.'];
}

function textbookOf(status: number): string {
  if (status < 400) return `${status} says that it worked. It is sent before the content, so nothing takes it back.`;
  return (
    TEXTBOOK.find(({ code }) => code === status)?.meaning ??
    VENDOR_CODES.get(status) ??
    `${status} is no code that gateways usually answer with.`
  );
}

/** Causes that a wait can support. */
const TIMEOUTS: ReadonlySet<CauseId> = new Set(['upstream-timeout', 'function-timeout']);

function timingReasons(answer: Answer, { cause, known, evidence }: Verdict): readonly Reason[] {
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
function innerNginx({ fields, page }: Answer, { product }: Verdict): readonly Reason[] {
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
function handedOnByNginx({ fields, reason, status }: Answer, { product }: Verdict): readonly Reason[] {
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

/** What is only on the way: seen, but not the one that answered. */
function onPathOf(hits: readonly Hit[], { product }: Verdict): readonly GatewayProduct[] {
  const seen = hits.filter(({ signal, product: { id } }) => signal.strength === 'only-on-path' && id !== product);
  return [...new Set(seen.map((hit) => hit.product))];
}

function limitsOf(answer: Answer, { cause, product }: Verdict, onPath: readonly GatewayProduct[]): readonly Reason[] {
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
