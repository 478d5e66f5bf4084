import type { Request, Response } from '@playwright/test';
import { expect, test } from './support/extension.ts';
import { playScenarios } from './support/lab-page.ts';
import { axeViolations } from './views.ts';

test('every scenario gets the status codes that it promises', async ({ page, lab }) => {
  const playable = lab.scenarios.filter(({ available }) => available);
  const results = await playScenarios(page, lab, ['all']);
  expect(results.map(({ scenario }) => scenario)).toEqual(
    playable.flatMap(({ id, requests }) => requests.map(() => id)),
  );
  for (const { scenario, status, expected } of results) {
    if (status !== undefined) expect(status, scenario).toBe(expected);
  }
});

test('redirects are taken hop by hop', async ({ page, lab }) => {
  const redirecting = lab.scenarios.filter(({ requests }) => requests[0].statuses.length > 1);
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  for (const { id, requests } of redirecting) {
    responses.length = 0;
    const [result] = await playScenarios(page, lab, [id]);
    const last = responses.findLast((response) => response.url().endsWith('/echo'));
    const hops = await Promise.all(chainOf(last?.request()).map((request) => request.response()));
    expect(hops.map((hop) => hop?.status())).toEqual(requests[0].statuses);
    expect(result?.status).toBe(requests[0].statuses.at(-1));
  }
});

test('what the page itself cannot see is on the wire', async ({ page, lab, context }) => {
  const seen = new Map<string, number>();
  context.on('response', (response) => seen.set(response.url(), response.status()));
  const blind = lab.scenarios.filter(({ requests }) => /image|frame|beacon|prefetch/.test(requests[0].via ?? ''));
  const results = await playScenarios(
    page,
    lab,
    blind.map(({ id }) => id),
  );
  for (const { url, expected } of results) await expect.poll(() => seen.get(url), url).toBe(expected);
});

test('a scenario is played by pressing its button', async ({ page, lab }) => {
  await page.goto(lab.url);
  await page.getByRole('button', { name: '405 without Allow' }).click();
  await expect(page.getByRole('status')).toHaveText('Done: 1 answer, all as expected.');
  await expect(page.getByRole('row', { name: 'method-refused-without-allow' })).toContainText('405');
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(`in ${theme} colours`, () => {
    test.use({ theme });

    test('the lab page is accessible', async ({ page, lab }) => {
      await playScenarios(page, lab, ['healthy-json', 'refused']);
      expect(await axeViolations(page)).toEqual([]);
    });
  });
}

function chainOf(request: Request | undefined): Request[] {
  const before = request?.redirectedFrom() ?? undefined;
  return request === undefined ? [] : [...chainOf(before), request];
}
