import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type StoreDirectories, toDirectories } from '#run/directories.ts';
import { compilePages } from '#run/render/compile-pages.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const COMPILE_PAGES = resolve(ROOT, 'src/run/render/compile-pages.ts');

/** Of a store whose pages have never been compiled. */
function createDirectories(): StoreDirectories {
  const data = createTemporaryDirectory();
  return {
    ...toDirectories(ROOT, data, 'corner'),
    compiling: join(data, 'press'),
    compiled: join(data, 'compiled'),
  };
}

/** Where pages are being compiled, or were when a run ended. */
function listCompiling({ compiling }: StoreDirectories): string[] {
  return readdirSync(dirname(compiling)).filter((name) => name.startsWith(basename(compiling)));
}

/** A progress that calls `onStart` with the title of each step. */
const report = (onStart: (title: string) => void) => ({
  start: (title: string) => {
    onStart(title);
    return { update: () => undefined, stop: () => undefined };
  },
});

it('an interrupt ends the compiler, and leaves nothing of it', async () => {
  const directories = createDirectories();
  const controller = new AbortController();
  const reason = new Error('Ctrl-C');
  const compiling = compilePages(directories, {
    signal: controller.signal,
    progress: report(() => setImmediate(() => controller.abort(reason))),
  });
  await expect(compiling).rejects.toBe(reason);
  expect(listCompiling(directories)).toEqual([]);
  expect(existsSync(directories.compiled)).toBe(false);
});

it('an error in a page is reported in the compiler’s own words', async () => {
  const root = createTemporaryDirectory();
  symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
  for (const folder of ['pages', 'print']) mkdirSync(join(root, 'src/site', folder), { recursive: true });
  writeFileSync(join(root, 'src/site/print/frame.astro'), '<p>Frame</p>\n');
  writeFileSync(join(root, 'src/site/print/plain-pages.ts'), 'export const PLAIN_ROUTES = [];\n');
  writeFileSync(join(root, 'src/site/pages/index.astro'), "---\nimport './lost.ts';\n---\n<h1>Menu</h1>\n");
  const directories = { ...createDirectories(), root };
  await expect(compilePages(directories)).rejects.toThrow(/lost\.ts/);
  expect(listCompiling(directories)).toEqual([]);
});

it.runIf(existsSync('/proc/self/task'))('a compiler whose run is killed ends by itself', async () => {
  const program = `
    import { compilePages } from ${JSON.stringify(COMPILE_PAGES)};
    const start = () => (console.log('begun'), { update() {}, stop() {} });
    await compilePages(${JSON.stringify(createDirectories())}, { progress: { start } });`;
  const run = spawn(process.execPath, ['--input-type=module', '--eval', program]);
  onTestFinished(() => void run.kill('SIGKILL'));
  await once(run.stdout, 'data');
  await expect.poll(() => listChildren(run.pid)).toHaveLength(1);
  const [compiler = ''] = listChildren(run.pid);
  run.kill('SIGKILL');
  await expect.poll(() => existsSync(`/proc/${compiler}`)).toBe(false);
});

function listChildren(processId: number | undefined): string[] {
  const text = readFileSync(`/proc/${processId}/task/${processId}/children`, 'utf8');
  return text.split(' ').filter(Boolean);
}
