import { expect, it } from 'vitest';
import { accessTo } from '#lib/ledger/access.ts';

it.each([
  ['https://example.com/', true, 'ok'],
  ['http://localhost:3000/', true, 'ok'],
  ['https://example.com/', false, 'no-permission'],
  ['chrome://settings/', true, 'restricted'],
  ['about:blank', true, 'restricted'],
  ['devtools://devtools/bundled/devtools_app.html', true, 'restricted'],
  ['view-source:https://example.com/', true, 'restricted'],
  ['file:///tmp/page.html', true, 'restricted'],
  ['https://chromewebstore.google.com/detail/x', true, 'restricted'],
  ['https://chrome.google.com/webstore/category/extensions', true, 'restricted'],
  ['https://chrome.google.com/other', true, 'ok'],
  ['https://addons.mozilla.org/', true, 'restricted'],
  [undefined, true, 'restricted'],
  ['', true, 'restricted'],
])('access to %s, granted %s, is %s', (url, isGranted, access) => {
  expect(accessTo(url, isGranted)).toBe(access);
});
