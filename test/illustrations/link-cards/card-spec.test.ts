import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  linkCardPath,
  toCategoryCardSpec,
  toProductCardSpec,
  toStoreCardSpec,
} from '#illustrations/link-cards/card-spec.ts';
import { createProduct } from '../../site/data/products.ts';
import { PICTURE } from '../../stores/corner-snapshot.ts';
import { CARD_STORE, CARD_WORDS, createCardSpec } from './card-specs.ts';

const four = (['flower', 'preroll', 'edible', 'pill', 'plant'] as const).map((id) => ({ id }));

describe('the card of a product', () => {
  it('has its brand, name, kind and picture, and who sells it', () => {
    expect(createCardSpec({ image: PICTURE })).toEqual({
      look: CARD_STORE.look,
      eyebrow: 'Marsh',
      title: 'Blue Dream',
      strain: { type: 'hybrid', label: 'Hybrid' },
      facts: ['Flower'],
      signature: 'Corner Store',
      imprint: ['Oakland', 'Licence C10-0000001-LIC'],
      picture: { path: '/pictures/0123456789abcdef-640.webp', widthPx: 640, heightPx: 480 },
      plates: [expect.objectContaining({ category: 'flower' })],
    });
  });

  it.each([
    ['the smallest that is as wide as its place', [320, 640, 1280], 640],
    ['the largest where none is', [160, 320], 320],
  ])('has of the picture’s sizes %s', (_, widthsPx, chosenPx) => {
    const sources = widthsPx.map((widthPx) => ({ path: `/pictures/x-${widthPx}.webp`, widthPx }));
    const widthPx = Math.max(...widthsPx);
    const { picture } = createCardSpec({ image: { ...PICTURE, widthPx, heightPx: widthPx, sources } });
    expect(picture).toEqual({ path: `/pictures/x-${chosenPx}.webp`, widthPx, heightPx: widthPx });
  });

  it('has the licence only where that is asked for', () => {
    const spec = toProductCardSpec(createProduct(), CARD_STORE, { categoryName: 'Flower' });
    expect(spec.imprint).toEqual(['Oakland']);
  });

  it('is the same whatever it costs', () => {
    const variants = [{ id: 'a', size: { kind: 'each' }, price: { type: 'flat', priceCents: 1 } } as const];
    expect(linkCardPath(createCardSpec({ variants: [...variants] }))).toBe(linkCardPath(createCardSpec()));
  });
});

it('the card of a category has its name and its plate', () => {
  expect(toCategoryCardSpec({ id: 'flower' }, CARD_STORE, CARD_WORDS, 'Menu')).toMatchObject({
    eyebrow: 'Menu',
    title: 'Flower',
    facts: [],
    signature: 'Corner Store',
    plates: [{ category: 'flower', seed: 'flower' }],
  });
});

describe('the card of a store', () => {
  it('has its name once, its line, and sheets of its first four categories', () => {
    const spec = toStoreCardSpec(four, { ...CARD_STORE, tagline: 'On the corner' }, CARD_WORDS, 'Menu');
    expect(spec).toMatchObject({ title: 'Corner Store', facts: ['On the corner'] });
    expect(spec).not.toHaveProperty('signature');
    expect(spec.plates.map(({ category }) => category)).toEqual(['flower', 'preroll', 'edible', 'pill']);
  });

  it.each([0, 1, 2, 3])('with %i categories has one sheet at most', (count) => {
    const { plates } = toStoreCardSpec(four.slice(0, count), CARD_STORE, CARD_WORDS, 'Menu');
    expect(plates).toHaveLength(Math.min(count, 1));
  });
});

describe('the address of a card', () => {
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 300 });

  it('is a plain one, and the same for the same card, whatever stands on it', () => {
    fc.assert(
      fc.property(text, text, (name, brand) => {
        const path = linkCardPath(createCardSpec({ name, brand }));
        expect(path).toMatch(/^\/link-cards\/[a-z0-9]{12}\.jpg$/);
        expect(linkCardPath(createCardSpec({ name, brand }))).toBe(path);
      }),
    );
  });

  it('is another one for 20,000 other names', () => {
    const paths = Array.from({ length: 20_000 }, (_, index) =>
      linkCardPath(createCardSpec({ name: `Blue Dream ${index}` })),
    );
    expect(new Set(paths).size).toBe(20_000);
  });

  it.each([
    ['name', createCardSpec({ name: 'Garlic Ice' })],
    ['brand', createCardSpec({ brand: 'Small Hours' })],
    ['strain type', createCardSpec({ strainType: 'sativa' })],
    ['kind of goods', createCardSpec({ subtype: 'Shake' })],
    ['picture', createCardSpec({ image: PICTURE })],
    ['store’s name', createCardSpec({}, { ...CARD_STORE, name: 'Fernwood' })],
    ['store’s city', createCardSpec({}, { ...CARD_STORE, address: { city: 'Reno' } })],
    ['paper', createCardSpec({}, { ...CARD_STORE, look: { ...CARD_STORE.look, paper: '#ffffff' } })],
    ['accent', createCardSpec({}, { ...CARD_STORE, look: { ...CARD_STORE.look, accent: '#8a3b1c' } })],
    ['type', createCardSpec({}, { ...CARD_STORE, look: { ...CARD_STORE.look, type: 'sans' } })],
  ])('is another one with another %s', (_, spec) => {
    expect(linkCardPath(spec)).not.toBe(linkCardPath(createCardSpec()));
  });
});
