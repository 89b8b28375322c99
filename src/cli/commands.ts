import { Command, Option } from 'commander';
import { createError } from '#platform/errors/error.ts';
import { EXIT_CODES } from '#platform/errors/exit-codes.ts';
import { SETTINGS_FILE } from '#settings/settings-file.ts';

/** For this run only. */
const ACCEPT_DROP = ['--accept-drop', 'take a menu that the guard would hold', false] as const;
const IF_CHANGED = ['--if-changed', 'leave a site whose menu has not changed as it is', false] as const;

const PLACES =
  'a directory for releases, of which a web server serves `current`; s3://bucket/prefix; netlify:<site id>; or cloudflare:<project>';
const KEEP = 'how many releases are kept, 2 to 50, or, in a bucket, what their pages load (default: 5)';

/** Every command there is. Its module is loaded when it is run, so that `--help` does not wait for Astro. */
export function createProgram(): Command {
  const program = new Command('herbarium')
    .description('Presses a dispensary’s Treez inventory into a static menu site.')
    .addHelpText('after', EXIT_CODE_HELP)
    .showHelpAfterError('→ Run with --help to see what there is. [USAGE]')
    .exitOverride();
  addRunCommands(program);
  addSiteCommands(program);
  return program;
}

/** What takes the menu, and what became of it. */
function addRunCommands(program: Command): void {
  storeCommand(program, 'build', 'sync, render, verify, and replace the site as a whole')
    .option('-o, --out <directory>', 'where the site goes', toOut, 'dist')
    .option(...IF_CHANGED)
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
    .requiredOption('--to <place>', PLACES, toPlace)
    .option('--keep <number>', KEEP, toKept)
    .option(...IF_CHANGED)
    .option(...ACCEPT_DROP)
    .action(async (options) => (await import('./run-build.ts')).runBuild(options));
  program
    .command('rollback')
    .description('make the release before the live one live again')
    .requiredOption('--to <directory>', 'where releases are kept', toPlace)
    .option('--release <id>', 'another one')
    .option('--accept-hidden', 'go back even if products return that may be hidden in Treez', false)
    .action(async (options) => (await import('./run-rollback.ts')).runRollback(options));
  storeCommand(program, 'watch', 'renew the site by the schedule in the settings, until it is told to end')
    .addOption(
      new Option('-o, --out <directory>', 'where the site goes')
        .argParser(toOut)
        .default('dist')
        .conflicts('to'),
    )
    .option('--to <place>', `publish it instead: ${PLACES}`, toPlace)
    .option('--keep <number>', KEEP, toKept)
    .option('-p, --port <number>', 'where it says how runs are going, and can be asked for one', toPort, 4322)
    .option('--host <address>', 'the address it listens at', toHost, '127.0.0.1')
    .action(async (options) => (await import('./run-watch.ts')).runWatch(options));
  storeCommand(program, 'status', 'print the last runs, latest first')
    .option('--json', 'as JSON', false)
    .option('--mail', 'as a message for sendmail -t', false)
    .action(async (options) => (await import('./run-status.ts')).runStatus(options));
}

/** What shows a site, or takes part in one. */
function addSiteCommands(program: Command): void {
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
    .option('--host <address>', 'the address it listens at', toHost, '127.0.0.1')
    .action(async (options) => (await import('./run-intake.ts')).runIntake(options));
  program
    .command('preview')
    .description('serve the built site')
    .option('-o, --out <directory>', 'where the site is', toOut, 'dist')
    .option('-p, --port <number>', 'port on localhost', toPort, 4321)
    .action(async (options) => (await import('./run-preview.ts')).runPreview(options));
  program
    .command('embed')
    .description('print what another page needs to show this menu')
    .option('-o, --out <directory>', 'where the site is', toOut, 'dist')
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
}

function storeCommand(program: Command, name: string, description: string): Command {
  return program
    .command(name)
    .description(description)
    .option('--demo', 'use the demo store’s products, and its settings unless --store names others', false)
    .option(
      '--store <file>',
      `the settings file (default: "${SETTINGS_FILE}", with --demo the demo store’s)`,
      toFile,
    )
    .option('--data <directory>', 'where snapshots, reports and pictures are kept', toData, '.herbarium');
}

const toPort = (text: string) =>
  toWholeNumber('--port', text, { least: 0, most: 65_535, range: '0 (any free port) to 65535' });
const toLimit = (text: string) => toWholeNumber('--limit', text, { least: 1, most: 100 });
const toKept = (text: string) => toWholeNumber('--keep', text, { least: 2, most: 50 });

/** Digits alone: nothing, blanks, `0x50` and `1e3` are numbers to JavaScript, and typing errors here. */
function toWholeNumber(
  option: string,
  text: string,
  { least, most, range = `${least} to ${most}` }: { least: number; most: number; range?: string },
): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number >= least && number <= most) return number;
  throw createError('USAGE', {
    message: `${option} is ${JSON.stringify(text)}.`,
    hint: `Give a whole number from ${range}.`,
  });
}

const toHost = (text: string) => toText('--host', text, 'Give an address of this machine, e.g. 127.0.0.1.');
const toFile = (text: string) => toText('--store', text, `Name a settings file, e.g. ${SETTINGS_FILE}.`);
const toData = (text: string) => toText('--data', text, 'Name a directory, e.g. .herbarium.');
const toOut = (text: string) => toText('--out', text, 'Name a directory, e.g. dist.');
const toPlace = (text: string) => toText('--to', text, 'Name a place, e.g. /srv/menu.');

/** An empty one comes from a variable that is not set, and would mean the working directory, or every network. */
function toText(option: string, text: string, hint: string): string {
  if (text.trim() !== '') return text;
  throw createError('USAGE', { message: `${option} is empty.`, hint });
}

const EXIT_CODE_HELP = `
Exit codes:
${Object.entries(EXIT_CODES)
  .map(([name, code]) => `  ${String(code).padStart(3)}  ${name}`)
  .join('\n')}`;
