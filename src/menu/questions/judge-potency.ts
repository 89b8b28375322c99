import { findLabAmount } from '../lab/lab-amount.ts';
import { isInhaled } from '../model/category.ts';
import type { LabResult, Product } from '../model/menu.ts';
import type { RankedAnswer } from './question.ts';

/** CBD and THC of the same goods in the same unit; both above 0. */
interface Balance {
  cbd: number;
  thc: number;
  unit: LabResult['unit'];
}

/** High in CBD and low in THC is what has at least twice as much of the one. */
const LEAST_CBD_PER_THC = 2;

const MOST_MG_PER_PIECE = 5;

/** The more CBD to a part of THC, the better. What does not tell of both is no answer: a blank is not a zero. */
export function judgeBalance(product: Product): RankedAnswer | undefined {
  const [best] = listBalances(product).sort((a, b) => b.cbd / b.thc - a.cbd / a.thc);
  if (!best || best.cbd < LEAST_CBD_PER_THC * best.thc) return undefined;
  return { product, figure: { kind: 'ratio', ...best }, rank: [-best.cbd / best.thc] };
}

/** The less THC in a piece, the better, of those with 5 mg or less. */
export function judgeMgPerPiece(product: Product): RankedAnswer | undefined {
  const doses = listAvailable(product).flatMap(({ content }) => content?.thcMgPerPiece ?? []);
  const mg = Math.min(...doses);
  if (mg > MOST_MG_PER_PIECE) return undefined;
  return { product, figure: { kind: 'mg-per-piece', mg }, rank: [mg] };
}

/** By the package of each size that is left, as the store states it; of what is inhaled, or where the packages don't tell, by the laboratory. */
function listBalances(product: Product): Balance[] {
  const available = listAvailable(product);
  if (available.length === 0) return [];
  const stated = available.flatMap(({ content }) =>
    content?.cbdMg && content.thcMg ? [{ cbd: content.cbdMg, thc: content.thcMg, unit: 'mg' as const }] : [],
  );
  return stated.length > 0 && !isInhaled(product.category) ? stated : listMeasured(product);
}

/** Percent before milligrams, as potency is shown. The results are those of all batches: the least favourable two count. */
function listMeasured(product: Product): Balance[] {
  const [measured] = (['percent', 'mg'] as const).flatMap((unit) => {
    const cbd = findLabAmount(product, 'CBD', unit)?.min;
    const thc = findLabAmount(product, 'THC', unit)?.max;
    return cbd && thc ? [{ cbd, thc, unit }] : [];
  });
  return measured ? [measured] : [];
}

function listAvailable({ variants }: Product) {
  return variants.filter((variant) => !variant.isSoldOut);
}
