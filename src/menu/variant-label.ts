import { say } from '../messages/say.ts';
import { sayCount } from '../messages/say-count.ts';
import { formatNumber, formatSize, formatWeight } from './format.ts';
import type { Content, Quote, SizeName, Variant } from './menu.ts';
import type { Words } from './words.ts';

/** How a size is called in a language: `3.5 g`, `5 × 0.5 g`, `20 pieces`, `By the gram`, `XL`, `Each`. */
export function formatLabel(
  { size, content, isToldByContent }: Pick<Variant, 'size' | 'content' | 'isToldByContent'>,
  words: Words,
): string {
  const label = formatSizeName(size, words);
  return isToldByContent
    ? say(words.menu.sizes.with, { size: label, content: formatContent(content, words) })
    : label;
}

/** How a quantity of goods is called that are sold by the gram or the item: `3.5 g`, `2 items`, `3 × 0.5 g`. */
export function formatQuantity({ amount }: Pick<Quote, 'amount'>, variant: Variant, words: Words): string {
  if (variant.size.kind === 'by-the-gram') return formatWeight(amount, words);
  if (variant.size.kind === 'by-the-item') return sayCount(words.menu.sizes.items, amount, words.locale);
  const label = formatLabel(variant, words);
  return amount === 1 ? label : formatSeveral(amount, label, words);
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
      return formatSize(size.amount, size.unit, words);
    case 'words':
      return size.text;
  }
}

function formatPack({ count, each, weightGrams }: Extract<SizeName, { kind: 'pack' }>, words: Words): string {
  const { sizes } = words.menu;
  if (each) return formatSeveral(count, formatSize(each.amount, each.unit, words), words);
  const pack = sayCount(sizes.pack, count, words.locale);
  return weightGrams === undefined
    ? pack
    : say(sizes.with, { size: pack, content: formatWeight(weightGrams, words) });
}

function formatSeveral(count: number, size: string, words: Words): string {
  return say(words.menu.sizes.several, { count: formatNumber(count, words), size });
}

function formatContent({ thcMg, cbdMg }: Content = {}, words: Words): string {
  const thc = thcMg ? [`${formatNumber(thcMg, words)} mg THC`] : [];
  const cbd = cbdMg ? [`${formatNumber(cbdMg, words)} mg CBD`] : [];
  return [...thc, ...cbd].join(' + ');
}
