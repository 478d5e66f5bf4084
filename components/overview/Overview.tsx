import { type KeyboardEvent, type Ref, useImperativeHandle, useMemo, useRef } from 'react';
import type { Mute } from '#lib/lint/mute.ts';
import { overviewMarkdown } from '#lib/report/overview.ts';
import { NO_FILTER } from '#lib/store/filter.ts';
import { type Overview as OverviewFacts, overviewOf } from '#lib/store/overview/overview.ts';
import { summarySentence } from '#lib/store/overview/words.ts';
import { plural } from '#lib/store/plural.ts';
import type { ResponseClass } from '#lib/store/response-class.ts';
import { spanText } from '#lib/store/span-text.ts';
import type { ViewState } from '#lib/store/view-store.ts';
import { useAnnounce } from '../common/Announcer.tsx';
import { CopyButton } from '../common/CopyButton.tsx';
import { EmptyState } from '../common/EmptyState.tsx';
import { Icon } from '../common/Icon.tsx';
import { useView, useViewStore } from '../common/view-context.ts';
import { Section } from '../details/Section.tsx';
import { useFileState } from '../transfer/files-context.ts';
import { ClassLegend } from './ClassLegend.tsx';
import { CountsTable } from './CountsTable.tsx';
import { rangeText } from './clock.ts';
import { GatewayCard } from './GatewayCard.tsx';
import { GoodChecks } from './GoodChecks.tsx';
import { OriginTable } from './OriginTable.tsx';
import { RuleList } from './RuleList.tsx';
import { TimelineChart } from './TimelineChart.tsx';
import { useCalmState } from './use-calm-state.ts';
import '../details/details.css';
import './overview.css';

/** What the panel can ask of the overview. */
export interface OverviewHandle {
  focus(): void;
}

interface OverviewProps {
  readonly onClose: () => void;
  /** Shows an exchange in full. */
  readonly onOpen: (id: string) => void;
  /** Something was filtered by, and what is left is to be seen. */
  readonly onFiltered: () => void;
  readonly onShowTable: () => void;
  readonly onMute: (mute: Mute) => void;
  readonly ref?: Ref<OverviewHandle>;
}

/** A page or a file as a whole: how it went over time, what is wrong, who answered, and what is good. */
export function Overview({ onClose, ref, ...actions }: OverviewProps) {
  const { rules } = useViewStore();
  const state = useCalmState();
  const isFile = useFileState((files) => files.shown !== undefined);
  const overview = useMemo(() => overviewOf(state, rules), [state, rules]);
  const pane = useRef<HTMLElement>(null);
  useImperativeHandle(ref, () => ({ focus: () => pane.current?.focus() }));

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    event.preventDefault();
    onClose();
  }

  return (
    <section ref={pane} className="overview details" aria-label="Overview" tabIndex={-1} onKeyDown={onKeyDown}>
      <div className="overview-head">
        <h2>Overview</h2>
        {overview.exchanges > 0 && (
          <CopyButton
            text={() => overviewMarkdown(state, overview, isFile)}
            what="the overview as Markdown"
            label="Copy"
          />
        )}
        <button
          type="button"
          className="button button-icon"
          aria-label="Close the overview"
          title="Close"
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="details-scroll">
        {overview.exchanges === 0 ? (
          <EmptyState title="Nothing to sum up yet">
            <p>
              Once there are exchanges, this shows how they went over time, what to fix first, which servers answered
              how well, and which checks found everything in order.
            </p>
          </EmptyState>
        ) : (
          <Contents overview={overview} state={state} {...actions} />
        )}
      </div>
    </section>
  );
}

interface ContentsProps extends Omit<OverviewProps, 'onClose' | 'ref'> {
  readonly overview: OverviewFacts;
  readonly state: ViewState;
}

function Contents({ overview, state, onOpen, onFiltered, onShowTable, onMute }: ContentsProps) {
  const store = useViewStore();
  const announce = useAnnounce();
  const { timeline, byRule, origins, checks } = overview;

  function afterFilter() {
    const { shown, rows } = store.getState();
    announce(`${shown.length.toLocaleString('en')} of ${plural(rows.length, 'exchange')}`);
    onFiltered();
  }

  /** Takes the place of the present filter, but for the range of time. */
  function filterBy(text: string) {
    store.changeFilter({ ...NO_FILTER, during: store.getState().filter.during, text });
    if (text === '') announce('Everything is shown');
    else afterFilter();
  }

  function pickClass(name: ResponseClass) {
    const { classes } = store.getState().filter;
    const isOnly = classes.length === 1 && classes[0] === name;
    store.changeFilter({ classes: isOnly ? [] : [name] });
    if (isOnly) announce('Every class is shown');
    else afterFilter();
  }

  return (
    <>
      <p className="overview-summary">{summarySentence(overview)}</p>
      <GatewayCard onOpen={onOpen} />
      {timeline !== undefined && (
        <Section
          title="Over time"
          aside={`up to ${plural(timeline.highest, 'exchange')} in ${spanText(timeline.width)}`}
        >
          <ClassLegend counts={state.counts} onPick={pickClass} />
          <TimelineChart timeline={timeline} onPickClass={pickClass} />
          <RangeLine onShow={onShowTable} />
          <CountsTable timeline={timeline} />
        </Section>
      )}
      <Section title="Problems by rule" aside={byRule.length === 0 ? undefined : plural(byRule.length, 'rule')}>
        {byRule.length === 0 ? (
          <p className="muted">Nothing to fix was found.</p>
        ) : (
          <RuleList problems={byRule} onFilter={filterBy} onMute={onMute} />
        )}
      </Section>
      <Section title="Origins" aside={String(origins.length)}>
        <OriginTable origins={origins} onFilter={filterBy} />
      </Section>
      <Section title="What is good">
        <GoodChecks checks={checks} />
      </Section>
    </>
  );
}

/** How to choose a range of time or, once it is chosen, what it leaves. */
function RangeLine({ onShow }: { readonly onShow: () => void }) {
  const store = useViewStore();
  const during = useView((state) => state.filter.during);
  const shown = useView((state) => state.shown.length);
  if (during === undefined) {
    return <p className="muted overview-range">Drag across the chart, or move its two handles, to filter by time.</p>;
  }
  return (
    <p className="overview-range">
      {plural(shown, 'exchange')} from {rangeText(during)}{' '}
      <button type="button" className="button" onClick={onShow}>
        Go to the table
      </button>
      <button
        type="button"
        className="button"
        onClick={(event) => {
          event.currentTarget.closest('section')?.querySelector<HTMLElement>('[role="slider"]')?.focus();
          store.changeFilter({ during: undefined });
        }}
      >
        Show all times
      </button>
    </p>
  );
}
