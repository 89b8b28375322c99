import { describe, expect, it } from 'vitest';
import { linkCardPath } from '#illustrations/link-cards/card-spec.ts';
import { type CardMenu, listMenuCards, toMenuCards } from '#illustrations/link-cards/menu-cards.ts';
import { english } from '#site/messages/english.ts';
import { createProduct } from '../../site/data/products.ts';
import { CARD_STORE } from './card-specs.ts';

const MENU: CardMenu = {
  store: CARD_STORE,
  categories: [
    { id: 'flower', name: 'Flower' },
    { id: 'edible', name: 'Edibles' },
  ],
  strains: english.menu.strains,
  menuWord: 'Menu',
  cardsFor: 'all',
};
const PRODUCTS = [
  createProduct({ strainType: 'indica' }),
  createProduct({ slug: 'honey-drops', name: 'Honey Drops', category: 'edible' }),
];
const titlesOf = (menu: CardMenu) => listMenuCards(menu, PRODUCTS).map(({ title }) => title);

describe('the cards of a menu', () => {
  it('are the store’s, one for each category and one for each product', () => {
    expect(titlesOf(MENU)).toEqual(['Corner Store', 'Flower', 'Edibles', 'Blue Dream', 'Honey Drops']);
  });

  it('are the store’s and the categories’ where products share those', () => {
    expect(titlesOf({ ...MENU, cardsFor: 'categories' })).toEqual(['Corner Store', 'Flower', 'Edibles']);
  });

  it('are drawn once where two products have the same one', () => {
    const twins = [PRODUCTS, PRODUCTS].flat();
    expect(listMenuCards(MENU, twins)).toHaveLength(5);
  });

  it('name the category and the strain type in the menu’s words', () => {
    expect(toMenuCards(MENU).ofProduct(createProduct({ strainType: 'indica' }))).toMatchObject({
      facts: ['Flower'],
      strain: { type: 'indica', label: 'Indica' },
    });
  });

  it.each(['all', 'categories'] as const)('are all that a page can name, for %s', (cardsFor) => {
    const menu = { ...MENU, cardsFor };
    const drawn = new Set(listMenuCards(menu, PRODUCTS).map(linkCardPath));
    const { ofStore, ofCategory, ofProduct } = toMenuCards(menu);
    const named = [ofStore, ofCategory('flower'), ofCategory('pill'), ...PRODUCTS.map(ofProduct)];
    expect(named.map(linkCardPath).filter((path) => !drawn.has(path))).toEqual([]);
  });
});
