import type { Snapshot } from './snapshot.ts';

/** Pages are bundled with a copy of this module, so that what it keeps is kept by the process. */
const KEY = Symbol.for('herbarium.current-snapshot');

/** Hands the pages the snapshot that they are rendered from. They are compiled without one. */
export function setCurrentSnapshot(snapshot: Snapshot): void {
  Reflect.set(globalThis, KEY, snapshot);
}

/** @throws Error if no snapshot was handed over */
export function getCurrentSnapshot(): Snapshot {
  const current: Snapshot | undefined = Reflect.get(globalThis, KEY);
  if (!current) throw new Error('There is no snapshot to render.');
  return current;
}
