import type { Content, Quote, SizeAmount, SizeName, Variant } from '../model/menu.ts';
import { formatNumber, formatSize, formatWeight } from './format.ts';
import { say } from './say.ts';
import { sayCount } from './say-count.ts';
import type { Words } from './words.ts';

/** How a size is called in a language: `3.5 g`, `5 × 0.5 g`, `20 pieces`, `By the gram`, `XL`, `Each`. */
export function formatLabel(
  { size, content, isToldByContent }: Pick<Variant, 'size' | 'content' | 'isToldByContent'>,
  words: Words,
): string {
  const facts = [
    ...('also' in size ? (size.also ?? []).map((amount) => formatAmount(amount, words)) : []),
    ...(isToldByContent ? [formatContent(content, words)] : []),
    ...(size.words ? [size.words] : []),
  ];
  // Where a size has no other name than the store's words for it, these are the name.
  if (size.kind === 'each' && size.words && facts.length === 1) return size.words;
  return facts.reduce(
    (label, fact) => say(words.menu.sizes.with, { size: label, content: fact }),
    formatSizeName(size, words),
  );
}

/** How a quantity of goods is called that are sold by the gram or the item: `3.5 g`, `2 items`, `3 × 0.5 g`. */
export function formatQuantity({ amount }: Pick<Quote, 'amount'>, variant: Variant, words: Words): string {
  if (variant.size.kind === 'by-the-gram') return formatWeight(amount, words);
  if (variant.size.kind === 'by-the-item') return sayCount(words.menu.sizes.items, amount, words.locale);
  const label = formatLabel(variant, words);
  return amount === 1 ? label : formatSeveral(amount, label, words);
}

/** What a pack holds in all, e.g. `2.5 g total`, where its label has only the size of one piece; else empty. */
export function formatPackTotal(
  { size, amount, uom }: Pick<Variant, 'size' | 'amount' | 'uom'>,
  words: Words,
): string {
  const isSaid = size.kind !== 'pack' || !size.each || size.also?.some(({ unit }) => unit === uom);
  if (isSaid || amount === undefined || uom === undefined) return '';
  return say(words.menu.sizes.total, { size: formatAmount({ amount, unit: uom }, words) });
}

function formatSizeName(size: SizeName, words: Words): string {
  const { sizes } = words.menu;
  switch (size.kind) {
    case 'by-the-gram':
      return sizes.byTheGram;
    case 'by-the-item':
      return sizes.byTheItem;
    case 'each':
      return sizes.each;
    case 'pieces':
      return sayCount(sizes.pieces, size.count, words.locale);
    case 'pack':
      return formatPack(size, words);
    case 'amount':
      return size.isOfOnePiece
        ? say(sizes.ofOnePiece, { size: formatAmount(size, words) })
        : formatAmount(size, words);
    case 'words':
      return size.text;
  }
}

function formatPack({ count, each }: Extract<SizeName, { kind: 'pack' }>, words: Words): string {
  return each
    ? formatSeveral(count, formatAmount(each, words), words)
    : sayCount(words.menu.sizes.pack, count, words.locale);
}

function formatAmount({ amount, unit }: SizeAmount, words: Words): string {
  return formatSize(amount, unit, words);
}

function formatSeveral(count: number, size: string, words: Words): string {
  return say(words.menu.sizes.several, { count: formatNumber(count, words), size });
}

function formatContent({ thcMg, cbdMg }: Content = {}, words: Words): string {
  const thc = thcMg ? [`${formatNumber(thcMg, words)} mg THC`] : [];
  const cbd = cbdMg ? [`${formatNumber(cbdMg, words)} mg CBD`] : [];
  return [...thc, ...cbd].join(' + ');
}
