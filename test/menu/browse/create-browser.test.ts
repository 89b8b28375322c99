import { describe, expect, it } from 'vitest';
import { createBrowser } from '#menu/browse/create-browser.ts';
import { readBrowseState } from '#menu/browse/read-browse-state.ts';
import { toBrowseIndex } from '#menu/browse/to-browse-index.ts';
import { writeBrowseState } from '#menu/browse/write-browse-state.ts';
import type { Product, Variant } from '#menu/model/menu.ts';
import { createProduct } from '../../site/data/products.ts';
import { labelOf, sizeNamed } from '../words.ts';

const weighed = (weightGrams: number, priceCents: number): Variant => ({
  id: `${weightGrams}`,
  size: sizeNamed(`${weightGrams} g`),
  weightGrams,
  price: { type: 'flat', priceCents },
});
const measured = (min: number, max = min) => [{ type: 'Total THC', unit: 'percent' as const, min, max }];
const madeBy = (brand: string) => ({ brand, brandPath: `/brands/${brand.toLowerCase()}/` });

const SHELF: Product[] = [
  createProduct({
    name: 'Sour Diesel',
    ...madeBy('Marsh'),
    strainType: 'sativa',
    labResults: measured(20, 24),
    variants: [weighed(1, 1200), weighed(3.5, 4200)],
    effects: ['Happy'],
    updatedAt: '2026-11-20T10:00:00.000Z',
  }),
  createProduct({
    name: 'Bubba Kush',
    ...madeBy('Hollow'),
    strainType: 'indica',
    labResults: measured(26),
    variants: [weighed(3.5, 2900)],
    effects: ['Sleepy', 'Happy'],
    updatedAt: '2026-11-22T10:00:00.000Z',
  }),
  createProduct({
    name: 'Ash Tray',
    category: 'merch',
    ...madeBy('Hollow'),
    variants: [{ id: 'tray', size: sizeNamed('Each'), price: { type: 'flat', priceCents: 0 } }],
  }),
];

const { browse } = createBrowser(
  toBrowseIndex(SHELF, { locale: 'en-US', labelOf, isOnDeal: ({ category }) => category === 'merch' }),
);
const names = (positions: readonly number[]) => positions.map((position) => SHELF[position]?.name);
const find = (search: string, context = {}) => names(browse(readBrowseState(search), context).positions);

describe('a filtered list', () => {
  it('has what has any value chosen of a facet, in every facet', () => {
    expect(find('?effect=sleepy,happy')).toEqual(['Sour Diesel', 'Bubba Kush']);
    expect(find('?effect=sleepy,happy&brand=marsh')).toEqual(['Sour Diesel']);
    expect(find('?brand=unheard-of')).toEqual([]);
  });

  it('takes size, price and price per gram of one and the same offer', () => {
    expect(find('?size=3.5g&price=-30')).toEqual(['Bubba Kush']);
    expect(find('?price=-15')).toEqual(['Sour Diesel']);
    expect(find('?size=3.5g&gram=12-')).toEqual(['Sour Diesel']);
    expect(find('?price=-15&gram=-10')).toEqual([]);
  });

  it('has what reaches into a range, and nothing whose value is unknown', () => {
    expect(find('?thc=24-25')).toEqual(['Sour Diesel']);
    expect(find('?thc=0-')).toEqual(['Sour Diesel', 'Bubba Kush']);
    expect(find('?price=0-')).toEqual(['Sour Diesel', 'Bubba Kush']);
    expect(find('?thcmg=0-')).toEqual([]);
  });

  it('keeps to what a text search found, and to what the page stands for', () => {
    expect(find('', { among: [2, 0] })).toEqual(['Ash Tray', 'Sour Diesel']);
    expect(find('?sort=name', { among: [0, 1] })).toEqual(['Bubba Kush', 'Sour Diesel']);
    expect(find('', { among: [2, 0], scope: { brand: ['hollow'] } })).toEqual(['Ash Tray']);
    expect(find('', { scope: { size: ['1g'] } })).toEqual(['Sour Diesel']);
  });
});

describe('the order of a list', () => {
  it.each([
    ['featured', ['Sour Diesel', 'Bubba Kush', 'Ash Tray']],
    ['name', ['Ash Tray', 'Bubba Kush', 'Sour Diesel']],
    ['price', ['Sour Diesel', 'Bubba Kush', 'Ash Tray']],
    ['gram', ['Bubba Kush', 'Sour Diesel', 'Ash Tray']],
    ['thc', ['Bubba Kush', 'Sour Diesel', 'Ash Tray']],
    ['cbd', ['Sour Diesel', 'Bubba Kush', 'Ash Tray']],
    ['newest', ['Bubba Kush', 'Sour Diesel', 'Ash Tray']],
  ])('by %s', (sort, order) => {
    expect(find(`?sort=${sort}`)).toEqual(order);
  });

  it('is by the price of the offer that is wanted', () => {
    expect(find('?sort=price&size=3.5g')).toEqual(['Bubba Kush', 'Sour Diesel']);
    expect(find('?sort=price&price=20-')).toEqual(['Bubba Kush', 'Sour Diesel']);
  });
});

describe('the choices of a list', () => {
  const choicesOf = (search: string, scope = {}) => browse(readBrowseState(search), { scope }).choices;

  it('say how many products each would leave, whatever else of its facet is chosen', () => {
    expect(choicesOf('?strain=sativa').strain).toEqual([
      { key: 'sativa', label: 'sativa', count: 1, isOn: true },
      { key: 'indica', label: 'indica', count: 1, isOn: false },
    ]);
    expect(choicesOf('?strain=sativa').brand).toEqual([
      { key: 'hollow', label: 'Hollow', count: 0, isOn: false },
      { key: 'marsh', label: 'Marsh', count: 1, isOn: false },
    ]);
  });

  it('count a size by the offers of it at the price', () => {
    expect(choicesOf('?price=-30').size.map(({ key, count }) => [key, count])).toEqual([
      ['1g', 1],
      ['3.5g', 1],
      ['each', 0],
    ]);
  });

  it('begin with what most products of the page have, whatever is filtered', () => {
    expect(choicesOf('?brand=marsh').effect.map(({ key }) => key)).toEqual(['happy', 'sleepy']);
    expect(choicesOf('', { brand: ['hollow'] }).strain.map(({ key }) => key)).toEqual(['indica']);
  });

  it('are of a page’s sizes only those that it stands for', () => {
    expect(choicesOf('', { size: ['3.5g'] }).size.map(({ key, count }) => [key, count])).toEqual([
      ['3.5g', 2],
    ]);
  });

  it('include kinds of deals', () => {
    const kind = { key: 'members', label: 'For members' };
    const browser = createBrowser(
      toBrowseIndex(SHELF, {
        locale: 'en-US',
        labelOf,
        offersOf: ({ category }) => (category === 'merch' ? [kind] : []),
      }),
    );
    const finding = browser.browse(readBrowseState('?offer=members'));
    expect(finding.choices.offer).toEqual([{ ...kind, count: 1, isOn: true }]);
    expect(finding.positions).toHaveLength(1);
    expect(finding.active.map(({ facet }) => facet)).toEqual(['offer']);
  });

  it('include what is on deal', () => {
    expect(browse(readBrowseState('?deal=1')).deal).toEqual({ count: 1, isOn: true });
    expect(browse(readBrowseState('?strain=sativa')).deal).toEqual({ count: 0, isOn: false });
  });
});

describe('a range of a list', () => {
  it('reaches over the whole page and is drawn by what all other facets leave', () => {
    const { price } = browse(readBrowseState('?price=-15&brand=marsh')).ranges;
    expect(price).toEqual({
      least: 1200,
      most: 4200,
      bins: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
      productCount: 2,
    });
  });

  it('counts a product wherever its batches reach', () => {
    const { thc } = browse(readBrowseState('')).ranges;
    expect(thc).toEqual({ least: 20, most: 26, bins: [1, 1, 1, 1, 1, 1, 1, 1, 1, 0, 0, 1], productCount: 2 });
  });

  it('is none where all have the same, or nobody has any', () => {
    const { ranges } = browse(readBrowseState(''), { scope: { brand: ['hollow'] } });
    expect(ranges).toEqual({});
  });
});

describe('what is on', () => {
  it('can be taken off one by one', () => {
    const search = '?q=blue&brand=hollow,marsh&thc=18-&deal=1&sort=name';
    const { active, isFiltered } = browse(readBrowseState(search));
    const chips = active.map(({ without, ...filter }) => ({ ...filter, address: writeBrowseState(without) }));
    expect(chips).toEqual([
      {
        facet: 'brand',
        key: 'hollow',
        label: 'Hollow',
        address: '?q=blue&brand=marsh&thc=18-&deal=1&sort=name',
      },
      {
        facet: 'brand',
        key: 'marsh',
        label: 'Marsh',
        address: '?q=blue&brand=hollow&thc=18-&deal=1&sort=name',
      },
      { facet: 'thc', min: 18, address: '?q=blue&brand=hollow,marsh&deal=1&sort=name' },
      { facet: 'deal', address: '?q=blue&brand=hollow,marsh&thc=18-&sort=name' },
    ]);
    expect(isFiltered).toBe(true);
  });

  it('is nothing that the page itself stands for, and neither a search nor an order', () => {
    const { active, isFiltered } = browse(readBrowseState('?q=blue&brand=marsh&sort=name'), {
      scope: { brand: ['marsh'] },
    });
    expect(active).toEqual([]);
    expect(isFiltered).toBe(false);
  });
});
