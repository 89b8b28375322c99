import { expect, it } from 'vitest';
import { digestMenu } from '#site/snapshot/digest-menu.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';

const SNAPSHOT = createSnapshot();

it('a menu has the same digest whenever it was taken, and another one for anything else', () => {
  const digest = digestMenu(SNAPSHOT);
  expect(digestMenu({ ...SNAPSHOT, feedAt: '2027-01-01T00:00:00.000Z' })).toBe(digest);
  expect(digestMenu({ ...SNAPSHOT, isDemo: !SNAPSHOT.isDemo })).not.toBe(digest);
  expect(digestMenu({ ...SNAPSHOT, store: { ...SNAPSHOT.store, name: 'Other' } })).not.toBe(digest);
  expect(digestMenu({ ...SNAPSHOT, menu: { ...SNAPSHOT.menu, products: [] } })).not.toBe(digest);
  expect(digestMenu({ ...SNAPSHOT, gone: [{ path: '/products/a/', category: 'flower' }] })).not.toBe(digest);
  expect(digestMenu({ ...SNAPSHOT, moved: [{ from: '/products/a/', to: '/products/b/' }] })).not.toBe(digest);
});
