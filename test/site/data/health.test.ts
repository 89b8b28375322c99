import { describe, expect, it } from 'vitest';
import { toHealth } from '#site/data/health.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';

const SNAPSHOT = createSnapshot();

describe('health.json', () => {
  it('names the folder of the menu’s data, which is another one only where the order of products is', () => {
    const { menuId } = toHealth(SNAPSHOT);
    expect(menuId).toMatch(/^\w{6}$/);
    const { menu } = SNAPSHOT;
    const renamed = menu.products.map((product) => ({ ...product, name: 'Another' }));
    expect(toHealth({ ...SNAPSHOT, menu: { ...menu, products: renamed } }).menuId).toBe(menuId);
    const turned = menu.products.toReversed();
    expect(toHealth({ ...SNAPSHOT, menu: { ...menu, products: turned } }).menuId).not.toBe(menuId);
  });

  it('differs only by its time for a menu that is taken again without a change', () => {
    const feedAt = '2026-11-23T16:40:00.000Z';
    expect(toHealth({ ...SNAPSHOT, feedAt })).toEqual({ ...toHealth(SNAPSHOT), feedAt });
  });
});
