import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { leaveSite, type RunningCommand, runCommand, startCommand } from './run-command.ts';

/** A site, and beside it a file that is none of anybody's business. */
function createSite(): string {
  const directory = createTemporaryDirectory();
  leaveSite(directory);
  writeFileSync(join(directory, 'dist', '404.html'), 'There is no such page');
  writeFileSync(join(directory, 'diary.txt'), 'My diary');
  return directory;
}

interface Preview extends RunningCommand {
  port: number;
}

async function startPreview(directory: string): Promise<Preview> {
  const preview = startCommand(['preview', '--port', '0'], { directory });
  onTestFinished(() => {
    preview.process.kill('SIGKILL');
  });
  if (!preview.process.stdout) throw new Error('The preview says nothing.');
  const [line] = await once(createInterface(preview.process.stdout), 'line');
  const [, port = ''] = /^The site is at http:\/\/localhost:(\d+) \(Ctrl-C ends it\)$/.exec(line) ?? [];
  return { ...preview, port: Number(port) };
}

/** Asks for a path as it is, dots and all. */
async function get(port: number, path: string): Promise<{ status: number | undefined; body: string }> {
  const call = request({ host: 'localhost', port, path, agent: false }).end();
  const [response] = await once(call, 'response');
  return { status: response.statusCode, body: await text(response) };
}

describe('a preview', () => {
  it('serves the site as a static host would', async () => {
    const { port } = await startPreview(createSite());
    expect(await get(port, '/')).toEqual({ status: 200, body: 'The index.html of yesterday' });
    expect(await get(port, '/menu/')).toEqual({ status: 200, body: 'The menu/index.html of yesterday' });
    expect(await get(port, '/menu.json?at=noon')).toMatchObject({ status: 200 });
  });

  it('shows the page for what is not there, and says that it is not', async () => {
    const { port } = await startPreview(createSite());
    for (const path of ['/nowhere/', '/menu.jso', '/%E0%A4%A', '/menu%00']) {
      expect(await get(port, path)).toEqual({ status: 404, body: 'There is no such page' });
    }
  });

  it('serves nothing from outside the site', async () => {
    const { port } = await startPreview(createSite());
    const ways = [
      '/../diary.txt',
      '/..%2fdiary.txt',
      '/%2e%2e/diary.txt',
      '/menu/../../diary.txt',
      '//../diary.txt',
      '/..\\diary.txt',
    ];
    for (const way of ways)
      expect(await get(port, way)).toMatchObject({ status: 404, body: 'There is no such page' });
  });

  it('ends in peace when it is told to', async () => {
    const preview = await startPreview(createSite());
    preview.process.kill('SIGINT');
    expect(await preview.outcome).toMatchObject({ exitCode: 0, stderr: '' });
  });

  it('on a port that is taken says so', async () => {
    const directory = createSite();
    const { port } = await startPreview(directory);
    const { exitCode, stderr } = await runCommand(['preview', '--port', String(port)], { directory });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`Port ${port} can’t be opened`);
    expect(stderr).toContain('--port');
  });

  it('of a site that was not built says so', async () => {
    const directory = createTemporaryDirectory();
    const { exitCode, stderr } = await runCommand(['preview'], { directory });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(`There is no site in ${join(directory, 'dist')}.`);
    expect(stderr).toContain('npm run build');
  });
});
