import { type FindNearest, findProducts } from './find-hits.ts';

/** The products that match the most words, if these are at least half of several. */
export const findNearest: FindNearest = (words, menu) => {
  const required = words.filter(({ isRequired }) => isRequired);
  if (required.length < 2) return [];
  const countMatched = (product: number) =>
    required.filter(({ values }) => (values[product] ?? 0) > 0).length;
  let most = Math.ceil(required.length / 2);
  for (let product = 0; product < menu.nameLengths.length; product++) {
    most = Math.max(most, countMatched(product));
  }
  return findProducts(menu, (product) => countMatched(product) === most);
};
