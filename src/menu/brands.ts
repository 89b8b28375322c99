import { byCodeUnits } from './code-unit-order.ts';
import { toTextKey } from './text-key.ts';
import type { TitleCase } from './title-case.ts';

const ACCENT = /[\u0300-\u036f]/;

/** The brand as it counts when two spellings are compared: without letter case, accents and blanks. */
export function toBrandKey(brand: string): string {
  return toTextKey(brand).replaceAll(' ', '');
}

interface Spelling {
  name: string;
  uses: number;
  /** Somebody wrote it in this very letter case, rather than in capitals. */
  isOwnCase: boolean;
}

/**
 * One way of writing each brand, by brand key. A spelling that a person gave its letter case (`iO Extracts`) comes
 * before one that was in capitals, the more used before the less, then one with accents, then the first by code units, where a blank comes first.
 * Blank brands are none.
 */
export function chooseBrandNames(brands: readonly string[], titleCase: TitleCase): Map<string, string> {
  const spellingsByKey = new Map<string, Map<string, Spelling>>();
  for (const brand of brands) {
    const text = brand.normalize('NFC').replace(/\s+/g, ' ').trim();
    if (text === '') continue;
    const name = titleCase(text);
    const key = toBrandKey(name);
    const spellings = spellingsByKey.get(key) ?? new Map<string, Spelling>();
    const known = spellings.get(name);
    const isOwnCase = (name === text && name !== name.toLowerCase()) || (known?.isOwnCase ?? false);
    spellings.set(name, { name, uses: (known?.uses ?? 0) + 1, isOwnCase });
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
