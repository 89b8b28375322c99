import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { digestSources } from '#run/digest-sources.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';

function createProject(): { root: string; write(file: string, text: string): void } {
  const root = createTemporaryDirectory();
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  write('src/store.config.ts', 'export const store = { name: "Corner Store" };');
  write('src/pages/index.astro', '<h1>Menu</h1>');
  write('public/favicon.svg', '<svg/>');
  return { root, write };
}

it.each(['src/store.config.ts', 'src/sandbox/demo-store/settings.ts'])(
  'changing the settings in %s does not compile the pages again',
  async (file) => {
    const { root, write } = createProject();
    const before = await digestSources(root);
    write(file, 'export const store = { name: "Corner Shop" };');
    expect(await digestSources(root)).toBe(before);
  },
);

it.each([
  'src/pages/index.astro',
  'src/pages/new.astro',
  'src/store.ts',
  'public/favicon.svg',
  'package.json',
])('changing %s compiles the pages again', async (file) => {
  const { root, write } = createProject();
  const before = await digestSources(root);
  write(file, 'changed');
  expect(await digestSources(root)).not.toBe(before);
});
