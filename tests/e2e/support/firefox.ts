import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { until } from './until.ts';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PROGRAMS = ['firefox-esr', 'firefox'];
const MAC_APPS = ['/Applications/Firefox.app/Contents/MacOS/firefox'];

/** The Firefox to use: the one that `FIREFOX_PATH` names, else the system's. Undefined where there is none. */
export function findFirefox(): string | undefined {
  const named = process.env.FIREFOX_PATH;
  if (named !== undefined && named !== '') return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const files = [...PROGRAMS.flatMap((name) => folders.map((folder) => join(folder, name))), ...MAC_APPS];
  return files.find((file) => existsSync(file));
}

/** What WebDriver BiDi answers to the two commands that are used here. */
interface Answers {
  'browsingContext.getTree': { contexts: { context: string; url: string }[] };
  'script.evaluate': { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } };
}

/** Puppeteer keeps the connection to itself, and has no words for pages of extensions. */
interface Connection {
  send<Command extends keyof Answers>(method: Command, params: object): Promise<{ result: Answers[Command] }>;
}

/** Firefox with the extension. */
export interface LaunchedFirefox {
  readonly newPage: () => Promise<Page>;
  /** Opens a page of the extension in a tab, for example `panel.html`; `TAB` in it becomes the id of `page`'s tab. */
  openExtensionPage(path: string, page: Page): Promise<ExtensionPage>;
  /** Opens DevTools of the page's tab and shows the extension's panel in them. */
  openPanel(page: Page): Promise<DevtoolsPanel>;
  /** The value of an expression in the browser's own window, where `extension` is what Firefox knows of it. */
  evaluate(expression: string): Promise<unknown>;
  /** The errors that Firefox found in code of the extension until now. */
  errors(): Promise<unknown>;
  close(): Promise<void>;
}

/** The panel in DevTools, which no protocol reaches. */
export interface DevtoolsPanel {
  /** The text that it shows. */
  text(): Promise<unknown>;
}

/** A page of the extension. */
export interface ExtensionPage {
  /** The value of an expression in the page. */
  evaluate(expression: string): Promise<unknown>;
}

/** Builds the extension for Firefox and starts it with the extension, without a window. */
export async function launchFirefox(executablePath: string): Promise<LaunchedFirefox> {
  const built = spawnSync(join(ROOT, 'node_modules/.bin/wxt'), ['build', '-b', 'firefox', '--mv3'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`the extension does not build for Firefox:\n${built.stdout}${built.stderr}`);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    protocol: 'webDriverBiDi',
    args: ['--remote-allow-system-access'],
  });
  const id = await browser.installExtension(join(ROOT, '.output/firefox-mv3'));
  const connection = (browser as unknown as { connection: Connection }).connection;
  const { result: tree } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = tree.contexts[0]?.context as string;
  const inWindow: Evaluate = (expression) =>
    evaluate(
      connection,
      window,
      `(async () => {
        const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
        return ${expression};
      })()`,
    );
  return {
    newPage: () => browser.newPage(),
    openExtensionPage: (path, page) => openExtensionPage(connection, inWindow, path, page),
    openPanel: (page) => openPanel(inWindow, page),
    evaluate: inWindow,
    errors: () => inWindow(ERRORS),
    close: () => close(browser),
  };
}

type Evaluate = (expression: string) => Promise<unknown>;

const ERRORS = `Services.console.getMessageArray()
  .filter((one) => one instanceof Ci.nsIScriptError && (one.flags & Ci.nsIScriptError.warningFlag) === 0)
  .filter((one) => one.sourceName.startsWith(extension.baseURL))
  .map(({ errorMessage, sourceName, lineNumber }) => errorMessage + ' ' + sourceName + ':' + lineNumber)
  .join('\\n')`;

/** The tab of a page, the latest of those with its address. */
const tabOf = (page: Page) =>
  `[...gBrowser.tabs].findLast((one) => one.linkedBrowser.currentURI.spec === ${JSON.stringify(page.url())})`;

async function openPanel(inWindow: Evaluate, page: Page): Promise<DevtoolsPanel> {
  await inWindow(`(async () => {
    const { require } = ChromeUtils.importESModule('resource://devtools/shared/loader/Loader.sys.mjs');
    const { gDevTools } = require('devtools/client/framework/devtools');
    globalThis.statusLensToolbox = await gDevTools.showToolboxForTab(${tabOf(page)}, { toolId: 'webconsole' });
  })()`);
  await until('the tab of the panel in DevTools', async () => {
    const isShown = await inWindow(`(async () => {
      const tool = statusLensToolbox.getAdditionalTools().find(({ label }) => label === 'Status Lens');
      if (tool === undefined) return false;
      await statusLensToolbox.selectTool(tool.id);
      return true;
    })()`);
    return isShown === true ? true : undefined;
  });
  const view = `[...extension.views].find(({ viewType }) => viewType === 'devtools_panel')`;
  await until('the panel in DevTools', async () =>
    (await inWindow(`${view} !== undefined`)) === true ? true : undefined,
  );
  const script = `data:,${encodeURIComponent("sendAsyncMessage('panel-text', content.document.body.textContent)")}`;
  return {
    text: () =>
      inWindow(`new Promise((resolve) => {
        const { messageManager } = ${view}.xulBrowser;
        messageManager.addMessageListener('panel-text', function take({ data }) {
          messageManager.removeMessageListener('panel-text', take);
          resolve(data);
        });
        messageManager.loadFrameScript(${JSON.stringify(script)}, false);
      })`),
  };
}

async function close(browser: Browser): Promise<void> {
  await browser.close();
}

async function openExtensionPage(
  connection: Connection,
  inWindow: Evaluate,
  path: string,
  page: Page,
): Promise<ExtensionPage> {
  const contexts = async () => (await connection.send('browsingContext.getTree', {})).result.contexts;
  const known = new Set((await contexts()).map(({ context }) => context));
  await inWindow(`(() => {
    const path = ${JSON.stringify(path)}.replace('TAB', extension.tabManager.getWrapper(${tabOf(page)}).id);
    gBrowser.selectedTab = gBrowser.addTab(extension.getURL(path), { triggeringPrincipal: extension.principal });
  })()`);
  const start = path.split(/[?#]/)[0] as string;
  const opened = await until(`the extension's ${start}`, async () => {
    const found = (await contexts()).find(
      ({ context, url }) => !known.has(context) && url.startsWith('moz-extension:') && url.includes(start),
    );
    if (found === undefined) return undefined;
    const state = await evaluate(connection, found.context, 'document.readyState');
    return state === 'complete' ? found : undefined;
  });
  return { evaluate: (expression) => evaluate(connection, opened.context, expression) };
}

async function evaluate(connection: Connection, context: string, expression: string): Promise<unknown> {
  const { result } = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
  if (result.exceptionDetails !== undefined) throw new Error(result.exceptionDetails.text);
  return result.result?.value;
}
