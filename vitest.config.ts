import { defineConfig } from 'vitest/config';

const SITE_TESTS = ['test/site/**/*.test.ts', 'test/browser/**/*.test.ts'];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'units',
          include: ['test/**/*.test.ts'],
          exclude: SITE_TESTS,
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'site',
          maxWorkers: 2,
          include: SITE_TESTS,
          globalSetup: 'test/site/build-demo.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
