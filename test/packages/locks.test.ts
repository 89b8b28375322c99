import { describe, expect, it } from 'vitest';
import { findRegistryName, LOCKED_FOLDERS, type LockedPackage, readLock } from '../../.packages/locks.ts';

describe.each(LOCKED_FOLDERS)('the lock of %s', (folder) => {
  const packages = Object.entries(readLock(folder).packages);
  const fromRegistry = packages.filter(([place, locked]) => findRegistryName(place, locked));
  /** Their places, of those that `isWrong` holds for. */
  const list = (isWrong: (locked: LockedPackage) => boolean) =>
    fromRegistry.flatMap(([place, locked]) => (isWrong(locked) ? [place] : []));

  it('has a hash of every package that comes from a registry', () => {
    expect(fromRegistry.length).toBeGreaterThan(50);
    expect(list(({ integrity }) => !integrity?.startsWith('sha512-'))).toEqual([]);
  });

  it('names no registry', () => {
    expect(list(({ resolved }) => resolved !== undefined)).toEqual([]);
  });

  it('makes npm warn of no package, whichever Node npm runs on', () => {
    // `npm run lock` removes them.
    expect(list(({ optional, engines }) => !optional && engines !== undefined)).toEqual([]);
  });
});
