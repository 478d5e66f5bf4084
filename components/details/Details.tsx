import { type KeyboardEvent, type Ref, useImperativeHandle, useRef } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { type Exchange, isResponded } from '#lib/http/exchange.ts';
import { responseFieldsOf } from '#lib/http/fields.ts';
import { queryOf } from '#lib/http/request-form.ts';
import { corsBlockOf } from '#lib/lint/cors-block.ts';
import type { Mute } from '#lib/lint/mute.ts';
import { plural } from '#lib/store/plural.ts';
import type { Row } from '#lib/store/row.ts';
import { chainOf } from '#lib/store/selectors.ts';
import { useView, useViewStore } from '../common/view-context.ts';
import { HiddenFindings } from '../findings/HiddenFindings.tsx';
import { formatDuration } from '../format.ts';
import { Explanation } from '../status/Explanation.tsx';
import { Access, isRefusal } from '../triage/Access.tsx';
import { CopyRequest } from '../triage/CopyRequest.tsx';
import { CorsBlocked } from '../triage/CorsBlocked.tsx';
import { hasRetryTime, RetryTime } from '../triage/RetryTime.tsx';
import { Triage } from '../triage/Triage.tsx';
import { useDiagnosis } from '../triage/use-diagnosis.ts';
import { Body } from './Body.tsx';
import { FieldTable } from './content/FieldTable.tsx';
import { DetailsHead } from './DetailsHead.tsx';
import { FindingList } from './FindingList.tsx';
import { HeaderTable } from './HeaderTable.tsx';
import { RedirectChain } from './RedirectChain.tsx';
import { hasRequestBody, RequestBody } from './RequestBody.tsx';
import { Section, SectionNav } from './Section.tsx';
import { TimingBars } from './TimingBars.tsx';
import './content/content.css';
import './details.css';

/** What the panel can ask of the details. */
export interface DetailsHandle {
  focus(): void;
}

interface DetailsProps {
  readonly row: Row;
  readonly onClose: () => void;
  readonly onMute: (mute: Mute) => void;
  readonly onShowQuiet: () => void;
  readonly onShowInNetwork?: ((exchange: Exchange) => void) | undefined;
  readonly ref?: Ref<DetailsHandle>;
}

/** Everything about one exchange: first what it means, then what is wrong, then what was said on the wire. */
export function Details({ row, onClose, onMute, onShowQuiet, onShowInNetwork, ref }: DetailsProps) {
  const store = useViewStore();
  const pane = useRef<HTMLElement>(null);
  const chain = useView(useShallow((state) => chainOf(state, row.exchange.id)));
  const diagnosis = useDiagnosis(row.exchange);
  useImperativeHandle(ref, () => ({ focus: () => pane.current?.focus() }));
  const { exchange, findings, quiet, muted } = row;
  const hasFindings = findings.length + quiet + muted > 0;
  const responded = isResponded(exchange);
  const corsBlock = responded ? corsBlockOf(exchange) : undefined;
  const refusal = responded && isRefusal(exchange);
  const retryTime = responded && hasRetryTime(exchange);
  const query = queryOf(exchange.url);
  const requestBody = hasRequestBody(exchange);

  const titles = [
    ...(corsBlock === undefined ? [] : ['Kept from the page']),
    ...(diagnosis === undefined ? [] : ['Who answered']),
    ...(refusal ? ['Credentials'] : []),
    ...(retryTime ? ['When to ask again'] : []),
    'What it means',
    ...(hasFindings ? ['Findings'] : []),
    ...(chain.length < 2 ? [] : ['Redirects']),
    ...(responded ? ['Response headers', 'Body'] : []),
    'Request headers',
    ...(query.length > 0 ? ['Query'] : []),
    ...(requestBody ? ['Request body'] : []),
    'Timing',
    'Copy',
  ];

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  }

  return (
    <section ref={pane} className="details" aria-label="Details" tabIndex={-1} onKeyDown={onKeyDown}>
      <DetailsHead row={row} diagnosis={diagnosis} onClose={onClose} onShowInNetwork={onShowInNetwork}>
        <SectionNav titles={titles} />
      </DetailsHead>
      <div className="details-scroll" key={exchange.id}>
        {corsBlock !== undefined && responded && (
          <Section title="Kept from the page">
            <CorsBlocked exchange={exchange} block={corsBlock} />
          </Section>
        )}
        {diagnosis !== undefined && responded && (
          <Section title="Who answered">
            <Triage diagnosis={diagnosis} exchange={exchange} onSelect={store.select} />
          </Section>
        )}
        {refusal && (
          <Section title="Credentials">
            <Access exchange={exchange} />
          </Section>
        )}
        {retryTime && (
          <Section title="When to ask again">
            <RetryTime exchange={exchange} />
          </Section>
        )}
        <Section title="What it means">
          <Explanation exchange={exchange} advice={isGood(exchange) || diagnosis !== undefined ? 'folded' : 'acting'} />
        </Section>
        {hasFindings && (
          <Section title="Findings" aside={String(findings.length)}>
            <FindingList row={row} onSelect={store.select} onMute={onMute} />
            <HiddenFindings quiet={quiet} muted={muted} onShowQuiet={onShowQuiet} />
          </Section>
        )}
        {chain.length > 1 && (
          <Section title="Redirects">
            <RedirectChain chain={chain} current={exchange.id} onSelect={store.select} />
          </Section>
        )}
        {responded && (
          <Section title="Response headers">
            <HeaderTable side="response" exchange={exchange} fields={responseFieldsOf(exchange)} findings={findings} />
          </Section>
        )}
        {responded && (
          <Section title="Body">
            <Body exchange={exchange} findings={findings} />
          </Section>
        )}
        <Section title="Request headers">
          <HeaderTable side="request" exchange={exchange} fields={exchange.requestFields} findings={findings} />
        </Section>
        {query.length > 0 && (
          <Section title="Query" aside={plural(query.length, 'parameter')}>
            <FieldTable fields={query} label="Query parameters" />
          </Section>
        )}
        {requestBody && (
          <Section title="Request body">
            <RequestBody exchange={exchange} />
          </Section>
        )}
        <Section title="Timing" aside={formatDuration(exchange.duration)}>
          <TimingBars exchange={exchange} />
        </Section>
        <Section title="Copy">
          <CopyRequest exchange={exchange} findings={findings} diagnosis={diagnosis} />
        </Section>
      </div>
    </section>
  );
}

/** Nothing went wrong as far as the status tells: the advice may wait until it is asked for. */
function isGood({ outcome }: Exchange): boolean {
  return outcome.state === 'responded' && outcome.status < 400 && outcome.laterError === undefined;
}
