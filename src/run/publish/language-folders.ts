import { LANGUAGES } from '#menu/format/language.ts';

/** For expressions: the folder of a language that is not the store's own, e.g. `es/`. */
export const LANGUAGE_FOLDER = `(?:${LANGUAGES.join('|')})/`;

/** For expressions: how the name of a file begins, in the store's own language or in another. */
export const LANGUAGE_START = `(?:${LANGUAGE_FOLDER})?`;

/** A folder of a site as the store's own language has it, and as any other may. */
export function inEachLanguage(folder: string): string[] {
  // In this order for as long as sites have had `_headers`: a new version must not change theirs.
  return [folder, ...LANGUAGES.toReversed().map((language) => `${language}/${folder}`)];
}
