import type { BrowserContext, FrameLocator, Page, Worker } from '@playwright/test';
import { type GatewayFleet, type GatewayName, type RunningGateway, startFleet } from '#tests/lab/more-gateways.ts';
import { changeStored } from './support/change-stored.ts';
import { expect, test } from './support/extension.ts';
import { answerPath, axeViolations, fetchAll, NGINX_502, quietPage } from './views.ts';

const SECRET = 'Zk3J9sQ2pL8vT5wX1yR7mB4n';
const BROKEN = answerPath(502, { type: 'text/html', body: NGINX_502, headers: ['Server: nginx/1.24.0'] });
const BUSY = answerPath(429, {
  type: 'application/json',
  body: '{"error":"slow down"}',
  headers: ['Retry-After: 90', 'X-RateLimit-Limit: 100', 'X-RateLimit-Remaining: 0', 'X-RateLimit-Reset: 90'],
});
const REFUSED = answerPath(401, {
  type: 'application/json',
  body: '{"error":"token expired"}',
  headers: ['WWW-Authenticate: Bearer realm="shop", error="invalid_token"'],
});

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const EXPIRED = `${part({ alg: 'HS256' })}.${part({ sub: 'ann@shop.example', exp: 1_700_000_000 })}.c2lnbmF0dXJl`;

const rowOf = (panel: FrameLocator | Page, name: RegExp) => panel.getByRole('row', { name });
const regionOf = (panel: FrameLocator | Page, name: string) =>
  panel.getByRole('region', { name: 'Details', exact: true }).getByRole('region', { name });

function panelFrame(devtools: Page) {
  const frame = devtools.frames().find((one) => one.url().includes('panel.html'));
  if (frame === undefined) throw new Error('DevTools show no panel');
  return frame;
}

/** The panel in a tab of its own, for the page's tab. */
async function openFullView(context: BrowserContext, worker: Worker, extensionId: string, page: Page): Promise<Page> {
  const tabId = await worker.evaluate(async (url) => {
    const { chrome } = globalThis as unknown as {
      chrome: { tabs: { query(query: object): Promise<{ id?: number; url?: string }[]> } };
    };
    return (await chrome.tabs.query({})).find((tab) => tab.url === url)?.id;
  }, page.url());
  const view = await context.newPage();
  await view.goto(`chrome-extension://${extensionId}/panel.html?tab=${tabId}`);
  return view;
}

test.describe('behind real gateways', () => {
  let fleet: GatewayFleet;
  test.beforeAll(async () => {
    fleet = await startFleet();
  });
  test.afterAll(() => fleet.close());

  /** Undefined where the machine lacks the program, which CI may not. */
  function installed(name: GatewayName): RunningGateway | undefined {
    const gateway = fleet.gateways[name];
    if (gateway === undefined) expect(process.env.CI, `${name} is not installed`).not.toBe('true');
    return gateway;
  }

  test('the panel names the one that answered', async ({ page, lab, openPanel }) => {
    await page.goto(lab.url + quietPage('Shop'));
    const { panel } = await openPanel(page);
    // No two in a row answer alike: the rows of the page before stay until the next has come.
    const known: readonly (readonly [GatewayName, string, RegExp])[] = [
      ['apache', 'Apache', /^GET refused .*503 Service Unavailable/],
      ['caddy', 'Caddy', /^GET refused .*502 Bad Gateway/],
      ['varnish', 'Varnish', /^GET refused .*503 Service Unavailable/],
      ['http-proxy-middleware', 'http-proxy-middleware', /^GET refused .*504 Gateway Timeout/],
      ['vite', 'Vite', /^GET refused .*502 Bad Gateway/],
    ];
    // Chromium hides an error page without content, so each gateway is asked by a script of its own origin.
    for (const [name, shown, row] of known) {
      const gateway = installed(name);
      if (gateway === undefined) continue;
      const origin = `http://127.0.0.1:${gateway.port}`;
      await page.goto(origin + gateway.target('healthy'));
      await fetchAll(page, [['GET', origin + gateway.target('refused')]]);
      await rowOf(panel, row).click();
      await expect(regionOf(panel, 'Who answered').locator('.triage-who'), name).toContainText(shown);
    }
  });

  test('a call that the page sees as a CORS error shows its real status', async ({ page, lab, openPanel }) => {
    const gateway = installed('apache') ?? installed('vite');
    await page.goto(lab.url + quietPage('Shop'));
    const { panel } = await openPanel(page);
    await fetchAll(page, [['GET', `http://127.0.0.1:${gateway?.port}/refused`]]);
    await rowOf(panel, /50[23] /).click();
    const kept = regionOf(panel, 'Kept from the page');
    await expect(kept).toContainText(/The server did answer: 50[23]/);
    await expect(kept).toContainText(new URL(lab.url).origin);
    await expect(regionOf(panel, 'Who answered')).toBeVisible();
  });
});

test('what the host answered before is a line of codes that lead to the exchanges', async ({
  page,
  lab,
  openPanel,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await fetchAll(page, [
    ['GET', '/echo?before'],
    ['GET', `${BROKEN}&n=1`],
    ['GET', `${BROKEN}&n=2`],
    ['GET', `${BROKEN}&n=3`],
  ]);
  await rowOf(panel, /502 Bad Gateway/)
    .last()
    .click();
  const triage = regionOf(panel, 'Who answered');
  const answers = triage.getByRole('list', { name: 'Answers of the host, oldest first' }).getByRole('listitem');
  await expect(answers.filter({ hasText: '502' })).toHaveCount(3);
  await expect(answers.last()).toHaveAttribute('aria-current', 'step');
  await expect(triage).toContainText('Failing since');
  await expect(triage).toContainText(/Check next\s*On the nginx host/);
  await expect(triage.getByRole('list', { name: 'Evidence' })).toContainText('failed 3 times');
  await answers.filter({ hasText: '200' }).last().getByRole('button').click();
  await expect(rowOf(panel, /echo\?before/)).toHaveAttribute('aria-selected', 'true');
});

test('a report for a ticket is shown before it is copied, and holds no secret unless asked', async ({
  page,
  lab,
  openPanel,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel, devtools } = await openPanel(page);
  await page.evaluate(
    ([url, secret]) => fetch(`${url}&access_token=${secret}`, { headers: { Authorization: `Bearer ${secret}` } }),
    [BROKEN, SECRET] as const,
  );
  await rowOf(panel, /502 Bad Gateway/).click();
  const triage = regionOf(panel, 'Who answered');
  await changeStored(triage.getByRole('checkbox').first());
  await panel.getByRole('button', { name: 'Report for a ticket…' }).click();
  const dialog = panel.getByRole('dialog', { name: 'Report for a ticket' });
  const preview = dialog.getByRole('region', { name: 'Preview' });
  await expect(preview).toContainText('## What happened');
  await expect(preview).toContainText('- [x] ');
  await expect(preview).toContainText('curl -i');
  await expect(preview).toContainText('Authorization: Bearer REDACTED');
  await expect(preview).toContainText('access_token=REDACTED');
  await expect(preview).not.toContainText(SECRET);

  await dialog.getByRole('radio', { name: 'Plain text' }).check();
  await expect(preview).toContainText('WHAT HAPPENED');
  await dialog.getByRole('checkbox', { name: 'Leave secrets out' }).uncheck();
  await expect(preview).toContainText(`Bearer ${SECRET}`);
  await expect(dialog.getByRole('status')).toContainText('Whoever reads the ticket can use them');

  await devtools.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(triage).toBeVisible();
  await panel.getByRole('button', { name: 'Report for a ticket…' }).click();
  await expect(preview).not.toContainText(SECRET);
});

test('what was ticked is still ticked when DevTools are opened again', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel, devtools } = await openPanel(page);
  await fetchAll(page, [['GET', BROKEN]]);
  await rowOf(panel, /502 Bad Gateway/).click();
  const check = /Search the application log/;
  await changeStored(regionOf(panel, 'Who answered').getByRole('checkbox', { name: check }));
  await devtools.close();

  const { panel: again } = await openPanel(page);
  await rowOf(again, /502 Bad Gateway/).click();
  const triage = regionOf(again, 'Who answered');
  await expect(triage.getByRole('checkbox', { name: check })).toBeChecked();
  await expect(triage.getByRole('checkbox', { checked: true })).toHaveCount(1);
});

test('the codes of gateways are told apart where one came, and a network error leads to its page', async ({
  page,
  lab,
  openPanel,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await fetchAll(page, [
    ['GET', BROKEN],
    ['GET', `${lab.closedUrl}/api`],
    ['GET', `${answerPath(200, { type: 'text/plain', body: 'the beginning' })}&truncate=100`],
  ]);
  await rowOf(panel, /502 Bad Gateway/).click();
  await regionOf(panel, 'Who answered').getByText('502, 503 or 504: which one says what').click();
  const rows = regionOf(panel, 'Who answered').locator('.decision-list li');
  await expect(rows).toContainText([/503/, /502, the code that came/, /504/, /500/]);
  await expect(rows.nth(1)).toHaveAttribute('aria-current', 'true');

  await rowOf(panel, /ERR_CONNECTION_REFUSED/).click();
  const link = regionOf(panel, 'What it means').getByRole('link', { name: /All about ERR_CONNECTION_REFUSED/ });
  await expect(link).toHaveAttribute('href', '/reference.html#/net/ERR_CONNECTION_REFUSED');

  await rowOf(panel, /truncate/).click();
  await expect(regionOf(panel, 'Who answered')).toContainText('Nothing tells which server broke this answer off');
  await expect(regionOf(panel, 'Who answered')).toContainText('2 failed, 1 worked');
  await expect(regionOf(panel, 'What it means')).not.toContainText('No response');
});

test('any request can be copied as cURL and as fetch, without secrets', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await page.evaluate(
    (secret) => fetch('/echo', { method: 'POST', headers: { 'X-Api-Key': secret } }).then((one) => one.text()),
    SECRET,
  );
  await rowOf(panel, /POST.*echo|echo.*POST/).click();
  await expect(regionOf(panel, 'Request headers')).toContainText(SECRET);
  const repeat = regionOf(panel, 'Copy');
  await panel.locator('body').evaluate(() => {
    document.addEventListener('copy', () => {
      const field = document.activeElement as HTMLTextAreaElement;
      document.body.dataset.copied = field.value;
    });
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  const copied = () => panel.locator('body').getAttribute('data-copied');
  await repeat.getByRole('button', { name: 'Copy as cURL' }).click();
  await expect.poll(copied).toContain("-H 'X-Api-Key: REDACTED'");
  await repeat.getByRole('button', { name: 'Copy as fetch' }).click();
  await expect.poll(copied).toContain('await fetch("');
  expect(await copied()).not.toContain(SECRET);
  await repeat.getByRole('checkbox').check();
  await expect(repeat.getByRole('status')).toContainText('lets others act as you');
  await repeat.getByRole('button', { name: 'Copy as cURL' }).click();
  await expect.poll(copied).toContain(SECRET);
});

test('a refusal shows the challenge and when the token ran out, and no value', async ({ page, lab, openPanel }) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await page.evaluate(([url, token]) => fetch(url, { headers: { Authorization: `Bearer ${token}` } }), [
    REFUSED,
    EXPIRED,
  ] as const);
  await rowOf(panel, /401 Unauthorized/).click();
  const credentials = regionOf(panel, 'Credentials');
  await expect(credentials).toContainText('a token that had expired');
  await expect(credentials).toContainText('14 Nov 2023');
  await expect(credentials.locator('.challenges')).toContainText(/bearer\s*realm\s*shop\s*error\s*invalid_token/);
  await expect(credentials).not.toContainText('ann@shop.example');
  await expect(credentials).not.toContainText(EXPIRED.slice(0, 20));
});

test('a refusal says whether credentials were sent, and cookies that CORS refused are named', async ({
  page,
  lab,
  openPanel,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  const { panel } = await openPanel(page);
  await page.evaluate((url) => fetch(url, { credentials: 'omit' }), answerPath(403, { body: 'no' }));
  await rowOf(panel, /403 Forbidden/).click();
  await expect(regionOf(panel, 'Credentials')).toContainText('Nobody was logged in');
  await expect(regionOf(panel, 'Credentials')).toContainText('The request carried no credentials');

  await fetchAll(page, [['GET', answerPath(200, { headers: ['Set-Cookie: session_id=abc123; Path=/'] })]]);
  await page.evaluate(
    (url) => fetch(url, { credentials: 'include' }).catch(() => undefined),
    lab.otherUrl + answerPath(401, { body: 'no' }),
  );
  await rowOf(panel, /401 Unauthorized/).click();
  await expect(regionOf(panel, 'Kept from the page')).toContainText('The server did answer: 401 Unauthorized');
  await expect(regionOf(panel, 'Kept from the page')).toContainText('the request carried cookies');
  await expect(regionOf(panel, 'Credentials')).toContainText('does not accept the credentials that were sent');
  await expect(regionOf(panel, 'Credentials')).not.toContainText('abc123');
});

test('the wait after a 429 runs down, and stands still for those who want less motion', async ({
  page,
  lab,
  context,
  worker,
  extensionId,
}) => {
  await page.goto(lab.url + quietPage('Shop'));
  await fetchAll(page, [['GET', BUSY]]);
  for (const reducedMotion of ['no-preference', 'reduce'] as const) {
    const view = await openFullView(context, worker, extensionId, page);
    await view.emulateMedia({ reducedMotion });
    await view.clock.install();
    await view.reload();
    await rowOf(view, /429 Too Many Requests/).click();
    const wait = regionOf(view, 'When to ask again');
    const timer = wait.getByRole('timer');
    await expect(timer).toContainText('Not before');
    await expect(wait.getByRole('row', { name: /X-RateLimit-Remaining 0 100/ })).toBeVisible();
    const before = await timer.textContent();
    await view.clock.runFor(5000);
    if (reducedMotion === 'reduce') await expect(timer).toHaveText(before ?? '');
    else await expect(timer).not.toHaveText(before ?? '');
    await view.clock.runFor(100_000);
    await expect(wait).toContainText('the request may be sent again');
    await view.close();
  }
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme} colours`, () => {
    test.use({ theme });

    test('triage, report and credentials are accessible', async ({ page, lab, openPanel }) => {
      await page.goto(lab.url + quietPage('Shop'));
      const { panel, devtools } = await openPanel(page);
      await fetchAll(page, [
        ['GET', '/echo?before'],
        ['GET', BROKEN],
        ['GET', BUSY],
        ['GET', `${BROKEN}&again`],
      ]);
      await page.evaluate(([url, token]) => fetch(url, { headers: { Authorization: `Bearer ${token}` } }), [
        REFUSED,
        EXPIRED,
      ] as const);
      await rowOf(panel, /401 Unauthorized/).click();
      await regionOf(panel, 'Credentials').scrollIntoViewIfNeeded();
      expect(await axeViolations(panelFrame(devtools))).toEqual([]);
      await devtools.screenshot({ path: `artifacts/credentials-${theme}.png` });

      await rowOf(panel, /429 Too Many Requests/).click();
      await regionOf(panel, 'When to ask again').scrollIntoViewIfNeeded();
      expect(await axeViolations(panelFrame(devtools))).toEqual([]);
      await devtools.screenshot({ path: `artifacts/retry-time-${theme}.png` });
      await regionOf(panel, 'Copy').scrollIntoViewIfNeeded();
      await devtools.screenshot({ path: `artifacts/repeat-${theme}.png` });

      await rowOf(panel, /502 Bad Gateway/)
        .last()
        .click();
      await panel.getByRole('list', { name: 'Answers of the host, oldest first' }).scrollIntoViewIfNeeded();
      expect(await axeViolations(panelFrame(devtools))).toEqual([]);
      await devtools.screenshot({ path: `artifacts/history-${theme}.png` });
      await panel.getByRole('button', { name: 'Report for a ticket…' }).click();
      await panel.getByRole('checkbox', { name: 'Leave secrets out' }).uncheck();
      expect(await axeViolations(panelFrame(devtools))).toEqual([]);
      await devtools.screenshot({ path: `artifacts/ticket-${theme}.png` });
    });
  });
}
