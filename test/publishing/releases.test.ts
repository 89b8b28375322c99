import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findCurrent } from '../../src/publishing/current-release.ts';
import { publishRelease } from '../../src/publishing/publish-release.ts';
import { loadReleases } from '../../src/publishing/release-list.ts';
import { rollBack } from '../../src/publishing/roll-back.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';
import { catchError } from '../treez/catch-error.ts';

const LOOP = fileURLToPath(new URL('./publish-in-a-loop.ts', import.meta.url));
const NOW = '2026-11-25T12:00:00.000Z';

async function publish(to: string, id: string, files: Record<string, string>, keep = 3): Promise<void> {
  const tree = join(to, '.fresh', 'site');
  for (const [file, content] of Object.entries({ 'index.html': `site ${id}`, ...files })) {
    mkdirSync(join(tree, file, '..'), { recursive: true });
    writeFileSync(join(tree, file), content);
  }
  await publishRelease({ tree, to, id, keep, now: NOW, spare: join(to, '.spare') });
}

const readLive = (to: string, file = 'index.html') => readFileSync(join(to, 'current', file), 'utf8');

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
    expect((await loadReleases(to)).map((release) => release.id)).toEqual(['r2', 'r3', 'r4']);
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
      }),
    ).rejects.toThrow('ENOENT');
    expect(readLive(to)).toBe('site r1');
  });

  it('is published where the list of releases is damaged', async () => {
    const to = createTemporaryDirectory();
    await publish(to, 'r1', {});
    writeFileSync(join(to, 'releases.json'), '{"schemaVersion":');
    await publish(to, 'r2', {});
    expect(readLive(to)).toBe('site r2');
  });
});

describe('going back', () => {
  it('goes one release further back each time, and publishing goes forward again', async () => {
    const to = createTemporaryDirectory();
    for (const id of ['r1', 'r2', 'r3']) await publish(to, id, {});
    expect(await rollBack(to)).toBe('r2');
    expect(readLive(to)).toBe('site r2');
    expect(await rollBack(to)).toBe('r1');
    const error = await catchError(rollBack(to));
    expect(error).toMatchObject({ code: 'NO_RELEASE', hint: 'These are kept: r1, r2, r3.' });
    await publish(to, 'r4', {});
    expect(readLive(to)).toBe('site r4');
  });

  it('goes to the release that is named', async () => {
    const to = createTemporaryDirectory();
    for (const id of ['r1', 'r2', 'r3']) await publish(to, id, {});
    expect(await rollBack(to, 'r1')).toBe('r1');
    expect((await catchError(rollBack(to, '../../etc'))).code).toBe('NO_RELEASE');
    expect(await findCurrent(to)).toBe('r1');
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
