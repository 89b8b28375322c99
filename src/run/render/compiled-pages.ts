import { join } from 'node:path';

/** Pages as programs, ready to be printed with any snapshot, and the styles, scripts and fonts that they link. */
export interface CompiledPages {
  /** Of all that they were compiled from. */
  digest: string;
  /** The programs’, absolute. */
  programs: string;
  /** Files that are part of every site as they are; absolute. */
  assets: string;
}

/** Where the parts of compiled pages are. @param directory absolute */
export function toPlaces(directory: string): Pick<CompiledPages, 'programs' | 'assets'> {
  return { programs: join(directory, 'programs'), assets: join(directory, 'assets') };
}
