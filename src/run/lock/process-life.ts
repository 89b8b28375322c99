import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { findErrorCode } from '#platform/disk/find-error-code.ts';

/**
 * Whether a process runs.
 * @param start what `findProcessStart` said of it; a later process that has got the same id counts as another one
 */
export async function isAlive(processId: number, start: string | undefined): Promise<boolean> {
  const presentStart = await findProcessStart(processId);
  if (start !== undefined && presentStart !== undefined) return start === presentStart;
  return processId !== process.pid && takesSignals(processId);
}

/** When a process began, in the system's own terms; undefined where there is no /proc, or no such process. */
export async function findProcessStart(processId: number): Promise<string | undefined> {
  const text = await readFile(`/proc/${processId}/stat`, 'utf8').catch(() => '');
  // proc(5): the 22nd field; the second, in brackets, may hold blanks.
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19];
}

/**
 * Names the set of processes in which a process id means something: host, boot, and PID namespace. Two containers on one machine
 * have two, and process 7 of the one says nothing about process 7 of the other. Where there is no /proc only the host's name counts.
 */
export async function findProcessTable(): Promise<string> {
  const [bootId, namespace] = await Promise.all([
    readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => ''),
    readlink('/proc/self/ns/pid').catch(() => ''),
  ]);
  return [hostname(), bootId.trim(), namespace].join(' ').trim();
}

/** Signal 0 is never delivered: the system only says whether it could be. To a process of another user it may not: that one is alive. */
function takesSignals(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return findErrorCode(error) === 'EPERM';
  }
}
