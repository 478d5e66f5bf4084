import type { CDPSession, Page, Worker } from '@playwright/test';
import { guides } from '#lib/reference/guides/index.ts';
import { expect, test } from './support/extension.ts';
import { axeViolations } from './views.ts';

type Open = (page: Page, fragment?: string) => Promise<void>;

/** Opens a place of the reference and waits until it is shown. */
function opener(extensionId: string): Open {
  return async (page, fragment = '#/') => {
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${extensionId}/reference.html${fragment}`);
    await expect(page.getByRole('main').locator('h2').first()).toBeVisible();
  };
}

test.describe('search', () => {
  test('finds by number, name, former name, misspelling and symptom, by keyboard alone', async ({
    page,
    extensionId,
  }) => {
    await opener(extensionId)(page);
    const searches = [
      ['404', '404 Not Found'],
      ['payload too large', '413 Content Too Large'],
      ['bad gatway', '502 Bad Gateway'],
      ['ERR_CONNECTION_REFUSED', 'ERR_CONNECTION_REFUSED'],
      ['token expired', '401 or 403'],
      ['777', '777 Unregistered code'],
    ] as const;
    for (const [query, heading] of searches) {
      await page.keyboard.press('/');
      await page.keyboard.type(query);
      await expect(page.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('main').locator('h2')).toContainText(heading.replace(/^\d+ /, ''));
      await expect(page).toHaveTitle(new RegExp(`^${heading.replace('.', '\\.')}`));
    }
  });

  test('lists a whole range, and arrows move through it', async ({ page, extensionId }) => {
    await opener(extensionId)(page);
    const field = page.getByRole('combobox');
    await field.fill('50x');
    await expect(page.getByRole('option')).toContainText(['500', '501', '502']);
    await field.press('ArrowDown');
    await field.press('ArrowDown');
    await expect(page.getByRole('option', { selected: true })).toContainText('502 Bad Gateway');
    await field.press('Escape');
    await expect(page.getByRole('listbox')).toBeHidden();
    await expect(field).toHaveValue('50x');
  });

  test('says what to try when nothing is found', async ({ page, extensionId }) => {
    await opener(extensionId)(page);
    await page.getByRole('combobox').fill('qqqqqqqq');
    await expect(page.getByText('Nothing found.')).toBeVisible();
  });
});

test.describe('the pages', () => {
  test('of a code tell its facts, with an example to copy', async ({ page, extensionId, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await opener(extensionId)(page, '#/405');
    const main = page.getByRole('main');
    await expect(main).toContainText('Client error, registered (RFC 9110 §15.5.6)');
    await expect(main.locator('.facts')).toContainText('Allow MUST');
    await main.getByRole('button', { name: 'Copy Response' }).click();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^HTTP\/1\.1 405 Method Not Allowed\nAllow: GET, HEAD, POST\n/);
    await main.getByRole('link', { name: 'allow-missing' }).click();
    await expect(page).toHaveURL(/#\/rule\/allow-missing$/);
    await expect(main.locator('h2')).toBeFocused();
    await page.goBack();
    await expect(page).toHaveURL(/#\/405$/);
  });

  test('of vendors’ codes say who sends them', async ({ page, extensionId }) => {
    await opener(extensionId)(page, '#/530');
    await expect(page.getByRole('main')).toContainText('sent by Cloudflare');
    await expect(page.getByRole('main')).toContainText('Pantheon');
  });

  test('answer any number, and names nobody knows', async ({ page, extensionId }) => {
    const open = opener(extensionId);
    await open(page, '#/299');
    await expect(page.getByRole('main')).toContainText('by its class a success, treated like 200');
    await open(page, '#/999');
    await expect(page.getByRole('main')).toContainText('LinkedIn');
    await open(page, '#/net/ERR_NOBODY_KNOWS');
    await expect(page.getByRole('main')).toContainText('no response arrived');
    await open(page, '#/%00');
    await expect(page.getByRole('main').locator('h2').first()).toHaveText('HTTP status codes');
  });

  test('show both views where sources differ', async ({ page, extensionId }) => {
    await opener(extensionId)(page, '#/guide/input/taken');
    const box = page.locator('#section-taken');
    await expect(box).toBeInViewport();
    await expect(box.getByRole('link', { name: '409 Conflict' })).toBeVisible();
    await expect(box.getByRole('link', { name: '422 Unprocessable Content' })).toBeVisible();
    await expect(box.getByText('Source:')).toHaveCount(2);
  });
});

test('the chooser leads from questions to a response to copy, by keyboard alone', async ({ page, extensionId }) => {
  await opener(extensionId)(page, '#/choose');
  for (const answer of ['The request is at fault', 'It clashes with the present state', 'It exists already', '409']) {
    await page.getByRole('main').locator('.option', { hasText: answer }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main').locator('h2')).toBeFocused();
  }
  await expect(page.getByRole('heading', { name: 'Return 409 Conflict' })).toBeVisible();
  await expect(page.getByRole('list', { name: 'Your answers so far' }).getByRole('listitem')).toHaveCount(4);
  await expect(page.getByRole('main')).toContainText('"code": "EMAIL_TAKEN"');
  await page.getByRole('link', { name: 'What is in the way?' }).click();
  await expect(page.getByRole('main').locator('h2')).toHaveText('What is in the way?');
});

test('the checker finds faults in a pasted response, and none in a good one', async ({ page, extensionId }) => {
  await opener(extensionId)(page, '#/guide/errors');
  const found = page.getByRole('region', { name: 'What was found' });
  await page
    .getByRole('textbox')
    .fill(
      'HTTP/1.1 405 Method Not Allowed\nContent-Type: application/json\n\n{"error":{"code":"NO","message":"Use GET."}}',
    );
  await expect(found).toContainText('Read as 405');
  await expect(found).toContainText('allow-missing');
  await page.getByRole('button', { name: 'Try a flawed one' }).click();
  await expect(found).toContainText('error-in-success');
  await page.getByRole('button', { name: 'Try a good one' }).click();
  await expect(found).toContainText('The rules find nothing wrong.');
  await page.getByRole('textbox').fill('{"status": 404, "title": "Not Found", "success": true}');
  await expect(found).toContainText('the content says 404');
});

const ACCESSIBLE: readonly (readonly [kind: string, fragments: readonly string[]])[] = [
  ['the overview and its search', ['#/']],
  ['pages of codes, errors and rules', ['#/405', '#/530', '#/net/ERR_FAILED', '#/rule/allow-missing']],
  ['guides', ['#/guide/redirects', '#/guide/triage', '#/guide/errors']],
  ['the chooser and found things', ['#/choose', '#/choose/duplicate', '#/choose/created', '#/search/gateway']],
];

test.describe('looks', () => {
  for (const theme of ['light', 'dark'] as const) {
    test.describe(`in ${theme} colours`, () => {
      test.use({ theme });

      for (const [kind, fragments] of ACCESSIBLE) {
        test(`${kind} are accessible`, async ({ page, extensionId }) => {
          for (const fragment of fragments) {
            await opener(extensionId)(page, fragment);
            if (fragment === '#/guide/errors') await page.getByRole('button', { name: 'Try a flawed one' }).click();
            if (fragment === '#/') await page.getByRole('combobox').fill('gateway');
            expect(await axeViolations(page), fragment).toEqual([]);
          }
        });
      }

      test('the first run page is accessible', async ({ page, extensionId }) => {
        await page.goto(`chrome-extension://${extensionId}/welcome.html`);
        await expect(page.getByRole('heading', { name: 'Status Lens is installed' })).toBeVisible();
        expect(await axeViolations(page)).toEqual([]);
      });
    });
  }

  for (const [kind, width, height] of [
    ['320 pixels', 320, 640],
    ['a window at 200 %', 640, 400],
  ] as const) {
    const fits = async (page: Page, place: string) => {
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(overflow, place).toBeLessThanOrEqual(0);
    };
    const isAccessible = async (page: Page, place: string) => {
      expect(await axeViolations(page), place).toEqual([]);
    };

    test(`pages of codes, the chooser and the first run page fit into ${kind}`, async ({ page, extensionId }) => {
      await page.setViewportSize({ width, height });
      const open = opener(extensionId);
      const places = ['#/', '#/431', '#/494', '#/net/ERR_CONNECTION_REFUSED', '#/choose/client', '#/choose/duplicate'];
      for (const fragment of places) {
        await open(page, fragment);
        await fits(page, fragment);
        if (['#/431', '#/choose/duplicate'].includes(fragment)) await isAccessible(page, fragment);
      }
      await page.goto(`chrome-extension://${extensionId}/welcome.html`);
      await expect(page.getByRole('heading', { name: 'Status Lens is installed' })).toBeVisible();
      await fits(page, 'welcome');
      await isAccessible(page, 'welcome');
    });

    test(`the guides fit into ${kind}, and are accessible there`, async ({ page, extensionId }) => {
      await page.setViewportSize({ width, height });
      for (const { id } of guides) {
        await opener(extensionId)(page, `#/guide/${id}`);
        if (id === 'errors') await page.getByRole('button', { name: 'Try a flawed one' }).click();
        await fits(page, id);
        await isAccessible(page, id);
      }
    });
  }

  test('in forced colours everything is accessible, and what is chosen differs by more than colour', async ({
    page,
    extensionId,
  }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const open = opener(extensionId);
    for (const fragment of ['#/', '#/401', '#/choose', '#/guide/errors', '#/guide/triage']) {
      await open(page, fragment);
      if (fragment === '#/guide/errors') await page.getByRole('button', { name: 'Try a flawed one' }).click();
      expect(await axeViolations(page), fragment).toEqual([]);
    }
    await page.getByRole('combobox').fill('50x');
    const border = await page
      .getByRole('option', { selected: true })
      .evaluate((option) => getComputedStyle(option).outlineStyle + getComputedStyle(option).forcedColorAdjust);
    expect(border).not.toBe('noneauto');
    await page.goto(`chrome-extension://${extensionId}/welcome.html`);
    await expect(page.getByRole('heading', { name: 'Status Lens is installed' })).toBeVisible();
    expect(await axeViolations(page)).toEqual([]);
  });
});

/** What has the focus: its role and the beginning of its text. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    const name = activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
    return `${activeElement?.tagName.toLowerCase()} ${name.trim().slice(0, 30)}`.trim();
  });
}

/** Presses Tab until the focus is where it has to come, at most so many times. */
async function tabTo(page: Page, wanted: RegExp, most: number): Promise<void> {
  const seen: string[] = [];
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press('Tab');
    seen.push(await focused(page));
    if (wanted.test(seen.at(-1) ?? '')) return;
  }
  expect(seen, `no ${wanted} within ${most} presses of Tab`).toEqual([]);
}

test.describe('by keyboard alone', () => {
  test('a guide is opened from the navigation, and its checker is used', async ({ page, extensionId }) => {
    await opener(extensionId)(page);
    await tabTo(page, /^a The format of errors/, 15);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main').locator('h2').first()).toBeFocused();
    await tabTo(page, /^textarea/, 20);
    await page.keyboard.insertText('curl https://api.example/me');
    await expect(page.getByText('This is a curl command. Run it with -i')).toBeVisible();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('HTTP/2 405\ncontent-type: application/json\n\n{"code":"NO","message":"Use GET."}');
    await expect(page.getByRole('region', { name: 'What was found' })).toContainText('allow-missing');
    await tabTo(page, /^button Clear/, 6);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox')).toHaveValue('');
  });

  test('a code’s example is copied', async ({ page, extensionId, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await opener(extensionId)(page, '#/521');
    await page.getByRole('main').locator('h2').focus();
    await tabTo(page, /^button Copy Response/, 10);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain('error code: 521');
  });

  test('a scenario of the first run page is opened', async ({ page, extensionId }) => {
    await page.goto(`chrome-extension://${extensionId}/welcome.html`);
    await tabTo(page, /^summary 500 with a stack trace/, 25);
    await page.keyboard.press('Enter');
    await expect(page.getByText('leaked-internals')).toBeVisible();
    await expect(page.getByText('www-authenticate-missing')).toBeHidden();
    await expect(page.getByText('No request is sent for them.')).toBeVisible();
  });
});

const TEXT = `<!doctype html><title>Runbook</title>
<p id="first">The proxy said HTTP 502 and then 503 Service Unavailable.</p>
<p>It costs $404, in 2026, for 500 people.</p>
<p>HTTP status <code id="split">404</code></p>
<p hidden>HTTP 500</p>
<script type="text/plain">HTTP 501</script>`;

/** A page of the lab with this HTML, and a policy. */
function pageUrl(lab: { readonly url: string }, html: string, policy?: string): string {
  const query = new URLSearchParams({ type: 'text/html; charset=utf-8', body: html });
  if (policy !== undefined) query.append('header', `Content-Security-Policy: ${policy}`);
  return `${lab.url}/status/200?${query}`;
}

interface ExtensionApi {
  readonly tabs: { query(query: object): Promise<{ id: number; url?: string }[]> };
  readonly scripting: { executeScript(injection: object): Promise<unknown> };
  readonly contextMenus: { readonly onClicked: { dispatch(...values: readonly unknown[]): void } };
  readonly omnibox: { readonly onInputEntered: { dispatch(...values: readonly unknown[]): void } };
  readonly commands: { readonly onCommand: { dispatch(...values: readonly unknown[]): void } };
}

/** Marks the codes of the page, or removes the marks, as the context menu does. */
async function toggleMarks(worker: Worker, page: Page): Promise<void> {
  await worker.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    const tabs = await chrome.tabs.query({});
    const tabId = tabs.find((tab) => tab.url === url)?.id;
    await chrome.scripting.executeScript({ target: { tabId }, files: ['page-explainer.js'] });
  }, page.url());
}

/** The marked texts, as the page itself could see them. */
function markedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('status-lens') ?? [])].map((range) => (range as Range).toString()),
  );
}

/** What is said in the closed shadow root, from the accessibility tree. */
async function spokenNames(session: CDPSession): Promise<string[]> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.filter(({ ignored }) => !ignored).map(({ name }) => String(name?.value ?? ''));
}

test.describe('marks on a page', () => {
  for (const [kind, policy] of [
    ['a plain page', undefined],
    ['a page with a strict policy', "default-src 'none'; require-trusted-types-for 'script'; sandbox allow-scripts"],
  ] as const) {
    test(`explain the codes of ${kind} and leave its nodes alone`, async ({ page, lab, worker, context }) => {
      await page.goto(pageUrl(lab, TEXT, policy));
      const session = await context.newCDPSession(page);
      const before = await page.evaluate(() => document.body.outerHTML);
      const box = await page.locator('#first').boundingBox();
      await toggleMarks(worker, page);
      await expect.poll(() => markedTexts(page)).toEqual(['502', '503', '404']);
      expect(await page.evaluate(() => document.body.outerHTML)).toBe(before);
      expect(await page.locator('#first').boundingBox()).toEqual(box);
      await expect.poll(() => spokenNames(session)).toContain('3 status codes marked.');

      await page.locator('#split').hover();
      await expect.poll(() => spokenNames(session)).toContain('404 Not Found');
      await page.keyboard.press('Enter');
      await expect.poll(() => spokenNames(session)).toContain('1 of 3: 502 Bad Gateway');
      const background = await styleOfBar(session);
      expect(background).not.toBe('');

      await page.keyboard.press('Escape');
      expect(await markedTexts(page)).toEqual([]);
      expect(await page.evaluate(() => document.querySelector('status-lens-marks'))).toBeNull();
      expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    });
  }

  test('go when they are asked for again', async ({ page, lab, worker }) => {
    await page.goto(pageUrl(lab, TEXT));
    await toggleMarks(worker, page);
    await expect.poll(() => markedTexts(page)).toHaveLength(3);
    await toggleMarks(worker, page);
    expect(await markedTexts(page)).toEqual([]);
    await toggleMarks(worker, page);
    await expect.poll(() => markedTexts(page)).toHaveLength(3);
  });

  test('lead to the reference by keyboard', async ({ page, lab, worker, context }) => {
    await page.goto(pageUrl(lab, TEXT));
    const session = await context.newCDPSession(page);
    await toggleMarks(worker, page);
    await expect.poll(() => markedTexts(page)).toHaveLength(3);
    await page.keyboard.press('Enter');
    await expect.poll(() => spokenNames(session)).toContain('1 of 3: 502 Bad Gateway');
    const opened = context.waitForEvent('page');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(await opened).toHaveTitle('502 Bad Gateway · Status Lens');
  });

  test('say so when there is nothing to mark', async ({ page, lab, worker, context }) => {
    await page.goto(pageUrl(lab, '<!doctype html><title>x</title><p>404 people paid $502 in 2026.</p>'));
    const session = await context.newCDPSession(page);
    await toggleMarks(worker, page);
    await expect.poll(() => spokenNames(session)).toContain('No status codes in the text of this page.');
  });

  test('let the page work while a large one is searched', async ({ page, lab, worker, context }) => {
    await page.goto(pageUrl(lab, '<!doctype html><title>x</title><main></main>'));
    await fillPage(page, 50_000);
    await watchSlices(worker, page);
    await toggleMarks(worker, page);
    const session = await context.newCDPSession(page);
    await expect.poll(async () => (await shownMarks(session)).said).toBe('500 status codes marked.');
    const { nodes, most } = await watchedSlices(worker, page);
    expect(nodes).toBeGreaterThan(50_000);
    expect(most).toBeLessThanOrEqual(400);
  });

  test('of a large page stand over the text, move with it, and need no style sheet in the page', async ({
    page,
    lab,
    worker,
    context,
  }) => {
    await page.goto(pageUrl(lab, '<!doctype html><title>x</title><main></main>'));
    await fillPage(page, 5000);
    const session = await context.newCDPSession(page);
    await toggleMarks(worker, page);
    const topOf = (line: number) =>
      page.evaluate((at) => document.querySelectorAll('main > div')[at]?.getBoundingClientRect().top, line);
    await expect.poll(async () => (await shownMarks(session)).tops).toEqual([await topOf(0)]);
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    await page.evaluate(() => scrollTo(0, document.querySelectorAll<HTMLElement>('main > div')[2395]?.offsetTop ?? 0));
    const scrolled = (await topOf(2400)) ?? 0;
    await expect
      .poll(async () => (await shownMarks(session)).tops.map((top) => Math.round(top - scrolled)))
      .toContain(await page.evaluate(() => Math.round(scrollY)));
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.querySelector('status-lens-marks'))).toBeNull();
  });

  test('are found in one very long text', async ({ page, lab, worker, context }) => {
    await page.goto(pageUrl(lab, '<!doctype html><title>x</title><pre></pre>'));
    await page.evaluate(() => {
      const lines = Array.from(
        { length: 20_000 },
        (_, at) => `line ${at}${at % 1000 === 0 ? ' HTTP 502' : ''} and more`,
      );
      (document.querySelector('pre') as HTMLElement).textContent = lines.join('\n');
    });
    const session = await context.newCDPSession(page);
    await toggleMarks(worker, page);
    await expect.poll(async () => (await shownMarks(session)).said).toBe('20 status codes marked.');
  });
});

/** A page with so many lines, each hundredth with a code. */
async function fillPage(page: Page, lines: number): Promise<void> {
  await page.evaluate((count) => {
    const main = document.querySelector('main') as HTMLElement;
    for (let at = 0; at < count; at++) {
      const line = document.createElement('div');
      line.textContent =
        at % 100 === 0 ? `request ${at} ended with HTTP 502` : `line ${at} costs 404 and was built in 2026`;
      main.append(line);
    }
  }, lines);
}

/** Counts, in the world of the marks, how many nodes are visited between two timers. */
async function watchSlices(worker: Worker, page: Page): Promise<void> {
  await worker.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    const tabId = (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id;
    await chrome.scripting.executeScript({
      target: { tabId },
      func: () => {
        const seen = { nodes: 0, most: 0, now: 0 };
        const { nextNode } = TreeWalker.prototype;
        const { setTimeout } = window;
        TreeWalker.prototype.nextNode = function next() {
          seen.nodes += 1;
          seen.now += 1;
          seen.most = Math.max(seen.most, seen.now);
          return nextNode.call(this);
        };
        Object.assign(window, {
          seen,
          setTimeout: (act: () => void, delay: number) =>
            setTimeout(() => {
              seen.now = 0;
              act();
            }, delay),
        });
      },
    });
  }, page.url());
}

async function watchedSlices(worker: Worker, page: Page): Promise<{ readonly nodes: number; readonly most: number }> {
  return worker.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
    const tabId = (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id;
    const [found] = (await chrome.scripting.executeScript({
      target: { tabId },
      func: () => (window as unknown as { seen: object }).seen,
    })) as [{ result: { nodes: number; most: number } }];
    return found.result;
  }, page.url());
}

interface ShadowNode {
  readonly attributes?: readonly string[];
  readonly nodeValue?: string;
  readonly children?: readonly ShadowNode[];
  readonly shadowRoots?: readonly ShadowNode[];
}

/** What the bar in the closed shadow root says, and where the boxes over the text stand in the document. */
async function shownMarks(session: CDPSession): Promise<{ readonly said: string; readonly tops: readonly number[] }> {
  const { result } = await session.send('Runtime.evaluate', {
    expression: "document.querySelector('status-lens-marks')",
  });
  if (result.objectId === undefined) return { said: '', tops: [] };
  const { node } = await session.send('DOM.describeNode', { objectId: result.objectId, depth: -1, pierce: true });
  const [layer, , bar] = (node as unknown as ShadowNode).shadowRoots?.[0]?.children ?? [];
  const styles = (layer?.children ?? []).map(
    ({ attributes = [] }) => attributes[attributes.indexOf('style') + 1] ?? '',
  );
  return {
    said: bar?.children?.[0]?.children?.[0]?.nodeValue ?? '',
    tops: styles.map((style) => Number(/top: ([\d.]+)px/.exec(style)?.[1])),
  };
}

/** The background of the bar in the closed shadow root; empty where its styles were refused. */
async function styleOfBar(session: CDPSession): Promise<string> {
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  interface Found {
    readonly nodeId: number;
    readonly attributes?: readonly string[];
    readonly children?: readonly Found[];
    readonly shadowRoots?: readonly Found[];
  }
  const find = (node: Found): Found | undefined => {
    if (node.attributes?.[1] === 'bar') return node;
    for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) {
      const found = find(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const bar = find(root as unknown as Found);
  if (bar === undefined) return '';
  const { computedStyle } = await session.send('CSS.getComputedStyleForNode', { nodeId: bar.nodeId });
  const position = computedStyle.find(({ name }) => name === 'position')?.value;
  const background = computedStyle.find(({ name }) => name === 'background-color')?.value ?? '';
  return position === 'fixed' && background !== 'rgba(0, 0, 0, 0)' ? background : '';
}

test.describe('ways in', () => {
  test('a selected text opens its page', async ({ worker, context }) => {
    const opened = context.waitForEvent('page');
    await worker.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      chrome.contextMenus.onClicked.dispatch({ menuItemId: 'explain-selection', selectionText: 'HTTP 502' }, { id: 1 });
    });
    await expect(await opened).toHaveTitle('502 Bad Gateway · Status Lens');
  });

  test('the address bar opens what was typed', async ({ worker, context }) => {
    const opened = context.waitForEvent('page');
    await worker.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      chrome.omnibox.onInputEntered.dispatch('too many requests', 'newForegroundTab');
    });
    await expect((await opened).getByRole('link', { name: '429 Too Many Requests' })).toBeVisible();
  });

  test('a key opens the reference', async ({ worker, context }) => {
    const opened = context.waitForEvent('page');
    await worker.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: ExtensionApi };
      chrome.commands.onCommand.dispatch('open-reference', { id: 1 });
    });
    await expect((await opened).getByRole('heading', { name: 'HTTP status codes' })).toBeVisible();
  });
});
