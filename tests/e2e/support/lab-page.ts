import type { Page } from '@playwright/test';
import type { Lab } from '#tests/lab/server.ts';

/** What the lab's page says of one request. */
export interface LabResult {
  readonly scenario: string;
  readonly method: string;
  readonly url: string;
  /** 0: no response. Undefined where a page cannot know. */
  readonly status?: number;
  readonly expected: number;
}

/** Opens the lab's page, plays these scenarios, and waits for their end. */
export async function playScenarios(page: Page, lab: Lab, ids: readonly string[]): Promise<readonly LabResult[]> {
  await page.goto(`${lab.url}/?run=${ids.join(',')}`);
  return labResults(page);
}

/** Waits until the lab's page has played what it was asked for. */
export async function labResults(page: Page): Promise<readonly LabResult[]> {
  await page.locator('html[data-state=done]').waitFor();
  return page.evaluate(() => (window as unknown as { labDone: Promise<LabResult[]> }).labDone);
}
