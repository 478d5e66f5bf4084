import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: 'Status Lens',
    description: 'Explains HTTP responses, flags HTTP anti-patterns, and says who answered a 502.',
    permissions: ['webRequest', 'webNavigation', 'storage', 'contextMenus', 'scripting'],
    host_permissions: ['<all_urls>'],
    action: { default_title: 'Status Lens' },
    // Nothing from another origin is loaded or sent by the extension's pages; data: is for images made of received bytes.
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; object-src 'none'; img-src 'self' data:; base-uri 'none'; form-action 'none'",
    },
    omnibox: { keyword: 'http' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'open-reference': { description: 'Look up a status code' },
      'mark-codes': { description: 'Explain the status codes on this page' },
    },
    ...(browser !== 'firefox' && { minimum_chrome_version: '123' }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'status-lens@status-lens.example',
          strict_min_version: '128.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
