import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { withoutOurs } from './run-command.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const ENTRY = join(ROOT, 'src/cli/herbarium.js');
const OLDEST = '22.19';

const { bin, scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

/** Runs the command as `node` does, a Node of this version by its own account. */
function runAs(version: string) {
  const preload = join(createTemporaryDirectory(), 'version.cjs');
  writeFileSync(
    preload,
    `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } });`,
  );
  return run(process.execPath, ['--require', preload, ENTRY, '--help']);
}

function run(node: string, words: string[]) {
  const { status, stdout, stderr } = spawnSync(node, words, {
    encoding: 'utf8',
    env: withoutOurs(process.env),
  });
  return { status, stdout, stderr };
}

/** Three lines: which Node is needed and which this is, and two ways to get it. */
const refusalBy = (version: string, oldest = OLDEST) => ({
  status: 2,
  stdout: '',
  stderr: expect.stringMatching(
    new RegExp(`^Herbarium needs Node ${oldest} or newer; this is Node ${version}\\.\\n.+\\n.+\\n$`),
  ),
});

/** A Node on this machine, outside of any `node_modules`, that is too old. */
function findOldNode(): { program: string; version: string } | undefined {
  const folders = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((each) => !each.includes('node_modules'));
  for (const folder of folders) {
    const program = join(folder, 'node');
    const { status, stdout } = spawnSync(program, ['-p', 'process.versions.node'], { encoding: 'utf8' });
    const [major = 0, minor = 0] = stdout?.split('.').map(Number) ?? [];
    if (status === 0 && (major < 22 || (major === 22 && minor < 19)))
      return { program, version: stdout.trim() };
  }
  return undefined;
}

const oldNode = findOldNode();

describe('a Node that is too old', () => {
  it.each(['10.24.1', '18.20.8', '20.20.2', '22.18.0'])('%s is told which one is needed', (version) => {
    expect(runAs(version)).toEqual(refusalBy(version));
  });

  it.each(['23.0.0', '23.5.0'])('%s is told that 23 reads the program from 23.6 on', (version) => {
    expect(runAs(version)).toEqual(refusalBy(version, '23.6'));
  });

  it.each(['22.19.0', '23.6.0', '24.0.0', '100.0.0'])('%s is none', (version) => {
    expect(runAs(version)).toMatchObject({ status: 0, stdout: expect.stringContaining('Usage: herbarium') });
  });

  it.skipIf(!oldNode)('is told so where this machine has one', () => {
    const { program = '', version = '' } = oldNode ?? {};
    expect(run(program, [ENTRY, 'build'])).toEqual(refusalBy(version));
  });
});

describe('the entry', () => {
  it('is what npm calls `herbarium`, and what the scripts of npm run', () => {
    expect(bin).toEqual({ herbarium: 'src/cli/herbarium.js' });
    const commands = Object.values(scripts).filter((each) => String(each).includes('src/cli/'));
    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands) expect(command).toMatch(/^node src\/cli\/herbarium\.js/);
  });

  it('asks for the Node that npm brings along where it is missing', () => {
    const { engines } = JSON.parse(readFileSync(join(ROOT, '.packages/node/24/package.json'), 'utf8'));
    expect(engines).toEqual({ node: `<${OLDEST}` });
  });

  it('says that packages are missing where they are', () => {
    const directory = createTemporaryDirectory();
    for (const file of ['src/cli/herbarium.js', 'src/cli/main.ts', 'src/cli/commands.ts']) {
      mkdirSync(dirname(join(directory, file)), { recursive: true });
      copyFileSync(join(ROOT, file), join(directory, file));
    }
    const { status, stderr } = run(process.execPath, [join(directory, 'src/cli/herbarium.js'), 'build']);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^The packages of Herbarium are not installed\.\n→ Run `npm ci`.*\n$/);
  });

  it('runs through a link too, as npm makes one', () => {
    const link = join(createTemporaryDirectory(), 'herbarium');
    execFileSync('ln', ['-s', ENTRY, link]);
    expect(run(process.execPath, [link, '--help'])).toMatchObject({ status: 0, stderr: '' });
  });
});
