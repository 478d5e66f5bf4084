import type { Exchange } from '#lib/http/exchange.ts';
import { Explanation } from './Explanation.tsx';
import { HoverCard } from './HoverCard.tsx';
import { StatusBadge } from './StatusBadge.tsx';
import { spokenLabel, statusLabelOf } from './status-label.ts';

interface ExplainedStatusProps {
  readonly exchange: Exchange;
  readonly size?: 'normal' | 'large';
  readonly tabIndex?: number;
}

/** The status of an exchange; hover or focus explains it. */
export function ExplainedStatus({ exchange, size = 'normal', tabIndex = 0 }: ExplainedStatusProps) {
  const label = statusLabelOf(exchange);
  return (
    <HoverCard
      name={`${spokenLabel(label)}: what it means`}
      tabIndex={tabIndex}
      content={() => (
        <>
          <StatusBadge label={label} size="large" />
          <Explanation exchange={exchange} />
        </>
      )}
    >
      <StatusBadge label={label} size={size} />
      {label.unofficial && <span className="only-spoken">, not a registered code</span>}
    </HoverCard>
  );
}
