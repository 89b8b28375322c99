import { linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHostTarget } from '#run/publish/host-target.ts';
import { createOutTarget } from '#run/publish/out-target.ts';
import { createReleasesTarget } from '#run/publish/releases-target.ts';
import type { SiteTarget } from '#run/publish/site-target.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';

interface LiveSite {
  target: SiteTarget;
  tree: string;
}

function openOut(directory: string): LiveSite {
  const tree = join(directory, 'dist');
  return { target: createOutTarget(tree), tree };
}

function openReleases(directory: string): LiveSite {
  const tree = join(directory, 'releases/r1');
  symlinkSync('releases/r1', join(directory, 'current'));
  return { target: createReleasesTarget(directory, { keep: 2, spare: join(directory, 'spare') }), tree };
}

describe.each([
  ['a directory', openOut],
  ['releases', openReleases],
])('the live site of %s', (_, open) => {
  it('is found where it is, and nowhere before it is there', async () => {
    const { target, tree } = open(createTemporaryDirectory());
    expect(await target.findLiveTree()).toBeUndefined();
    mkdirSync(tree, { recursive: true });
    expect(await target.findLiveTree()).toBe(tree);
  });

  it('gets another file in one step, and other trees that have the old one keep it', async () => {
    const directory = createTemporaryDirectory();
    const { target, tree } = open(directory);
    mkdirSync(tree, { recursive: true });
    writeFileSync(join(tree, 'health.json'), 'old');
    linkSync(join(tree, 'health.json'), join(directory, 'of-another-tree.json'));
    await target.replaceFile?.('health.json', 'new');
    expect(await target.readLive('health.json')).toBe('new');
    expect(readFileSync(join(directory, 'of-another-tree.json'), 'utf8')).toBe('old');
  });
});

it('a host’s live site is what was rendered for it last, and can be replaced as a whole only', async () => {
  const siteDirectory = join(createTemporaryDirectory(), 'site');
  const env = { NETLIFY_AUTH_TOKEN: 'token' };
  const target = createHostTarget('netlify', 'project', { siteDirectory, env });
  expect(await target.findLiveTree()).toBeUndefined();
  mkdirSync(siteDirectory);
  expect(await target.findLiveTree()).toBe(siteDirectory);
  expect(target.replaceFile).toBeUndefined();
});
