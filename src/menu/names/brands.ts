import { BRAND_SPELLINGS } from './brand-spellings.ts';
import { byCodeUnits } from './code-unit-order.ts';
import { rememberByText } from './remember.ts';
import { toTextKey } from './text-key.ts';
import type { TitleCase } from './title-case.ts';

const ACCENT = /[\u0300-\u036f]/;
const TRADE_MARKS = /[®™©℠]/g;
const NEITHER_LETTER_NOR_DIGIT = /[^\p{L}\p{N}]/gu;

/**
 * The brand as it counts when two spellings are compared: its letters and digits, without letter case and accents;
 * `&` and `+` are words. A brand of other signs only is those signs.
 */
export const toBrandKey: (brand: string) => string = rememberByText((brand) => {
  const text = toTextKey(brand.replace(TRADE_MARKS, ' '));
  const key = text.replaceAll('&', 'and').replaceAll('+', 'plus').replace(NEITHER_LETTER_NOR_DIGIT, '');
  return key === '' ? text.replaceAll(' ', '') : key;
});

/** How a brand writes itself; undefined for a brand that isn't known. */
type BrandSpelling = (brand: string) => string | undefined;

/**
 * Creates the look-up of known brands, found in any letter case and with any marks.
 * @param own the store's own spellings, which come before the known ones
 */
export function createBrandSpelling(own: readonly string[]): BrandSpelling {
  const findOwn = createLookUp(own);
  return (brand) => findOwn(brand) ?? findKnown(brand);
}

const findKnown = createLookUp(BRAND_SPELLINGS);

/** A spelling with the same marks comes before the first one with the same letters. */
function createLookUp(spellings: readonly string[]): BrandSpelling {
  const inReverse = spellings.toReversed();
  const byText = new Map(inReverse.map((spelling) => [toTextKey(spelling), spelling]));
  const byKey = new Map(inReverse.map((spelling) => [toBrandKey(spelling), spelling]));
  return (brand) => byText.get(toTextKey(brand)) ?? byKey.get(toBrandKey(brand));
}

interface Spelling {
  name: string;
  uses: number;
  /** The brand itself, or somebody, wrote it in this very letter case, rather than in capitals. */
  isOwnCase: boolean;
}

/**
 * One way of writing each brand, by brand key. How a known brand writes itself comes first; then a spelling that a
 * person gave its letter case (`iO Extracts`) before one that was in capitals, the more used before the less, one
 * with accents, and the first by code units, where a blank comes first. Blank brands are left out.
 */
export function chooseBrandNames(
  brands: readonly string[],
  titleCase: TitleCase,
  findSpelling: BrandSpelling = findKnown,
): Map<string, string> {
  const spellingsByKey = new Map<string, Map<string, Spelling>>();
  for (const brand of brands) {
    const text = brand.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const known = findSpelling(text);
    const name = known ?? titleCase(text);
    const key = toBrandKey(name);
    const spellings = spellingsByKey.get(key) ?? new Map<string, Spelling>();
    const earlier = spellings.get(name);
    const isOwnCase =
      known !== undefined || (name === text && name !== name.toLowerCase()) || (earlier?.isOwnCase ?? false);
    spellings.set(name, { name, uses: (earlier?.uses ?? 0) + 1, isOwnCase });
    spellingsByKey.set(key, spellings);
  }
  return new Map(
    [...spellingsByKey].map(([key, spellings]) => [key, chooseSpelling([...spellings.values()])]),
  );
}

function chooseSpelling(spellings: readonly Spelling[]): string {
  const [best] = spellings.toSorted(
    (a, b) =>
      Number(b.isOwnCase) - Number(a.isOwnCase) ||
      b.uses - a.uses ||
      countAccents(b.name) - countAccents(a.name) ||
      byCodeUnits(a.name, b.name),
  );
  return best?.name ?? '';
}

function countAccents(name: string): number {
  return [...name.normalize('NFD')].filter((character) => ACCENT.test(character)).length;
}
