import { diagnose, isGatewayError, summaryOf } from '#lib/gateways/index.ts';
import type { Exchange } from '#lib/http/exchange.ts';
import { isResponded } from '#lib/http/exchange.ts';
import { explain } from '#lib/knowledge/status-codes/index.ts';
import type { Finding } from '#lib/lint/finding.ts';
import { rules } from '#lib/rules/index.ts';
import { DEFAULT_SETTINGS } from '#lib/settings.ts';
import { Log } from '#lib/store/log.ts';

/** One exchange as the extension captured it, judged. */
export interface Judged {
  readonly method: string;
  readonly url: string;
  /** Code and name, or the browser's error. */
  readonly result: string;
  /** Worst first. */
  readonly findings: readonly Finding[];
  /** Who answered a gateway error. */
  readonly answeredBy: string | undefined;
}

/** Judges what the extension's background tells a view, as a view does. */
export function judge(exchanges: readonly Exchange[]): readonly Judged[] {
  const log = new Log(rules, DEFAULT_SETTINGS, isGatewayError);
  log.apply(exchanges);
  return log.rows.map(({ exchange, findings }) => ({
    method: exchange.method,
    url: exchange.url,
    result: resultOf(exchange),
    findings,
    answeredBy:
      isResponded(exchange) && isGatewayError(exchange) ? summaryOf(diagnose(exchange, log.journal))?.name : undefined,
  }));
}

function resultOf({ outcome }: Exchange): string {
  if (outcome.state === 'pending') return 'pending';
  if (outcome.state === 'failed') return outcome.error;
  return `${outcome.status} ${explain(outcome.status).name}`;
}
