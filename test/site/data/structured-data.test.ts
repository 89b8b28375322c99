import { describe, expect, it } from 'vitest';
import { toBreadcrumbData, toListData, toProductData, toStoreData } from '#site/data/structured-data.ts';
import { createWords, sizeNamed } from '../../menu/words.ts';
import { createSnapshot, PICTURE } from '../../stores/corner-snapshot.ts';
import { createProduct, createProductAt } from './products.ts';

const { store } = createSnapshot();
const HOST = 'https://menu.corner.example';

describe('what search engines are told of the store', () => {
  const data = toStoreData(store);

  it('is where and what it is', () => {
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Store',
      '@id': `${HOST}/#store`,
      name: 'Corner Store',
      telephone: '(510) 555-0100',
      description: 'A shop.',
      address: { '@type': 'PostalAddress', addressRegion: 'CA', addressCountry: 'US' },
    });
  });

  it('is when it is open: no day on which it is closed, and midnight as the last minute of its day', () => {
    const days = Reflect.get(data, 'openingHoursSpecification');
    const specification = (day: string, opens: string, closes: string) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: `https://schema.org/${day}`,
      opens,
      closes,
    });
    expect(days).toHaveLength(6);
    expect(days.slice(4)).toEqual([
      specification('Friday', '09:00', '02:00'),
      specification('Saturday', '10:00', '23:59'),
    ]);
  });

  it('is on which days it keeps other hours, from midnight to midnight where it is closed', () => {
    const holidays = [
      { date: '2026-12-24', hours: ['10:00', '24:00'] as [string, string] },
      { date: '2026-12-25', hours: 'closed' as const, name: 'Christmas Day' },
    ];
    expect(toStoreData({ ...store, holidays })).toMatchObject({
      specialOpeningHoursSpecification: [
        { validFrom: '2026-12-24', validThrough: '2026-12-24', opens: '10:00', closes: '23:59' },
        {
          '@type': 'OpeningHoursSpecification',
          name: 'Christmas Day',
          validFrom: '2026-12-25',
          validThrough: '2026-12-25',
          opens: '00:00',
          closes: '00:00',
        },
      ],
    });
  });

  it('leaves out what the store does not tell', () => {
    const { phone, about, ...quiet } = store;
    expect(toStoreData(quiet)).not.toHaveProperty('specialOpeningHoursSpecification');
    expect(toStoreData(quiet)).not.toHaveProperty('telephone');
    expect(toStoreData(quiet)).not.toHaveProperty('description');
  });
});

it('the way to a page is told step by step, by whole addresses', () => {
  const crumbs = [
    { name: 'Menu', path: '/menu/' },
    { name: 'Flower', path: '/menu/flower/' },
  ];
  expect(toBreadcrumbData(crumbs, HOST)).toMatchObject({
    '@type': 'BreadcrumbList',
    itemListElement: [
      { position: 1, name: 'Menu', item: `${HOST}/menu/` },
      { position: 2, name: 'Flower', item: `${HOST}/menu/flower/` },
    ],
  });
});

it('a list is told by its products’ names and addresses, without a price', () => {
  const data = toListData('Flower', [createProduct(), createProductAt('b', 100)], HOST);
  expect(data).toMatchObject({
    '@type': 'ItemList',
    name: 'Flower',
    numberOfItems: 2,
    itemListElement: [
      { position: 1, name: 'Blue Dream', url: `${HOST}/products/blue-dream/` },
      { position: 2, url: `${HOST}/products/b/` },
    ],
  });
  expect(JSON.stringify(data)).not.toContain('price');
});

describe('what search engines are told of a product, where the store asks for it', () => {
  const offersOf = (product: ReturnType<typeof createProduct>) =>
    Reflect.get(toProductData(product, store, createWords()), 'offers');

  it('is its name, brand, picture and price', () => {
    expect(
      toProductData(
        createProduct({ brand: 'Marsh', description: 'Sweet.', image: PICTURE }),
        store,
        createWords(),
      ),
    ).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Product',
      name: 'Blue Dream',
      url: `${HOST}/products/blue-dream/`,
      brand: { '@type': 'Brand', name: 'Marsh' },
      description: 'Sweet.',
      image: `${HOST}/pictures/0123456789abcdef-640.webp`,
      offers: [
        {
          '@type': 'Offer',
          name: '3.5 g',
          price: '42.00',
          priceCurrency: 'USD',
          availability: 'https://schema.org/InStoreOnly',
        },
      ],
    });
  });

  it('is no offer where the price is asked for in the store', () => {
    expect(offersOf(createProductAt('a', 0))).toEqual([]);
  });

  it('is every quantity that is quoted', () => {
    const quotes = [
      { amount: 1, priceCents: 1200, unitPriceCents: 1200 },
      { amount: 3.5, priceCents: 3500, unitPriceCents: 1000 },
    ];
    const price = { type: 'tier', method: 'weight', tiers: [], quotes } as const;
    const variants = [{ id: 'a', size: sizeNamed('By the gram'), price: { ...price, tiers: [], quotes } }];
    expect(offersOf(createProduct({ variants })).map((offer: { price: string }) => offer.price)).toEqual([
      '12.00',
      '35.00',
    ]);
  });

  it('is out of stock where the store lists what it has run out of', () => {
    const variants = [
      {
        id: 'a',
        size: sizeNamed('Each'),
        isSoldOut: true as const,
        price: { type: 'flat' as const, priceCents: 100 },
      },
    ];
    expect(offersOf(createProduct({ variants }))[0]).toMatchObject({
      availability: 'https://schema.org/OutOfStock',
    });
  });
});
