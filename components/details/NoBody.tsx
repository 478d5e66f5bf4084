import type { Responded } from '#lib/http/exchange.ts';
import { formatBytes } from '../format.ts';

/** Says why there is no content to show. */
export function NoBody({ exchange, why }: { readonly exchange: Responded; readonly why: string }) {
  const { size = 0 } = exchange.outcome.content ?? {};
  return (
    <p className="not-captured">
      {size > 0 && `${formatBytes(size)}, not shown. `}
      {why}
    </p>
  );
}
