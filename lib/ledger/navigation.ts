/** What is read of a `webNavigation` event, in Chrome and in Firefox. Times are milliseconds since the epoch. */
export interface NavigationDetails {
  readonly tabId: number;
  /** 0 for the page itself. */
  readonly frameId: number;
  readonly url: string;
  readonly timeStamp: number;
  /** Not every browser tells it, nor the next two. */
  readonly documentId?: string | undefined;
  readonly parentDocumentId?: string | undefined;
  readonly documentLifecycle?: string | undefined;
  readonly error?: string | undefined;
}

export interface NavigationEvent {
  /** `before`: a navigation began. `committed`: its document is shown. `completed`: it has loaded. */
  readonly stage: 'before' | 'committed' | 'completed' | 'error';
  readonly details: NavigationDetails;
}

/** A top-level document of a tab. */
export interface Page {
  readonly documentId: string;
  readonly url: string;
  /** Milliseconds since the epoch. */
  readonly committedAt: number;
}

/** Firefox tells errors by number; this is NS_BINDING_ABORTED. */
const FIREFOX_ABORTED = 'Error code 2152398850';

/** Whether the navigation ended without a new document: a 204, a download, a cancelled load. The page stays. */
export function keepsPage({ error }: NavigationDetails): boolean {
  return error === 'net::ERR_ABORTED' || error === FIREFOX_ABORTED;
}

/** The document that a committed navigation shows. Where the browser names none, the commit itself is its name. */
export function pageOf({ documentId, url, timeStamp }: NavigationDetails): Page {
  return { documentId: documentId ?? `committed-${timeStamp}`, url, committedAt: timeStamp };
}
