import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The project's, absolute. */
export const ROOT = resolve(import.meta.dirname, '..');

/** The folders that have a lock of their own, below the root. */
export const LOCKED_FOLDERS = ['.', 'bench', 'test/end-to-end/hosts', '.packages/check'] as const;

/** A package as npm writes it into a lock; there is more than this. */
export interface LockedPackage {
  version?: string;
  /** A hash of its files as the registry sends them. */
  integrity?: string;
  /** It is a folder of the project. */
  link?: boolean;
  /** Where npm got it from; for a link, the folder that it leads to. */
  resolved?: string;
  /** npm leaves it out where it does not fit the machine. */
  optional?: boolean;
  engines?: Record<string, string>;
}

export interface Lock {
  /** By their place below the lock's folder; `''` is the folder's own. */
  packages: Record<string, LockedPackage>;
}

export function toLockFile(folder: string): string {
  return resolve(ROOT, folder, 'package-lock.json');
}

export function readLock(folder: string): Lock {
  return JSON.parse(readFileSync(toLockFile(folder), 'utf8'));
}

/** @returns the name that the registry knows it by; undefined for a folder of the project */
export function findRegistryName(place: string, { link }: LockedPackage): string | undefined {
  if (link) return undefined;
  return /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(place)?.[1];
}
