import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage } from 'node:http';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { expect, onTestFinished } from 'vitest';
import { createTemporaryDirectory } from '../temporary-directory.ts';

const RECIPES = resolve(import.meta.dirname, '../../docs/recipes');

/** Absent where nginx is not installed. */
export const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx'].find(existsSync);

/** Whether there can be a certificate. */
export const HAS_OPENSSL = spawnSync('openssl', ['version']).status === 0;

export interface NginxOptions {
  /** Where the intake listens on loopback. */
  intakePort?: number;
  /** Where releases are published, absolute. Default: `menu` in the server's own directory. */
  menu?: string;
  /** With the recipe for TLS, and a certificate that signs itself. */
  hasTls?: boolean;
}

export interface ServedRecipe {
  /** Stands for `/srv`. */
  directory: string;
  port: number;
  /** 0 without TLS. */
  tlsPort: number;
}

/** nginx by the recipe, on free ports and as the user that Debian runs it as, until the test has ended. */
export async function serveByRecipe(options: NginxOptions = {}): Promise<ServedRecipe> {
  const { intakePort = 4323, hasTls = false } = options;
  const directory = createTemporaryDirectory();
  const { menu = join(directory, 'menu') } = options;
  const port = await findFreePort();
  const tlsPort = hasTls ? await findFreePort() : 0;
  const fill = (recipe: string) =>
    recipe
      .replaceAll('listen 80;', `listen 127.0.0.1:${port};`)
      .replaceAll('listen 443 ', `listen 127.0.0.1:${tlsPort} `)
      .replaceAll('127.0.0.1:4323', `127.0.0.1:${intakePort}`)
      .replaceAll('# include /etc/nginx/', hasTls ? `include ${directory}/` : '# ')
      .replaceAll(/\/srv\/(menu(?=\/))?/g, (_, isMenu) => (isMenu ? menu : `${directory}/`))
      .replaceAll(/\/etc\/letsencrypt\/live\/[^/]+/g, directory);
  if (hasTls) {
    signCertificate(directory);
    writeFileSync(join(directory, 'menu-tls.conf'), toKnownWords(fill(readRecipe('nginx-tls.conf'))));
  }
  const folders = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${directory}/own/${name};`,
  );
  writeFileSync(
    join(directory, 'nginx.conf'),
    `pid ${directory}/own/pid; error_log ${directory}/own/errors; daemon off; master_process off; events {}
http { access_log off; ${folders.join(' ')} ${fill(readRecipe('nginx.conf'))} }`,
  );
  mkdirSync(join(directory, 'own'));
  chmodSync(directory, 0o755);
  const words = [NGINX ?? '', '-e', join(directory, 'own/errors'), '-c', join(directory, 'nginx.conf')];
  const [program = '', ...rest] = asWebServer(join(directory, 'own'), words);
  const nginx = spawn(program, rest, { stdio: 'ignore' });
  onTestFinished(() => void nginx.kill());
  await expect
    .poll(() => existsSync(join(directory, 'own/pid')) || readFileSync(join(directory, 'own/errors'), 'utf8'))
    .toBe(true);
  return { directory, port, tlsPort };
}

function readRecipe(file: string): string {
  return readFileSync(join(RECIPES, file), 'utf8');
}

/** Whoever runs the tests has no more to say than a web server, where they may change who they are. */
function asWebServer(owned: string, words: string[]): string[] {
  if (process.getuid?.() !== 0) return words;
  const id = Number(execFileSync('id', ['-u', 'www-data'], { encoding: 'utf8' }));
  chownSync(owned, id, id);
  return ['setpriv', `--reuid=${id}`, `--regid=${id}`, '--clear-groups', ...words];
}

/** Readable by the web server: this nginx has no process that is root's. */
function signCertificate(directory: string): void {
  const [key, certificate] = [join(directory, 'privkey.pem'), join(directory, 'fullchain.pem')];
  execFileSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '2',
      ],
      ...['-subj', '/CN=menu.example.com', '-addext', 'subjectAltName=DNS:menu.example.com'],
      ...['-keyout', key, '-out', certificate],
    ],
    { stdio: 'ignore' },
  );
  chmodSync(key, 0o644);
}

/** As the recipe says of versions before 1.25.1. */
function toKnownWords(recipe: string): string {
  const version = execFileSync('/bin/sh', ['-c', '"$1" -v 2>&1', 'sh', NGINX ?? ''], { encoding: 'utf8' });
  const [major = 0, minor = 0, patch = 0] = (/nginx\/([\d.]+)/.exec(version)?.[1] ?? '')
    .split('.')
    .map(Number);
  if (major * 1e6 + minor * 1e3 + patch >= 1_025_001) return recipe;
  return recipe.replace('http2 on;\n', '').replace(/(listen \S+ ssl);/, '$1 http2;');
}

export async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === 'object' && address ? address.port : 0;
}

export interface NginxAnswer {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

/** Asks over plain HTTP. @param headers besides `Host` */
export async function ask(
  port: number,
  host: string,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<NginxAnswer> {
  const response = await new Promise<IncomingMessage>((done, fail) => {
    get({ host: '127.0.0.1', port, path, headers: { Host: host, ...headers } }, done).on('error', fail);
  });
  const body = await text(response);
  return { status: response.statusCode, headers: response.headers, body };
}
