import { defineConfig } from 'wxt';

export default defineConfig({
  imports: false,
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: 'Status Lens',
    description: 'Explains HTTP responses, flags HTTP anti-patterns, and says who answered a 502.',
    permissions: ['webRequest', 'webNavigation', 'storage'],
    host_permissions: ['<all_urls>'],
    action: { default_title: 'Status Lens' },
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
