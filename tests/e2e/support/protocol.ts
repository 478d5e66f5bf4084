import type { BrowserContext, CDPSession } from '@playwright/test';

/** A session with the browser itself, in the language of the DevTools protocol. */
export async function browserSession(context: BrowserContext): Promise<CDPSession> {
  const browser = context.browser();
  if (browser === null) throw new Error('the context has no browser');
  return browser.newBrowserCDPSession();
}

/** Sends a method of the DevTools protocol that Playwright's types do not know. */
export function sendUntyped<Result = unknown>(session: CDPSession, method: string, params: object): Promise<Result> {
  return (session as unknown as { send(method: string, params: object): Promise<Result> }).send(method, params);
}
