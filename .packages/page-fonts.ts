import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compress } from 'woff2-encoder';
import unpack from 'woff2-encoder/decompress';
import { ROOT } from './locks.ts';
import { readTables, writeTables } from './sfnt.ts';
import { subsetFont } from './subset-font.ts';

/** A font that every page loads: what menus use of the whole one that its package ships. */
export interface PageFont {
  /** In the package `@fontsource-variable/<name>`, and as `src/site/fonts/<name>.woff2`. */
  name: string;
  /** Kept besides what all have. */
  characters: string;
  /** From the lightest to the heaviest that the style sheets ask for. */
  weights: readonly [least: number, most: number];
  /** The weight whose kerning all get; default: each its own. */
  kerningWeight?: number;
}

const ASCII = Array.from({ length: 0x7f - 0x20 }, (_, place) => String.fromCharCode(0x20 + place)).join('');
/** What names, prices and our own sentences are written with, in English and Spanish, and the accents of borrowed words. */
const COMMON = `${ASCII}\u00a0·×–—‘’“”•…¿¡áéíóúüñÁÉÍÓÚÜÑàâäçèêëîïôöøåãõ`;

export const PAGE_FONTS: readonly PageFont[] = [
  { name: 'fraunces', characters: '®™°', weights: [360, 400] },
  // Its kerning is half of the file where each weight has its own, and the bold hardly differs from the regular.
  {
    name: 'instrument-sans',
    characters: '½¼¾®™°′″→←€‐‑',
    weights: [400, 700],
    kerningWeight: 400,
  },
];

export function toFontFile({ name }: PageFont): string {
  return resolve(ROOT, `src/site/fonts/${name}.woff2`);
}

/** The font's file as WOFF2. */
export async function buildPageFont(font: PageFont): Promise<Uint8Array> {
  const whole = await readPackagedFont(font, 'latin');
  const characters = [...COMMON, ...font.characters].map((character) => character.codePointAt(0) ?? 0);
  const subset = subsetFont(whole, { characters, weights: font.weights });
  if (font.kerningWeight === undefined) return compress(subset);
  // The same characters make the same glyphs in the same places, whatever the weight.
  const tables = readTables(subset);
  const ofOneWeight = readTables(subsetFont(whole, { characters, weights: font.kerningWeight }));
  for (const name of ['GDEF', 'GPOS']) {
    const table = ofOneWeight.get(name);
    if (table) tables.set(name, table);
    else tables.delete(name);
  }
  return compress(writeTables(tables));
}

/** A file of the font's package, unpacked. */
export async function readPackagedFont({ name }: PageFont, subset: 'latin' | 'latin-ext') {
  const file = `@fontsource-variable/${name}/files/${name}-${subset}-wght-normal.woff2`;
  return unpack(await readFile(fileURLToPath(import.meta.resolve(file))));
}
