import { defineProduct } from '../product.ts';

export default defineProduct({
  id: 'wordpress',
  name: 'WordPress',
  hop: 'app',
  signals: [
    {
      strength: 'decisive',
      when: [
        {
          kind: 'text',
          pattern: /^briefly unavailable for scheduled maintenance\.(?: check back in a minute\.)?$/,
          quote: 'Briefly unavailable for scheduled maintenance.',
        },
      ],
      says: "The whole content is WordPress' maintenance page.",
    },
  ],
  readings: [
    {
      when: [],
      cause: 'app-deliberate',
      meaning: 'WordPress is updating itself, or an update was cut off and left its maintenance file behind.',
      causes: [
        'An update of the core, a theme or a plugin is running.',
        'An update failed and the file .maintenance was left in the root folder: delete it.',
      ],
    },
  ],
  checks: [
    {
      step: 'app',
      title: 'See whether the maintenance file is there and how old it is',
      command: 'ls -l WORDPRESS_FOLDER/.maintenance',
    },
  ],
  timeouts: [],
  source: 'Pages in public reports',
  doc: {
    title: 'WordPress: common errors',
    url: 'https://wordpress.org/documentation/article/common-wordpress-errors/',
  },
});
