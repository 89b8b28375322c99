/** Products are numbered below this: far above any menu. */
const PRODUCT_NUMBERS = 2 ** 20;
const SCORE_STEPS = 1e6;

/**
 * The best products first, equals in the order of the menu. A score and a number are packed into one number, so
 * that a typed array can sort thousands of them in well under a millisecond.
 *
 * @param limit how many at most
 */
export function rankProducts(
  products: readonly number[],
  toScore: (product: number) => number,
  limit: number,
): { position: number; score: number }[] {
  const packed = Float64Array.from(
    products,
    (product) => -Math.round(toScore(product) * SCORE_STEPS) * PRODUCT_NUMBERS + product,
  ).sort();
  return [...packed.subarray(0, Math.max(0, Math.min(limit, packed.length)))].map((number) => {
    const steps = -Math.floor(number / PRODUCT_NUMBERS);
    return { position: number + steps * PRODUCT_NUMBERS, score: steps / SCORE_STEPS };
  });
}
