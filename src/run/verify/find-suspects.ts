import type { CheckRecord } from './check-record.ts';
import type { CheckFacts } from './site-check.ts';

/** A file that is not printed again. It was checked when it was, and the print that `SiteCheck.check` returned was kept. */
export interface KeptFile {
  name: string;
  print: Uint8Array | undefined;
}

export interface Change {
  /** What the kept files are known to be free of; undefined if that is lost. */
  before: CheckRecord | undefined;
  now: CheckFacts;
  /** All files of the tree that the kept ones come from. */
  earlierFiles: ReadonlySet<string>;
}

/**
 * The kept files that may hold what they may not hold any more: a value that is newly hidden, a link to a file that is gone, or a
 * credential that is new. They must be read and checked again. All of them, if it is not known what they were checked for.
 */
export function findSuspects(kept: Iterable<KeptFile>, { before, now, earlierFiles }: Change): string[] {
  const names = [...kept].map(({ name }) => name);
  const isGone = [...earlierFiles].some((file) => !now.files.has(file));
  return !isGone && before?.covers(now) ? [] : names;
}
