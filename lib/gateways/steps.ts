import type { Responded } from '../http/exchange.ts';
import { fieldValue } from '../http/fields.ts';
import { parseUrl } from '../http/url.ts';
import type { FilledCheck, FilledStep } from './diagnosis.ts';
import type { Check, GatewayProduct, Hop } from './product.ts';
import { type CommandValues, fillCommand } from './shell.ts';
import { ASK_AGAIN, COMPARE_HOPS, SEARCH_APP_LOG, STEPS } from './textbook.ts';

/** The four steps for this exchange: the product's checks first, then those that hold for every product. */
export function stepsFor(exchange: Responded, product: GatewayProduct | undefined): readonly FilledStep[] {
  const values = valuesOf(exchange, product);
  const own = (product?.checks ?? []).filter(({ codes }) => codes?.includes(exchange.outcome.status) ?? true);
  return STEPS.map(({ id, title, checks }) => ({
    step: id,
    title,
    checks: [...own.filter(({ step }) => step === id), ...checks.filter((check) => suits(check, product))].map(
      (check) => fill(check, values),
    ),
  }));
}

/** What a title says where the value is not known. */
const UNKNOWN = { time: 'that time', path: 'the request', host: 'the host', id: '(not shown)' } as const;

/** Whether a check that holds for every product can be done where this one runs. */
function suits({ where }: Check, product: GatewayProduct | undefined): boolean {
  if (product?.hostless === 'browser') return false;
  return where === undefined || where === (product?.hostless ?? 'host');
}

/**
 * The check to begin with: the first of the product for this code; otherwise, where nothing tells who answered, the whole
 * response of a request that is safe to repeat, or the logs that tell.
 */
export function nextCheck(exchange: Responded, product: GatewayProduct | undefined, hop: Hop): FilledCheck {
  const own = product?.checks.find(({ codes }) => codes?.includes(exchange.outcome.status) ?? true);
  return fill(own ?? genericCheck(exchange.method, hop), valuesOf(exchange, product));
}

function genericCheck(method: string, hop: Hop): Check {
  if (hop === 'app' || hop === 'app-server') return SEARCH_APP_LOG;
  return hop === 'unknown' && method === 'GET' ? ASK_AGAIN : COMPARE_HOPS;
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
