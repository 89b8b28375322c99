import type { CategoryId } from './category.ts';
import type { Content, Price, SizeName, Variant } from './menu.ts';
import type { TitleCase } from './title-case.ts';
import type { VariantSize } from './variant-size.ts';

/** What the name of a size depends on. */
interface NamedVariant {
  category: CategoryId;
  price: Price;
  size: VariantSize;
  content?: Content;
}

/** Goods that are counted when they are eaten. */
const COUNTED: ReadonlySet<CategoryId> = new Set(['edible', 'pill']);

/** How a size is called in a choice of sizes: what is weighed out or has no size is called after how it is sold. */
export function toSizeName(variant: NamedVariant, titleCase: TitleCase): SizeName {
  const { price } = variant;
  if (price.type === 'tier' && price.method === 'weight') return { kind: 'by-the-gram' };
  return nameSize(variant, titleCase) ?? { kind: price.type === 'tier' ? 'by-the-item' : 'each' };
}

function nameSize({ category, size, content }: NamedVariant, titleCase: TitleCase): SizeName | undefined {
  const count = COUNTED.has(category) ? (content?.pieceCount ?? size.pack?.count) : undefined;
  if (count !== undefined && Number.isInteger(count)) return { kind: 'pieces', count };
  if (size.pack) return namePack(size.pack, size.weightGrams);
  if (size.size) return { kind: 'amount', ...size.size };
  return size.words ? { kind: 'words', text: titleCase(size.words) } : undefined;
}

function namePack({ count, each }: NonNullable<VariantSize['pack']>, weightGrams?: number): SizeName {
  if (each) return { kind: 'pack', count, each };
  return { kind: 'pack', count, ...(weightGrams && { weightGrams }) };
}

/**
 * Tells apart the sizes of one product that share a name though they hold different amounts of THC or CBD:
 * `20 pieces` becomes `20 pieces, 100 mg THC`. Others keep the name they share; their prices tell them apart.
 */
export function tellSizesApart(variants: readonly Variant[]): Variant[] {
  const byName = Map.groupBy(variants, ({ size }) => JSON.stringify(size));
  return variants.map((variant) => {
    const namesakes = byName.get(JSON.stringify(variant.size)) ?? [];
    const contents = new Set(namesakes.map(({ content }) => toContentKey(content)));
    const isTold = contents.size > 1 && toContentKey(variant.content) !== toContentKey(undefined);
    return isTold ? { ...variant, isToldByContent: true as const } : variant;
  });
}

function toContentKey({ thcMg = 0, cbdMg = 0 }: Content = {}): string {
  return `${thcMg} ${cbdMg}`;
}
