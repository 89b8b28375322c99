import { describe, expect, it } from 'vitest';
import { isValidFor, toSiteValidity } from '#run/tree/site-validity.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';

/** On a Sunday in Oakland, 10:00 AM, when seniors have a deal on Mondays and everybody has one on Friday. */
const FEED_AT = '2026-11-22T18:00:00.000Z';

const withAddedAt = (snapshot: Snapshot, addedAt: string): Snapshot => ({
  ...snapshot,
  menu: { ...snapshot.menu, products: snapshot.menu.products.map((product) => ({ ...product, addedAt })) },
});
const withoutDeals = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  menu: { ...snapshot.menu, deals: [] },
});
const OLD = withAddedAt(createSnapshot({ feedAt: FEED_AT }), '2026-01-01T00:00:00.000Z');

const isValidAt = (snapshot: Snapshot, feedAt: string) =>
  isValidFor(toSiteValidity(snapshot), { ...snapshot, feedAt });

describe('a menu that has not changed', () => {
  it.each([
    ['the same', FEED_AT, true],
    ['later in the morning', '2026-11-22T19:59:59.999Z', true],
    ['in the afternoon', '2026-11-22T20:00:00.000Z', false],
    ['on another day at the same hour', '2026-11-29T18:00:00.000Z', false],
    ['before it', '2026-11-22T17:59:00.000Z', false],
  ])('taken %s (%s) makes the same pages: %j', (_, feedAt, isValid) => {
    expect(isValidAt(withoutDeals(OLD), feedAt)).toBe(isValid);
  });

  it('makes other pages from when a deal begins', () => {
    const snapshot = withAddedAt(
      createSnapshot({ feedAt: '2026-11-23T07:00:00.000Z' }),
      '2026-01-01T00:00:00.000Z',
    );
    expect(toSiteValidity(snapshot).until).toBe('2026-11-23T08:00:00.000Z');
    expect(isValidAt(snapshot, '2026-11-23T07:59:59.999Z')).toBe(true);
    expect(isValidAt(snapshot, '2026-11-23T08:00:00.000Z')).toBe(false);
  });

  it('makes other pages from when a product is new no longer', () => {
    const snapshot = withAddedAt(withoutDeals(OLD), '2026-11-08T18:30:00.000Z');
    expect(isValidAt(snapshot, '2026-11-22T18:29:59.999Z')).toBe(true);
    expect(isValidAt(snapshot, '2026-11-22T18:30:00.001Z')).toBe(false);
  });

  it('makes the same pages when a product was new no longer before', () => {
    const snapshot = withAddedAt(withoutDeals(OLD), '2026-11-08T17:30:00.000Z');
    expect(isValidAt(snapshot, '2026-11-22T19:30:00.000Z')).toBe(true);
  });
});
