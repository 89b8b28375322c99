import type { StoreDirectories } from '../directories.ts';

/** What the compiling process is told: all paths are absolute. */
export type CompileOrder = Pick<StoreDirectories, 'root' | 'press' | 'store' | 'pictures' | 'linkCards'>;

/** What it answers when it is done. */
export interface CompileAnswer {
  /** Absent if the pages are compiled. */
  failure?: { message: string; stack?: string };
}
