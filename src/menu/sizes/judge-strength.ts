import { toFact, toFeedName } from '../model/feed-problem.ts';
import type { FeedFact, FeedProduct } from '../model/feed-product.ts';
import { claimsOfKind, isNear, LABEL_TOLERANCE, type SettledSize, type SizeClaim } from './settle-size.ts';
import type { Size } from './size-words.ts';

interface JudgedStrength extends Omit<SettledSize, 'isContradictory'> {
  /** Milligrams in the package by the most of what the store says; of those as many the most. */
  totalMg?: number;
  /** Milligrams in the names that must stay there, since the label does not say them. */
  staysInNames: boolean;
  problem?: FeedFact;
}

/** A piece with less, or with just this, is a piece whose own milligrams were written. */
const LEAST_PIECE_MG = 1;

/** One field of the store that says how strong the package is, in every way in which it can be read. */
interface Witness {
  totalsMg: number[];
  claim?: SizeClaim;
}

/**
 * Judges the milligrams that the size texts say, held against the fields for THC, CBD, doses and the dose. A dose
 * that is too low is a danger, so where they differ what most of them say counts, and of two the higher: what is
 * below is neither shown nor kept in a name that can be cut.
 * @param count pieces in the package
 */
export function judgeStrength(
  feed: FeedProduct,
  claims: readonly SizeClaim[],
  count: number | undefined,
): JudgedStrength {
  const fields = toFieldWitnesses(feed);
  const written = claimsOfKind(claims, 'strength', feed.category).map((claim) =>
    fields.length === 0 && isTooLittleForPieces(claim, count)
      ? { ...claim, isOfOnePiece: true as const }
      : claim,
  );
  const [first] = written;
  if (!first) return { staysInNames: false };
  const toWitness = createWitness(feed, fields, count);
  const witnesses = [...written.map(toWitness), ...fields];
  const [best] = witnesses
    .flatMap(({ totalsMg }) => totalsMg)
    .map((mg) => ({ mg, support: countSupport(mg, witnesses) }))
    .sort((a, b) => b.support - a.support || b.mg - a.mg);
  if (!best) return { each: first.size, staysInNames: false };
  const { mg: totalMg, support } = best;
  const settled = toSize(totalMg, written, count);
  if (support === witnesses.length) {
    const isSaid = ({ size }: SizeClaim) =>
      [settled.total, settled.each].some((said) => said && isNear(said.amount, size.amount, LABEL_TOLERANCE));
    return { ...settled, totalMg, staysInNames: !written.every(isSaid) };
  }
  const againstIt = written.filter((claim) => !supports(toWitness(claim), totalMg));
  const areAllTooLow = againstIt.every(({ size }) => size.amount < totalMg);
  return {
    ...(support > 1 && settled),
    totalMg,
    staysInNames: againstIt.length > 0 && !(areAllTooLow && support > 1),
    problem: toProblem(feed),
  };
}

/** `5MG 20CT` is twenty of 5 mg: no piece is sold that has a quarter of a milligram. */
function isTooLittleForPieces({ size }: SizeClaim, count: number | undefined): boolean {
  return count !== undefined && count > 1 && size.amount / count <= LEAST_PIECE_MG;
}

/** A size is that of the package, or of a piece where it says so or where that goes with the fields. */
function createWitness(
  { mgPerPiece, pieceCount }: FeedProduct,
  fields: readonly Witness[],
  count: number | undefined,
): (claim: SizeClaim) => Witness {
  const pieces = count ?? pieceCount;
  return (claim) => {
    const { amount } = claim.size;
    const asPieces = pieces === undefined ? [] : [amount * pieces];
    if (claim.isOfOnePiece) return { totalsMg: asPieces, claim };
    const isDose =
      (mgPerPiece !== undefined && isNear(amount, mgPerPiece, LABEL_TOLERANCE)) ||
      asPieces.some((mg) => fields.some((field) => supports(field, mg)));
    return { totalsMg: isDose ? [amount, ...asPieces] : [amount], claim };
  };
}

/** The fields for THC and CBD are one witness: a size may mean either or both. */
function toFieldWitnesses({ thcMg = 0, cbdMg = 0, pieceCount, mgPerPiece }: FeedProduct): Witness[] {
  const cannabinoids = [...new Set([thcMg, cbdMg, thcMg + cbdMg])].filter((mg) => mg > 0);
  const doses = pieceCount !== undefined && mgPerPiece !== undefined ? [pieceCount * mgPerPiece] : [];
  return [cannabinoids, doses].filter((totalsMg) => totalsMg.length > 0).map((totalsMg) => ({ totalsMg }));
}

function countSupport(totalMg: number, witnesses: readonly Witness[]): number {
  return witnesses.filter((witness) => supports(witness, totalMg)).length;
}

function supports({ totalsMg, claim }: Witness, totalMg: number): boolean {
  if (claim?.isOfOnePiece && totalsMg.length === 0) return true;
  return totalsMg.some((mg) => isNear(mg, totalMg, LABEL_TOLERANCE));
}

function toSize(
  totalMg: number,
  written: readonly SizeClaim[],
  count: number | undefined,
): Pick<SettledSize, 'total' | 'each'> {
  const mg = (amount: number): Size => ({ amount, unit: 'mg' });
  const whole = written.find(
    ({ size, isOfOnePiece }) => !isOfOnePiece && isNear(size.amount, totalMg, LABEL_TOLERANCE),
  );
  const piece = written.find(
    ({ size, isOfOnePiece }) =>
      isOfOnePiece || (count !== undefined && isNear(size.amount * count, totalMg, LABEL_TOLERANCE)),
  );
  return {
    ...((whole || piece) && { total: mg(whole?.size.amount ?? totalMg) }),
    ...(piece && count !== 1 && { each: piece.size }),
  };
}

function toProblem(feed: FeedProduct): FeedFact {
  const { sizeText, amount, unit, thcMg, cbdMg, pieceCount, mgPerPiece } = feed;
  const value = {
    name: toFeedName(feed),
    size: sizeText,
    ...(unit === 'mg' && { amount }),
    thcMg,
    cbdMg,
    pieceCount,
    mgPerPiece,
  };
  const hint =
    'Correct the milligrams in the name, the amount, the doses or the totals: they do not go together.';
  return toFact('content-contradicts', 'content', value, hint);
}
