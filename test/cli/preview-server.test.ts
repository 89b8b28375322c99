import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openPreview } from '#cli/preview-server.ts';
import { SECURITY_HEADERS } from '#run/publish/http-headers.ts';
import { CONTENT_TYPES } from '../run/publish/bucket/content-types.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';

it('the server says that the site is being built until there is one, then serves it', async () => {
  const preview = await openPreview(0);
  onTestFinished(preview.close);
  const early = await fetch(`${preview.url}/menu/`);
  expect(early.status).toBe(503);
  expect(Object.fromEntries(early.headers)).toMatchObject({
    'retry-after': '1',
    'cache-control': 'no-store',
  });
  expect(await early.text()).toMatch(/http-equiv="refresh".*The site is being built/);
  const directory = createTemporaryDirectory();
  mkdirSync(join(directory, 'menu'));
  writeFileSync(join(directory, 'menu', 'index.html'), 'Our menu');
  preview.serve(directory);
  const answer = await fetch(`${preview.url}/menu/`);
  expect([answer.status, await answer.text()]).toEqual([200, 'Our menu']);
});

it('a port that is taken is reported before anything is built', async () => {
  const { url, close } = await openPreview(0);
  onTestFinished(close);
  await expect(openPreview(Number(new URL(url).port))).rejects.toMatchObject({ code: 'PORT_TAKEN' });
});

it('files are called what a host calls them, also those that a query follows', async () => {
  const preview = await openPreview(0);
  onTestFinished(preview.close);
  const directory = createTemporaryDirectory();
  for (const [file] of CONTENT_TYPES) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), 'A file.');
  }
  mkdirSync(join(directory, 'menu/3.5g'));
  writeFileSync(join(directory, 'menu/3.5g/index.html'), 'A page.');
  preview.serve(directory);
  const typeOf = async (path: string) => (await fetch(`${preview.url}${path}`)).headers.get('content-type');
  for (const [file, type] of CONTENT_TYPES) expect(await typeOf(`/${file}`), file).toBe(type);
  expect(await typeOf('/menu/')).toBe('text/html;charset=utf-8');
  expect(await typeOf('/menu')).toBe('text/html;charset=utf-8');
  expect(await typeOf('/menu/3.5g')).toBe('text/html;charset=utf-8');
  expect(await typeOf('/deals.ics?now')).toBe('text/calendar;charset=utf-8');
});

it('every answer has the headers of a host, but what only TLS may say', async () => {
  const preview = await openPreview(0);
  onTestFinished(preview.close);
  const check = async (path: string, status: number) => {
    const { headers, ...answer } = await fetchHeaders(`${preview.url}${path}`);
    expect(answer.status).toBe(status);
    for (const [name, value] of SECURITY_HEADERS) expect(headers.get(name), name).toBe(value);
    expect(headers.get('strict-transport-security')).toBeNull();
  };
  await check('/', 503);
  const directory = createTemporaryDirectory();
  for (const file of ['index.html', '404.html', 'menu.json']) writeFileSync(join(directory, file), 'A file.');
  preview.serve(directory);
  await check('/', 200);
  await check('/menu.json', 200);
  await check('/lost/', 404);
});

async function fetchHeaders(url: string): Promise<{ status: number; headers: Headers }> {
  const { status, headers } = await fetch(url);
  return { status, headers };
}
