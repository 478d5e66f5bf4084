import type { Exchange } from '#lib/http/exchange.ts';
import { netError } from '#lib/knowledge/net-errors.ts';
import { explain } from '#lib/knowledge/status-codes/index.ts';

/** What became of an exchange, in one sentence. */
export function outcomeMeaning({ outcome }: Exchange): string {
  switch (outcome.state) {
    case 'pending':
      return 'No answer yet.';
    case 'failed':
      return netError(outcome.error)?.meaning ?? `The browser ended the request with ${outcome.error}.`;
    case 'responded':
      return explain(outcome.status).meaning;
  }
}
