import { formatLabValue, formatMilligrams } from '../format/format.ts';
import { say } from '../format/say.ts';
import type { Words } from '../format/words.ts';
import { type CategoryId, isInhaled } from '../model/category.ts';
import type { Content, LabResult, Product } from '../model/menu.ts';
import { findLabAmount } from './lab-amount.ts';
import { formatLabType } from './lab-type-name.ts';

type PotentProduct = Pick<Product, 'category' | 'labResults' | 'strainType' | 'variants'>;

/** Goods whose doses are pieces; of the others one takes a dose. */
const BY_THE_PIECE: ReadonlySet<CategoryId> = new Set(['edible', 'pill']);

/**
 * How strong the product is, in one line; undefined if nothing is known.
 * What is inhaled is measured (`Total THC 21.4–23.9%`); of the rest the package tells (`5 mg THC a piece · 100 mg`),
 * and only where it doesn't the laboratory.
 */
export function formatPotency(product: PotentProduct, words: Words): string | undefined {
  const measured = formatMeasured(product, words);
  return isInhaled(product.category) ? measured : (formatContents(product, words) ?? measured);
}

function formatMeasured(product: PotentProduct, words: Words): string | undefined {
  const find = (compound: 'THC' | 'CBD') =>
    findLabAmount(product, compound, 'percent') ?? findLabAmount(product, compound, 'mg');
  const thc = find('THC');
  const cbd = find('CBD');
  const isMostlyCbd = cbd !== undefined && (product.strainType === 'cbd' || !thc || exceeds(cbd, thc));
  const shown = isMostlyCbd ? [cbd, thc] : [thc];
  const texts = shown.flatMap((result) =>
    result ? [`${formatLabType(result.type, words)} ${formatLabValue(result, words)}`] : [],
  );
  return texts.length > 0 ? texts.join(' · ') : undefined;
}

function exceeds(a: LabResult, b: LabResult): boolean {
  return a.unit === b.unit && a.max > b.max;
}

function formatContents({ variants, category }: PotentProduct, words: Words): string | undefined {
  const contents = variants.flatMap(({ content }) => content ?? []);
  const thc = formatAmount(contents, 'thcMg', words);
  const cbd = formatAmount(contents, 'cbdMg', words);
  const thcPerPiece = formatAmount(contents, 'thcMgPerPiece', words);
  const cbdPerPiece = formatAmount(contents, 'cbdMgPerPiece', words);
  const perDose = words.menu.dose[BY_THE_PIECE.has(category) ? 'piece' : 'dose'];
  const dose = nameBoth(thcPerPiece, cbdPerPiece);
  const total = nameBoth(thc, cbd);
  if (dose === undefined) return total;
  // "5 mg THC a piece · 100 mg": where all is THC, the word need not come twice.
  const isThcOnly = thcPerPiece && !cbdPerPiece && !cbd;
  return [say(perDose, { dose }), isThcOnly ? thc : total].filter(Boolean).join(' · ');
}

function nameBoth(thc: string | undefined, cbd: string | undefined): string | undefined {
  const texts = [...(thc ? [`${thc} THC`] : []), ...(cbd ? [`${cbd} CBD`] : [])];
  return texts.length > 0 ? texts.join(' + ') : undefined;
}

/** From the least to the most that any size holds. */
function formatAmount(contents: readonly Content[], key: keyof Content, words: Words): string | undefined {
  const amounts = contents.flatMap((content) => content[key] ?? []);
  return amounts.length > 0 ? formatMilligrams(Math.min(...amounts), Math.max(...amounts), words) : undefined;
}
