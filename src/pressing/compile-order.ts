import { join } from 'node:path';
import type { CompiledPages } from './compiled-pages.ts';
import type { StoreDirectories } from './directories.ts';

/** What the compiling process is told: all paths are absolute. */
export type CompileOrder = Pick<StoreDirectories, 'root' | 'press' | 'store' | 'pictures' | 'linkCards'>;

/** What it says when it is done. */
export interface CompileAnswer {
  /** Absent if the pages are compiled. */
  failure?: { message: string; stack?: string };
}

/** Where the parts of compiled pages are. @param directory absolute */
export function toPlaces(directory: string): Pick<CompiledPages, 'programs' | 'assets'> {
  return { programs: join(directory, 'programs'), assets: join(directory, 'assets') };
}
