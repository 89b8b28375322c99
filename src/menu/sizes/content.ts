import { type CategoryId, isInhaled } from '../model/category.ts';
import { roundToHundredths } from '../model/cents.ts';
import { toFact } from '../model/feed-problem.ts';
import type { FeedFact, FeedProduct } from '../model/feed-product.ts';
import type { Content } from '../model/menu.ts';
import { toStrainType } from '../model/strain.ts';
import { LABEL_TOLERANCE } from './settle-size.ts';
import type { ProductSize } from './variant-size.ts';

/** What a package holds, and what the store says of it that cannot all be true. */
interface ContentOutcome {
  content?: Content;
  problem?: FeedFact;
}

type Stated = Pick<FeedProduct, 'category' | 'strainType' | 'thcMg' | 'cbdMg' | 'pieceCount' | 'mgPerPiece'>;

const WITHOUT_DOSES: ReadonlySet<CategoryId> = new Set(['plant', 'merch', 'non-inv']);

/**
 * Milligrams in a package and in each of its pieces, for goods that are not inhaled.
 * A piece has what the store states, else the package shared out, to two decimals. Where pieces times the stated
 * dose is neither the THC, nor the CBD, nor both, or where the size says another number of milligrams, one of the
 * numbers is wrong and nobody knows which. Then only the package's are given, and only where no other number is
 * higher: a dose that is said too low is a danger.
 * @param strengthMg what the size texts say, as most of the store's fields have it
 */
export function toContent(
  stated: Stated,
  { strengthMg }: Pick<ProductSize, 'strengthMg'> = {},
): ContentOutcome {
  const { category, thcMg, cbdMg, pieceCount, mgPerPiece } = stated;
  if (isInhaled(category) || WITHOUT_DOSES.has(category)) return {};
  const perPackage = { ...(thcMg && { thcMg }), ...(cbdMg && { cbdMg }) };
  const isOther = strengthMg !== undefined && !isOneOfTotals(strengthMg, stated);
  if (isOther || isContradictory(stated)) {
    const value = { thcMg, cbdMg, pieceCount, mgPerPiece };
    const hint = 'Correct the number of doses, the dose or the total: they do not go together.';
    const highestMg = Math.max(strengthMg ?? 0, (pieceCount ?? 1) * (mgPerPiece ?? 0));
    const isTooLow = !isOneOfTotals(highestMg, stated) && highestMg > (thcMg ?? 0) + (cbdMg ?? 0);
    return {
      ...toOutcome(isTooLow ? {} : perPackage),
      problem: toFact('content-contradicts', 'content', value, hint),
    };
  }
  return toOutcome({ ...perPackage, ...(pieceCount && { pieceCount }), ...toPerPiece(stated) });
}

function toOutcome(content: Content): ContentOutcome {
  return Object.keys(content).length > 0 ? { content } : {};
}

function isContradictory(stated: Stated): boolean {
  const { pieceCount, mgPerPiece } = stated;
  const totals = listTotals(stated);
  if (mgPerPiece === undefined || totals.length === 0) return false;
  if (pieceCount === undefined) return totals.every((total) => mgPerPiece > total * (1 + LABEL_TOLERANCE));
  return !totals.some((total) => isNear(mgPerPiece * pieceCount, total));
}

/** Whether these are the milligrams of THC, of CBD, or of both; where none are stated nothing speaks against it. */
function isOneOfTotals(mg: number, stated: Stated): boolean {
  const totals = listTotals(stated);
  return totals.length === 0 || totals.some((total) => isNear(mg, total));
}

function listTotals({ thcMg = 0, cbdMg = 0 }: Stated): number[] {
  return [thcMg, cbdMg, thcMg + cbdMg].filter((total) => total > 0);
}

function toPerPiece(stated: Stated): Pick<Content, 'thcMgPerPiece' | 'cbdMgPerPiece'> {
  const thcMgPerPiece = shareOut(stated, stated.thcMg, !isDoseOfCbd(stated));
  const cbdMgPerPiece = shareOut(stated, stated.cbdMg, isDoseOfCbd(stated));
  return { ...(thcMgPerPiece && { thcMgPerPiece }), ...(cbdMgPerPiece && { cbdMgPerPiece }) };
}

function shareOut(
  { pieceCount, mgPerPiece }: Stated,
  totalMg: number | undefined,
  isDosed: boolean,
): number | undefined {
  const isShareable = pieceCount !== undefined && totalMg !== undefined;
  const isStated =
    isDosed && mgPerPiece !== undefined && (!isShareable || isNear(mgPerPiece * pieceCount, totalMg));
  if (isStated) return mgPerPiece;
  return isShareable ? roundToHundredths(totalMg / pieceCount) : undefined;
}

/** The feed has one dose a piece: of THC, unless the goods have none or are sold as CBD without saying how much. */
function isDoseOfCbd({ thcMg, cbdMg, strainType }: Stated): boolean {
  if (thcMg !== undefined) return false;
  return cbdMg !== undefined || (strainType !== undefined && toStrainType(strainType) === 'cbd');
}

function isNear(mg: number, totalMg: number): boolean {
  return Math.abs(mg - totalMg) <= totalMg * LABEL_TOLERANCE;
}
