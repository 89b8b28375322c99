import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { TEST_DATA } from '../site/run-herbarium.ts';

const PHP = '/usr/bin/php';
const MARIADB = '/usr/sbin/mariadbd';
/** Debian's packages, unpacked beside the system: installed, they bring a web server. They survive the run. */
const UNPACKED = join(TEST_DATA, 'wordpress');
const FILES = join(UNPACKED, 'usr/share/wordpress');
const SCRIPT = join(import.meta.dirname, 'wordpress.php');

/** WordPress as Debian has it. */
export interface WordPressFiles {
  /** Absolute. */
  folder: string;
  /** The themes that it comes with. */
  themes: readonly string[];
}

/**
 * Finds PHP and MariaDB on the machine, and fetches WordPress for them.
 * @returns undefined where one of them is missing
 */
export function getWordPress(): WordPressFiles | undefined {
  if (![PHP, MARIADB].every(existsSync) || !hasDatabaseFunctions()) return undefined;
  if (!existsSync(FILES) && !unpack()) return undefined;
  const themes = readdirSync(join(FILES, 'wp-content/themes'));
  return { folder: FILES, themes: themes.filter((name) => name.startsWith('twenty')) };
}

const hasDatabaseFunctions = () =>
  spawnSync(PHP, ['-r', "exit(extension_loaded('mysqli') ? 0 : 1);"]).status === 0;

/** @returns false where there is no apt-get, or no such package to be had */
function unpack(): boolean {
  const unpacking = `${UNPACKED}.${process.pid}`;
  const run = (program: string, ...words: string[]) =>
    execFileSync(program, words, { encoding: 'utf8', stdio: 'pipe', cwd: unpacking });
  try {
    mkdirSync(unpacking, { recursive: true });
    const found = run('apt-cache', 'search', '--names-only', '^wordpress-theme-twenty');
    const themes = [...found.matchAll(/^\S+/gm)].map(([name]) => name);
    run('apt-get', 'download', 'wordpress', ...themes);
    for (const file of readdirSync(unpacking)) run('dpkg-deb', '-x', file, '.');
    renameSync(unpacking, UNPACKED);
    return existsSync(FILES);
  } catch {
    return false;
  } finally {
    rmSync(unpacking, { recursive: true, force: true });
  }
}

/** A page of a shop's own site. */
export interface WordPressPage {
  title: string;
  /** As the editor saves it. */
  content: string;
}

/** A WordPress that answers. */
export interface WordPress {
  /** In the order in which the pages were given. */
  pageUrls: readonly string[];
  /** Changes the theme of all pages. */
  wear(theme: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts WordPress and its database on loopback, and publishes the pages.
 * @param functions PHP that a shop has added to its site
 */
export async function startWordPress(
  { folder }: WordPressFiles,
  pages: readonly WordPressPage[],
  functions: string,
): Promise<WordPress> {
  const home = mkdtempSync(join(realpathSync(tmpdir()), 'herbarium-'));
  const socket = join(home, 'socket');
  writeFileSync(join(folder, 'wp-config.php'), formatConfig(socket));
  mkdirSync(join(folder, 'wp-content/mu-plugins'), { recursive: true });
  writeFileSync(join(folder, 'wp-content/mu-plugins/shop.php'), `<?php\n${functions}`);
  const database = await startServer(MARIADB, listDatabaseOptions(home, socket), /ready for connections/);
  const connect = `mysqli_connect('localhost', '', '', '', 0, ${JSON.stringify(socket)})`;
  await runPhp(['-r', `${connect}->query('CREATE DATABASE shop');`]);
  const ids: number[] = JSON.parse(await runPhp([SCRIPT, folder, 'install'], JSON.stringify(pages)));
  const server = await startServer(PHP, ['-S', '127.0.0.1:0', '-t', folder], /Server \((\S+)\) started/);
  return {
    pageUrls: ids.map((id) => `${server.said}/?page_id=${id}`),
    wear: async (theme) => void (await runPhp([SCRIPT, folder, 'theme', theme])),
    close: async () => {
      await server.stop();
      await database.stop();
      rmSync(home, { recursive: true });
    },
  };
}

/** It asks nobody on the network for anything. */
const formatConfig = (socket: string) => `<?php
foreach (['DB_NAME' => 'shop', 'DB_USER' => '', 'DB_PASSWORD' => '', 'DB_HOST' => ${JSON.stringify(`localhost:${socket}`)}, 'DB_CHARSET' => 'utf8mb4', 'DB_COLLATE' => '', 'DISABLE_WP_CRON' => true, 'WP_HTTP_BLOCK_EXTERNAL' => true, 'AUTOMATIC_UPDATER_DISABLED' => true] as $name => $value) define($name, $value);
define('WP_HOME', 'http://' . ($_SERVER['HTTP_HOST'] ?? 'localhost'));
define('WP_SITEURL', WP_HOME);
$table_prefix = 'wp_';
define('ABSPATH', __DIR__ . '/');
require ABSPATH . 'wp-settings.php';
`;

function listDatabaseOptions(home: string, socket: string): string[] {
  return [
    '--no-defaults',
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
    '--skip-networking',
    '--skip-grant-tables',
    `--datadir=${home}`,
    `--socket=${socket}`,
    `--pid-file=${join(home, 'pid')}`,
    '--innodb-buffer-pool-size=16M',
    '--innodb-log-file-size=8M',
    '--innodb-flush-log-at-trx-commit=0',
  ];
}

/** Starts a program, and waits until it says that it is ready. `said` is what the group of the pattern found. */
async function startServer(program: string, words: readonly string[], ready: RegExp) {
  const child = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] });
  const said = await readUntil(child, ready);
  return {
    said,
    stop: async () => {
      const closed = once(child, 'close');
      child.kill();
      await closed;
    },
  };
}

async function readUntil({ stderr }: ChildProcess, ready: RegExp): Promise<string> {
  const lines: string[] = [];
  if (stderr) {
    const reader = createInterface(stderr);
    for await (const line of reader) {
      lines.push(line);
      const [found, group = ''] = ready.exec(line) ?? [];
      if (found === undefined) continue;
      stderr.resume();
      return group;
    }
  }
  throw new Error(`It ended before it was ready:\n${lines.join('\n')}`);
}

async function runPhp(words: readonly string[], input = ''): Promise<string> {
  const child = spawn(PHP, words, { stdio: 'pipe' });
  child.stdin.end(input);
  const [stdout, stderr, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  if (exitCode === 0) return stdout;
  throw new Error(`php ${words.join(' ')} ended with ${exitCode}:\n${stdout}\n${stderr}`);
}
