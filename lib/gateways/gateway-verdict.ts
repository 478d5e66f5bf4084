import { type Answer, isData } from './answer.ts';
import type { AppReasons } from './app-verdict.ts';
import { causesByCode } from './causes-by-code.ts';
import { type Hit, type Verdict, verdictOf } from './verdict.ts';

/** A service worker of the page answered, so no gateway did. */
export function servedByWorker(answer: Answer, hits: readonly Hit[]): Verdict | undefined {
  if (answer.exchange.fromServiceWorker !== true) return undefined;
  const hit = hits.find(({ signal }) => signal.when[0].kind === 'service-worker');
  return hit === undefined ? undefined : verdictOf(hit.product, hit, answer, 'high');
}

/** The product whose signal is decisive; a strong one counts where nothing shows the application. */
export function fromSignals(answer: Answer, hits: readonly Hit[], app: AppReasons): Verdict | undefined {
  const decisive = hits.find(({ signal }) => signal.strength === 'decisive');
  if (decisive !== undefined) return verdictOf(decisive.product, decisive, answer, 'high');
  const strong = app.plain ? undefined : hits.find(({ signal }) => signal.strength === 'strong');
  return strong === undefined ? undefined : verdictOf(strong.product, strong, answer, 'medium');
}

/** In characters of visible text: a page with more was designed, so it may be anybody's own error page. */
const BARE = 400;

/** A CDN is on the way and the page is none of its own: what stands behind it decided. */
export function fromBehindCdn(answer: Answer, hits: readonly Hit[]): Verdict | undefined {
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
export function fromPlatform(answer: Answer, hits: readonly Hit[]): Verdict | undefined {
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

/** Nobody is named. */
export function unknown(answer: Answer): Verdict {
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
