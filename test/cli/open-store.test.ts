import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSettings, toSettingsFile, withStore } from '#cli/open-store.ts';
import { openTarget } from '#cli/open-target.ts';
import { toDirectories } from '#run/directories.ts';
import { store as demo } from '#sandbox/demo-store/settings.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';
import { catchError } from '../treez/catch-error.ts';

const ROOT = resolve(import.meta.dirname, '../..');

it('the demo has its own settings, wherever the command is run, unless it names others', () => {
  expect(toSettingsFile({ demo: true })).toBe(join(ROOT, 'src/sandbox/demo-store/settings.ts'));
  expect(toSettingsFile({ demo: true, store: 'src/store.config.ts' })).toBe(resolve('src/store.config.ts'));
});

it('a store has those of the working directory, unless it names others', () => {
  expect(toSettingsFile({ demo: false })).toBe(resolve('src/store.config.ts'));
  expect(toSettingsFile({ demo: false, store: '/srv/shop.ts' })).toBe('/srv/shop.ts');
});

it('the demo’s settings load for the demo, and are refused for a store', async () => {
  const store = 'src/sandbox/demo-store/settings.ts';
  expect(await loadSettings({ demo: true })).toMatchObject({ name: demo.name });
  const { code } = await catchError(loadSettings({ demo: false, store: join(ROOT, store) }));
  expect(code).toBe('SETTINGS_INVALID');
});

it('the settings as they come are refused with the demo too, once they are named', async () => {
  const store = join(ROOT, 'src/store.config.ts');
  expect((await catchError(loadSettings({ demo: true, store }))).message).toContain('store.name: empty');
});

describe.each(['diary.txt', 'diary.txt/below'])('a place that is a file, %s', (place) => {
  const leaveFile = () => {
    const directory = createTemporaryDirectory();
    writeFileSync(join(directory, 'diary.txt'), 'My diary');
    return { directory, path: join(directory, place) };
  };

  it('keeps no data, and nothing is begun', async () => {
    const { path } = leaveFile();
    let isBegun = false;
    const error = await catchError(
      withStore({ demo: true, data: path }, async () => {
        isBegun = true;
      }),
    );
    expect(error.code).toBe('DATA_REFUSED');
    expect(error.message).toContain('diary.txt is a file');
    expect(isBegun).toBe(false);
  });

  it('takes no releases', async () => {
    const { directory, path } = leaveFile();
    const directories = toDirectories(ROOT, join(directory, 'data'), 'corner');
    const error = await catchError(openTarget({ to: path }, { directories }));
    expect(error.code).toBe('PLACE_REFUSED');
    expect(error.message).toContain('diary.txt is a file');
  });
});
