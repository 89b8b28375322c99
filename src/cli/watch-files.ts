import { statSync } from 'node:fs';

/** At once, as people see it; a look at a few files costs nothing that could be measured. */
const POLL_MS = 100;

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
  const states = new Map<string, string>();
  let onSave: (() => void) | undefined;
  let isUnread = false;
  /** Editors save a file in several writes, so a change is reported once two checks in a row find the same content. */
  let isSettling = false;
  const look = () => {
    const changed = [...states].filter(([file, state]) => readState(file) !== state);
    for (const [file] of changed) states.set(file, readState(file));
    if (changed.length === 0 && isSettling) notify();
    isSettling = changed.length > 0;
  };
  const notify = () => {
    isUnread = onSave === undefined;
    onSave?.();
  };
  const timer = setInterval(look, POLL_MS);
  signal.addEventListener('abort', () => clearInterval(timer));
  return {
    add: (file) => {
      if (!states.has(file)) states.set(file, readState(file));
    },
    follow: (listener) => {
      onSave = listener;
      if (isUnread) notify();
    },
  };
}

/** Another one after each save; of a file that is not there it is empty. */
function readState(file: string): string {
  try {
    const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
    return stats ? [stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join() : '';
  } catch {
    return '';
  }
}
