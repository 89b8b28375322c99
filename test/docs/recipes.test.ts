import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, get, type IncomingMessage } from 'node:http';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseStore } from '../../src/config/load-store.ts';
import { createNodeListener } from '../../src/intake/node-listener.ts';
import { openIntake } from '../../src/intake/open-intake.ts';
import { startSandbox } from '../../src/sandbox/sandbox-server.ts';
import { createUndiciNetwork } from '../../src/treez/undici-network.ts';
import { WHOLE } from '../customer/any-join.ts';
import { CONTENT_TYPES } from '../publishing/content-types.ts';
import { store as corner } from '../stores/corner-store.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const RECIPES = join(ROOT, 'docs/recipes');
const FILES = readdirSync(RECIPES);
const UNITS = FILES.filter((file) => /\.(?:service|timer)$/.test(file));
const SYSTEMD_ANALYZE = ['/usr/bin/systemd-analyze', '/bin/systemd-analyze'].find(existsSync);

const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx'].find(existsSync);

const read = (file: string) => readFileSync(join(RECIPES, file), 'utf8');

it.each(FILES)('%s runs only commands that there are', (file) => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const named = [...read(file).matchAll(/npm(?:", "| )run(?:", "| )([\w:]+)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  if (!/\.(?:timer|conf)$/.test(file)) expect(named.length).toBeGreaterThan(0);
});

describe('the units of systemd', () => {
  it.skipIf(!SYSTEMD_ANALYZE)('are such by its own judgement', () => {
    const paths = UNITS.map((file) => join(RECIPES, file));
    expect(execFileSync(SYSTEMD_ANALYZE ?? '', ['verify', '--man=no', ...paths], { encoding: 'utf8' })).toBe(
      '',
    );
  });

  it.each(UNITS)('%s has sections and keys only', (file) => {
    const lines = read(file)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines.filter((line) => !/^(?:\[\w+\]|[A-Z]\w+=.+)$/.test(line))).toEqual([]);
  });

  it('the timer has a service of its name', () => {
    expect(UNITS).toContain('herbarium-build.timer');
    expect(UNITS).toContain('herbarium-build.service');
  });
});

describe.skipIf(!NGINX)('nginx by its recipe, before an intake', () => {
  it('hands over forms, and who sends them', async () => {
    const sandbox = await startSandbox({ callsPerSecond: 1000, faultyPictures: false });
    onTestFinished(() => sandbox.close());
    const { intake, close } = openIntake({
      settings: parseStore({ ...corner, join: { intakeUrl: '/intake/' } }, 'test'),
      access: sandbox,
      network: createUndiciNetwork(2000),
      answerAfterMs: 10,
    });
    onTestFinished(close);
    const senders: string[] = [];
    const listener = createNodeListener(
      (form, sender) => {
        senders.push(sender);
        return intake(form, sender);
      },
      { senderHeader: 'x-real-ip' },
    );
    const server = createServer(listener);
    const intakePort = await findFreePort();
    await new Promise<void>((done) => server.listen(intakePort, '127.0.0.1', done));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const { port } = await serveByRecipe(intakePort);
    const send = (values: Record<string, string>) =>
      fetch(`http://127.0.0.1:${port}/intake/`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: corner.url, 'x-real-ip': '203.0.113.9' },
        body: new URLSearchParams({ ...WHOLE, ...values }),
      });
    expect((await send({})).headers.get('location')).toBe(`${corner.url}/join/done/`);
    await expect.poll(() => sandbox.customers().at(-1)).toMatchObject({ first_name: 'Ines' });
    expect(senders).toEqual(['127.0.0.1']);
    expect((await send({ street1: 'x'.repeat(20_000) })).status).toBe(413);
  });
});

describe.skipIf(!NGINX)('nginx by its recipe', () => {
  const NEVER_CHANGES = 'public, max-age=31536000, immutable';

  it.each([
    ['/embed/v1/menu.json', '*', 'public, max-age=300'],
    ['/embed/v1/herbarium.C_ab2juX.js', '*', NEVER_CHANGES],
    ['/es/data/a1b2c3/cards/0.json', '*', 'public, max-age=0, must-revalidate'],
    ['/products/blue-dream/', '*', 'public, max-age=0, must-revalidate'],
    ['/pictures/a1b2c3-320.webp', undefined, NEVER_CHANGES],
    ['/', undefined, 'public, max-age=0, must-revalidate'],
  ])('serves %s to pages of origin %s, to be kept: %s', async (path, origin, kept) => {
    const { directory, port } = await serveByRecipe();
    const file = join(directory, 'menu/current', path.endsWith('/') ? `${path}index.html` : path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'A file.');
    const { headers, body } = await ask(port, 'menu.example.com', path);
    expect(body).toBe('A file.');
    expect(headers['access-control-allow-origin']).toBe(origin);
    expect(headers['cache-control']).toBe(kept);
    expect(headers['etag']).toMatch(/^"/);
  });

  it('calls every file what it is', async () => {
    const { directory, port } = await serveByRecipe();
    for (const [path, type] of CONTENT_TYPES) {
      const file = join(directory, 'menu/current', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, 'A file.');
      const { headers } = await ask(port, 'menu.example.com', `/${path}`);
      expect(headers['content-type']?.replace('; ', ';'), path).toBe(type);
    }
  });

  it.each(['/deals.xml', '/es/new.xml', '/deals.ics'])('has %s asked for anew each time', async (path) => {
    const { directory, port } = await serveByRecipe();
    mkdirSync(join(directory, 'menu/current/es'), { recursive: true });
    writeFileSync(join(directory, 'menu/current', path), 'A file.');
    const { headers } = await ask(port, 'menu.example.com', path);
    expect(headers['cache-control']).toBe('public, max-age=0, must-revalidate');
  });

  it('puts the names and links of the menu on a page of the shop, and new ones once they are written', async () => {
    const { directory, port } = await serveByRecipe();
    const shop = join(directory, 'shop');
    mkdirSync(shop);
    writeFileSync(join(shop, 'index.html'), '<h1>Our shop</h1><!--#include virtual="/menu.html" -->');
    for (const name of ['Blue Dream', 'Gelato']) {
      writeFileSync(join(shop, 'menu.html'), `<a href="/products/">${name}</a>`);
      const { body } = await ask(port, 'www.example.com', '/');
      expect(body).toBe(`<h1>Our shop</h1><a href="/products/">${name}</a>`);
    }
  });
});

async function ask(port: number, host: string, path: string) {
  const response = await new Promise<IncomingMessage>((done, fail) => {
    get({ host: '127.0.0.1', port, path, headers: { Host: host } }, done).on('error', fail);
  });
  return { headers: response.headers, body: await text(response) };
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}

/** nginx on a free port, with the recipe's folders in a temporary one, until the test has ended. */
async function serveByRecipe(intakePort = 4323): Promise<{ directory: string; port: number }> {
  const directory = createTemporaryDirectory();
  const port = await findFreePort();
  const settings = join(directory, 'nginx.conf');
  const http = read('nginx.conf')
    .replaceAll('listen 80;', `listen 127.0.0.1:${port};`)
    .replaceAll('127.0.0.1:4323', `127.0.0.1:${intakePort}`)
    .replaceAll('/srv/', `${directory}/`);
  writeFileSync(
    settings,
    `pid ${directory}/pid; error_log ${directory}/errors; daemon off; master_process off; events {} http { access_log off; ${http} }`,
  );
  const nginx = spawn(NGINX ?? '', ['-c', settings], { stdio: 'ignore' });
  onTestFinished(() => void nginx.kill());
  await expect.poll(() => existsSync(join(directory, 'pid'))).toBe(true);
  return { directory, port };
}

it('the image holds all that its command needs', () => {
  const image = createTemporaryDirectory();
  const lines = read('Dockerfile').split('\n');
  for (const line of lines.filter((each) => each.startsWith('COPY '))) {
    const parts = line.split(/\s+/).slice(1);
    const [target = ''] = parts.splice(-1);
    for (const part of parts) {
      const place = join(image, target === './' ? part : target);
      mkdirSync(dirname(place), { recursive: true });
      cpSync(join(ROOT, part), place, { recursive: true });
    }
  }
  symlinkSync(join(ROOT, 'node_modules'), join(image, 'node_modules'));
  const [command = '[]'] = lines
    .filter((line) => line.startsWith('CMD '))
    .map((line) => line.slice('CMD '.length));
  const [program = '', ...words] = JSON.parse(command);
  const printed = execFileSync(program, [...words, '--help'], { cwd: image, encoding: 'utf8' });
  expect(printed).toContain('renew the site by the schedule');
  for (const option of words.filter((word: string) => /^--\w/.test(word))) expect(printed).toContain(option);
});
