import type { PageRead } from './capture/page-read.ts';
import type { Exchange, ExchangeId } from './http/exchange.ts';
import type { Settings } from './settings.ts';

/** Name of the port that a view (popup, panel, full view) opens; `tabId` says which tab it looks at. */
export const VIEW_PORT = 'view';
/** Name of the port that the DevTools page opens to hand in what `devtools.network` shows it. */
export const DEVTOOLS_PORT = 'devtools';

/** What is known of a tab beside its exchanges. */
export interface TabFacts {
  readonly tabId: number;
  /** Undefined where the extension may not see it. */
  readonly url?: string;
  readonly title?: string;
  /** The document now shown; its exchanges are the current page's. */
  readonly documentId?: string;
  /** When the current document was committed, in milliseconds since the epoch. */
  readonly committedAt?: number;
  readonly loading: boolean;
  /**
   * `ok`: the tab is watched. `restricted`: the browser lets no extension see this page.
   * `no-permission`: access to the site was not granted or was revoked.
   */
  readonly access: 'ok' | 'restricted' | 'no-permission';
  /** Exchanges that were dropped to stay within the limits. */
  readonly dropped: number;
  /**
   * Since when DevTools have been open on the tab, in milliseconds since the epoch: they hand in all that started later.
   * Undefined while they are not.
   */
  readonly inspectedSince?: number;
}

/**
 * From the background to a view. A snapshot replaces everything; updates add or replace by id; `unchanged` says that
 * what the view has is still right. `revision` names what the view has then.
 */
export type ToView =
  | {
      readonly type: 'snapshot';
      readonly tab: TabFacts;
      readonly exchanges: readonly Exchange[];
      readonly settings: Settings;
      /** False while more parts of the same snapshot follow. */
      readonly complete: boolean;
      readonly revision?: string;
    }
  | {
      readonly type: 'update';
      readonly exchanges: readonly Exchange[];
      readonly removed: readonly ExchangeId[];
      readonly tab?: TabFacts;
      readonly revision?: string;
    }
  | { readonly type: 'unchanged'; readonly tab: TabFacts; readonly settings: Settings }
  | { readonly type: 'settings'; readonly settings: Settings };

/**
 * From a view to the background. `watch` comes first and is sent again after every reconnection, with the revision of
 * what the view has. A view of no tab sends `read-settings` instead, which `settings` answers.
 */
export type FromView =
  | { readonly type: 'watch'; readonly tabId: number; readonly has?: string | undefined }
  | { readonly type: 'clear' }
  | { readonly type: 'read-settings' }
  | { readonly type: 'change-settings'; readonly change: Partial<Settings> };

/** From the DevTools page to the background. Each batch carries a number and is sent again until it is acknowledged. */
export type FromDevtools =
  | { readonly type: 'inspect'; readonly tabId: number; readonly since: number }
  | { readonly type: 'observed'; readonly batch: number; readonly exchanges: readonly Exchange[] };

/** From the background to the DevTools page. */
export type ToDevtools = { readonly type: 'received'; readonly batch: number };

/**
 * From a view to the DevTools page of the tab, without the background in between: the content of an exchange, named by
 * its sighting. `AskedContent` answers; where no DevTools are open on the tab, nobody does.
 */
export interface ContentWanted {
  readonly type: 'content-wanted';
  readonly tabId: number;
  readonly sighting: string;
}

/** Whether a message asks for a content. */
export function isContentWanted(message: unknown): message is ContentWanted {
  const { type, tabId, sighting } = (message ?? {}) as Partial<Record<keyof ContentWanted, unknown>>;
  return type === 'content-wanted' && typeof tabId === 'number' && typeof sighting === 'string';
}

/**
 * From a script in a page to the background. `open-reference`: show a place of the reference, by its fragment.
 * `page-read`: the page read a body; the answer says whether more is wanted.
 */
export type FromPage =
  | { readonly type: 'open-reference'; readonly fragment: string }
  | { readonly type: 'page-read'; readonly read: PageRead };

/** From the background to the scripts in pages: the origins on which bodies are read now. */
export type ToPage = { readonly type: 'body-sites'; readonly sites: readonly string[] };
