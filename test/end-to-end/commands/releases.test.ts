import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findCurrent, setCurrent } from '#run/publish/current-release.ts';
import { publishRelease } from '#run/publish/publish-release.ts';
import { loadReleases } from '#run/publish/release-list.ts';
import { checkReleasesDirectory } from '#run/publish/releases-directory.ts';
import { rollBack } from '#run/publish/roll-back.ts';
import type { UnlistedProducts } from '#run/verify/unlisted-products.ts';
import {
  formatHealth,
  formatMenu,
  formatPage,
  NOTHING_UNLISTED,
  toUnlisted,
} from '../../run/publish/site-files.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { catchError } from '../../treez/catch-error.ts';
import { hashTree } from './run-command.ts';

const LOOP = fileURLToPath(new URL('./publish-in-a-loop.ts', import.meta.url));
const NOW = '2026-11-25T12:00:00.000Z';

interface Publishing {
  keep?: number;
  unlisted?: UnlistedProducts;
}

async function publish(
  to: string,
  id: string,
  files: Record<string, string>,
  { keep = 3, unlisted = NOTHING_UNLISTED }: Publishing = {},
): Promise<void> {
  const tree = join(to, '.fresh', 'site');
  const site = { 'index.html': `site ${id}`, 'menu.json': formatMenu(), 'health.json': formatHealth() };
  writeFiles(tree, { ...site, ...files });
  await publishRelease({ tree, to, id, keep, now: NOW, spare: join(to, '.spare'), unlisted });
}

function writeFiles(directory: string, files: Record<string, string>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(join(directory, file, '..'), { recursive: true });
    writeFileSync(join(directory, file), content);
  }
}

const readLive = (to: string, file = 'index.html') => readFileSync(join(to, 'current', file), 'utf8');
const isLive = (to: string, file: string) => existsSync(join(to, 'current', file));

describe('a release', () => {
  it('is live as soon as it is published, by a link that leads to it', async () => {
    const to = createTemporaryDirectory();
    await publish(to, 'r1', {});
    expect(readLive(to)).toBe('site r1');
    expect(readlinkSync(join(to, 'current'))).toBe('releases/r1');
    await publish(to, 'r2', {});
    expect(readLive(to)).toBe('site r2');
  });

  it('is kept with as many as were asked for, and no others', async () => {
    const to = createTemporaryDirectory();
    for (const id of ['r1', 'r2', 'r3', 'r4']) await publish(to, id, {});
    expect(readdirSync(join(to, 'releases')).sort()).toEqual(['r2', 'r3', 'r4']);
    expect((await loadReleases(to))?.map((release) => release.id)).toEqual(['r2', 'r3', 'r4']);
  });

  it('that is kept no more is set aside, for the next to be written over it', async () => {
    const to = createTemporaryDirectory();
    for (const id of ['r1', 'r2', 'r3', 'r4']) await publish(to, id, {});
    expect(readFileSync(join(to, '.spare', 'index.html'), 'utf8')).toBe('site r1');
  });

  it('has what pages of the kept releases still load, and not what only older ones did', async () => {
    const to = createTemporaryDirectory();
    await publish(to, 'r1', { '_astro/one.js': 'one', 'data/aaaaaa/search.json': '1' });
    await publish(to, 'r2', { '_astro/two.js': 'two', 'products/gone/index.html': 'gone' });
    await publish(to, 'r3', { '_astro/three.js': 'three' });
    expect(readLive(to, '_astro/one.js')).toBe('one');
    expect(readLive(to, 'data/aaaaaa/search.json')).toBe('1');
    expect(readLive(to, '_astro/two.js')).toBe('two');
    expect(existsSync(join(to, 'current', 'products'))).toBe(false);
    await publish(to, 'r4', {});
    await publish(to, 'r5', {});
    expect(existsSync(join(to, 'current', '_astro/one.js'))).toBe(false);
  });

  it('keeps its own file where an earlier one had another of that name', async () => {
    const to = createTemporaryDirectory();
    await publish(to, 'r1', { 'plates/a.svg': 'old' });
    await publish(to, 'r2', { 'plates/a.svg': 'new' });
    expect(readLive(to, 'plates/a.svg')).toBe('new');
  });

  it('that the disk refuses leaves the live one', async () => {
    const to = createTemporaryDirectory();
    await publish(to, 'r1', {});
    await expect(
      publishRelease({
        tree: join(to, '.fresh', 'nothing'),
        to,
        id: 'r2',
        keep: 3,
        now: NOW,
        spare: join(to, '.spare'),
        unlisted: NOTHING_UNLISTED,
      }),
    ).rejects.toThrow('ENOENT');
    expect(readLive(to)).toBe('site r1');
  });

  it.each([
    ['damaged', (list: string) => writeFileSync(list, '{"schemaVersion":')],
    ['lost', (list: string) => rmSync(list)],
  ])('is found again, and can be gone back to, where the list of releases is %s', async (_, harm) => {
    const to = createTemporaryDirectory();
    for (const id of ['r1', 'r2']) await publish(to, id, {});
    harm(join(to, 'releases.json'));
    await publish(to, 'r3', {});
    expect(readLive(to)).toBe('site r3');
    expect((await loadReleases(to))?.map((release) => release.id)).toEqual(['r1', 'r2', 'r3']);
    rmSync(join(to, 'releases.json'));
    expect((await rollBack(to)).id).toBe('r2');
  });

  it('that is published again under its id replaces itself', async () => {
    const to = createTemporaryDirectory();
    for (const text of ['old', 'new']) await publish(to, 'r1', { 'index.html': text });
    expect(readLive(to)).toBe('new');
    expect(readdirSync(join(to, 'releases'))).toEqual(['r1']);
  });
});

describe('what pages of earlier releases load', () => {
  const KEPT = { ids: ['kept-1'], pictures: ['/pictures/aaaaaaaaaaaaaaaa-640.webp'] };
  const HIDDEN = { ids: ['hidden-1'], pictures: ['/pictures/bbbbbbbbbbbbbbbb-640.webp'] };
  const MENU = {
    'menu.json': formatMenu([KEPT, HIDDEN]),
    'products/kept-1/index.html': formatPage('kept'),
    'products/hidden-1/index.html': formatPage('hidden'),
    'data/aaaaaa/search.json': '{"names":"product kept 1\\nproduct hidden 1"}',
    '_astro/one.js': 'one',
    'plates/flower-1.svg': 'plate',
    'pictures/aaaaaaaaaaaaaaaa-640.webp': 'kept',
    'pictures/aaaaaaaaaaaaaaaa-640.avif': 'kept',
    'pictures/bbbbbbbbbbbbbbbb-640.webp': 'hidden',
    'link-cards/kept.jpg': 'kept',
    'link-cards/hidden.jpg': 'hidden',
    'link-cards/unknown.jpg': 'of no product',
  };
  const NEWER = { ...KEPT, pictures: ['/pictures/cccccccccccccccc-640.webp'] };

  it('comes along while all that it shows is listed', async () => {
    const to = createTemporaryDirectory();
    await publish(to, 'r1', MENU);
    await publish(to, 'r2', { 'menu.json': formatMenu([NEWER, { ...HIDDEN, pictures: [] }]) });
    for (const file of Object.keys(MENU).filter((name) => /^(?:data|_astro|plates|pictures)/.test(name)))
      expect(isLive(to, file), file).toBe(true);
    expect(readdirSync(join(to, 'current/link-cards')).sort()).toEqual(['hidden.jpg', 'kept.jpg']);
  });

  it.each([
    ['in the feed still', toUnlisted('hidden-1', 'product hidden-1')],
    ['out of the feed by now', NOTHING_UNLISTED],
  ])('stays behind where it shows a product that was hidden since, %s', async (_, unlisted) => {
    const to = createTemporaryDirectory();
    await publish(to, 'r1', MENU);
    await publish(to, 'r2', { 'menu.json': formatMenu([NEWER]) }, { unlisted });
    for (const file of ['_astro/one.js', 'plates/flower-1.svg', ...KEPT_FILES])
      expect(isLive(to, file), file).toBe(true);
    for (const file of [
      'data',
      'pictures/bbbbbbbbbbbbbbbb-640.webp',
      'link-cards/hidden.jpg',
      'link-cards/unknown.jpg',
    ])
      expect(isLive(to, file), file).toBe(false);
    await publish(to, 'r3', { 'menu.json': formatMenu([NEWER]) }, { unlisted });
    expect(isLive(to, 'data')).toBe(false);
    expect(isLive(to, 'link-cards/kept.jpg')).toBe(true);
  });
  const KEPT_FILES = [
    'pictures/aaaaaaaaaaaaaaaa-640.webp',
    'pictures/aaaaaaaaaaaaaaaa-640.avif',
    'link-cards/kept.jpg',
  ];

  it('stays behind where one size of a product was hidden', async () => {
    const to = createTemporaryDirectory();
    const files = { 'data/aaaaaa/search.json': '', 'pictures/aaaaaaaaaaaaaaaa-640.webp': '' };
    await publish(to, 'r1', { ...files, 'menu.json': formatMenu([{ ...KEPT, ids: ['kept-1', 'size-2'] }]) });
    await publish(to, 'r2', { 'menu.json': formatMenu([NEWER]) });
    expect(isLive(to, 'data')).toBe(false);
    expect(isLive(to, 'pictures')).toBe(false);
  });

  it('stays behind where its data names what is unlisted, though the menu it is of does not', async () => {
    const to = createTemporaryDirectory();
    const data = { 'data/aaaaaa/cards/0.json': '{"name":"Zarfix  Kurlo"}', 'data/aaaaaa/search.json': '{}' };
    await publish(to, 'r1', { ...data, 'menu.json': formatMenu([KEPT]) });
    const unlisted = toUnlisted('old-1', 'Zarfix Kurlo');
    await publish(to, 'r2', { 'menu.json': formatMenu([KEPT]) }, { unlisted });
    expect(isLive(to, 'data/aaaaaa/cards/0.json')).toBe(false);
    expect(isLive(to, 'data/aaaaaa/search.json')).toBe(true);
  });

  it('comes along in part where only a part of it shows a product that was hidden', async () => {
    const to = createTemporaryDirectory();
    const kept = { ...KEPT, category: 'flower' };
    const data = {
      'data/aaaaaa/search.json': '{"names":"product kept 1"}',
      'data/aaaaaa/slugs.json': '["kept-1"]',
      'data/aaaaaa/browse/all.json': '{}',
      'data/aaaaaa/browse/flower.json': '{}',
      'data/aaaaaa/browse/vape.json': '{}',
      'data/aaaaaa/cards/0.json': '{"cards":[{"path":"/products/kept-1/"}]}',
      'es/data/aaaaaa/cards/1.json': '{"cards":[{"path":"/es/products/hidden-1/"}]}',
    };
    await publish(to, 'r1', { ...data, 'menu.json': formatMenu([kept, { ...HIDDEN, category: 'vape' }]) });
    await publish(to, 'r2', { 'menu.json': formatMenu([kept]) });
    expect(Object.keys(data).filter((file) => isLive(to, file))).toEqual([
      'data/aaaaaa/browse/flower.json',
      'data/aaaaaa/cards/0.json',
    ]);
  });

  it.each(['menu.json of the earlier release', 'menu.json of the new release'])(
    'is only code where the %s cannot be read',
    async (which) => {
      const to = createTemporaryDirectory();
      await publish(to, 'r1', MENU);
      const isEarlier = which.includes('earlier');
      if (isEarlier) writeFileSync(join(to, 'releases/r1/menu.json'), '{');
      await publish(to, 'r2', isEarlier ? { 'menu.json': MENU['menu.json'] } : { 'menu.json': '' });
      expect(isLive(to, '_astro/one.js')).toBe(true);
      for (const file of ['data', 'pictures', 'link-cards']) expect(isLive(to, file), file).toBe(false);
    },
  );

  it('is taken from inside the release, whatever its list says and whatever links lie in it', async () => {
    const to = createTemporaryDirectory();
    await publish(to, 'r1', { '_astro/one.js': 'one' });
    writeFileSync(join(to, 'private.txt'), 'private');
    symlinkSync('../../private.txt', join(to, 'releases/r1/_astro/link.js'));
    symlinkSync('../..', join(to, 'releases/r1/embed'));
    const [release] = (await loadReleases(to)) ?? [];
    const assets = ['_astro/../../../private.txt', '_astro/link.js', 'embed/private.txt', '_astro/one.js'];
    writeFileSync(
      join(to, 'releases.json'),
      JSON.stringify({ schemaVersion: 1, releases: [{ ...release, assets }] }),
    );
    await publish(to, 'r2', {});
    expect(readdirSync(join(to, 'current'), { recursive: true }).sort()).toEqual([
      '_astro',
      '_astro/one.js',
      'health.json',
      'index.html',
      'menu.json',
    ]);
  });
});

describe('a directory that is not ours', () => {
  /** As an app is deployed by other tools. */
  function deployApp(): string {
    const to = createTemporaryDirectory();
    writeFiles(to, { 'releases/20260101120000/app.js': 'app', 'shared/log.txt': 'log' });
    symlinkSync('releases/20260101120000', join(to, 'current'));
    return to;
  }

  it.each<[string, (to: string) => void]>([
    ['an app with releases of its own', () => undefined],
    [
      'an app whose list is called like ours',
      (to) => writeFileSync(join(to, 'releases.json'), '[{"id":"1"}]'),
    ],
  ])('is refused, and stays as it is: %s', async (_, change) => {
    const to = deployApp();
    change(to);
    const before = hashTree(to);
    await expect(checkReleasesDirectory(to)).rejects.toMatchObject({ code: 'PLACE_REFUSED' });
    writeFiles(to, { '.fresh/site/index.html': 'site' });
    await expect(
      publishRelease({
        tree: join(to, '.fresh/site'),
        to,
        id: 'r1',
        keep: 2,
        now: NOW,
        spare: join(to, '.spare'),
        unlisted: NOTHING_UNLISTED,
      }),
    ).rejects.toMatchObject({ code: 'PLACE_REFUSED', hint: expect.stringContaining('is empty') });
    rmSync(join(to, '.fresh'), { recursive: true });
    expect(hashTree(to)).toBe(before);
    expect((await catchError(rollBack(to))).code).toBe('PLACE_REFUSED');
  });

  it.each<[string, (to: string) => void, string]>([
    ['a file', (to) => writeFileSync(to, 'diary'), 'is a file'],
    ['one with other files', (to) => writeFiles(to, { 'index.html': 'My diary' }), 'index.html in it'],
    ['one whose releases are a file', (to) => writeFiles(to, { releases: 'notes' }), 'is a file'],
    [
      'one whose current is a directory',
      (to) => writeFiles(to, { 'current/index.html': '' }),
      'is not a link',
    ],
    [
      'one whose current leads out of it',
      (to) => {
        mkdirSync(to);
        symlinkSync('/srv/other', join(to, 'current'));
      },
      'leads out of it',
    ],
    [
      'one whose releases are a link',
      (to) => {
        mkdirSync(to);
        symlinkSync('/tmp', join(to, 'releases'));
      },
      'is a link',
    ],
  ])('is refused: %s', async (_, make, reason) => {
    const to = join(createTemporaryDirectory(), 'menu');
    make(to);
    const error = await catchError(checkReleasesDirectory(to));
    expect(error).toMatchObject({ code: 'PLACE_REFUSED', message: expect.stringContaining(reason) });
  });

  it('is refused also where ours lie beside it, if it is what is live', async () => {
    const to = createTemporaryDirectory();
    await publish(to, 'r1', {});
    writeFiles(to, { 'releases/app/index.html': 'app' });
    await setCurrent(to, 'app');
    expect((await catchError(checkReleasesDirectory(to))).message).toContain('leads to app');
  });

  it.each<[string, (to: string) => void]>([
    ['that is not there yet', () => undefined],
    ['that is empty', (to) => mkdirSync(to)],
    [
      'of which a run that was killed made the beginning',
      (to) => writeFiles(to, { '.fresh/.draft-site/a': '' }),
    ],
    [
      'that an earlier version made',
      (to) => {
        writeFiles(to, { 'releases/r1/menu.json': formatMenu(), 'notes.txt': 'the owner’s' });
        symlinkSync('releases/r1', join(to, 'current'));
      },
    ],
  ])('is not one %s', async (_, make) => {
    const to = join(createTemporaryDirectory(), 'menu');
    make(to);
    await expect(checkReleasesDirectory(to)).resolves.toBeUndefined();
  });
});

describe('a folder of somebody else’s among the releases', () => {
  it('stays, whatever the list says', async () => {
    const to = createTemporaryDirectory();
    await publish(to, 'r0', {});
    writeFiles(to, {
      'releases/backup/index.html': 'mine',
      'releases/a folder/index.html': 'mine',
      'releases/r05/menu.json': '{"restaurant":"menu"}',
      'releases/notes.txt': 'mine',
    });
    for (const id of ['r1', 'r2', 'r3', 'r4']) await publish(to, id, {}, { keep: 2 });
    writeFileSync(join(to, 'releases.json'), '');
    await publish(to, 'r5', {}, { keep: 2 });
    expect(readdirSync(join(to, 'releases')).sort()).toEqual([
      'a folder',
      'backup',
      'notes.txt',
      'r05',
      'r4',
      'r5',
    ]);
  });
});

describe('going back', () => {
  it('goes one release further back each time, and publishing goes forward again', async () => {
    const to = createTemporaryDirectory();
    for (const id of ['r1', 'r2', 'r3']) await publish(to, id, {});
    expect(await rollBack(to)).toEqual({ id: 'r2', returned: [] });
    expect(readLive(to)).toBe('site r2');
    expect((await rollBack(to)).id).toBe('r1');
    const error = await catchError(rollBack(to));
    expect(error).toMatchObject({ code: 'NO_RELEASE', hint: 'These are kept: r1, r2, r3.' });
    await publish(to, 'r4', {});
    expect(readLive(to)).toBe('site r4');
  });

  it('goes to the release that is named', async () => {
    const to = createTemporaryDirectory();
    for (const id of ['r1', 'r2', 'r3']) await publish(to, id, {});
    expect((await rollBack(to, 'r1')).id).toBe('r1');
    expect((await catchError(rollBack(to, '../../etc'))).code).toBe('NO_RELEASE');
    expect(await findCurrent(to)).toBe('r1');
  });

  const BOTH = formatMenu([{ ids: ['a-1'] }, { ids: ['b-1', 'b-2'], name: 'Blue Dream' }]);

  it.each([
    ['product', [{ ids: ['a-1'] }]],
    ['size', [{ ids: ['a-1'] }, { ids: ['b-1'] }]],
  ])('is refused where a %s would come back that the latest release does not list', async (_, latest) => {
    const to = createTemporaryDirectory();
    await publish(to, 'r1', { 'menu.json': BOTH });
    await publish(to, 'r2', { 'menu.json': formatMenu(latest) });
    expect(await catchError(rollBack(to))).toMatchObject({
      code: 'ROLLBACK_REFUSED',
      message: expect.stringContaining('1 product or size (Blue Dream)'),
      hint: expect.stringContaining('--accept-hidden'),
    });
    expect(readLive(to)).toBe('site r2');
    expect(await rollBack(to, undefined, { acceptsHidden: true })).toEqual({
      id: 'r1',
      returned: ['Blue Dream'],
    });
    expect(readLive(to)).toBe('site r1');
    expect((await rollBack(to, 'r2')).id).toBe('r2');
  });

  it('compares with the latest release, not with one that was gone back to', async () => {
    const to = createTemporaryDirectory();
    for (const id of ['r1', 'r2']) await publish(to, id, { 'menu.json': BOTH });
    await publish(to, 'r3', { 'menu.json': formatMenu([{ ids: ['a-1'] }]) });
    await rollBack(to, 'r2', { acceptsHidden: true });
    expect((await catchError(rollBack(to))).code).toBe('ROLLBACK_REFUSED');
  });

  it.each(['r1', 'r2'])('is refused where the menu of %s cannot be read', async (id) => {
    const to = createTemporaryDirectory();
    for (const each of ['r1', 'r2']) await publish(to, each, {});
    writeFileSync(join(to, 'releases', id, 'menu.json'), '{"schemaVersion":1');
    expect((await catchError(rollBack(to))).message).toContain('cannot be read');
    expect((await rollBack(to, undefined, { acceptsHidden: true })).id).toBe('r1');
  });

  it('says where nothing was published yet', async () => {
    expect((await catchError(rollBack(createTemporaryDirectory()))).hint).toBe('Publish one first.');
  });
});

async function startLoop(to: string, first: number, umask = '022') {
  const words = ['-c', `umask ${umask}; exec "$@"`, 'sh', process.execPath, LOOP, to, String(first)];
  const child = spawn('/bin/sh', words, { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  await once(child.stdout, 'data');
  return child;
}

describe('while releases follow one another', () => {
  it('no reader finds none, or parts of two', async () => {
    const to = createTemporaryDirectory();
    const child = await startLoop(to, 0);
    const seen = new Set<string>();
    // As many as it takes to see another one come, however slow the other process is.
    for (let reads = 0; reads < 3000 || seen.size < 2; reads += 1) {
      seen.add(readLive(to));
      if (reads % 100 === 0) await setImmediate();
    }
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(seen.size).toBeGreaterThan(1);
  });

  it('one that is killed at any moment leaves a whole one live, and the next run goes on', async () => {
    const to = createTemporaryDirectory();
    let first = 0;
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 25 }), async (afterMs) => {
        const child = await startLoop(to, first);
        setTimeout(() => child.kill('SIGKILL'), afterMs);
        await once(child, 'exit');
        const live = readLive(to);
        for (const file of ['menu.json', 'a.html', `_astro/${live}.js`])
          expect(readLive(to, file)).toBe(live);
        first = Number(live) + 1;
      }),
      { numRuns: 12 },
    );
    await publish(to, 'z', {});
    expect(readLive(to)).toBe('site z');
    expect(readdirSync(join(to, 'releases')).length).toBeLessThanOrEqual(3);
  });

  it('their folders can be read by a web server, though the umask is 077', async () => {
    const to = join(createTemporaryDirectory(), 'site');
    const child = await startLoop(to, 0, '077');
    await expect.poll(() => readdirSync(join(to, 'releases')).length).toBeGreaterThan(2);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(statSync(join(to, 'releases')).mode % 0o1000).toBe(0o755);
  });
});
