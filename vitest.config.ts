import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/e2e/**'],
    // A bound on tests that hang, far from what any takes: a busy machine fails none.
    testTimeout: 120_000,
  },
});
