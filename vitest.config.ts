import { defineConfig } from 'vitest/config';

const SITE_TESTS = [
  'test/site/**/*.test.ts',
  'test/browser/**/*.test.ts',
  'test/hosts/embed-in-frameworks.test.ts',
];

export default defineConfig({
  test: {
    // The tests start programs of their own that take more of a machine than they do: as many workers as cores.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'units',
          include: ['test/**/*.test.ts'],
          exclude: [...SITE_TESTS, '**/node_modules/**'],
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        test: {
          name: 'site',
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
