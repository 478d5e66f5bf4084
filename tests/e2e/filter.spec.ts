import type { FrameLocator, Page } from '@playwright/test';
import { expect, test } from './support/extension.ts';
import { panelFrame } from './support/snapshot.ts';
import { answerPath, axeViolations, fetchAll, quietPage } from './views.ts';

const NOT_FOUND = answerPath(404, { type: 'text/plain', body: 'no' });
const BROKEN = answerPath(500, { type: 'text/plain', body: 'broken', headers: ['X-Trace: 1'] });

const fieldOf = (panel: FrameLocator) => panel.getByRole('combobox', { name: 'Filter' });
const rowsOf = (panel: FrameLocator) => panel.locator('[data-row]');
const optionOf = (panel: FrameLocator, name: RegExp) => panel.getByRole('option', { name });

/** A page, a 404, a 500 to a POST, and an echo. */
async function visit(page: Page, lab: string) {
  await page.goto(lab + quietPage('Shop'));
  await fetchAll(page, [
    ['GET', NOT_FOUND],
    ['POST', BROKEN],
    ['GET', '/echo'],
  ]);
}

test('typing filters, Escape closes the list, empties the field and leaves it', async ({ page, lab, openPanel }) => {
  await visit(page, lab.url);
  const { panel, devtools } = await openPanel(page);
  const rows = rowsOf(panel);
  await expect(rows).toHaveCount(4);
  await panel.locator('[data-row][tabindex="0"]').press('/');
  const field = fieldOf(panel);
  await expect(field).toBeFocused();
  await field.pressSequentially('status:>=400 -method:POST');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('404');
  await expect(panel.getByText('1 of 4 exchanges', { exact: true })).toBeVisible();

  await field.fill('/status.(404|5\\d\\d)/i -type:document');
  await expect(rows).toHaveCount(2);
  await field.fill('status:404');
  await expect(rows).toHaveCount(1);
  await panel.getByRole('button', { name: /^5xx Server error/ }).click();
  await expect(panel.getByRole('heading', { name: 'The filter hides everything' })).toBeVisible();
  await panel.getByRole('button', { name: 'Show all 4 exchanges' }).click();
  await expect(field).toHaveValue('');
  await expect(rows).toHaveCount(4);

  await field.pressSequentially('is:re');
  await expect(panel.getByRole('listbox')).toBeVisible();
  await field.press('Escape');
  await expect(panel.getByRole('listbox')).toHaveCount(0);
  await expect(field).toHaveValue('is:re');
  await field.press('Escape');
  await expect(field).toHaveValue('');
  await expect(field).toBeFocused();
  await field.press('Escape');
  await expect(field).not.toBeFocused();
  await expect(devtools.getByRole('tablist', { name: /drawer/i })).toHaveCount(0);
});

test('keys and the values of the log are completed by keyboard alone', async ({ page, lab, openPanel }) => {
  await visit(page, lab.url);
  const { panel } = await openPanel(page);
  await expect(rowsOf(panel)).toHaveCount(4);
  const field = fieldOf(panel);
  await field.pressSequentially('meth');
  await expect(optionOf(panel, /^method:/)).toHaveAttribute('aria-selected', 'false');
  await field.press('Tab');
  await expect(field).toHaveValue('method:');
  await expect(field).toBeFocused();
  await expect(panel.getByRole('option')).toHaveText([/^GET3 here/, /^POST1 here/]);
  await field.press('ArrowDown');
  await field.press('ArrowDown');
  const post = optionOf(panel, /^POST/);
  await expect(post).toHaveAttribute('aria-selected', 'true');
  expect(await field.getAttribute('aria-activedescendant')).toBe(await post.getAttribute('id'));
  await field.press('Enter');
  await expect(field).toHaveValue('method:POST');
  await expect(rowsOf(panel)).toHaveCount(1);

  await field.pressSequentially(' has-header:x-t');
  await field.press('Tab');
  await expect(field).toHaveValue('method:POST has-header:x-trace');
  await field.press('Tab');
  await expect(panel.getByRole('button', { name: 'Saved filters' })).toBeFocused();

  await field.fill('');
  await field.press('ArrowDown');
  await expect(optionOf(panel, /^status:/)).toBeVisible();
  await optionOf(panel, /^larger-than:/).click();
  await expect(field).toHaveValue('larger-than:');
});

test('a mistake is explained with its place, and the rest filters', async ({ page, lab, openPanel }) => {
  await visit(page, lab.url);
  const { panel } = await openPanel(page);
  const field = fieldOf(panel);
  await field.pressSequentially('method:POST status:4x4');
  const mistakes = panel.getByRole('status').filter({ hasText: 'status: takes' });
  await expect(mistakes).toContainText(
    'Characters 20 to 22 status: takes a number such as 404, a class such as 5xx, a range such as 400-499 or a bound such as >=400; you wrote 4x4.',
  );
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(field).toHaveAccessibleDescription(/you wrote 4x4/);
  await expect(rowsOf(panel)).toHaveCount(1);
  await mistakes.getByRole('button').click();
  await expect(field).toBeFocused();
  await field.pressSequentially('500');
  await expect(field).toHaveValue('method:POST status:500');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  await expect(rowsOf(panel)).toHaveCount(1);
});

test('every example of the help can be tried', async ({ page, lab, openPanel }) => {
  await visit(page, lab.url);
  const { panel, devtools } = await openPanel(page);
  const button = panel.getByRole('button', { name: 'How to filter' });
  const help = panel.getByRole('dialog', { name: 'How to filter' });
  await button.click();
  await expect(help).toContainText('has-request-header: a header of the request');
  await help.getByRole('button', { name: 'method:POST,PUT' }).first().click();
  await expect(help).toBeHidden();
  await expect(fieldOf(panel)).toHaveValue('method:POST,PUT');
  await expect(fieldOf(panel)).toBeFocused();
  await expect(rowsOf(panel)).toHaveCount(1);

  await button.press('Enter');
  await expect(help).toBeFocused();
  await devtools.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await expect(button).toBeFocused();
  await expect(devtools.getByRole('tablist', { name: /drawer/i })).toHaveCount(0);
});

test('a filter is saved with its chips, survives a reopening, and is deleted', async ({
  page,
  lab,
  context,
  openPanel,
}) => {
  await visit(page, lab.url);
  const first = await openPanel(page);
  await first.panel.getByRole('button', { name: /^5xx Server error/ }).click();
  await fieldOf(first.panel).fill('-method:GET');
  await expect(rowsOf(first.panel)).toHaveCount(1);
  await first.panel.getByRole('button', { name: 'Saved filters' }).click();
  const save = first.panel.getByRole('dialog', { name: 'Saved filters' });
  await save.getByLabel('Save class:5xx -method:GET as').fill('Broken writes');
  await save.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(save.getByRole('button', { name: /^Broken writes/ })).toHaveAttribute('aria-current', 'true');
  await first.devtools.close();

  const { panel, devtools } = await openPanel(page);
  await expect(rowsOf(panel)).toHaveCount(4);
  const opener = panel.getByRole('button', { name: 'Saved filters' });
  const saved = panel.getByRole('dialog', { name: 'Saved filters' });
  await opener.click();
  await saved.getByRole('button', { name: /^Broken writes/ }).click();
  await expect(fieldOf(panel)).toHaveValue('class:5xx -method:GET');
  await expect(rowsOf(panel)).toHaveCount(1);

  await opener.click();
  await saved.getByRole('button', { name: 'Delete Broken writes' }).click();
  await expect(saved.getByRole('button', { name: /^Broken writes/ })).toHaveCount(0);
  await expect(saved.getByRole('button', { name: 'Undo' })).toBeFocused();
  await devtools.keyboard.press('Enter');
  await expect(saved.getByRole('button', { name: /^Broken writes/ })).toBeVisible();
  expect(context.pages()).toContain(page);
});

for (const theme of ['light', 'dark'] as const) {
  test.describe(theme, () => {
    test.use({ theme });

    test(`${theme}: list, mistakes, help and saved filters have no accessibility violations`, async ({
      page,
      lab,
      openPanel,
    }) => {
      await visit(page, lab.url);
      const { panel, devtools } = await openPanel(page);
      const check = async () => expect(await axeViolations(panelFrame(devtools))).toEqual([]);
      const field = fieldOf(panel);
      await field.pressSequentially('status:');
      await field.press('ArrowDown');
      await expect(optionOf(panel, /^5xx/)).toHaveAttribute('aria-selected', 'true');
      await check();

      await field.fill('status:4x4 500');
      await expect(field).toHaveAttribute('aria-invalid', 'true');
      await check();

      await panel.getByRole('button', { name: 'Saved filters' }).click();
      const saved = panel.getByRole('dialog', { name: 'Saved filters' });
      await saved.getByLabel(/^Save .* as$/).fill('A name');
      await saved.getByRole('button', { name: 'Save', exact: true }).click();
      await expect(saved.getByRole('button', { name: /^A name/ })).toBeVisible();
      await check();

      await panel.getByRole('button', { name: 'How to filter' }).click();
      await expect(panel.getByRole('dialog', { name: 'How to filter' })).toBeVisible();
      await check();
    });
  });
}
