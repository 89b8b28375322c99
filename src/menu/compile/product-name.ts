import { rememberByText } from '../names/remember.ts';
import { createSpeller } from '../names/speller.ts';
import type { TitleCase } from '../names/title-case.ts';
import type { ProductSize } from '../sizes/variant-size.ts';

/** Bars and dashes; kept when a name is split there. */
const MARK = /((?<!\s)\s*\|\s*|(?<!\s)\s+[-–—·•]\s+)/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/**
 * The product's name on the menu: the store's title for menus, else the name, without its size and out of capitals.
 * @param brand the product's brand, as it writes itself: a part of the name that begins with it has it so
 */
export function toProductName(
  { name, menuTitle }: Pick<ProductSize, 'name' | 'menuTitle'>,
  titleCase: TitleCase,
  brand?: string,
): string {
  const text = menuTitle ?? name;
  const titled = titleCase(text);
  return brand === undefined || titled === text ? titled : spellBrand(titled, brand);
}

const createBrandSpeller = rememberByText((brand) => createSpeller([brand]));

/** The brand may be an everyday word (`RAW`), so only the start of a part is taken for it. */
function spellBrand(name: string, brand: string): string {
  const spell = createBrandSpeller(brand);
  const parts = name.split(MARK).map((part) => {
    const start = part.slice(0, brand.length);
    const isWholeWord = !LETTER_OR_DIGIT.test(part.charAt(brand.length));
    return isWholeWord ? spell(start) + part.slice(brand.length) : part;
  });
  return parts.join('');
}
