import { defineConfig } from 'vitest/config';
import { RunOrder } from './test/run-order.ts';
import { slowestFiles } from './test/slowest-files.ts';

/** Tests that start the command line, or compile pages: each takes seconds, most of them in other processes. */
const COMMAND_TESTS = [
  'test/cli/**/*.test.ts',
  'test/soak/**/*.test.ts',
  'test/docs/join.test.ts',
  'test/hosts/**/*.test.ts',
  'test/intake/intake-command.test.ts',
  'test/pressing/{compile-pages,page-that-throws}.test.ts',
];
/** Tests of the built demo store, as files and in a browser. */
const SITE_TESTS = [
  'test/site/**/*.test.ts',
  'test/browser/**/*.test.ts',
  'test/hosts/embed-in-frameworks.test.ts',
];
const PACKAGES = '**/node_modules/**';

export default defineConfig({
  test: {
    // The tests start programs of their own that take more of a machine than they do: as many workers as cores.
    maxWorkers: '100%',
    sequence: { sequencer: RunOrder },
    reporters: ['default', slowestFiles],
    projects: [
      {
        test: {
          name: 'units',
          include: ['test/**/*.test.ts'],
          exclude: [...COMMAND_TESTS, ...SITE_TESTS, PACKAGES],
          isolate: false,
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        test: {
          name: 'commands',
          include: COMMAND_TESTS,
          exclude: ['test/hosts/embed-in-frameworks.test.ts', PACKAGES],
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        test: {
          name: 'site',
          include: SITE_TESTS,
          globalSetup: 'test/site/build-demo.ts',
          setupFiles: 'test/site/wait-for-demo.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A page may take its time on a busy machine: what is waited for comes, or the test fails.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
