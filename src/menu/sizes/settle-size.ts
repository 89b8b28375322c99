import type { CategoryId } from '../model/category.ts';
import type { Size } from './size-words.ts';
import { findSizeKind, type SizeKind, toBaseAmount } from './weight.ts';

/** One size that the store states, and where. */
export interface SizeClaim {
  source: 'amount' | 'size' | 'name' | 'title';
  size: Size;
  isOfOnePiece?: true;
}

/** What the claims of one kind come to. */
export interface SettledSize {
  /** Of the whole package. */
  total?: Size;
  /** Of one piece, where a claim says so. */
  each?: Size;
  /** Pieces, where the claims come to a number of them. */
  count?: number;
  /** The claims cannot all be true. */
  isContradictory: boolean;
}

/** Two ways to write one amount differ by rounding: 28 g and 28.35 g, 12 fl oz and 355 ml. */
const ROUNDING = 0.025;

/** Milligrams on labels are rounded, and may be off by a tenth. */
export const LABEL_TOLERANCE = 0.1;

/** A package of more pieces says their number. */
const MOST_PIECES = 30;

export function claimsOfKind(
  claims: readonly SizeClaim[],
  kind: SizeKind,
  category: CategoryId,
): SizeClaim[] {
  return claims.filter(({ size }) => findSizeKind(size, category) === kind);
}

export function isNear(a: number, b: number, tolerance = ROUNDING): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * tolerance + 1e-9;
}

/**
 * Settles what claims of one kind say of a package of `count` pieces. A claim is the package's, or that of one piece
 * where it says so or where only that goes with the others: `0.5 g`, `5 pack` and `2.5 g` are five of 0.5 g.
 */
export function settleSize(
  claims: readonly SizeClaim[],
  count: number | undefined,
  category: CategoryId,
  tolerance = ROUNDING,
): SettledSize {
  const base = (size: Size) => toBaseAmount(size, category);
  const explicit = claims.find(({ isOfOnePiece }) => isOfOnePiece)?.size;
  const others = claims.filter(({ isOfOnePiece }) => !isOfOnePiece).map(({ size }) => size);
  const [first] = others;
  if (explicit) return settleWithPiece(explicit, others, count, base, tolerance);
  if (!first) return { isContradictory: false };
  const unlike = others.filter((size) => !isNear(base(size), base(first), tolerance));
  if (unlike.length === 0) return { total: first, isContradictory: false };
  if (count === undefined) return { isContradictory: true };
  // Some are of a piece and some of the package: the largest is the package's.
  const largest = others.reduce((a, b) => (base(b) > base(a) ? b : a));
  const smaller = others.filter((size) => !isNear(base(size), base(largest), tolerance));
  const [each] = smaller;
  const isConsistent = smaller.every((size) => isNear(base(size) * count, base(largest), tolerance));
  return isConsistent && each ? { total: largest, each, isContradictory: false } : { isContradictory: true };
}

function settleWithPiece(
  each: Size,
  others: readonly Size[],
  count: number | undefined,
  base: (size: Size) => number,
  tolerance: number,
): SettledSize {
  const isPiece = (size: Size) => isNear(base(size), base(each), tolerance);
  const total = others.find((size) => !isPiece(size));
  const pieces = count ?? (total && findWholeRatio(base(total), base(each), tolerance));
  if (pieces === undefined) return { each, isContradictory: total !== undefined };
  const isConsistent = others.every(
    (size) => isPiece(size) || isNear(base(size), base(each) * pieces, tolerance),
  );
  if (!isConsistent) return { isContradictory: true };
  const whole = { amount: Number((each.amount * pieces).toFixed(6)), unit: each.unit };
  return { total: whole, each, count: pieces, isContradictory: false };
}

function findWholeRatio(whole: number, part: number, tolerance: number): number | undefined {
  const ratio = Math.round(whole / part);
  return ratio >= 2 && ratio <= MOST_PIECES && isNear(ratio * part, whole, tolerance / ratio)
    ? ratio
    : undefined;
}
