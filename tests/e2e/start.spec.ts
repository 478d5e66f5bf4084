import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const START = fileURLToPath(new URL('../../scripts/start.ts', import.meta.url));

test('npm start plays the lab without a window, and takes its pictures', () => {
  test.setTimeout(240_000);
  const printed = execFileSync(process.execPath, [START, '--headless'], { encoding: 'utf8' });
  expect(printed).toMatch(/401 .*www-authenticate-missing|401 without a challenge/);
  expect(printed).toMatch(/Pictures\n.*popup\.png\n.*panel\.png/);
});
