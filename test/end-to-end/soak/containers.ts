import { spawnSync } from 'node:child_process';

/** Runs a command as on another host: its process ids are others, while it shares the disk. */
const OTHER_HOST = ['unshare', '--pid', '--fork', '--mount-proc', '--kill-child'];

/** Whether this user may make namespaces. */
export const canUnshare = spawnSync('unshare', ['--pid', '--mount', '--fork', 'true']).status === 0;

/** Words before a command that run it as on another host; none where that cannot be done. */
export function toOtherHost(): readonly string[] {
  return canUnshare ? OTHER_HOST : [];
}

/** Words before a command for which a directory is on a disk that may only be read. */
export function toReadOnly(directory: string): readonly string[] {
  const script = 'mount --bind "$1" "$1" && mount -o remount,bind,ro "$1" && shift && exec "$@"';
  return ['unshare', '--mount', 'sh', '-c', script, 'sh', directory];
}
