import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { loadStore } from '#settings/load-store.ts';
import { store } from '../stores/corner-store.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';
import { catchError } from '../treez/catch-error.ts';

function writeSettings(text: string, name = 'my-store.mjs'): string {
  const file = join(createTemporaryDirectory(), name);
  writeFileSync(file, text);
  return file;
}

describe('a settings file', () => {
  it('is a module that exports the store', async () => {
    const settings = await loadStore(writeSettings(`export const store = ${JSON.stringify(store)};`));
    expect(settings).toMatchObject({ name: 'Corner Store', currency: 'USD' });
  });

  it('that is not there is named', async () => {
    const file = join(createTemporaryDirectory(), 'no-store.ts');
    const error = await catchError(loadStore(file));
    expect(error).toMatchObject({ code: 'SETTINGS_MISSING', message: `There is no settings file ${file}.` });
    expect(error.hint).toContain('--store');
  });

  it('that exports no store is refused', async () => {
    const file = writeSettings('export const shop = {};');
    const error = await catchError(loadStore(file));
    expect(error.code).toBe('SETTINGS_INVALID');
    expect(error.message).toContain(file);
    expect(error.message).toContain('  store: ');
  });

  it('that is no module is refused with what is wrong', async () => {
    const file = writeSettings('export const store = {\n  name: "Corner"\n  licenceNumber: "C10" };\n');
    const error = await catchError(loadStore(file));
    expect(error.code).toBe('SETTINGS_INVALID');
    expect(error.message).toContain(`${file}`);
    expect(error.hint).toContain('missing comma');
  });

  it('that fails as it is read is refused with the reason', async () => {
    const file = writeSettings('\n\nexport const store = { name: nowhere.name };\n');
    const error = await catchError(loadStore(file));
    expect(error.code).toBe('SETTINGS_INVALID');
    expect(error.message).toContain('nowhere is not defined');
  });

  it.each([
    ['that is empty', '', 'my-store.ts', 'store: it exports nothing; begin the settings with "export const'],
    ['that has another export', 'export default {};', 'my-store.mjs', 'store: it only exports default;'],
    ['that throws no error', 'throw null;', 'my-store.mjs', 'can’t be read as a module: null'],
    ['that is JSON', '{"store":{}}', 'my-store.json', 'is not a TypeScript or JavaScript file'],
    ['that is text', 'name: Corner Store', 'my-store.txt', 'is not a TypeScript or JavaScript file'],
  ])('%s is refused with what is wrong', async (_, text, name, complaint) => {
    const error = await catchError(loadStore(writeSettings(text, name)));
    expect(error.code).toBe('SETTINGS_INVALID');
    expect(error.message).toContain(complaint);
  });

  it.each(['my-store.json', 'my-store.txt'])(
    'that is no module is told what one is called: %s',
    async (name) => {
      const file = writeSettings('{}', name);
      expect((await catchError(loadStore(file))).hint).toMatch(/\.ts or \.mjs.*export const store = \{/);
    },
  );

  it('that is a directory is named as one', async () => {
    const directory = join(createTemporaryDirectory(), 'my-store.ts');
    mkdirSync(directory);
    const error = await catchError(loadStore(directory));
    expect(error).toMatchObject({ code: 'SETTINGS_INVALID', message: `${directory} is a directory.` });
  });

  it('that is a link to nowhere is missing', async () => {
    const file = join(createTemporaryDirectory(), 'my-store.ts');
    symlinkSync(resolve('/nowhere.ts'), file);
    expect((await catchError(loadStore(file))).code).toBe('SETTINGS_MISSING');
  });

  it('that is a link is read where the link leads at each edit, and at last from itself', async () => {
    const write = (name: string) =>
      writeSettings(`export const store = ${JSON.stringify({ ...store, name })};`);
    const file = join(createTemporaryDirectory(), 'my-store.mjs');
    const names: string[] = [];
    for (const [edit, name] of ['First', 'Second'].entries()) {
      rmSync(file, { force: true });
      symlinkSync(write(name), file);
      names.push((await loadStore(file, edit)).name);
    }
    renameSync(write('Third'), file);
    names.push((await loadStore(file, 2)).name);
    expect(names).toEqual(['First', 'Second', 'Third']);
  });

  it('that waits for something that never comes is refused after ten seconds', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    const file = writeSettings('await new Promise(() => {});\nexport const store = {};');
    const loading = catchError(loadStore(file));
    await vi.advanceTimersByTimeAsync(10_000);
    const error = await loading;
    expect(error.message).toContain('it has not loaded within 10 seconds');
  });
});
