import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadSnapshot, saveSnapshot, snapshotPath } from '#run/snapshot-file.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { createSnapshot } from '../stores/corner-snapshot.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';
import { catchError } from '../treez/catch-error.ts';

async function save(snapshot: Snapshot): Promise<string> {
  const directory = createTemporaryDirectory();
  await saveSnapshot(snapshot, directory);
  return snapshotPath(directory);
}

/** A saved snapshot that then came to harm. */
async function damage(harm: (text: string) => string): Promise<string> {
  const file = await save(createSnapshot());
  writeFileSync(file, harm(readFileSync(file, 'utf8')));
  return file;
}

describe('a snapshot', () => {
  it('is loaded as it was saved', async () => {
    const snapshot = createSnapshot();
    expect(await loadSnapshot(await save(snapshot))).toEqual(snapshot);
  });

  it('of the demo store is loaded as one', async () => {
    expect(await loadSnapshot(await save(createSnapshot({ isDemo: true })))).toMatchObject({ isDemo: true });
  });

  it('that is saved again replaces the first, and leaves nothing beside it', async () => {
    const directory = createTemporaryDirectory();
    await saveSnapshot(createSnapshot(), directory);
    await saveSnapshot(createSnapshot({ feedAt: '2026-11-23T16:40:00.000Z' }), directory);
    expect(await loadSnapshot(snapshotPath(directory))).toMatchObject({ feedAt: '2026-11-23T16:40:00.000Z' });
    expect(readdirSync(directory)).toEqual(['snapshot-time.json', 'snapshot.json']);
  });

  it('of the same menu stays as it is, and has the new time', async () => {
    const directory = createTemporaryDirectory();
    await saveSnapshot(createSnapshot(), directory);
    const { ino } = statSync(snapshotPath(directory));
    const later = createSnapshot({ feedAt: '2026-11-23T16:40:00.000Z' });
    await saveSnapshot(later, directory);
    expect(statSync(snapshotPath(directory)).ino).toBe(ino);
    expect(await loadSnapshot(snapshotPath(directory))).toEqual(later);
  });

  it('of the same menu is written again where somebody has changed the file', async () => {
    const directory = createTemporaryDirectory();
    await saveSnapshot(createSnapshot(), directory);
    writeFileSync(snapshotPath(directory), '{}');
    await saveSnapshot(createSnapshot(), directory);
    expect(await loadSnapshot(snapshotPath(directory))).toEqual(createSnapshot());
  });

  it('is as old as it says itself where its new time cannot be read', async () => {
    const directory = createTemporaryDirectory();
    await saveSnapshot(createSnapshot(), directory);
    await saveSnapshot(createSnapshot({ feedAt: '2026-11-23T16:40:00.000Z' }), directory);
    writeFileSync(join(directory, 'snapshot-time.json'), '{"schemaVersion":1,');
    expect(await loadSnapshot(snapshotPath(directory))).toEqual(createSnapshot());
  });

  it('can be read by others, whatever the umask', async () => {
    const umask = process.umask(0o077);
    const file = await save(createSnapshot()).finally(() => process.umask(umask));
    expect((statSync(file).mode % 0o1000).toString(8)).toBe('644');
  });

  it('that is not there is told, with what to do', async () => {
    const file = join(createTemporaryDirectory(), 'snapshot.json');
    const error = await catchError(loadSnapshot(file));
    expect(error).toMatchObject({ code: 'SNAPSHOT_MISSING', message: `There is no snapshot at ${file}.` });
    expect(error.hint).toContain('npm run sync');
  });
});

const edit = (text: string, change: (snapshot: Record<string, unknown>) => object) =>
  JSON.stringify(change(JSON.parse(text)));

const HARM: [words: string, where: string, harm: (text: string) => string][] = [
  ['cut short', 'the whole', (text) => text.slice(0, text.length / 2)],
  ['empty', 'the whole', () => ''],
  ['no JSON', 'the whole', () => '<!doctype html>'],
  ['null', 'the whole', () => 'null'],
  ['of a later version', 'schemaVersion', (text) => edit(text, (all) => ({ ...all, schemaVersion: 3 }))],
  ['of no version', 'schemaVersion', (text) => edit(text, ({ schemaVersion, ...rest }) => rest)],
  ['without a time', 'feedAt', (text) => edit(text, (all) => ({ ...all, feedAt: 'this morning' }))],
  [
    'without products',
    'menu.products',
    (text) => edit(text, (all) => ({ ...all, menu: { categories: [], brands: [], deals: [] } })),
  ],
  [
    'with a negative price',
    'price.priceCents',
    (text) => text.replace('"priceCents":4200', '"priceCents":-1'),
  ],
  [
    'with half a cent',
    'price.priceCents',
    (text) => text.replace('"priceCents":4200', '"priceCents":4200.5'),
  ],
  [
    'with what is not for the public',
    'store',
    (text) => text.replace('"name":"Corner Store"', '"name":"Corner Store","keptWords":[]'),
  ],
  [
    'with a deal of an unknown kind of condition',
    'conditions.0.kind',
    (text) => text.replace('"kind":"customer-group"', '"kind":"staff"'),
  ],
  [
    'with the method of a deal',
    'deals.0',
    (text) => text.replace('"title":"Green Friday"', '"title":"Green Friday","method":"percent"'),
  ],
  [
    'with no day on which a product came',
    'addedAt',
    (text) => text.replace('"addedAt":"2026-11-20', '"addedAt":"20 November'),
  ],
  [
    'with a picture from elsewhere',
    'image.sources',
    (text) => text.replace('"path":"/pictures', '"path":"https://pictures'),
  ],
];

describe('a snapshot that is damaged is refused', () => {
  it.each(HARM)('%s', async (_, where, harm) => {
    const file = await damage(harm);
    const error = await catchError(loadSnapshot(file));
    expect(error.code).toBe('SNAPSHOT_DAMAGED');
    expect(error.message).toContain(file);
    expect(error.message).toContain(where);
    expect(error.hint).toContain('npm run sync');
  });

  it('also where it is a directory', async () => {
    const directory = createTemporaryDirectory();
    mkdirSync(snapshotPath(directory));
    expect((await catchError(loadSnapshot(snapshotPath(directory)))).code).toBe('SNAPSHOT_MISSING');
  });
});
