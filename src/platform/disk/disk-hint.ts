const FULL = 'Free some space, or name a place on another disk.';
const MISPLACED =
  'A file is where a directory should be, or the reverse. Move it away, or name another place with --data, --out or --to.';

const HINT_BY_CODE: ReadonlyMap<string, string> = new Map([
  ['ENOSPC', FULL],
  ['EDQUOT', FULL],
  ['EFBIG', FULL],
  ['EROFS', 'The disk is read-only. Name a place that can be written to with --data, --out or --to.'],
  ['EACCES', 'Let the user who runs this read and write there, or name another place.'],
  ['EPERM', 'Let the user who runs this read and write there, or name another place.'],
  ['ENOTDIR', MISPLACED],
  ['EISDIR', MISPLACED],
  ['EEXIST', MISPLACED],
  ['ENOTEMPTY', 'Something else writes there. Let nothing else write there, and run this again.'],
  ['ENOENT', 'Its directory is missing, or cannot be written to. Make it, or name another place.'],
  ['ELOOP', 'Links lead in a circle. Remove them, or name another place.'],
  ['ENAMETOOLONG', 'Name a place with a shorter path.'],
  ['EXDEV', 'Keep the directory on one disk, without a mount or a link in it.'],
  ['EBUSY', 'It is in use, e.g. as a mount point. Name a directory in it instead.'],
  ['EIO', 'The disk is damaged or gone. Check it.'],
  ['EMFILE', 'Too many files are open. Raise the limit (ulimit -n), and run this again.'],
  ['ENFILE', 'Too many files are open on this machine. Close other programs, and run this again.'],
]);

/** Calls of a file system. What a network refuses has the same codes, but other calls. */
const DISK_CALL =
  /^(?:access|chmod|chown|close|copyfile|cp|fchmod|fdatasync|fstat|fsync|ftruncate|futime|link|lstat|mkdir|mkdtemp|open|opendir|read|readlink|realpath|rename|rm|rmdir|scandir|stat|symlink|truncate|unlink|utime|write)$/;

/**
 * What to do about what a disk refused.
 * @param error whatever was thrown
 * @returns as sentences; undefined for all other errors
 */
export function findDiskHint(error: unknown): string | undefined {
  if (!(error instanceof Error && 'code' in error && 'syscall' in error)) return undefined;
  return DISK_CALL.test(String(error.syscall)) ? HINT_BY_CODE.get(String(error.code)) : undefined;
}
