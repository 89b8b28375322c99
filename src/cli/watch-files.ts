import { unwatchFile, watchFile } from 'node:fs';

/** At once, as people see it; a look at a file costs nothing that could be measured. */
const POLL_MS = 100;
/** A file is saved in several steps. */
const SETTLING_MS = 30;

export interface FilesWatch {
  /** Begins to watch a file too: an absolute path, which need not exist. */
  add(file: string): void;
  /** Calls `onSave` each time a file has been saved, removed, or put there again, and once now if one was since the watch began. */
  follow(onSave: () => void): void;
}

/**
 * Looks whether files have been saved. They are asked for by their names each time: editors save over the old file or put a new one in
 * its place, links are pointed elsewhere, and folders that are shared with a container announce no change.
 * @param signal ends the watch
 */
export function watchFiles(signal: AbortSignal): FilesWatch {
  const files = new Set<string>();
  let settling: NodeJS.Timeout | undefined;
  let followed: (() => void) | undefined;
  let isUnread = false;
  const notify = () => {
    isUnread = followed === undefined;
    followed?.();
  };
  const look = () => {
    clearTimeout(settling);
    settling = setTimeout(notify, SETTLING_MS);
  };
  signal.addEventListener('abort', () => {
    clearTimeout(settling);
    for (const file of files) unwatchFile(file, look);
  });
  return {
    add: (file) => {
      if (files.has(file) || signal.aborted) return;
      files.add(file);
      watchFile(file, { interval: POLL_MS }, look);
    },
    follow: (onSave) => {
      followed = onSave;
      if (isUnread) notify();
    },
  };
}
