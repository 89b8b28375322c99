import { describe, expect, it } from 'vitest';
import type { MenuDeal } from '#menu/model/menu.ts';
import { findDealChange } from '#site/data/deal-change.ts';
import type { PublicStore } from '#site/snapshot/snapshot.ts';
import { createProduct } from './products.ts';

const FEED_AT = '2026-11-25T06:36:00.000Z';
const toDeal = (slug: string, facts: Partial<MenuDeal> = {}): MenuDeal => ({
  slug,
  path: `/deals/#${slug}`,
  title: slug,
  conditions: [],
  productSlugs: [],
  ...facts,
});
const [soon, later, always] = [
  toDeal('soon', { endsLocal: '2026-11-25T11:59' }),
  toDeal('later', { endsLocal: '2026-11-27T11:59' }),
  toDeal('always'),
];
const site = {
  deals: [later, soon, always],
  feedAt: FEED_AT,
  store: { timeZone: 'America/Los_Angeles' } as PublicStore,
};
const withDeals = (...deals: MenuDeal[]) =>
  createProduct({ slug: deals.map(({ slug }) => slug).join('-'), deals });

describe('the next change of prices on a page', () => {
  it('is that of the first deal of its own products', () => {
    expect(findDealChange(site, [withDeals(later), withDeals(soon, always)])).toBe(
      '2026-11-25T20:00:00.000Z',
    );
    expect(findDealChange(site, [withDeals(later)])).toBe('2026-11-27T20:00:00.000Z');
  });

  it('is never where none of their deals begins or ends', () => {
    expect(findDealChange(site, [withDeals(always)])).toBe('never');
  });

  it('is not told where none of them has a deal', () => {
    expect(findDealChange(site, [withDeals()])).toBeUndefined();
    expect(findDealChange(site, [])).toBeUndefined();
  });
});
