import type { Product } from '#menu/model/menu.ts';

const DAY_MS = 86_400_000;
/** What has been there for longer is not new to anybody. */
const NEW_DAYS = 14;

/**
 * The products that came to the shelf last, newest first, and not longer ago than two weeks; equals in the order of the menu.
 * @param takenAt when the feed was taken, ISO-8601
 */
export function pickNewest(products: readonly Product[], takenAt: string, count: number): Product[] {
  const since = new Date(Date.parse(takenAt) - NEW_DAYS * DAY_MS).toISOString();
  return products
    .filter(({ addedAt = '' }) => addedAt >= since)
    .toSorted(
      (a, b) => Number((b.addedAt ?? '') > (a.addedAt ?? '')) - Number((a.addedAt ?? '') > (b.addedAt ?? '')),
    )
    .slice(0, count);
}
