import { CommanderError } from 'commander';
import { EXIT_CODES } from '#platform/errors/exit-codes.ts';
import { createProgram } from './commands.ts';
import { formatError, toExitCode } from './explain-error.ts';

/** Time for output to be written out. */
const EXIT_GRACE_MS = 500;

/** The codes of errors that say that nobody reads the output any more. */
const READER_LEFT: ReadonlySet<unknown> = new Set(['EPIPE', 'EIO']);

/** Runs the command that the process was started with, and ends the process. */
export async function main(): Promise<void> {
  // A build talks to the store's feed and to nobody else.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';

  // What Astro leaves running after a build that failed may fail in its turn, before or after the run has said how it ended: that
  // changes nothing about a run that failed, and makes one fail that seemed to be done.
  let strayError: unknown;

  // Whoever reads the output may stop reading, as `head` does, or the terminal is closed: a run goes on to its end, and says no more.
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
  setTimeout(() => process.exit(), EXIT_GRACE_MS).unref();
}

/**
 * Runs one command.
 * @param argv as `process.argv`
 * @returns the exit code, one of `EXIT_CODES`
 */
export async function runCommandLine(argv: readonly string[]): Promise<number> {
  try {
    await createProgram().parseAsync([...argv]);
    return process.exitCode === undefined ? EXIT_CODES.done : Number(process.exitCode);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_CODES.done : EXIT_CODES.usage;
    console.error(formatError(error));
    return toExitCode(error);
  }
}
