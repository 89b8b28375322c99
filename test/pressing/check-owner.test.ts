import { describe, expect, it } from 'vitest';
import { checkOwner, checkShelf } from '../../src/pressing/check-owner.ts';
import { createSnapshot } from '../stores/corner-snapshot.ts';

const CORNER = { name: 'Corner', url: 'https://corner.example', licenceNumber: 'C10-1' };
const settings = { url: CORNER.url, licenceNumber: CORNER.licenceNumber };

const createLive = (menu: unknown) => ({
  place: '/srv/menu',
  readLive: async () => (typeof menu === 'string' ? menu : JSON.stringify(menu)),
});

describe('the menu of a real store', () => {
  it.each([
    ['a demo', { settings, isDemo: true }, 'a demo'],
    [
      'another store',
      { settings: { url: 'https://other.example', licenceNumber: 'C10-2' }, isDemo: false },
      'another store',
    ],
  ])('is not replaced by %s', async (_, replacing, words) => {
    await expect(checkOwner(createLive({ store: CORNER }), replacing)).rejects.toMatchObject({
      code: 'OUT_OF_ANOTHER_STORE',
      message: `The menu of Corner (https://corner.example) is in /srv/menu, and ${words} would replace it.`,
    });
  });

  it.each([
    ['at another address', { url: 'https://new.example', licenceNumber: 'C10-1' }],
    ['with another licence', { url: 'https://corner.example', licenceNumber: 'C10-9' }],
    ['as it was', settings],
  ])('is replaced by its own, %s', async (_, own) => {
    await expect(
      checkOwner(createLive({ store: CORNER }), { settings: own, isDemo: false }),
    ).resolves.toBeUndefined();
  });
});

describe('whatever replaces it,', () => {
  it.each<[string, unknown]>([
    ['the menu of a demo', { isDemo: true, store: CORNER }],
    ['a tree that does not say whose it is', { store: {} }],
    ['a damaged tree', '{"store":'],
  ])('%s may be replaced', async (_, menu) => {
    await expect(checkOwner(createLive(menu), { settings, isDemo: true })).resolves.toBeUndefined();
  });

  it('an empty place may be filled', async () => {
    await expect(checkOwner(createLive(''), { settings, isDemo: true })).resolves.toBeUndefined();
  });
});

describe('a menu that has nothing of the one that is live', () => {
  const toProducts = (prefix: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ variants: [{ id: `${prefix}-${index}` }] }));
  const check = (live: unknown, prefix: string) => {
    const { menu, store } = createSnapshot();
    const [product] = menu.products;
    if (!product) throw new Error('There is no product.');
    const products = [
      { ...product, variants: product.variants.map((size) => ({ ...size, id: `${prefix}-0` })) },
    ];
    return checkShelf(createLive(live), { menu: { ...menu, products }, store });
  };

  it('is taken for another store’s', async () => {
    await expect(check({ products: toProducts('corner', 10) }, 'other')).rejects.toMatchObject({
      code: 'MENU_OF_ANOTHER_STORE',
      message: expect.stringMatching(/^Of 10 sizes on the menu of .+ in \/srv\/menu the new one has none/),
      hint: expect.stringContaining('TREEZ_DISPENSARY'),
    });
  });

  it.each<[string, unknown]>([
    ['has one of it', { products: toProducts('new', 10) }],
    ['follows one of hardly anything', { products: toProducts('corner', 9) }],
    ['follows a demo', { isDemo: true, products: toProducts('corner', 50) }],
    ['follows nothing', ''],
  ])('is taken where it %s', async (_, live) => {
    await expect(check(live, 'new')).resolves.toBeUndefined();
  });
});
