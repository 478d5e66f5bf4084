import type { Diagnosis, FilledCheck } from '#lib/gateways/diagnosis.ts';
import type { ExchangeId, Responded } from '#lib/http/exchange.ts';
import { tickKey } from '#lib/store/view-store.ts';
import { CopyButton } from '../common/CopyButton.tsx';
import { ExternalLink } from '../common/ExternalLink.tsx';
import { useView, useViewStore } from '../common/view-context.ts';
import { Checklist, Command, checkKey } from './Checklist.tsx';
import { Decisions } from './Decisions.tsx';
import { GatewayPath } from './GatewayPath.tsx';
import { History } from './History.tsx';
import { TriageSummary } from './TriageSummary.tsx';

interface TriageProps {
  readonly diagnosis: Diagnosis;
  readonly exchange: Responded;
  readonly onSelect: (id: ExchangeId) => void;
}

/**
 * The whole triage of a gateway failure: the path, who answered, why, what to check next, and the four steps to take.
 */
export function Triage({ diagnosis, exchange, onSelect }: TriageProps) {
  const { toggleTick } = useViewStore();
  const ticked = useView((state) => state.ticked);
  const isDone = (check: FilledCheck) => ticked.has(tickKey(exchange.id, checkKey(check)));
  const { path, meaning, textbook, causes, next, steps, retry, requestIds, alternatives, doc } = diagnosis;
  return (
    <div className="triage">
      <GatewayPath path={path} />
      <TriageSummary diagnosis={diagnosis} exchange={exchange} />
      <h4>What this code means here</h4>
      <p>{meaning}</p>
      {textbook !== meaning && (
        <p className="muted">
          <span className="by-the-book">By the book:</span> {textbook}
        </p>
      )}
      {exchange.outcome.status >= 500 && <Decisions status={exchange.outcome.status} />}
      <h4>Likely causes, most likely first</h4>
      <ol className="causes">
        {causes.map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
      </ol>
      <h4>Check next</h4>
      <p>{next.title}</p>
      {next.command !== undefined && <Command command={next.command} />}
      {alternatives.length > 0 && (
        <>
          <h4>Others that left a trace</h4>
          <ul className="reasons">
            {alternatives.map(({ product, name, text }) => (
              <li key={product}>
                {name}: {text}
              </li>
            ))}
          </ul>
        </>
      )}
      <History exchange={exchange} onSelect={onSelect} />
      <h4>Retry</h4>
      <p>{retry.text}</p>
      {requestIds.length > 0 && (
        <>
          <h4>Ids to search the logs for</h4>
          <ul className="request-ids">
            {requestIds.map(({ field, value }) => (
              <li key={field}>
                <code>
                  {field}: {value}
                </code>
                <CopyButton text={value} what={`the value of ${field}`} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h4>Four steps</h4>
      <Checklist steps={steps} isDone={isDone} onToggle={(check) => toggleTick(exchange.id, checkKey(check))} />
      {doc !== undefined && (
        <p className="triage-foot">
          <ExternalLink url={doc.url}>{doc.title}</ExternalLink>
        </p>
      )}
    </div>
  );
}
