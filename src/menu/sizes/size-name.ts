import type { CategoryId } from '../model/category.ts';
import type { Content, Price, SizeName } from '../model/menu.ts';
import type { TitleCase } from '../names/title-case.ts';
import type { Size } from './size-words.ts';
import { isCounted, type PackageSize, type VariantSize } from './variant-size.ts';
import { findSizeKind, type SizeKind, toTradeUnit } from './weight.ts';

/** What the name of a size depends on. */
interface NamedVariant {
  category: CategoryId;
  price: Price;
  size: VariantSize;
  content?: Content;
}

/** How a size is called in a choice of sizes: what is weighed out or has no size is called after how it is sold. */
export function toSizeName(variant: NamedVariant, titleCase: TitleCase): SizeName {
  const { price } = variant;
  if (price.type === 'tier' && price.method === 'weight') return { kind: 'by-the-gram' };
  return nameSize(variant, titleCase) ?? { kind: price.type === 'tier' ? 'by-the-item' : 'each' };
}

function nameSize({ category, size, content }: NamedVariant, titleCase: TitleCase): SizeName | undefined {
  const { each, amounts } = size;
  const pieces = isCounted(category) ? toWhole(content?.pieceCount) : undefined;
  const count = pieces ?? size.count;
  if (count === undefined) return nameAmount(size, category, titleCase);
  const isOfKind = (size: Size, kind: SizeKind) => findSizeKind(size, category) === kind;
  if (each) {
    // Pieces times the size of one say the total: it comes again only where the store writes it too.
    const eachKind = findSizeKind(each, category);
    const said = amounts.filter((amount) => amount.isWritten || !isOfKind(amount, eachKind));
    return { kind: 'pack', count, each: toSize(each, category), ...also(said, category) };
  }
  if (!isCounted(category)) return { kind: 'pack', count, ...also(amounts, category) };
  // Products sold by the piece show their weight only if the store writes it.
  const said = amounts.filter((amount) => amount.isWritten || isOfKind(amount, 'strength'));
  return { kind: 'pieces', count, ...also(said, category) };
}

function nameAmount(
  { each, amounts, words }: VariantSize,
  category: CategoryId,
  titleCase: TitleCase,
): SizeName | undefined {
  const [first, ...others] = amounts;
  if (first) return { kind: 'amount', ...toSize(first, category), ...also(others, category) };
  if (each) return { kind: 'amount', ...toSize(each, category), isOfOnePiece: true };
  return words ? { kind: 'words', text: titleCase(words) } : undefined;
}

function also(amounts: readonly PackageSize[], category: CategoryId): { also?: Size[] } {
  return amounts.length > 0 ? { also: amounts.map((amount) => toSize(amount, category)) } : {};
}

function toSize({ amount, unit }: Size, category: CategoryId): Size {
  return toTradeUnit({ amount, unit }, category);
}

function toWhole(count: number | undefined): number | undefined {
  return count !== undefined && Number.isInteger(count) ? count : undefined;
}
