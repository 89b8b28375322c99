import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { toContentType } from '#run/publish/bucket/content-type.ts';
import { isOpenToAll, toCacheControl } from '#run/publish/http-headers.ts';
import type { StoreInput } from '#settings/store-schema.ts';
import { buildImage, type Image } from '../../docs/container-image.ts';
import { findNode, IS_ROOT, startAs, type UserProcess } from '../../docs/other-users.ts';
import { findFreePort, NGINX, serveByRecipe } from '../../docs/serve-nginx.ts';
import { type FeedServer, serveFeed } from '../../serve-feed.ts';
import { store as california } from '../../stores/california-store.ts';
import { createWireProduct } from '../../treez/wire-product.ts';
import { listFiles } from '../commands/run-command.ts';

const RECIPES = resolve(import.meta.dirname, '../../../docs/recipes');
/** `node` in the image is the first user of its system. */
const CONTAINER_USER = 1000;
const SERVICE_USER = 61_234;
const DYNAMIC_USER = 61_235;
const STORE: StoreInput = { ...california, join: { intakeUrl: '/intake/' } };
/** `docker stop` kills after ten. */
const STOP_LIMIT_MS = 9000;

let base: string;
let image: Image;
let feed: FeedServer;
let node: string;

// Root's code, read by users that own nothing but what the recipes give them: without root there are no such users.
describe.skipIf(!IS_ROOT)('recipes, run as the users that they name', () => {
  beforeAll(async () => {
    base = mkdtempSync(join(realpathSync(tmpdir()), 'herbarium-recipes-'));
    chmodSync(base, 0o755);
    image = buildImage(join(base, 'image'), CONTAINER_USER);
    writeFileSync(
      join(base, 'image', image.workDirectory, 'src/store.config.ts'),
      `export const store = ${JSON.stringify(STORE)};\n`,
    );
    node = findNode(CONTAINER_USER, base);
    const products = ['p1', 'p2'].map((id) =>
      createWireProduct(id, { product_configurable_fields: { name: `JAR ${id}` } }),
    );
    feed = await serveFeed(products);
  });

  afterAll(async () => {
    await feed.close();
    rmSync(base, { recursive: true, force: true });
  });

  it('a container that is stopped in the middle of a run ends by itself, and the next one goes on', async () => {
    expect(image.user).toBe('node');
    expect(image.volumes).toEqual(['/data', '/site']);
    const code = listOwners(join(image.root, image.workDirectory));
    const first = await startContainer();
    await expect.poll(() => listFolders('data/compiling').join()).toMatch(/press-/);
    await stop(first.run);
    expect(listFolders('data/compiling')).toEqual([]);
    expect(listFolders('data/store-corner')).not.toContain('lock');
    expect(existsSync(join(image.root, 'site/current'))).toBe(false);

    const second = await startContainer();
    // It compiles all pages first, beside whatever else this machine does.
    await expect
      .poll(() => existsSync(join(image.root, 'site/current/index.html')), { timeout: 90_000 })
      .toBe(true);
    const [program = '', ...words] = image.healthCheck.map((word) =>
      word.replace(':4322', `:${second.port}`),
    );
    expect(program).toBe('node');
    execFileSync(node, words);
    await stop(second.run);
    expect(() => execFileSync(node, words, { stdio: 'ignore' })).toThrow();
    expect(listFolders('data/store-corner')).not.toContain('lock');
    expect(listOwners(join(image.root, image.workDirectory))).toEqual(code);
  }, 180_000);

  it('units of systemd publish where nginx serves, and write nowhere else', async () => {
    layOutServer();
    const build = readUnit('herbarium-build.service');
    const run = startUnit(build);
    expect(await run.ended, run.output()).toMatchObject({ exitCode: 0 });
    expect(statSync(join(base, 'var/lib/herbarium')).mode & 0o777).toBe(0o700);

    const watch = startUnit(readUnit('herbarium.service'), ['--port', '0']);
    await expect.poll(watch.output).toContain('nothing has changed');
    await stop(watch);

    const owned = execFileSync('find', [base, '-user', String(SERVICE_USER), '-prune'], { encoding: 'utf8' });
    expect(owned.trim().split('\n').sort()).toEqual([
      join(base, 'srv/menu'),
      join(base, 'var/lib/herbarium'),
    ]);
  }, 120_000);

  it.skipIf(!NGINX)('nginx serves all that they publish, and passes forms to the intake', async () => {
    const port = await findFreePort();
    const intake = startUnit(readUnit('herbarium-intake.service'), ['--port', String(port)]);
    onTestFinished(() => void intake.process.kill('SIGKILL'));
    await expect.poll(intake.output).toContain('The intake is at');
    const menu = join(base, 'srv/menu');
    const { port: webPort } = await serveByRecipe({ menu, intakePort: port });
    const site = `http://127.0.0.1:${webPort}`;
    const files = listFiles(realpathSync(join(menu, 'current')));
    expect(files.length).toBeGreaterThan(50);
    for (const file of files.filter((each) => !['_headers', '_redirects'].includes(each))) {
      const { status, headers } = await fetch(`${site}/${encodeURI(file)}`);
      expect(status, file).toBe(200);
      expect(headers.get('content-type')?.replace('; ', ';'), file).toBe(toContentType(file));
      expect(headers.get('cache-control'), file).toBe(toCacheControl(file));
      expect(headers.get('access-control-allow-origin'), file).toBe(isOpenToAll(file) ? '*' : null);
    }
    expect(await (await fetch(`${site}/menu/`)).text()).toContain('Corner Store');
    const form = await fetch(`${site}/intake/`, { redirect: 'manual' });
    expect(form.status).toBe(303);
    expect(form.headers.get('location')).toMatch(/\/join\/$/);
    await stop(intake);
  });
});

/** Starts what a container of the image runs, with its volumes as they are; without tini where there is none. */
async function startContainer(): Promise<{ run: UserProcess; port: number }> {
  const port = await findFreePort();
  const entryPoint = existsSync(image.entryPoint[0] ?? '') ? image.entryPoint : [];
  const command = image.command.map((word) => (image.volumes.includes(word) ? join(image.root, word) : word));
  const run = startAs([...entryPoint, ...command, '--port', String(port)], {
    userId: CONTAINER_USER,
    directory: join(image.root, image.workDirectory),
    environment: { ...feed.environment, PATH: `${dirname(node)}:/usr/bin:/bin`, HOME: '/home/node' },
  });
  onTestFinished(() => void run.process.kill('SIGKILL'));
  return { run, port };
}

async function stop(run: UserProcess): Promise<void> {
  run.process.kill('SIGTERM');
  const limit = setTimeout(() => run.process.kill('SIGKILL'), STOP_LIMIT_MS);
  expect(await run.ended, run.output()).toEqual({ exitCode: 0, signal: null });
  clearTimeout(limit);
}

function listFolders(path: string): string[] {
  const directory = join(image.root, path);
  return existsSync(directory) ? readdirSync(directory) : [];
}

/** Whose each file is, and when it was last written. */
function listOwners(directory: string): string {
  return execFileSync('find', [directory, '-printf', '%p %u %m %T@\n'], { encoding: 'utf8' });
}

/** What the recipe says to do as root, below one folder; the project is that of the image, whose pages are compiled already. */
function layOutServer(): void {
  const project = join(image.root, image.workDirectory);
  mkdirSync(join(base, 'opt'), { recursive: true });
  for (const folder of ['etc/systemd/system', 'srv', 'var/lib'])
    mkdirSync(join(base, folder), { recursive: true });
  symlinkSync(project, join(base, 'opt/herbarium'));
  cpSync(RECIPES, join(project, 'docs/recipes'), { recursive: true });
  const [, steps = ''] =
    /```sh\n(useradd.*?)```/s.exec(readFileSync(join(RECIPES, 'systemd.md'), 'utf8')) ?? [];
  const here = steps
    .replaceAll(/^(?:useradd|npm ci).*\n/gm, '')
    .replaceAll(/(?<= )\/(?!dev)(?=\w)/g, `${base}/`)
    .replaceAll('herbarium -g herbarium', `${SERVICE_USER} -g ${SERVICE_USER}`);
  execFileSync('/bin/sh', ['-euc', here]);
  const credentials = join(base, 'etc/herbarium.env');
  expect(statSync(credentials)).toMatchObject({ uid: 0, mode: 0o100_600 });
  writeFileSync(
    credentials,
    Object.entries(feed.environment)
      .map((entry) => `${entry.join('=')}\n`)
      .join(''),
  );
}

type Unit = ReadonlyMap<string, string[]>;

/** A unit as it was installed. */
function readUnit(file: string): Unit {
  const unit = new Map<string, string[]>();
  for (const line of readFileSync(join(base, 'etc/systemd/system', file), 'utf8').split('\n')) {
    const [, key, value] = /^([A-Z]\w+)=(.*)$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined) unit.set(key, [...(unit.get(key) ?? []), value]);
  }
  return unit;
}

/** What systemd does with a unit, as far as users, folders and variables go. @param words put after those of the unit */
function startUnit(unit: Unit, words: readonly string[] = []): UserProcess {
  const get = (key: string) => unit.get(key)?.[0] ?? '';
  const userId = get('DynamicUser') === 'yes' ? DYNAMIC_USER : SERVICE_USER;
  if (userId === SERVICE_USER) expect(get('User')).toBe('herbarium');
  const state = get('StateDirectory');
  if (state !== '') {
    const directory = join(base, 'var/lib', state);
    if (!existsSync(directory)) {
      mkdirSync(directory);
      // Compiling takes ten seconds, and was done by the container.
      cpSync(join(image.root, 'data/compiling'), join(directory, 'compiling'), {
        recursive: true,
        verbatimSymlinks: true,
      });
      execFileSync('chown', ['-Rh', `${userId}:${userId}`, directory]);
    }
    chmodSync(directory, Number.parseInt(get('StateDirectoryMode'), 8));
  }
  const lines = [
    ...readFileSync(join(base, get('EnvironmentFile')), 'utf8')
      .trim()
      .split('\n'),
    ...(unit.get('Environment') ?? []),
  ];
  const [program = '', ...rest] = get('ExecStart').split(' ');
  expect(program).toBe('/usr/bin/node');
  return startAs([node, ...rest.map((word) => (word.startsWith('/') ? join(base, word) : word)), ...words], {
    userId,
    directory: join(base, get('WorkingDirectory')),
    environment: Object.fromEntries(
      lines.map((line) => [line.split('=')[0], line.slice(line.indexOf('=') + 1)]),
    ),
    umask: get('UMask'),
  });
}
