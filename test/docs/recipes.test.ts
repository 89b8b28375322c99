import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { connect } from 'node:http2';
import { dirname, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { connect as connectTls } from 'node:tls';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createNodeListener } from '#intake/node-listener.ts';
import { openIntake } from '#intake/open-intake.ts';
import { SECURITY_HEADERS, STRICT_TRANSPORT, toCacheControl } from '#run/publish/http-headers.ts';
import { startSandbox } from '#sandbox/sandbox-server.ts';
import { parseStore } from '#settings/load-store.ts';
import { createUndiciNetwork } from '#treez/client/undici-network.ts';
import { WHOLE } from '../menu/join/any-join.ts';
import { CONTENT_TYPES } from '../run/publish/bucket/content-types.ts';
import { store as corner } from '../stores/corner-store.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';
import { ask, findFreePort, HAS_OPENSSL, NGINX, serveByRecipe } from './serve-nginx.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const RECIPES = join(ROOT, 'docs/recipes');
const FILES = readdirSync(RECIPES);
const UNITS = FILES.filter((file) => /\.(?:service|timer)$/.test(file));
const SYSTEMD_ANALYZE = ['/usr/bin/systemd-analyze', '/bin/systemd-analyze'].find(existsSync);

/** Of the program, as its own help lists them. */
const COMMANDS = [
  ...execFileSync(process.execPath, [join(ROOT, 'src/cli/herbarium.js'), '--help'], { encoding: 'utf8' })
    .replace(/^.*Commands:/s, '')
    .matchAll(/^ {2}([a-z]+) /gm),
].map(([, name = '']) => name);

const read = (file: string) => readFileSync(join(RECIPES, file), 'utf8');

it.each(FILES)('%s runs only commands that there are', (file) => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const named = [...read(file).matchAll(/npm(?:", "| )run(?:", "| )([\w:]+)/g)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  const direct = [...read(file).matchAll(/herbarium\.js(?:", "| )(\w+)/g)].map(([, name = '']) => name);
  expect(direct.filter((name) => !COMMANDS.includes(name))).toEqual([]);
  if (/^Dockerfile$|\.service$|^github-actions/.test(file))
    expect(named.length + direct.length).toBeGreaterThan(0);
});

describe('the units of systemd', () => {
  it.skipIf(!SYSTEMD_ANALYZE)('are such by its own judgement', () => {
    const paths = UNITS.map((file) => join(RECIPES, file));
    expect(execFileSync(SYSTEMD_ANALYZE ?? '', ['verify', '--man=no', ...paths], { encoding: 'utf8' })).toBe(
      '',
    );
  });

  // 8.7 without a sandbox; what is left is the network, and memory that Node writes machine code into.
  it.skipIf(!SYSTEMD_ANALYZE).each(UNITS.filter((file) => file.endsWith('.service')))(
    '%s is exposed to 2 of 10 at most',
    (file) => {
      const words = ['security', '--offline=true', '--no-pager', '--threshold=20', join(RECIPES, file)];
      expect(execFileSync(SYSTEMD_ANALYZE ?? '', words, { encoding: 'utf8' })).toMatch(
        /level for \S+: [01]\./,
      );
    },
  );

  it.each(UNITS)('%s has sections and keys only', (file) => {
    const lines = read(file)
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(lines.filter((line) => !/^(?:\[\w+\]|[A-Z]\w+=.+|CapabilityBoundingSet=)$/.test(line))).toEqual(
      [],
    );
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
    const { port } = await serveByRecipe({ intakePort });
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

  it.each([
    ['a page', '/', 200],
    ['a script', '/_astro/start.B1x2.js', 200],
    ['data', '/data/a1b2c3/cards/0.json', 200],
    ['a product page', '/products/blue-dream/', 200],
    ['a calendar', '/deals.ics', 200],
    ['a feed', '/es/new.xml', 200],
    ['the embedded menu', '/embed/v1/herbarium.js', 200],
    ['a script of it', '/embed/v1/herbarium.C_ab2juX.js', 200],
    ['a picture', '/pictures/0123456789abcdef-512.webp', 200],
    ['a page that does not exist', '/menu/lost/', 404],
    ['a script that does not exist', '/_astro/lost.js', 404],
    ['rules for other hosts', '/_headers', 404],
    ['an address without its last slash', '/products/blue-dream', 301],
    ['a method that is not allowed', '/', 405],
  ])('sends every header, once, with %s', async (_, path, status) => {
    const { directory, port } = await serveByRecipe();
    for (const file of ['index.html', '404.html', '_headers']) write(directory, file);
    write(directory, 'products/blue-dream/index.html');
    if (status === 200 && !path.endsWith('/')) write(directory, path);
    const method = status === 405 ? 'DELETE' : 'GET';
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      redirect: 'manual',
    });
    const { headers } = answer;
    expect(answer.status).toBe(status);
    for (const [name, value] of SECURITY_HEADERS) expect(headers.get(name), name).toBe(value);
    expect(headers.get('strict-transport-security')).toBeNull();
    const file = path.endsWith('/') ? `${path}index.html` : path;
    expect(headers.get('cache-control')).toBe(toCacheControl(status === 404 ? '404.html' : file.slice(1)));
    expect(headers.get('location')).toBe(status === 301 ? `${path}/` : null);
  });

  it('compresses all text, and nothing that is compressed already', async () => {
    const { directory, port } = await serveByRecipe();
    const content = 'A file with something to say. '.repeat(40);
    for (const [path, type] of CONTENT_TYPES) {
      write(directory, path, content);
      const { headers } = await ask(port, 'menu.example.com', `/${path}`, { 'Accept-Encoding': 'gzip' });
      const isText = type.includes('charset');
      expect(headers['content-encoding'], path).toBe(isText ? 'gzip' : undefined);
      if (isText) expect(headers.vary, path).toBe('Accept-Encoding');
    }
    const answer = await fetch(`http://127.0.0.1:${port}/deals.ics`);
    expect(await answer.text()).toBe(content);
  });

  it.skipIf(!HAS_OPENSSL)(
    'speaks HTTP/2 over TLS, with the same headers and HSTS for this host alone',
    async () => {
      const { directory, port, tlsPort } = await serveByRecipe({ hasTls: true });
      write(directory, 'index.html', 'A page.');
      write(directory, '404.html');
      const certificate = readFileSync(join(directory, 'fullchain.pem'));
      const session = connect(`https://127.0.0.1:${tlsPort}`, {
        ca: certificate,
        servername: 'menu.example.com',
      });
      onTestFinished(() => session.destroy());
      for (const [path, status] of [
        ['/', 200],
        ['/lost', 404],
      ] as const) {
        const request = session.request({ ':path': path, ':authority': 'menu.example.com' });
        const headers = await new Promise<Record<string, unknown>>((done) => request.once('response', done));
        expect(headers[':status']).toBe(status);
        for (const [name, value] of [...SECURITY_HEADERS, STRICT_TRANSPORT])
          expect(headers[name.toLowerCase()], name).toBe(value);
        await text(request);
      }
      const plain = await ask(port, 'menu.example.com', '/menu/?q=1');
      expect([plain.status, plain.headers.location]).toEqual([308, 'https://menu.example.com/menu/?q=1']);
      const elsewhere = await ask(port, 'evil.example', '/');
      expect(elsewhere.headers.location).toBe('https://menu.example.com/');
    },
  );

  it.skipIf(!HAS_OPENSSL).each(['TLSv1', 'TLSv1.1'] as const)('refuses %s', async (version) => {
    const { tlsPort } = await serveByRecipe({ hasTls: true });
    const socket = connectTls({
      port: tlsPort,
      host: '127.0.0.1',
      rejectUnauthorized: false,
      minVersion: version,
      maxVersion: version,
      ciphers: 'ALL:@SECLEVEL=0',
    });
    onTestFinished(() => void socket.destroy());
    const outcome = await new Promise((done) => {
      socket.once('secureConnect', () => done('connected'));
      socket.once('error', ({ message }) => done(message));
    });
    expect(outcome).toMatch(/alert|version/i);
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

/** A file of the live release. */
function write(directory: string, path: string, content = 'A file.'): void {
  const file = join(directory, 'menu/current', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
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
  const [, ...words] = JSON.parse(command);
  const printed = execFileSync(process.execPath, [...words, '--help'], { cwd: image, encoding: 'utf8' });
  expect(printed).toContain('renew the site by the schedule');
  for (const option of words.filter((word: string) => /^--\w/.test(word))) expect(printed).toContain(option);
});
