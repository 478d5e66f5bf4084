import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  globalSetup: './tests/e2e/support/build.ts',
  workers: 2,
  retries: 0,
  // Waits end when their condition holds; these ends are for failures, far beyond what a busy machine takes.
  timeout: 120_000,
  forbidOnly: process.env.CI === 'true',
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  // The pictures are those of Linux; other systems draw text in their own way (docs/decisions/0014-pictures.md).
  testIgnore: process.platform === 'linux' ? [] : ['**/pictures.spec.ts'],
  expect: { timeout: 15_000, toHaveScreenshot: { threshold: 0.1, maxDiffPixels: 150 } },
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  use: { screenshot: 'only-on-failure' },
});
