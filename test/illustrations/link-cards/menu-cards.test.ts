import { describe, expect, it } from 'vitest';
import { linkCardPath } from '#illustrations/link-cards/card-spec.ts';
import {
  type CardMenu,
  listMenuCards,
  toDrawingOrder,
  toMenuCards,
} from '#illustrations/link-cards/menu-cards.ts';
import { getMessages } from '#site/messages/get-messages.ts';
import { createProduct } from '../../site/data/products.ts';
import { PICTURE } from '../../stores/corner-snapshot.ts';
import { CARD_STORE, createCardSpec } from './card-specs.ts';

const MENU: CardMenu = {
  store: CARD_STORE,
  categories: [
    { id: 'flower', name: 'Flower' },
    { id: 'edible', name: 'Edibles' },
  ],
  strains: getMessages('en').menu.strains,
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

const PICTURED = createCardSpec({ image: PICTURE });
const SPECS = [
  PICTURED,
  createCardSpec({ name: 'Garlic Ice' }),
  createCardSpec({ name: 'Honey Drops', category: 'edible' }),
  { ...PICTURED, facts: ['Flor'] },
  { ...createCardSpec({ name: 'Garlic Ice' }), facts: ['Flor'] },
];

it('cards of the same picture or plate and title are drawn one after the other', () => {
  const ordered = toDrawingOrder(SPECS);
  const groups = ordered.map(({ picture, plates, title }) => JSON.stringify([picture, plates, title]));
  const changes = groups.filter((group, index) => group !== groups[index - 1]);
  expect(changes).toHaveLength(new Set(groups).size);
});

it('the order has every card, and is the same whatever order they come in', () => {
  const ordered = toDrawingOrder(SPECS);
  expect(ordered).toHaveLength(SPECS.length);
  expect(ordered).toEqual(expect.arrayContaining(SPECS));
  const titles = (specs: typeof SPECS) => toDrawingOrder(specs).map(({ title }) => title);
  expect(titles(SPECS.toReversed())).toEqual(titles(SPECS));
});
