import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { digestSources } from '#run/digest-sources.ts';
import { toDirectories } from '#run/directories.ts';
import { isLive, savePublishedMenu } from '#run/publish/published-menu-file.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { formatHealth } from './site-files.ts';

const SNAPSHOT = createSnapshot();
const later = (hours: number): Snapshot => ({
  ...SNAPSHOT,
  feedAt: new Date(Date.parse(SNAPSHOT.feedAt) + hours * 3_600_000).toISOString(),
});

/** A project whose store's menu is live in `dist`. */
async function openProject() {
  const root = createTemporaryDirectory();
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src', 'page.astro'), '<p>Sweet</p>');
  const directories = toDirectories(root, join(root, 'data'), 'corner');
  mkdirSync(directories.store, { recursive: true });
  const place = join(root, 'dist');
  await savePublishedMenu(SNAPSHOT, { directories, sources: await digestSources(root) }, place);
  mkdirSync(place);
  const publish = (feedAt: string) => writeFileSync(join(place, 'health.json'), formatHealth(feedAt));
  publish(SNAPSHOT.feedAt);
  const readLive = (file: string) => readFile(join(place, file), 'utf8').catch(() => '');
  const ask = async (
    snapshot: Snapshot,
    options: { at?: string; refreshHours?: number } = { refreshHours: 6 },
  ) => {
    const { at = place, ...age } = options;
    const made = { directories, sources: await digestSources(root) };
    return isLive(snapshot, { ...made, target: { place: at, readLive }, ...age });
  };
  return { root, directories, place, ask, publish };
}

describe('a menu is live already', () => {
  it('when only the time of its feed is another', async () => {
    const { ask } = await openProject();
    expect(await ask(later(5.9))).toBe(true);
  });

  it('at any age, when no refresh hours are given', async () => {
    const { ask } = await openProject();
    expect(await ask(later(1000), {})).toBe(true);
  });
});

describe('a menu is published again', () => {
  it('when the live one is six hours old', async () => {
    const { ask } = await openProject();
    expect(await ask(later(6))).toBe(false);
  });

  it('when anything of it or of its store has changed', async () => {
    const { ask } = await openProject();
    const [product, ...others] = SNAPSHOT.menu.products;
    if (!product) throw new Error('There is no product.');
    const renamed = {
      ...SNAPSHOT,
      menu: { ...SNAPSHOT.menu, products: [{ ...product, name: 'Other' }, ...others] },
    };
    expect(await ask(renamed)).toBe(false);
    expect(await ask({ ...SNAPSHOT, store: { ...SNAPSHOT.store, name: 'Other' } })).toBe(false);
  });

  it('when another is live than was put there last: it was rolled back', async () => {
    const { ask, publish } = await openProject();
    publish(later(-1).feedAt);
    expect(await ask(later(1))).toBe(false);
    publish(SNAPSHOT.feedAt);
    expect(await ask(later(1))).toBe(true);
  });

  it.each(['', '{"feedAt":', '{"status":"ok"}'])('when what is live says %j', async (health) => {
    const { ask, place } = await openProject();
    writeFileSync(join(place, 'health.json'), health);
    expect(await ask(SNAPSHOT)).toBe(false);
  });

  it('when it is to be put elsewhere', async () => {
    const { ask, root } = await openProject();
    expect(await ask(SNAPSHOT, { at: join(root, 'elsewhere'), refreshHours: 6 })).toBe(false);
  });

  it('when a page has been edited', async () => {
    const { ask, root } = await openProject();
    writeFileSync(join(root, 'src', 'page.astro'), '<p>Ripe</p>');
    expect(await ask(SNAPSHOT)).toBe(false);
  });

  it('when what was written down of it is damaged', async () => {
    const { ask, directories } = await openProject();
    writeFileSync(join(directories.store, 'published-menu.json'), '{"schemaVersion":1');
    expect(await ask(SNAPSHOT)).toBe(false);
  });
});
