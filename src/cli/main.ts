import { EXIT_CODES } from '#platform/errors/exit-codes.ts';
import { runCommandLine } from './command-line.ts';
import { formatError } from './explain-error.ts';

/** Time for output to be written out. */
const FAREWELL_MS = 500;

// A build talks to the store's feed and to nobody else.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

// What Astro leaves running after a build that failed may fail in its turn, before or after the run has said how it ended: that
// changes nothing about a run that failed, and makes one fail that seemed to be done.
let strayError: unknown;

// Whoever reads the output may stop reading, as `head` does, or the terminal is closed: a run goes on to its end, and says no more.
const READER_LEFT: ReadonlySet<unknown> = new Set(['EPIPE', 'EIO']);
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error) => {
    if (!('code' in error && READER_LEFT.has(error.code))) strayError ??= error;
  });
}

process.on('unhandledRejection', (reason) => {
  strayError ??= reason ?? 'a rejection without a reason';
});

process.exitCode = await runCommandLine(process.argv);
if (strayError !== undefined && process.exitCode === EXIT_CODES.done) {
  console.error(formatError(strayError));
  process.exitCode = EXIT_CODES['unexpected fault'];
}
// Astro leaves its servers open after a build that failed, which would keep this process alive for ever.
setTimeout(() => process.exit(), FAREWELL_MS).unref();
