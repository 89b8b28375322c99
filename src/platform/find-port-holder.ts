import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

const LISTENS = '0A';

/**
 * The program that listens at a port of this machine, e.g. `node herbarium.js (process 4711)`.
 * Linux says so, of the programs of the same user; undefined wherever it is not said.
 */
export function findPortHolder(port: number): string | undefined {
  const inodes = new Set(['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => listInodes(table, port)));
  if (inodes.size === 0) return undefined;
  const id = attempt(() => readdirSync('/proc'))?.find(
    (name) => /^\d+$/.test(name) && holdsOneOf(inodes, `/proc/${name}/fd`),
  );
  if (id === undefined) return undefined;
  return `${describeProgram(id)} (process ${id})`;
}

/** The program and the script that it runs, e.g. `node herbarium.js`. What else is on a command line may be a secret. */
function describeProgram(id: string): string {
  const [program = '', script = ''] =
    attempt(() => readFileSync(`/proc/${id}/cmdline`, 'utf8').split('\0')) ?? [];
  const names = [program, ...(script.startsWith('-') ? [] : [script])].map((path) => basename(path));
  return names.filter(Boolean).join(' ') || 'a program';
}

/** Of the sockets that listen at the port; each line of the table is one socket, its port in hexadecimal digits. */
function listInodes(table: string, port: number): string[] {
  const lines = attempt(() => readFileSync(table, 'utf8').trim().split('\n')) ?? [];
  return lines.flatMap((line) => {
    const [, address = '', , state, , , , , , inode = '0'] = line.trim().split(/\s+/);
    const isAtPort = Number.parseInt(address.split(':')[1] ?? '', 16) === port;
    return isAtPort && state === LISTENS && inode !== '0' ? [inode] : [];
  });
}

function holdsOneOf(inodes: ReadonlySet<string>, folder: string): boolean {
  const files = attempt(() => readdirSync(folder)) ?? [];
  return files.some((file) => {
    const [, inode = ''] =
      /^socket:\[(\d+)\]$/.exec(attempt(() => readlinkSync(`${folder}/${file}`)) ?? '') ?? [];
    return inodes.has(inode);
  });
}

/** Processes end while they are looked at, and those of others are not shown. */
function attempt<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
