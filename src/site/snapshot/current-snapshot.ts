import type { Snapshot } from './snapshot.ts';

/** What pages are rendered from. */
interface CurrentSnapshot {
  snapshot: Snapshot;
  /** Of the places for what changes with every feed, where it is filled in as a page is written, and not by the page itself. */
  stampKey: string | undefined;
}

/** Pages are bundled with a copy of this module, so that what it keeps is kept by the process. */
const KEY = Symbol.for('herbarium.current-snapshot');

/** Hands the pages the snapshot that they are rendered from. They are compiled without one. */
export function setCurrentSnapshot(snapshot: Snapshot, { stampKey }: { stampKey?: string } = {}): void {
  Reflect.set(globalThis, KEY, { snapshot, stampKey });
}

/** @throws Error if no snapshot was handed over */
export function getCurrentSnapshot(): Snapshot {
  return getCurrent().snapshot;
}

/** The key of the places that pages leave for their stamps; undefined if they leave none. @throws Error if no snapshot was handed over */
export function findStampKey(): string | undefined {
  return getCurrent().stampKey;
}

function getCurrent(): CurrentSnapshot {
  const current: CurrentSnapshot | undefined = Reflect.get(globalThis, KEY);
  if (!current) throw new Error('There is no snapshot to render.');
  return current;
}
