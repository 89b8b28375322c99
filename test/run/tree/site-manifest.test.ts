import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  loadManifest,
  placeDirectory,
  pruneManifests,
  type SiteManifest,
  saveManifest,
} from '#run/tree/site-manifest.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';

const RECORD = {
  sizeBytes: 5,
  mtimeMs: 1764052560000.123,
  ctimeMs: 1764052560000.5,
  digest: 'ab',
  printedMs: 7,
  isOwn: true,
};

function createManifest(directory = '/srv/dist'): SiteManifest {
  return {
    directory,
    programs: 'programs',
    menu: 'menu',
    validity: { day: '2026-11-25', dayPart: 'morning', from: '2026-11-25T06:36:00.000Z', until: 'never' },
    files: new Map([
      ['index.html', { key: 'ñ', ...RECORD, words: Uint8Array.of(10, 0, 255) }],
      ['pictures/a.webp', { key: '', ...RECORD, words: new Uint8Array() }],
      ['__proto__', { key: 'proto', ...RECORD, words: Uint8Array.of(1) }],
    ]),
  };
}

const toPlain = (manifest: SiteManifest | undefined) =>
  manifest && {
    ...manifest,
    files: [...manifest.files].map(([file, { words, ...record }]) => [file, record, [...words]]),
  };

it('what is remembered of a site is read as it was written', async () => {
  const directory = createTemporaryDirectory();
  const place = placeDirectory(directory, 's3://bucket/menu/');
  await saveManifest(createManifest(), place);
  expect(toPlain(loadManifest(place))).toEqual(toPlain(createManifest()));
  expect(loadManifest(placeDirectory(directory, 's3://other/'))).toBeUndefined();
});

it.each<[string, (content: Buffer) => Buffer]>([
  ['cut off', (content) => content.subarray(0, -1)],
  ['empty', () => Buffer.alloc(0)],
  ['edited', (content) => Buffer.from(content.toString('latin1').replace('"ab"', '"cd"'), 'latin1')],
  ['no manifest', () => Buffer.from('{}')],
])('what is %s counts as nothing', async (_, damage) => {
  const directory = createTemporaryDirectory();
  await saveManifest(createManifest(), directory);
  const path = join(directory, readdirSync(directory)[0] ?? '');
  writeFileSync(path, damage(readFileSync(path)));
  expect(loadManifest(directory)).toBeUndefined();
});

it('sites that are gone, and pages that earlier versions kept, are forgotten', async () => {
  const [directory, site] = [createTemporaryDirectory(), createTemporaryDirectory()];
  await saveManifest(createManifest(site), placeDirectory(directory, 'here'));
  await saveManifest(createManifest(join(site, 'gone')), placeDirectory(directory, 'gone'));
  mkdirSync(join(directory, '0123456789abcdef'));
  writeFileSync(join(directory, 'stamp-key'), 'key');
  await pruneManifests(directory);
  expect(readdirSync(directory)).toHaveLength(1);
  expect(loadManifest(placeDirectory(directory, 'here'))).toBeDefined();
  await pruneManifests(join(directory, 'none'));
  expect(existsSync(join(directory, 'none'))).toBe(false);
});
