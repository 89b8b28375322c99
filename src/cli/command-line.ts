import { Command, CommanderError, Option } from 'commander';
import { SETTINGS_FILE } from '../config/settings-file.ts';
import { HerbariumError } from '../error.ts';
import { EXIT_CODES, toExitCode } from './exit-code.ts';
import { formatError } from './format-error.ts';

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

/** For this run only. */
const ACCEPT_DROP = ['--accept-drop', 'take a menu that the guard would hold', false] as const;

const PLACES =
  'a directory for releases, of which a web server serves `current`; s3://bucket/prefix; netlify:<site id>; or cloudflare:<project>';
const KEEP = 'how many releases are kept, 2 to 50, or, in a bucket, what their pages load (default: 5)';

/** Each command's module is loaded when it is run, so that `--help` does not wait for Astro. */
function createProgram(): Command {
  const program = new Command('herbarium')
    .description('Presses a dispensary’s Treez inventory into a static menu site.')
    .addHelpText('after', EXIT_CODE_HELP)
    .showHelpAfterError('Run with --help to see what there is.')
    .exitOverride();
  storeCommand(program, 'build', 'sync, render, verify, and replace the site as a whole')
    .option('-o, --out <directory>', 'where the site goes', 'dist')
    .option('--if-changed', 'leave a site whose menu has not changed as it is', false)
    .option(...ACCEPT_DROP)
    .action(async (options) => (await import('./run-build.ts')).runBuild(options));
  storeCommand(program, 'sync', 'take the menu and keep it as a snapshot, without rendering')
    .option(...ACCEPT_DROP)
    .action(async (options) => (await import('./run-sync.ts')).runSync(options));
  storeCommand(
    program,
    'publish',
    'build, and make it live as a release beside those before it, or upload it',
  )
    .requiredOption('--to <place>', PLACES)
    .option('--keep <number>', KEEP, toKept)
    .option('--if-changed', 'leave a site whose menu has not changed as it is', false)
    .option(...ACCEPT_DROP)
    .action(async (options) => (await import('./run-build.ts')).runBuild(options));
  program
    .command('rollback')
    .description('make the release before the live one live again')
    .requiredOption('--to <directory>', 'where releases are kept')
    .option('--release <id>', 'another one')
    .option('--accept-hidden', 'go back even if products return that may be hidden in Treez', false)
    .action(async (options) => (await import('./run-rollback.ts')).runRollback(options));
  storeCommand(program, 'watch', 'renew the site by the schedule in the settings, until it is told to end')
    .addOption(new Option('-o, --out <directory>', 'where the site goes').default('dist').conflicts('to'))
    .option('--to <place>', `publish it instead: ${PLACES}`)
    .option('--keep <number>', KEEP, toKept)
    .option('-p, --port <number>', 'where it says how runs are going, and can be asked for one', toPort, 4322)
    .option('--host <address>', 'the address it listens at', '127.0.0.1')
    .action(async (options) => (await import('./run-watch.ts')).runWatch(options));
  storeCommand(program, 'status', 'print the last runs, latest first')
    .option('--json', 'as JSON', false)
    .option('--mail', 'as a message for sendmail -t', false)
    .action(async (options) => (await import('./run-status.ts')).runStatus(options));
  storeCommand(
    program,
    'dev',
    'sync if there is no snapshot, then serve the pages and reload them as you edit',
  )
    .option('-p, --port <number>', 'port on localhost', toPort, 4321)
    .action(async (options) => (await import('./run-dev.ts')).runDev(options));
  storeCommand(
    program,
    'intake',
    'take what people send from the page to join on, and register them in Treez',
  )
    .option('-p, --port <number>', 'the port it listens at', toPort, 4323)
    .option('--host <address>', 'the address it listens at', '127.0.0.1')
    .action(async (options) => (await import('./run-intake.ts')).runIntake(options));
  program
    .command('preview')
    .description('serve the built site')
    .option('-o, --out <directory>', 'where the site is', 'dist')
    .option('-p, --port <number>', 'port on localhost', toPort, 4321)
    .action(async (options) => (await import('./run-preview.ts')).runPreview(options));
  program
    .command('embed')
    .description('print what another page needs to show this menu')
    .option('-o, --out <directory>', 'where the site is', 'dist')
    .option('--category <shelf>', 'a part of it, e.g. flower')
    .option('--limit <number>', 'how many products, 1 to 100', toLimit, 12)
    .option('--html', 'with names and links, for those who run no script', false)
    .action(async (options) => (await import('./run-embed.ts')).runEmbed(options));
  program
    .command('start')
    .description('build the demo store and serve it')
    .option('-p, --port <number>', 'port on localhost', toPort, 4321)
    .action(async (options) => (await import('./run-start.ts')).runStart(options));
  program
    .command('sandbox')
    .description('serve a Treez-compatible API with the demo store on this machine')
    .option('-p, --port <number>', 'port on localhost', toPort, 4010)
    .action(async (options) => (await import('./run-sandbox.ts')).runSandbox(options));
  return program;
}

function storeCommand(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option('--demo', 'use the demo store: no keys, no network', false)
    .option('--store <file>', 'the settings file', SETTINGS_FILE)
    .option('--data <directory>', 'where snapshots, reports and pictures are kept', '.herbarium');
}

function toPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new HerbariumError(`--port is ${JSON.stringify(text)}.`, {
    code: 'USAGE',
    hint: 'Give a whole number from 0 (any free port) to 65535.',
  });
}

function toLimit(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 1 && count <= 100) return count;
  throw new HerbariumError(`--limit is ${JSON.stringify(text)}.`, {
    code: 'USAGE',
    hint: 'Give a whole number from 1 to 100.',
  });
}

function toKept(text: string): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= 2 && count <= 50) return count;
  throw new HerbariumError(`--keep is ${JSON.stringify(text)}.`, {
    code: 'USAGE',
    hint: 'Give a whole number from 2 to 50.',
  });
}

const EXIT_CODE_HELP = `
Exit codes:
${Object.entries(EXIT_CODES)
  .map(([name, code]) => `  ${String(code).padStart(3)}  ${name}`)
  .join('\n')}`;
