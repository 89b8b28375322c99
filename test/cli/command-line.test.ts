import { describe, expect, it } from 'vitest';
import { runCommand, startCommand } from '../end-to-end/commands/run-command.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';

const run = (...words: string[]) => runCommand(words, { directory: createTemporaryDirectory() });

const COMMANDS = ['build', 'sync', 'dev', 'preview', 'start', 'sandbox'];

describe('herbarium', () => {
  it('lists its commands and exit codes when asked for help', async () => {
    const { exitCode, stdout, stderr } = await run('--help');
    expect(exitCode).toBe(0);
    expect(stderr).toBe('');
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command}\\b.* {2}\\w`, 'm'));
    for (const code of [0, 1, 2, 3, 4, 5, 6, 130]) expect(stdout).toMatch(new RegExp(`^ +${code}  \\w`, 'm'));
  });

  it.each(COMMANDS)('explains %s', async (command) => {
    const { exitCode, stdout } = await run(command, '--help');
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Usage: herbarium ${command} [options]`);
  });

  it('shows what there is when it is asked for nothing', async () => {
    const { exitCode, stderr } = await run();
    expect(exitCode).toBe(2);
    expect(stderr).toContain('Usage: herbarium');
  });
});

describe('a command whose reader leaves', () => {
  it.each(['--help', 'bild'])('ends quietly: %s', async (word) => {
    const directory = createTemporaryDirectory();
    const { process: child, outcome } = startCommand([word], { directory });
    child.stdout?.destroy();
    child.stderr?.destroy();
    expect((await outcome).exitCode).toBe(word === '--help' ? 0 : 2);
  });

  it('tells nothing of it where the errors are still read', async () => {
    const { process: child, outcome } = startCommand(['--help'], { directory: createTemporaryDirectory() });
    child.stdout?.destroy();
    expect(await outcome).toMatchObject({ exitCode: 0, stderr: '' });
  });
});

const WRONG: [words: string[], complaint: string, hint: string][] = [
  [['bild'], "unknown command 'bild'", 'Did you mean build?'],
  [['build', '--demoo'], "unknown option '--demoo'", 'Did you mean --demo?'],
  [['sync', '--out', 'dist'], "unknown option '--out'", 'Run with --help'],
  [['build', '--out'], "option '-o, --out <directory>' argument missing", 'Run with --help'],
  [['preview', 'dist'], 'too many arguments', 'Run with --help'],
  [['preview', '--port', 'abc'], '--port is "abc".', 'a whole number from 0 (any free port) to 65535'],
  [['start', '--port', '65536'], '--port is "65536".', 'to 65535'],
  [['sandbox', '--port', '-1'], '--port is "-1".', 'to 65535'],
  [['dev', '--port', '80.5'], '--port is "80.5".', 'to 65535'],
  [['watch', '--port='], '--port is "".', 'to 65535'],
  [['intake', '--port', '0x50'], '--port is "0x50".', 'to 65535'],
  [['publish', '--to', 'menu', '--keep', '1'], '--keep is "1".', 'from 2 to 50'],
  [['publish', '--to', 'menu', '--keep', '2.0'], '--keep is "2.0".', 'from 2 to 50'],
  [['embed', '--limit', '1e1'], '--limit is "1e1".', 'from 1 to 100'],
  [['watch', '--host='], '--host is empty.', '127.0.0.1'],
  [['build', '--store='], '--store is empty.', 'src/store.config.ts'],
  [['build', '--out= '], '--out is empty.', 'dist'],
  [['rollback', '--to='], '--to is empty.', '/srv/menu'],
];

describe('a command line that is wrong', () => {
  it.each(WRONG)('%j is refused with what is wrong and a hint', async (words, complaint, hint) => {
    const { exitCode, stdout, stderr } = await run(...words);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(complaint);
    expect(stderr).toContain(hint);
    expect(stderr).toMatch(/^→ .*\[USAGE\]$/m);
    expect(stderr).not.toContain('    at ');
    expect(stdout).toBe('');
  });
});
