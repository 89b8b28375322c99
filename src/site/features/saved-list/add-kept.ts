import { MAX_KEPT, readShortlist, saveShortlist } from './shortlist-memory.ts';

/**
 * Marks products, behind those that are marked.
 * @returns how many of them the list has no room for: they are not marked
 */
export function addKept(slugs: readonly string[]): number {
  const wanted = new Set([...readShortlist(), ...slugs]);
  saveShortlist([...wanted]);
  return Math.max(0, wanted.size - MAX_KEPT);
}
