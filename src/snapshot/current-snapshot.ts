import type { Snapshot } from './snapshot.ts';

/** What pages are rendered from. */
interface CurrentSnapshot {
  snapshot: Snapshot;
  /** Whether what changes with every feed is filled in as a page is written, and not by the page itself. */
  isStampedLater: boolean;
}

/** Pages are bundled with a copy of this module, so that what it keeps is kept by the process. */
const KEY = Symbol.for('herbarium.current-snapshot');

/** Hands the pages the snapshot that they are rendered from. They are compiled without one. */
export function setCurrentSnapshot(
  snapshot: Snapshot,
  { isStampedLater }: { isStampedLater: boolean },
): void {
  Reflect.set(globalThis, KEY, { snapshot, isStampedLater });
}

/** @throws Error if no snapshot was handed over */
export function getCurrentSnapshot(): Snapshot {
  return getCurrent().snapshot;
}

/** Whether pages leave places for their stamps. @throws Error if no snapshot was handed over */
export function arePagesStampedLater(): boolean {
  return getCurrent().isStampedLater;
}

function getCurrent(): CurrentSnapshot {
  const current: CurrentSnapshot | undefined = Reflect.get(globalThis, KEY);
  if (!current) throw new Error('There is no snapshot to render.');
  return current;
}
