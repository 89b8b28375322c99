import type { Unit } from '../model/feed-product.ts';
import type { Quote, Variant } from '../model/menu.ts';
import { GRAMS_PER_TRADE_OUNCE } from '../sizes/weight.ts';

/** A US fluid ounce, rounded as cans and bottles print it. */
const ML_PER_FLUID_OUNCE = 29.57;

/**
 * The amounts that a shopper may call a size by, as a short text: `2.5g 5ct/0.5g` for a pack of joints, `100mg 10ct/10mg` for
 * gummies, `355ml` for a can. Units are `g`, `mg`, `ml` and `ct` (pieces); behind the slash are those of one piece. Empty where no
 * amount is known, e.g. for a T-shirt.
 * @param quote the quantity, for products priced by the gram or by the number bought
 */
export function formatAmounts(variant: Variant, quote?: Quote): string {
  const { size, amount, uom, weightGrams, content = {}, price } = variant;
  if (quote && price.type === 'tier') {
    if (price.method === 'weight') return toText(quote.amount, 'g');
    // Three eighths are no half ounce: of what gets cheaper by the number, only the least is one size.
    if (quote.amount !== price.quotes[0]?.amount) return '';
  }
  const isFluid = weightGrams === undefined;
  const each = 'each' in size ? size.each : undefined;
  const count = 'count' in size ? size.count : content.pieceCount;
  const ofPiece = listTexts([
    each && toMetric(each.amount, each.unit, isFluid),
    content.thcMgPerPiece && toText(content.thcMgPerPiece, 'mg'),
    content.cbdMgPerPiece && toText(content.cbdMgPerPiece, 'mg'),
  ]);
  const ofAll = listTexts([
    weightGrams && toText(weightGrams, 'g'),
    amount && uom && isFluid && toMetric(amount, uom, isFluid),
    content.thcMg && toText(content.thcMg, 'mg'),
    content.cbdMg && toText(content.cbdMg, 'mg'),
    ...('also' in size ? (size.also ?? []) : []).map((more) => toMetric(more.amount, more.unit, isFluid)),
    count && toText(count, 'ct'),
  ]);
  return [ofAll.join(' '), ...(ofPiece.length > 0 ? [ofPiece.join(' ')] : [])].join('/');
}

function listTexts(amounts: readonly (string | number | false | undefined)[]): string[] {
  return [...new Set(amounts.flatMap((amount) => (typeof amount === 'string' ? amount : [])))];
}

/** @param isFluid whether ounces are fluid ounces; products sold by weight have their weight in grams */
function toMetric(amount: number, unit: Unit, isFluid: boolean): string {
  switch (unit) {
    case 'l':
      return toText(amount * 1000, 'ml');
    case 'fl oz':
      return toText(amount * ML_PER_FLUID_OUNCE, 'ml');
    case 'oz':
      return isFluid
        ? toText(amount * ML_PER_FLUID_OUNCE, 'ml')
        : toText(amount * GRAMS_PER_TRADE_OUNCE, 'g');
    default:
      return toText(amount, unit);
  }
}

/** Sums of fractions such as 3 × 0.1 are not quite what they stand for. */
function toText(amount: number, unit: 'g' | 'mg' | 'ml' | 'ct'): string {
  return `${Math.round(amount * 1000) / 1000}${unit}`;
}
