import type { Launched } from '#tests/e2e/support/launch.ts';
import { openPanel } from '#tests/e2e/support/surfaces.ts';
import type { Lab } from '#tests/lab/server.ts';

/** Opens the lab's page with DevTools on the panel, and settles when the browser was closed. */
export async function runHeaded({ context }: Launched, lab: Lab): Promise<void> {
  const [page = await context.newPage()] = context.pages();
  await page.goto(lab.url);
  await openPanel(context, page);
  await page.bringToFront();
  console.log(`
The browser shows the Status Lab, and DevTools show the panel Status Lens.
Press "Run all" on the page, or open any other site in this tab.
Ctrl-C ends it, and so does closing the browser.`);
  await new Promise((resolve) => context.on('close', resolve));
}
