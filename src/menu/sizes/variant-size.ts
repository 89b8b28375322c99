import type { CategoryId } from '../model/category.ts';
import { toFact, toFeedName } from '../model/feed-problem.ts';
import type { FeedFact, FeedProduct } from '../model/feed-product.ts';
import { toStrainType } from '../model/strain.ts';
import { rememberByObject } from '../names/remember.ts';
import { type CutName, cutSizes, type NameContext, normalizeName } from './cut-sizes.ts';
import { judgeStrength } from './judge-strength.ts';
import { judgeWeight } from './judge-weight.ts';
import { claimsOfKind, isNear, type SettledSize, type SizeClaim, settleSize } from './settle-size.ts';
import { parseAmount, readSizeText, type Size, type SizeFact } from './size-words.ts';
import { findSizeKind, type SizeKind, toBaseAmount } from './weight.ts';

/** A size of the whole package. */
export interface PackageSize extends Size {
  /** The store wrote it in a name or the size text, so the label says it. */
  isWritten: boolean;
}

/** What is known of the size of one package; all numbers above 0. */
export interface VariantSize {
  /** Pieces in the package; at least 2. */
  count?: number;
  /** The size of one piece, where the store says it. */
  each?: Size;
  /** Of the whole package: at most one weight, one volume and one strength; that of the amount field first. */
  amounts: PackageSize[];
  /** Grams of goods in the whole package. */
  weightGrams?: number;
  /** The store's own words where they are no amount with a unit, e.g. `XL`. */
  words?: string;
}

/** The size of a product, and its names without what the label of that size says. */
export interface ProductSize {
  size: VariantSize;
  name: string;
  /** The store's own title for menus. */
  menuTitle?: string;
  /** Milligrams in the package as most of what the store says has them, where a size text says any. */
  strengthMg?: number;
  /** What the store states as the weight contradicts itself or cannot be: nothing can be worked out from it. */
  hasWeightProblem: boolean;
  /** The label does not say a size that its names end in. */
  keepsSizeInName: boolean;
  problems: FeedFact[];
}

const HAS_LETTER = /\p{L}/u;

/** What ends a size field after a size, e.g. the `H` of `3.5g-H`: it says again which strain type it is. */
const STRAIN_AT_END = /-([HIS]{1,2})\W*$/i;

/** Categories that people count by the piece. */
const COUNTED: ReadonlySet<CategoryId> = new Set(['edible', 'pill']);

/** Whether the size of a product is its number of pieces. */
export function isCounted(category: CategoryId): boolean {
  return COUNTED.has(category);
}

/**
 * Reads the size of a product from the amount, the size text, and the sizes that end its names. They must agree. If they
 * don't, the number is left out, the names keep their words, and a problem names both values. A name only loses what the
 * label of the size will say.
 */
export const readProductSize = rememberByObject((feed: FeedProduct): ProductSize => {
  const { category } = feed;
  const texts = readTexts(feed);
  const pieces = isCounted(category) ? toWholeCount(feed.pieceCount) : undefined;
  const [textCount] = texts.counts;
  const isCountContradictory = texts.counts.some((other) => other !== (pieces ?? textCount));
  const count = isCountContradictory ? undefined : (pieces ?? textCount);
  // Without the number of pieces, the size of one piece says nothing about the package.
  const usable = texts.claims.filter(({ isOfOnePiece }) => !(isCountContradictory && isOfOnePiece));
  const claims = [...toStatedClaim(feed), ...usable];
  const weight = judgeWeight(feed, claims, count);
  const volume = settleSize(claimsOfKind(claims, 'volume', category), count, category);
  const strength = judgeStrength(feed, claims, count);

  const keptKinds = new Set<SizeKind>([
    ...(weight.isContradictory ? ['weight' as const] : []),
    ...(volume.isContradictory ? ['volume' as const] : []),
    // A label can only say one size per piece.
    ...(strength.staysInNames || (strength.each && (weight.each || volume.each))
      ? ['strength' as const]
      : []),
  ]);
  const isSaid = (facts: readonly SizeFact[]) =>
    facts.every((fact) => {
      if (isCountContradictory && fact.kind !== 'size' && fact.count > 1) return false;
      if (fact.kind === 'count') return true;
      return !keptKinds.has(findSizeKind(fact.kind === 'pack' ? fact.each : fact.size, category));
    });
  const toText = (whole: string, cut: CutName) => (isSaid(cut.facts) ? cut.name : normalizeName(whole));
  const settled = [weight, volume, strength];
  return {
    size: {
      ...toPieces(settled, isCountContradictory ? undefined : textCount),
      amounts: toAmounts(settled, claims, category),
      ...(weight.grams !== undefined && { weightGrams: weight.grams }),
      ...(texts.words && { words: texts.words }),
    },
    name: toText(feed.name, texts.name),
    ...(feed.menuTitle && texts.menuTitle && { menuTitle: toText(feed.menuTitle, texts.menuTitle) }),
    ...(strength.totalMg !== undefined && { strengthMg: strength.totalMg }),
    hasWeightProblem: weight.problem !== undefined,
    keepsSizeInName: !isSaid([...texts.name.facts, ...(texts.menuTitle?.facts ?? [])]),
    problems: [
      ...(weight.problem ? [weight.problem] : []),
      ...(strength.problem ? [strength.problem] : []),
      ...(volume.isContradictory || isCountContradictory ? [toSizeProblem(feed)] : []),
    ],
  };
});

interface ReadTexts {
  name: CutName;
  menuTitle?: CutName;
  claims: SizeClaim[];
  /** As the texts say them, the size text first; each at least 2. */
  counts: number[];
  words?: string;
}

function readTexts(feed: FeedProduct): ReadTexts {
  const sizeText = feed.sizeText?.trim() ?? '';
  const hasBareFractions = feed.category === 'flower';
  const strainInSize = STRAIN_AT_END.exec(sizeText)?.[1]?.toUpperCase();
  const sizeFacts = readSizeText(sizeText, {
    hasBareFractions,
    ...(strainInSize && { strainLetters: strainInSize }),
  });
  const size = toBareSize(sizeText, feed);
  const words = !sizeFacts && HAS_LETTER.test(sizeText) ? sizeText : undefined;
  const strainLetters = toStrainLetters(feed);
  const context: NameContext = {
    hasBareFractions,
    ...(strainLetters && { strainLetters }),
    // Beside an amount the label does not repeat them.
    ...(words && feed.amount === undefined && { sizeWords: words }),
  };
  const name = cutSizes(feed.name, context);
  const menuTitle = feed.menuTitle?.trim() ? cutSizes(feed.menuTitle, context) : undefined;
  const sources = [
    ['size', sizeFacts ?? (size ? [{ kind: 'size' as const, size }] : [])],
    ['name', name.facts],
    ['title', menuTitle?.facts ?? []],
  ] as const;
  const facts = sources.flatMap(([source, all]) => all.map((fact) => ({ source, fact })));
  return {
    name,
    ...(menuTitle && { menuTitle }),
    claims: facts.flatMap(({ source, fact }) => toClaims(source, fact)),
    counts: facts.flatMap(({ fact }) => (fact.kind !== 'size' && fact.count > 1 ? [fact.count] : [])),
    ...(words && { words }),
  };
}

function toStatedClaim({ amount, unit }: FeedProduct): SizeClaim[] {
  return amount !== undefined && unit !== undefined ? [{ source: 'amount', size: { amount, unit } }] : [];
}

/** A size field of nothing but a number is in the unit of the product, where that has no amount. */
function toBareSize(sizeText: string, { amount, unit }: FeedProduct): Size | undefined {
  const bare = parseAmount(sizeText);
  return amount === undefined && unit !== undefined && sizeText !== '' && bare > 0 && Number.isFinite(bare)
    ? { amount: bare, unit }
    : undefined;
}

function toClaims(source: SizeClaim['source'], fact: SizeFact): SizeClaim[] {
  if (fact.kind === 'count') return [];
  if (fact.kind === 'size') {
    return [{ source, size: fact.size, ...(fact.isOfOnePiece && { isOfOnePiece: true as const }) }];
  }
  return [{ source, size: fact.each, ...(fact.count > 1 && { isOfOnePiece: true as const }) }];
}

function toStrainLetters({ strainType }: FeedProduct): string | undefined {
  const type = strainType && toStrainType(strainType);
  if (type === 'sativa' || type === 'hybrid' || type === 'indica') return type.slice(0, 1).toUpperCase();
  if (type === 'sativa-hybrid') return 'SH';
  return type === 'indica-hybrid' ? 'IH' : undefined;
}

function toWholeCount(count: number | undefined): number | undefined {
  return count !== undefined && Number.isInteger(count) ? count : undefined;
}

function toPieces(
  settled: readonly Omit<SettledSize, 'isContradictory'>[],
  count: number | undefined,
): Pick<VariantSize, 'count' | 'each'> {
  const [each] = settled.flatMap((one) => one.each ?? []);
  const [settledCount] = settled.flatMap((one) => one.count ?? []);
  const pieces = count ?? settledCount;
  return { ...(pieces !== undefined && pieces > 1 && { count: pieces }), ...(each && { each }) };
}

function toAmounts(
  settled: readonly Omit<SettledSize, 'isContradictory'>[],
  claims: readonly SizeClaim[],
  category: CategoryId,
): PackageSize[] {
  const stated = claims.find(({ source }) => source === 'amount')?.size;
  const isStated = (size: Size) => stated && findSizeKind(stated, category) === findSizeKind(size, category);
  const isWritten = (size: Size) =>
    claims.some(
      (claim) =>
        claim.source !== 'amount' &&
        !claim.isOfOnePiece &&
        findSizeKind(claim.size, category) === findSizeKind(size, category) &&
        isNear(toBaseAmount(claim.size, category), toBaseAmount(size, category)),
    );
  return settled
    .flatMap(({ total }) => total ?? [])
    .map((size) => ({ ...size, isWritten: isWritten(size) }))
    .sort((a, b) => Number(isStated(b) ?? false) - Number(isStated(a) ?? false));
}

function toSizeProblem(feed: FeedProduct): FeedFact {
  const { menuTitle, sizeText, amount, unit, pieceCount } = feed;
  const value = { name: toFeedName(feed), menuTitle, size: sizeText, amount, unit, pieceCount };
  const hint =
    'Correct the size or the number of pieces in {source}: the name says another. Until then it stays in the name.';
  return toFact('size-contradicts-name', 'amount', value, hint);
}
