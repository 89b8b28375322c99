import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { buildSite } from '#run/build-site.ts';
import { toDirectories } from '#run/directories.ts';
import { compilePages } from '#run/render/compile-pages.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';
import { ROOT, TEST_DATA } from '../site/run-herbarium.ts';
import { hashTree } from './run-command.ts';

const HOME = join(TEST_DATA, 'page-that-throws');

/** On the page of a product. */
const HEADING = 'class: "product-name"';

/** The pages as they are compiled, but for that of a product, which throws. */
async function compileWithFault(): Promise<string> {
  const { programs, digest } = await compilePages(toDirectories(ROOT, HOME, 'sound'));
  const compiled = join(HOME, 'compiled');
  cpSync(join(programs, '..'), join(compiled, digest), { recursive: true });
  const chunks = join(compiled, digest, 'programs/chunks');
  const name = readdirSync(chunks).find((each) => readFileSync(join(chunks, each), 'utf8').includes(HEADING));
  const path = join(chunks, name ?? '');
  const program = readFileSync(path, 'utf8');
  writeFileSync(path, program.replace(HEADING, "class: (() => { throw new Error('no ink'); })()"));
  return compiled;
}

it('a page that throws leaves the live site as it is, and the next run publishes', async () => {
  rmSync(HOME, { recursive: true, force: true });
  onTestFinished(() => rmSync(HOME, { recursive: true, force: true }));
  const sound = toDirectories(ROOT, HOME, 'corner');
  const outDirectory = join(HOME, 'dist');
  mkdirSync(sound.store, { recursive: true });
  const snapshot = createSnapshot();
  const products = snapshot.menu.products.map(({ image, ...product }) => product);
  const pictureless = { ...snapshot, menu: { ...snapshot.menu, products } };
  const request = {
    snapshot: pictureless,
    directories: sound,
    outDirectory,
    secrets: [],
    progress: { start: () => ({ update: () => undefined, stop: () => undefined }) },
    signal: new AbortController().signal,
  };
  await (await buildSite(request)).remember(outDirectory);
  const before = hashTree(outDirectory);
  rmSync(sound.printed, { recursive: true });
  const faulty = { ...sound, compiled: await compileWithFault() };
  await expect(buildSite({ ...request, directories: faulty })).rejects.toMatchObject({
    code: 'RENDER_FAILED',
    message: 'The pages could not be rendered: no ink',
  });
  expect(hashTree(outDirectory)).toBe(before);
  expect(readdirSync(HOME).filter((name) => name.startsWith('.draft-'))).toEqual([]);
  await buildSite(request);
  expect(existsSync(join(outDirectory, 'index.html'))).toBe(true);
});
