import { browser } from 'wxt/browser';
import type { WebRequestDetails, WebRequestStage } from '#lib/capture/web-request.ts';
import type { Ledger } from '#lib/ledger/ledger.ts';
import type { NavigationDetails, NavigationEvent } from '#lib/ledger/navigation.ts';
import { tickStorageKey } from '#lib/store/kept-ticks.ts';

const FILTER = { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'] };

interface Options {
  readonly ledger: Ledger;
  /** Settles when the ledger has back what survived the last worker; events wait for it, in order. */
  readonly restored: Promise<void>;
  onAccessChange(): void;
}

/**
 * Listens to as little as the job needs: every listener costs the page time, and `extraHeaders` most. The response
 * fields come with `onResponseStarted`, because a stream may never complete and a cut response does not.
 */
export function listenToBrowser({ ledger, restored, onAccessChange }: Options): void {
  let waiting: { readonly at: number; readonly step: () => void }[] | undefined = [];
  const reduce = (at: number, step: () => void) => {
    if (waiting === undefined) step();
    else waiting.push({ at, step });
  };
  restored.then(() => {
    // A worker that was just woken hears of what it missed in no particular order.
    const steps = (waiting ?? []).sort((a, b) => a.at - b.at);
    waiting = undefined;
    for (const { step } of steps) step();
  });

  const request = (stage: WebRequestStage) => (details: WebRequestDetails) => {
    reduce(details.timeStamp, () => ledger.webRequest({ stage, details }));
    return undefined;
  };
  const { webRequest, webNavigation, tabs, permissions } = browser;
  webRequest.onBeforeRequest.addListener(request('before-request'), FILTER);
  if (import.meta.env.BROWSER === 'firefox') {
    webRequest.onSendHeaders.addListener(request('send-headers'), FILTER, ['requestHeaders']);
  }
  webRequest.onResponseStarted.addListener(request('response-started'), FILTER, ['responseHeaders']);
  webRequest.onBeforeRedirect.addListener(request('before-redirect'), FILTER, ['responseHeaders']);
  webRequest.onCompleted.addListener(request('completed'), FILTER);
  webRequest.onErrorOccurred.addListener(request('error'), FILTER);

  const navigation = (stage: NavigationEvent['stage']) => (details: NavigationDetails) =>
    reduce(details.timeStamp, () => ledger.navigation({ stage, details }));
  webNavigation.onBeforeNavigate.addListener(navigation('before'));
  webNavigation.onCommitted.addListener(navigation('committed'));
  webNavigation.onCompleted.addListener(navigation('completed'));
  webNavigation.onErrorOccurred.addListener(navigation('error'));

  tabs.onRemoved.addListener((tabId) => reduce(Date.now(), () => ledger.close(tabId)));
  tabs.onRemoved.addListener((tabId) => void browser.storage.session.remove(tickStorageKey(tabId)));
  tabs.onReplaced.addListener((addedTabId, removedTabId) =>
    reduce(Date.now(), () => ledger.replace(removedTabId, addedTabId)),
  );

  permissions.onAdded.addListener(onAccessChange);
  permissions.onRemoved.addListener(onAccessChange);
}
