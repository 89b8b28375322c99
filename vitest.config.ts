import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import { RunOrder } from './test/run-order.ts';
import { slowestFiles } from './test/slowest-files.ts';

/** Tests that start the command line, or compile pages: each takes seconds, most of them in other processes. */
const COMMAND_TESTS = ['test/end-to-end/{commands,docs,hosts,soak}/**/*.test.ts'];
/** Tests of the built demo store, as files and in a browser. */
const SITE_TESTS = [
  'test/end-to-end/{site,browser}/**/*.test.ts',
  'test/end-to-end/hosts/embed-in-*.test.ts',
];
const PACKAGES = '**/node_modules/**';

export default defineConfig({
  test: {
    // Files share their modules: loading them anew for each took as long as the tests. What a test changes it puts back.
    isolate: false,
    // Half of what tests do is to wait for a browser or a command: three workers for two cores.
    maxWorkers: Math.ceil(availableParallelism() * 1.5),
    sequence: { sequencer: RunOrder },
    reporters: ['default', slowestFiles],
    projects: [
      {
        test: {
          name: 'units',
          include: ['test/**/*.test.ts'],
          exclude: [...COMMAND_TESTS, ...SITE_TESTS, PACKAGES],
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        test: {
          name: 'commands',
          include: COMMAND_TESTS,
          exclude: ['test/end-to-end/hosts/embed-in-*.test.ts', PACKAGES],
          testTimeout: 60_000,
          expect: { poll: { timeout: 20_000 } },
        },
      },
      {
        test: {
          name: 'site',
          include: SITE_TESTS,
          globalSetup: 'test/end-to-end/site/build-demo.ts',
          setupFiles: 'test/end-to-end/site/wait-for-demo.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A page may take its time on a busy machine: what is waited for comes, or the test fails.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
