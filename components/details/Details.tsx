import { type KeyboardEvent, type ReactNode, type Ref, useImperativeHandle, useRef } from 'react';
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

interface Part {
  readonly title: string;
  readonly aside?: string;
  readonly content: ReactNode;
}

/** Everything about one exchange: first what it means, then what is wrong, then what was said on the wire. */
export function Details({ row, onClose, onMute, onShowQuiet, onShowInNetwork, ref }: DetailsProps) {
  const store = useViewStore();
  const pane = useRef<HTMLElement>(null);
  const chain = useView(useShallow((state) => chainOf(state, row.exchange.id)));
  const diagnosis = useDiagnosis(row.exchange);
  useImperativeHandle(ref, () => ({ focus: () => pane.current?.focus() }));
  const { exchange, findings, quiet, muted } = row;
  const responded = isResponded(exchange);
  const corsBlock = responded ? corsBlockOf(exchange) : undefined;
  const query = queryOf(exchange.url);

  const parts: readonly Part[] = [
    responded &&
      corsBlock !== undefined && {
        title: 'Kept from the page',
        content: <CorsBlocked exchange={exchange} block={corsBlock} />,
      },
    responded &&
      diagnosis !== undefined && {
        title: 'Who answered',
        content: <Triage diagnosis={diagnosis} exchange={exchange} onSelect={store.select} />,
      },
    responded &&
      hasRetryTime(exchange) && {
        title: 'When to ask again',
        content: <RetryTime exchange={exchange} />,
      },
    {
      title: 'What it means',
      content: (
        <Explanation exchange={exchange} advice={isGood(exchange) || diagnosis !== undefined ? 'folded' : 'acting'} />
      ),
    },
    responded && isRefusal(exchange) && { title: 'Credentials', content: <Access exchange={exchange} /> },
    findings.length + quiet + muted > 0 && {
      title: 'Findings',
      aside: String(findings.length),
      content: (
        <>
          <FindingList row={row} onSelect={store.select} onMute={onMute} />
          <HiddenFindings quiet={quiet} muted={muted} onShowQuiet={onShowQuiet} />
        </>
      ),
    },
    chain.length > 1 && {
      title: 'Redirects',
      content: <RedirectChain chain={chain} current={exchange.id} onSelect={store.select} />,
    },
    responded && {
      title: 'Response headers',
      content: (
        <HeaderTable side="response" exchange={exchange} fields={responseFieldsOf(exchange)} findings={findings} />
      ),
    },
    responded && { title: 'Body', content: <Body exchange={exchange} findings={findings} /> },
    {
      title: 'Request headers',
      content: <HeaderTable side="request" exchange={exchange} fields={exchange.requestFields} findings={findings} />,
    },
    query.length > 0 && {
      title: 'Query',
      aside: plural(query.length, 'parameter'),
      content: <FieldTable fields={query} label="Query parameters" />,
    },
    hasRequestBody(exchange) && { title: 'Request body', content: <RequestBody exchange={exchange} /> },
    { title: 'Timing', aside: formatDuration(exchange.duration), content: <TimingBars exchange={exchange} /> },
    { title: 'Copy', content: <CopyRequest exchange={exchange} findings={findings} diagnosis={diagnosis} /> },
  ].filter((part) => part !== false);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onClose();
  }

  return (
    <section ref={pane} className="details" aria-label="Details" tabIndex={-1} onKeyDown={onKeyDown}>
      <DetailsHead row={row} diagnosis={diagnosis} onClose={onClose} onShowInNetwork={onShowInNetwork}>
        <SectionNav titles={parts.map(({ title }) => title)} />
      </DetailsHead>
      <div className="details-scroll" key={exchange.id}>
        {parts.map(({ title, aside, content }) => (
          <Section key={title} title={title} aside={aside}>
            {content}
          </Section>
        ))}
      </div>
    </section>
  );
}

/** Nothing went wrong as far as the status tells: the advice may wait until it is asked for. */
function isGood({ outcome }: Exchange): boolean {
  return outcome.state === 'responded' && outcome.status < 400 && outcome.laterError === undefined;
}
