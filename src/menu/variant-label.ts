import type { CategoryId } from './category.ts';
import { formatNumber, formatSize } from './format.ts';
import type { Content, Price, Variant } from './menu.ts';
import type { MenuRules } from './rules.ts';
import type { Pack } from './size-words.ts';
import type { TitleCase } from './title-case.ts';
import type { VariantSize } from './variant-size.ts';

/** What the label of a variant depends on. */
interface LabelledVariant {
  category: CategoryId;
  price: Price;
  size: VariantSize;
  content?: Content;
}

/** The label of goods without a size whose price depends on how many are bought. */
export const BY_THE_ITEM = 'By the item';

/** Goods that are counted when they are eaten. */
const COUNTED: ReadonlySet<CategoryId> = new Set(['edible', 'pill']);

/** How a variant is called in a choice of sizes: `3.5 g`, `5 × 0.5 g`, `20 pieces`, `By the gram`, `XL`, `Each`. */
export function toVariantLabel(
  variant: LabelledVariant,
  { locale }: Pick<MenuRules, 'locale'>,
  titleCase: TitleCase,
): string {
  const { price } = variant;
  if (price.type === 'tier' && price.method === 'weight') return 'By the gram';
  const sizeLabel = toSizeLabel(variant, locale, titleCase);
  return sizeLabel ?? (price.type === 'tier' ? BY_THE_ITEM : 'Each');
}

function toSizeLabel(
  { category, size, content }: LabelledVariant,
  locale: string,
  titleCase: TitleCase,
): string | undefined {
  const pieceCount = COUNTED.has(category) ? (content?.pieceCount ?? size.pack?.count) : undefined;
  if (pieceCount !== undefined && Number.isInteger(pieceCount)) {
    return `${formatNumber(pieceCount, { locale })} ${pieceCount === 1 ? 'piece' : 'pieces'}`;
  }
  if (size.pack) return formatPack(size.pack, size.weightGrams, locale);
  if (size.size) return formatSize(size.size.amount, size.size.unit, { locale });
  return size.words && titleCase(size.words);
}

function formatPack({ count, each }: Pack, weightGrams: number | undefined, locale: string): string {
  if (each) return `${formatNumber(count, { locale })} × ${formatSize(each.amount, each.unit, { locale })}`;
  const pack = `${formatNumber(count, { locale })} pack`;
  return weightGrams === undefined ? pack : `${pack}, ${formatSize(weightGrams, 'g', { locale })}`;
}

/**
 * Tells apart the sizes of one product that share a label though they hold different amounts of THC or CBD:
 * `20 pieces` becomes `20 pieces, 100 mg THC`. Others keep the label they share; their prices tell them apart.
 */
export function distinguishLabels(
  variants: readonly Variant[],
  { locale }: Pick<MenuRules, 'locale'>,
): Variant[] {
  const byLabel = Map.groupBy(variants, (variant) => variant.label);
  return variants.map((variant) => {
    const namesakes = byLabel.get(variant.label) ?? [];
    const contents = new Set(namesakes.map(({ content }) => formatContent(content, locale)));
    const content = formatContent(variant.content, locale);
    return contents.size > 1 && content ? { ...variant, label: `${variant.label}, ${content}` } : variant;
  });
}

function formatContent(content: Content | undefined, locale: string): string {
  const { thcMg, cbdMg } = content ?? {};
  const thc = thcMg ? [`${formatNumber(thcMg, { locale })} mg THC`] : [];
  const cbd = cbdMg ? [`${formatNumber(cbdMg, { locale })} mg CBD`] : [];
  return [...thc, ...cbd].join(' + ');
}
