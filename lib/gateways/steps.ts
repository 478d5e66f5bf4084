import type { Responded } from '../http/exchange.ts';
import { fieldValue } from '../http/fields.ts';
import { parseUrl } from '../http/url.ts';
import type { FilledCheck, FilledStep } from './diagnosis.ts';
import type { CauseId, Check, GatewayProduct } from './product.ts';
import { type CommandValues, fillCommand } from './shell.ts';
import { ASK_AGAIN, ASK_WHOLE, COMPARE_HOPS, SEARCH_APP_LOG, STEPS } from './textbook.ts';
import type { Verdict } from './verdict.ts';

/** What the checks depend on. */
type Decided = Pick<Verdict, 'known' | 'hop' | 'cause'>;

/** The four steps for this exchange: the product's checks first, then those that hold for every product. */
export function stepsFor(exchange: Responded, { known, cause }: Decided): readonly FilledStep[] {
  const values = valuesOf(exchange, known);
  const own = ownChecks(exchange, known, cause);
  return STEPS.map(({ id, title, checks }) => ({
    step: id,
    title,
    checks: [...own.filter(({ step }) => step === id), ...checks.filter((check) => suits(check, known, cause))].map(
      (check) => fill(check, values),
    ),
  }));
}

/** The product's checks for this code and cause, in its order. */
function ownChecks(exchange: Responded, product: GatewayProduct | undefined, cause: CauseId): readonly Check[] {
  return (product?.checks ?? []).filter(
    ({ codes, causes }) => (codes?.includes(exchange.outcome.status) ?? true) && (causes?.includes(cause) ?? true),
  );
}

/** What a title says where the value is not known. */
const UNKNOWN = { time: 'that time', path: 'the request', host: 'the host', id: '(id not captured)' } as const;

/** Whether a check that holds for every product fits the cause and can be done where this one runs. */
function suits({ where, causes }: Check, product: GatewayProduct | undefined, cause: CauseId): boolean {
  if (product?.hostless === 'browser' || causes?.includes(cause) === false) return false;
  return where === undefined || where === (product?.hostless ?? 'host');
}

/**
 * The check to begin with: the first of the product for this code and cause; otherwise, where nothing tells who
 * answered, the whole response of a request that is safe to repeat, or the logs that tell.
 */
export function nextCheck(exchange: Responded, decided: Decided): FilledCheck {
  const [own = genericCheck(exchange.method, decided)] = ownChecks(exchange, decided.known, decided.cause);
  return fill(own, valuesOf(exchange, decided.known));
}

function genericCheck(method: string, { hop, cause }: Decided): Check {
  if (hop === 'app' || hop === 'app-server') return SEARCH_APP_LOG;
  if (hop !== 'unknown' || method !== 'GET') return COMPARE_HOPS;
  return cause === 'truncated-response' ? ASK_WHOLE : ASK_AGAIN;
}

function fill({ title, command }: Check, values: CommandValues): FilledCheck {
  const text = title.replaceAll(/\{(time|path|host|id)\}/g, (_, name: keyof typeof UNKNOWN) =>
    (values[name] ?? UNKNOWN[name]).slice(0, 200),
  );
  return command === undefined ? { title: text } : { title: text, command: fillCommand(command, values) };
}

function valuesOf(exchange: Responded, product: GatewayProduct | undefined): CommandValues {
  const url = parseUrl(exchange.url);
  const id = product?.requestId === undefined ? undefined : fieldValue(exchange.outcome.fields, product.requestId);
  const time = Number.isFinite(exchange.startedAt) ? new Date(exchange.startedAt) : undefined;
  return {
    url: url === undefined ? undefined : `${url.origin}${url.pathname}${url.search}`,
    host: url?.hostname,
    port: url === undefined ? undefined : url.port || (url.protocol === 'https:' ? '443' : '80'),
    path: url === undefined ? undefined : `${url.pathname}${url.search}`,
    time: time === undefined || Number.isNaN(time.getTime()) ? undefined : time.toISOString().replace(/\.\d+Z$/, 'Z'),
    id: id?.split(/[\s,;]/)[0],
  };
}
