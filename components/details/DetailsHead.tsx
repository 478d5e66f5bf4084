import type { ReactNode } from 'react';
import type { Diagnosis } from '#lib/gateways/diagnosis.ts';
import type { Exchange } from '#lib/http/exchange.ts';
import type { Row } from '#lib/store/row.ts';
import { CopyButton } from '../common/CopyButton.tsx';
import { Icon } from '../common/Icon.tsx';
import { ExplainedStatus } from '../status/ExplainedStatus.tsx';
import { TicketReport } from '../triage/TicketReport.tsx';
import { MarkLinks } from './MarkLinks.tsx';
import { marksWhere } from './marks.ts';
import { UrlText } from './UrlText.tsx';

interface DetailsHeadProps {
  readonly row: Row;
  readonly diagnosis: Diagnosis | undefined;
  /** Stands under the facts. */
  readonly children: ReactNode;
  readonly onClose: () => void;
  readonly onShowInNetwork?: ((exchange: Exchange) => void) | undefined;
}

/** Status, request line and what one can do with the exchange; stays while the rest scrolls. */
export function DetailsHead({ row, diagnosis, children, onClose, onShowInNetwork }: DetailsHeadProps) {
  const { exchange, findings } = row;
  const statusMarks = marksWhere(findings, ({ kind }) => kind === 'status' || kind === 'error');
  const urlMarks = marksWhere(findings, ({ kind }) => kind === 'url');
  return (
    <header className="details-head">
      <div className="details-title">
        <span className={statusMarks.length > 0 ? 'marked details-status' : 'details-status'}>
          <ExplainedStatus exchange={exchange} size="large" />
          {statusMarks.length > 0 && <MarkLinks marks={statusMarks} />}
        </span>
        <span className="details-actions">
          {onShowInNetwork !== undefined && (
            <button type="button" className="button" title="Show in Network" onClick={() => onShowInNetwork(exchange)}>
              <Icon name="network" /> <span className="details-rest">Show in Network</span>
            </button>
          )}
          <TicketReport key={exchange.id} exchange={exchange} diagnosis={diagnosis} />
          <button
            type="button"
            className="button button-icon"
            aria-label="Close details"
            title="Close (Esc)"
            onClick={onClose}
          >
            <Icon name="close" />
          </button>
        </span>
      </div>
      <div className="details-url">
        <h2 className="code">
          {exchange.method}{' '}
          <span className={urlMarks.length > 0 ? 'marked' : undefined}>
            <UrlText key={exchange.id} url={exchange.url} />
          </span>
          {urlMarks.length > 0 && <MarkLinks marks={urlMarks} />}
        </h2>
        <CopyButton text={exchange.url} what="the URL" />
      </div>
      <p className="details-facts muted">{factsOf(exchange).join(' · ')}</p>
      {children}
    </header>
  );
}

function factsOf({ type, httpVersion, serverAddress, initiator, startedAt }: Exchange): readonly string[] {
  return [
    type,
    ...(httpVersion === undefined ? [] : [httpVersion]),
    ...(serverAddress === undefined ? [] : [serverAddress]),
    new Date(startedAt).toLocaleTimeString('en-GB'),
    ...(initiator === undefined ? [] : [`asked for by ${initiator}`]),
  ];
}
