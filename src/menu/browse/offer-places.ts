import type { Layout } from './layout.ts';

/** Visits what can be bought of a product, without sizes that are not marked where any are. */
export function eachOffer(
  { columns }: Pick<Layout, 'columns'>,
  sizeMarks: Uint8Array | undefined,
  product: number,
  visit: (offer: number, size: number) => void,
): void {
  const { starts, values } = columns.size;
  const end = starts[product + 1] ?? 0;
  for (let offer = starts[product] ?? 0; offer < end; offer++) {
    const size = values[offer] ?? 0;
    if (!sizeMarks || sizeMarks[size]) visit(offer, size);
  }
}
