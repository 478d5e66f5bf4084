import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Diagnosis } from '../gateways/diagnosis.ts';
import type { ExchangeId, Responded } from '../http/exchange.ts';
import type { Journal } from '../lint/journal.ts';
import type { Rules } from '../lint/lint.ts';
import type { FromView, TabFacts, ToView } from '../messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings.ts';
import { createSettingsChanges } from '../settings-changes.ts';
import { compileFilter, type Filter, NO_FILTER } from './filter.ts';
import { type Counts, Log, narrowedChanges } from './log.ts';
import { withChanges } from './ordered-rows.ts';
import type { MergedProblem } from './problems.ts';
import type { Row } from './row.ts';

/**
 * The line to the background. `connecting`: no snapshot yet. `reconnecting`: it was lost, what is shown may be old.
 * `ended`: the extension was updated or removed; only reopening the view helps.
 */
export type Connection = 'connecting' | 'live' | 'reconnecting' | 'ended';

/** What a view of one tab shows. Replaced as a whole, once for every message. */
export interface ViewState {
  readonly connection: Connection;
  /** Undefined until the first snapshot. */
  readonly tab: TabFacts | undefined;
  readonly settings: Settings;
  readonly filter: Filter;
  /** Every exchange, in the order of their starts. */
  readonly rows: readonly Row[];
  /** The rows that the filter leaves. */
  readonly shown: readonly Row[];
  readonly documents: readonly Row[];
  readonly gatewayFailures: readonly Row[];
  readonly counts: Counts;
  readonly problems: readonly MergedProblem[];
  readonly selected: ExchangeId | undefined;
  /** The checks of triages that were ticked, as `tickKey` names them. */
  readonly ticked: ReadonlySet<string>;
  /** Whether the list keeps to its newest row. */
  readonly followTail: boolean;
  /** Look-ups by id; written in place, so select from it rather than holding it. */
  readonly log: Log;
}

/** Whether a response may be a gateway's answer for a server behind it. */
export type IsGatewayFailure = (exchange: Responded) => boolean;

/** Says who answered an exchange. */
export type Diagnose = (exchange: Responded, journal: Journal) => Diagnosis | undefined;

/** A store with the ways to change it. */
export interface ViewStore extends StoreApi<ViewState> {
  readonly rules: Rules;
  readonly isGatewayFailure: IsGatewayFailure;
  readonly diagnose: Diagnose;
  receive(message: ToView): void;
  /** The background's name of what the store holds, which spares another snapshot; undefined while one arrives. */
  revision(): string | undefined;
  setConnection(connection: Connection): void;
  changeFilter(change: Partial<Filter>): void;
  select(id: ExchangeId | undefined): void;
  setFollowTail(followTail: boolean): void;
  /**
   * Notes a change and returns what the background has to be told of it. A table is shown so at once, and what is told
   * of earlier changes of it is passed over.
   */
  changeSettings(change: Partial<Settings>): Partial<Settings>;
  /** What the background has to be told first on every new line. */
  announcement(): readonly FromView[];
  /** Ticks a check of an exchange's triage, or takes the tick away. */
  toggleTick(id: ExchangeId, check: string): void;
  /** Replaces all ticks. */
  setTicks(ticked: ReadonlySet<string>): void;
}

/** What a view needs to know beside the messages. */
export interface ViewStoreOptions {
  readonly rules: Rules;
  readonly isGatewayFailure: IsGatewayFailure;
  readonly diagnose: Diagnose;
}

/** Names a check of an exchange's triage in `ticked`. */
export function tickKey(id: ExchangeId, check: string): string {
  return `${id} ${check}`;
}

/** The store of one view. */
export function createViewStore({ rules, isGatewayFailure, diagnose }: ViewStoreOptions): ViewStore {
  const emptyLog = (settings: Settings) => new Log(rules, settings, isGatewayFailure);
  const isRule = (id: string) => rules.has(id);
  let shows = compileFilter(NO_FILTER, isRule);
  /** The log that a snapshot fills part by part while the former one stays on screen. */
  let arriving: Log | undefined;
  let revision: string | undefined;
  const changes = createSettingsChanges();

  const initial = emptyLog(DEFAULT_SETTINGS);
  const store = createStore<ViewState>(() => ({
    connection: 'connecting',
    tab: undefined,
    settings: DEFAULT_SETTINGS,
    filter: NO_FILTER,
    selected: undefined,
    ticked: new Set<string>(),
    followTail: true,
    shown: [],
    ...derivedFrom(initial),
  }));
  const { getState, setState } = store;

  function replaceLog(log: Log, more: Partial<ViewState>): void {
    setState({ ...more, ...derivedFrom(log), shown: log.rows.filter(shows) });
  }

  function takeSnapshot(message: Extract<ToView, { type: 'snapshot' }>): void {
    revision = message.revision;
    arriving ??= emptyLog(message.settings);
    const { complete, tab } = message;
    const settings = settled(message.settings);
    arriving.apply(message.exchanges, [], tab);
    const { log, rows } = getState();
    const hidesNothing = rows.length === 0 || log === arriving;
    // To show every part costs more with each.
    if (!complete && !(hidesNothing && arriving.rows.length >= 2 * rows.length)) return;
    replaceLog(arriving, { tab, settings, ...(complete && { connection: 'live' }) });
    if (complete) arriving = undefined;
  }

  function takeUpdate(message: Extract<ToView, { type: 'update' }>): void {
    const { exchanges, removed, tab } = message;
    revision = arriving === undefined ? message.revision : undefined;
    const { log, shown } = getState();
    const facts = tab === undefined ? {} : { tab };
    if (arriving !== undefined) {
      arriving.apply(exchanges, removed, tab);
      if (arriving === log) replaceLog(log, facts);
      else setState(facts);
      return;
    }
    const changes = log.apply(exchanges, removed, tab);
    const visible = narrowedChanges(changes, shows);
    setState({
      ...facts,
      ...derivedFrom(log),
      ...(visible.length > 0 && { shown: withChanges(shown, visible) }),
    });
  }

  function settled(told: Settings): Settings {
    changes.settle(told);
    const { table = told.table } = changes.pending();
    return { ...told, table };
  }

  function takeSettings(told: Settings, more: Partial<ViewState> = {}): void {
    const settings = settled(told);
    const { log, settings: former } = getState();
    if (judgesAlike(former, settings)) setState({ ...more, settings });
    else replaceLog(log.judgedAgain(settings), { ...more, settings });
  }

  /** A range that ended before all that is kept would hide everything that comes. */
  function dropPassedRange(): void {
    const { filter, rows } = getState();
    const first = rows[0]?.exchange.startedAt;
    if (filter.during === undefined || first === undefined || first < filter.during.to) return;
    changeFilter({ during: undefined });
  }

  function changeFilter(change: Partial<Filter>): void {
    const filter = { ...getState().filter, ...change };
    shows = compileFilter(filter, isRule);
    setState({ filter, shown: getState().rows.filter(shows) });
  }

  return {
    ...store,
    rules,
    isGatewayFailure,
    diagnose,
    receive(message) {
      if (message.type === 'snapshot') takeSnapshot(message);
      else if (message.type === 'update') takeUpdate(message);
      else if (message.type === 'unchanged') takeSettings(message.settings, { tab: message.tab, connection: 'live' });
      else takeSettings(message.settings);
      dropPassedRange();
    },
    revision: () => revision,
    setConnection(connection) {
      if (connection !== 'live') arriving = undefined;
      if (connection !== getState().connection) setState({ connection });
    },
    changeFilter,
    select: (selected) => setState({ selected }),
    setFollowTail(followTail) {
      if (followTail !== getState().followTail) setState({ followTail });
    },
    changeSettings(wanted) {
      const { settings } = getState();
      const change = changes.add(wanted, settings);
      if (change.table !== undefined) setState({ settings: { ...settings, table: change.table } });
      return change;
    },
    announcement() {
      const change = changes.again();
      return change === undefined ? [] : [{ type: 'change-settings', change }];
    },
    toggleTick(id, check) {
      const key = tickKey(id, check);
      const ticked = new Set(getState().ticked);
      if (!ticked.delete(key)) ticked.add(key);
      setState({ ticked });
    },
    setTicks: (ticked) => setState({ ticked }),
  };
}

function derivedFrom(log: Log) {
  const { rows, documents, gatewayFailures, counts, problems } = log;
  return { log, rows, documents, gatewayFailures, counts, problems };
}

/** Whether exchanges have the same findings under both settings. */
export function judgesAlike(a: Settings, b: Settings): boolean {
  return (
    a.minimumLevel === b.minimumLevel &&
    a.thirdParty === b.thirdParty &&
    sameStrings(a.disabledRules, b.disabledRules) &&
    sameStrings(a.enabledRules, b.enabledRules) &&
    JSON.stringify(a.mutes) === JSON.stringify(b.mutes)
  );
}

function sameStrings(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
