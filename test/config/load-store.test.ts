import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadStore } from '../../src/config/load-store.ts';
import { store } from '../stores/corner-store.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';
import { catchError } from '../treez/catch-error.ts';

function writeSettings(text: string): string {
  const file = join(createTemporaryDirectory(), 'my-store.mjs');
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
});
