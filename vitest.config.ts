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
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
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
          // A page may take its time on a busy machine: what is waited for comes, or the test fails.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
