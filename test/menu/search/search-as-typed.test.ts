import { describe, expect, it } from 'vitest';
import type { CategoryId } from '#menu/model/category.ts';
import type { Product, SizeName, Variant } from '#menu/model/menu.ts';
import { payCents } from '#menu/price/price.ts';
import { buildSearchIndex } from '#menu/search/build-search-index.ts';
import { createSearcher } from '#menu/search/create-searcher.ts';
import { foldWords } from '#menu/search/fold-words.ts';
import { readWishes } from '#menu/search/read-wishes.ts';
import { WISH_WORDS } from '#menu/search/wish-words.ts';
import { createDemoMenu } from '../browse/demo-menu.ts';
import { createProduct } from './sample-menu.ts';

const isOnDeal = ({ deals }: Product): boolean => deals.some(({ startsLocal }) => startsLocal === undefined);

const menu = createDemoMenu();
const demo = createSearcher(
  buildSearchIndex(menu.products, menu.categories, { brands: menu.brands, isOnDeal }),
);

type Check = (product: Product) => boolean;

function listSizes({ variants }: Product): { variant: Variant; grams: number | undefined; cents: number }[] {
  return variants
    .filter(({ isSoldOut }) => !isSoldOut)
    .flatMap((variant) => {
      const { price, weightGrams } = variant;
      if (price.type === 'flat') return [{ variant, grams: weightGrams, cents: payCents(price) }];
      return price.quotes.map((quote) => ({
        variant,
        grams: price.method === 'weight' ? quote.amount : weightGrams,
        cents: payCents(quote),
      }));
    });
}

const weighs =
  (grams: number, mostCents = Number.POSITIVE_INFINITY): Check =>
  (product) =>
    listSizes(product).some((size) => size.grams === grams && size.cents <= mostCents);
const hasPieces =
  (count: number): Check =>
  ({ variants }) =>
    variants.some(
      ({ size, content }) => content?.pieceCount === count || ('count' in size && size.count === count),
    );
const hasMg =
  (mg: number): Check =>
  ({ variants }) =>
    variants.some(({ content = {}, amount, uom }) =>
      [
        uom === 'mg' && amount,
        content.thcMg,
        content.cbdMg,
        content.thcMgPerPiece,
        content.cbdMgPerPiece,
      ].includes(mg),
    );
const halfGramPiece: Check = ({ variants }) =>
  variants.some(({ size }) => 'each' in size && size.each?.unit === 'g' && size.each.amount === 0.5);
/** Its amount contradicts it, so that the name is all that says it. */
const namedByItsSize: Check = ({ name }) => /\b3\.5 Grams$/.test(name);
const is =
  (...categories: CategoryId[]): Check =>
  ({ category }) =>
    categories.includes(category);
const costs =
  (mostCents: number): Check =>
  (product) =>
    listSizes(product).some(({ cents }) => cents > 0 && cents <= mostCents);
const both =
  (...checks: Check[]): Check =>
  (product) =>
    checks.every((check) => check(product));
const either =
  (...checks: Check[]): Check =>
  (product) =>
    checks.some((check) => check(product));
const called =
  (word: string): Check =>
  ({ name }) =>
    foldWords(name).includes(word);

function search(query: string): Product[] {
  return demo.search(query).flatMap(({ position }) => menu.products[position] ?? []);
}

describe('on the demo menu, a query finds every product with that size in stock, and nothing else', () => {
  const eighth = weighs(3.5);
  const quarter = weighs(7);
  const half = weighs(14);
  const ounce = weighs(28);
  const halfGram = either(weighs(0.5), halfGramPiece);
  it.each<[query: string, check: Check]>([
    ['eighth', eighth],
    ['eighths', eighth],
    ['an eighth of flower', both(eighth, is('flower'))],
    ['8th', eighth],
    ['1/8', eighth],
    ['1/8 oz', eighth],
    ['1/8th of an ounce', eighth],
    ['⅛', eighth],
    ['3.5', either(eighth, namedByItsSize)],
    ['3,5 g', eighth],
    ['3.5 grams', either(eighth, namedByItsSize)],
    ['3.5g flower', both(eighth, is('flower'))],
    ['un octavo', eighth],
    ['quarter oz', quarter],
    ['1/4 oz', quarter],
    ['quarter ounce', quarter],
    ['7g flower', both(quarter, is('flower'))],
    ['7 grams', quarter],
    ['half ounce', half],
    ['half an ounce', half],
    ['half-ounce', half],
    ['1/2 oz', half],
    ['½ oz', half],
    ['half zip', half],
    ['media onza', half],
    ['14g', half],
    ['ounce', ounce],
    ['an oz', ounce],
    ['oz', ounce],
    ['zip', ounce],
    ['28g', ounce],
    ['28.35 g', ounce],
    ['oz of weed', both(ounce, is('flower'))],
    ['ounce of bud', both(ounce, is('flower'))],
    ['half gram', halfGram],
    ['half g', halfGram],
    ['0.5', halfGram],
    ['.5g cart', both(weighs(0.5), is('cartridge'))],
    ['half gram vape', both(weighs(0.5), is('cartridge'))],
    ['500mg cart', both(weighs(0.5), is('cartridge'))],
    ['half cart', both(weighs(0.5), is('cartridge'))],
    ['1g cart', both(weighs(1), is('cartridge'))],
    ['1g carts', both(weighs(1), is('cartridge'))],
    ['gram of dabs', both(weighs(1), is('extract'))],
    ['1 gram joint', both(weighs(1), is('preroll'))],
    ['10 pack gummies', both(hasPieces(10), called('gummies'))],
    ['5 pack prerolls', both(hasPieces(5), is('preroll'))],
    ['5-pack pre-rolls', both(hasPieces(5), is('preroll'))],
    ['pack of 5 joints', both(hasPieces(5), is('preroll'))],
    ['five pack joints', both(hasPieces(5), is('preroll'))],
    ['20 count edibles', both(hasPieces(20), is('edible'))],
    ['100mg edibles', both(hasMg(100), is('edible'))],
    ['10 piece 100mg edibles', both(hasPieces(10), hasMg(100), is('edible'))],
    ['edibles under 20', both(is('edible'), costs(2000))],
    ['edibles under $20', both(is('edible'), costs(2000))],
    ['edibles less than 20 dollars', both(is('edible'), costs(2000))],
    ['$20 or less edibles', both(is('edible'), costs(2000))],
    ['eighth under $30', weighs(3.5, 3000)],
    ['prerolls on sale', both(is('preroll'), isOnDeal)],
    ['flower deals', both(is('flower'), isOnDeal)],
    ['cheap ounce', ounce],
    ['cheapest eighth', eighth],
  ])('%s', (query, check) => {
    const wanted = query.includes('gummies')
      ? both(hasPieces(10), ({ subtype }) => subtype === 'Gummy')
      : check;
    const found = new Set(search(query).map(({ path }) => path));
    const expected = new Set(menu.products.filter(wanted).map(({ path }) => path));
    expect(expected.size).toBeGreaterThan(0);
    expect(found).toEqual(expected);
    expect(demo.find(query).isPartial).toBe(false);
  });

  it.each([
    ['quarter', weighs(7), 'Quarter to Two'],
    ['half', weighs(14), 'Half Past Four'],
  ])('%s, and last what is called so', (query, check, name) => {
    const found = search(query);
    const withSize = menu.products.filter(check);
    expect(found.slice(0, withSize.length).every(check)).toBe(true);
    expect(found.slice(withSize.length).map((product) => product.name)).toContain(name);
  });
});

describe('on the demo menu', () => {
  it.each([
    ['cheap ounce', 28],
    ['cheapest eighth', 3.5],
  ])('%s is in the order of what that size costs', (query, grams) => {
    const prices = search(query).map((product) =>
      Math.min(...listSizes(product).flatMap((size) => (size.grams === grams ? size.cents : []))),
    );
    expect(prices).toEqual(prices.toSorted((a, b) => a - b));
  });

  it('the cheapest flower is flower', () => {
    expect(search('cheapest flower').every(is('flower'))).toBe(true);
  });

  it('a size keeps the strain type and the brand', () => {
    const found = search('indica eighth');
    expect(found.length).toBeGreaterThan(5);
    expect(found.every(({ strainType }) => strainType?.startsWith('indica'))).toBe(true);
    expect(search('quiet hollow ounce').map(({ brand }) => brand)).toContain('Quiet Hollow');
    expect(
      search('quiet hollow ounce').every(both(weighs(28), ({ brand }) => brand === 'Quiet Hollow')),
    ).toBe(true);
  });

  it('a hit tells the size that was asked for', () => {
    expect(demo.search('eighth', 1)[0]?.sizes).toEqual(['3.5g']);
    expect(demo.search('5 pack prerolls', 1)[0]?.sizes).toEqual(['2.5g 5ct']);
    expect(demo.search('blue dream', 1)[0]).not.toHaveProperty('sizes');
  });

  it('a single half gram comes before a pack of them', () => {
    const found = search('half gram preroll');
    const singles = found.filter(weighs(0.5));
    expect(singles.length).toBeGreaterThan(0);
    expect(found.slice(0, singles.length)).toEqual(singles);
  });

  it.each([
    ['pod 2g', 'Northlight'],
    ['half past ounce', 'Half Past'],
  ])('%s comes close where nothing has that size', (query, brand) => {
    const finding = demo.find(query, 1);
    expect(finding.isPartial).toBe(true);
    expect(menu.products[finding.hits[0]?.position ?? -1]?.brand).toBe(brand);
  });

  it('nothing is near a price that nothing has', () => {
    expect(demo.find('under $1')).toEqual({ hits: [], hitCount: 0, isPartial: false });
  });

  it.each([
    ['half past', 'Half Past'],
    ['half past four', 'Half Past'],
  ])('%s is a brand first', (query, brand) => {
    expect(search(query)[0]?.brand).toBe(brand);
  });
});

/** Name | brand | category | subtype | size | price in dollars */
const SHELF = `
Quarter Pounder | Fern | flower | Pre-Pack | 3.5 g | 30
Half Baked | Fern | flower | Pre-Pack | 3.5 g | 32
OZ Kush | Fern | flower | Pre-Pack | 3.5 g | 35
Ounce of Gold | Fern | flower | Pre-Pack | 1 g | 12
Garden Mix | Fern | flower | Bulk | 28 g | 90
Master Kush | Oak | flower | Pre-Pack | 28 g | 120
Night Quarter | Oak | flower | Pre-Pack | 7 g | 55
Orange Kush | Oak | flower | Pre-Pack | 14 g | 70
Waxing Moon | Oak | flower | Pre-Pack | 3.5 g | 28
Barrel Aged | Oak | flower | Pre-Pack | 3.5 g | 28
Graham Cracker | Oak | flower | Pre-Pack | 3.5 g | 28
Moon Rock | Dr. Zodiak | flower | Infused | 1 g | 25
Wild Cherry | Oak | flower | Pre-Pack | 3.5 g | 31
Pink Acai | STIIIZY | cartridge | Pod | 1 g | 42
Blue Burst | STIIIZY | cartridge | All-in-One | 0.5 g | 28
Midnight Berry | AiroPro | cartridge | Pod | 0.5 g | 30
Guava | Raw Garden | cartridge | 510 Cartridge | 1 g | 38
Lime | PAX | cartridge | Pod | 1 g | 45
Grape Jam | Oak | extract | Badder | 1 g | 30
Lemon Glass | Oak | extract | Shatter | 1 g | 25
Papaya | Oak | extract | Live Rosin | 1 g | 60
Elderberry | WYLD | edible | Gummy | 10 pieces | 18
Camino Pear | Kiva | edible | Gummy | 20 pieces | 20
Dark Bar | Kiva | edible | Chocolate | each | 15
Baby Jeeter Churros | Jeeter | preroll | Infused | 5 x 0.5 g | 38
Jeeter XL | Jeeter | preroll | Infused | 2 g | 30
Gary Payton | Cookies | flower | Pre-Pack | 3.5 g | 50
510 Battery | Oak | merch | Battery | each | 20
Vape Battery Case | Oak | merch | Case | each | 9
Glass Pipe | Oak | merch | Pipe | each | 25
Piped Frosting Cake | Oak | edible | Baked Good | each | 12
Leaf Pendant | Oak | merch | Jewelry | each | 14
Canister | Oak | merch | Storage | each | 11
Lemonade Can | Cann | beverage | Soda | each | 6
Chewy Oat Cookie | Oak | edible | Baked Good | each | 8
Mango Chews | Oak | edible | Chew | 10 pieces | 16
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));

function toVariant(id: string, text: string, dollars: number): Variant {
  const [first = '', , third] = text.split(' ');
  const amount = Number(first);
  const price = { type: 'flat' as const, priceCents: dollars * 100 };
  if (text === 'each') return { id, size: { kind: 'each' }, price };
  if (text.endsWith('pieces')) {
    return {
      id,
      size: { kind: 'pieces', count: amount },
      content: { pieceCount: amount, thcMg: 100 },
      price,
    };
  }
  const each = Number(third);
  const size: SizeName = text.includes('x')
    ? { kind: 'pack', count: amount, each: { amount: each, unit: 'g' } }
    : { kind: 'amount', amount, unit: 'g' };
  return { id, size, weightGrams: text.includes('x') ? amount * each : amount, price };
}

const shelf: Product[] = SHELF.map(
  ([name = '', brand = '', category = '', subtype = '', size = '', dollars = ''], number) => ({
    ...createProduct({ name, brand, subtype, slug: `p${number}` }),
    category: menu.categories.find(({ id }) => id === category)?.id ?? 'other',
    variants: [toVariant(`p${number}`, size, Number(dollars))],
  }),
);
const store = createSearcher(buildSearchIndex(shelf));
const namesFor = (query: string) => store.search(query).map(({ position }) => shelf[position]?.name ?? '');

describe('on a shelf of trade names', () => {
  it.each<[query: string, first: string, never: string[]]>([
    // A name is a name, whatever size it sounds like
    ['quarter pounder', 'Quarter Pounder', []],
    ['half baked', 'Half Baked', ['Orange Kush']],
    ['half baked eighth', 'Half Baked', ['Gary Payton']],
    ['oz kush', 'OZ Kush', ['Orange Kush']],
    ['ounce of gold', 'Ounce of Gold', ['Garden Mix']],
    ['ounce', 'Garden Mix', ['Gary Payton', 'Orange Kush']],
    ['quarter', 'Night Quarter', ['Gary Payton']],
    ['kush oz', 'Master Kush', ['Orange Kush']],
    ['cheap ounce', 'Garden Mix', ['Orange Kush']],
    // Brands as people spell and say them
    ['stizzy', 'Pink Acai', ['Guava', 'Lime']],
    ['stiizy', 'Pink Acai', ['Guava', 'Lime']],
    ['stizy', 'Pink Acai', ['Guava', 'Lime']],
    ['stizzi', 'Pink Acai', ['Guava', 'Lime']],
    ['stizi', 'Pink Acai', ['Guava', 'Lime']],
    ['steezy', 'Pink Acai', ['Guava', 'Lime']],
    ['stizzy half gram', 'Blue Burst', ['Pink Acai', 'Midnight Berry']],
    ['stiizy pod', 'Pink Acai', ['Lime']],
    ['airopods', 'Midnight Berry', ['Pink Acai', 'Lime']],
    ['airo pods', 'Midnight Berry', ['Pink Acai', 'Lime']],
    ['airo pod .5g', 'Midnight Berry', ['Lime']],
    ['pax pods', 'Lime', ['Pink Acai', 'Guava']],
    ['jeeters', 'Jeeter XL', ['Gary Payton']],
    ['baby jeeters', 'Baby Jeeter Churros', ['Jeeter XL']],
    ['jeeter 5 pack', 'Baby Jeeter Churros', ['Jeeter XL']],
    ['wyld', 'Elderberry', ['Wild Cherry']],
    ['kiva camino', 'Camino Pear', ['Dark Bar']],
    ['raw garden', 'Guava', ['Garden Mix']],
    ['rawgarden', 'Guava', ['Garden Mix']],
    ['dr zodiac', 'Moon Rock', []],
    ['dr zodiak', 'Moon Rock', []],
    // Words of the trade
    ['moonrocks', 'Moon Rock', ['Waxing Moon']],
    ['moon rocks', 'Moon Rock', ['Waxing Moon']],
    ['infused preroll', 'Baby Jeeter Churros', ['Moon Rock']],
    ['dispo', 'Blue Burst', ['Pink Acai']],
    ['disposable', 'Blue Burst', ['Pink Acai']],
    ['510 cart', 'Guava', ['Pink Acai', '510 Battery']],
    ['live rosen', 'Papaya', ['Grape Jam']],
    ['shatter', 'Lemon Glass', ['Grape Jam']],
    ['batter', 'Grape Jam', ['Lemon Glass']],
    ['budder', 'Grape Jam', ['Lemon Glass', '510 Battery']],
    ['badder', 'Grape Jam', ['Lemon Glass', '510 Battery']],
    ['battery', '510 Battery', ['Grape Jam']],
    ['batteries', '510 Battery', ['Grape Jam']],
    // Longer words that begin so come after
    ['wax', 'Grape Jam', []],
    ['bar', 'Dark Bar', []],
    ['pen', 'Pink Acai', []],
    ['pipe', 'Glass Pipe', []],
    ['can', 'Lemonade Can', []],
    ['chew', 'Mango Chews', []],
    ['graham', 'Graham Cracker', ['Moon Rock', 'Lemon Glass']],
    ['gram', 'Ounce of Gold', ['Graham Cracker']],
    ['10 pack gummies', 'Elderberry', ['Camino Pear', 'Mango Chews']],
    ['20 gummies', 'Camino Pear', ['Elderberry']],
    ['vape under $30', 'Blue Burst', ['Pink Acai', 'Guava']],
    ['cheapest vape', 'Blue Burst', ['Leaf Pendant']],
    ['prerolls over $35', 'Baby Jeeter Churros', ['Jeeter XL']],
    ['flower between 20 and 28 dollars', 'Waxing Moon', ['Gary Payton']],
  ])('%s finds %s first', (query, first, never) => {
    const names = namesFor(query);
    expect(names[0]).toBe(first);
    for (const name of never) expect(names).not.toContain(name);
  });

  it.each([
    ['ounce', 'Ounce of Gold'],
    ['quarter', 'Quarter Pounder'],
    ['oz kush', 'Master Kush'],
    ['wild', 'Elderberry'],
    ['cookies', 'Gary Payton'],
    ['hash hole', 'Jeeter XL'],
    ['wax', 'Lemon Glass'],
    ['batter', 'Vape Battery Case'],
  ])('%s also finds %s', (query, name) => {
    expect(namesFor(query)).toContain(name);
  });

  it('a battery is no batter where there is none', () => {
    const others = shelf.filter(({ category }) => category === 'extract');
    expect(createSearcher(buildSearchIndex(others)).search('battery')).toEqual([]);
  });
});

describe('the words that a query is read by', () => {
  it.each(WISH_WORDS)('%s is one of the index', (word) => {
    const index = buildSearchIndex([]);
    expect(index.hints).toContain(word);
  });

  it.each([
    'half',
    'quarter',
    'eighth',
    'ounce',
    'oz',
    'zip',
    'gram',
    'cheap',
    'cheapest',
    'affordable',
    'on sale',
    'sale',
    'deals',
    'discount',
    'specials',
    'half an ounce',
    'five pack',
    'lowest price',
    'onza',
    'octavo',
    'barata',
    'en oferta',
  ])('%s is a wish, and loads what reads it', (query) => {
    expect(readWishes(query).wishes.length).toBeGreaterThan(0);
    expect(foldWords(query).some((word) => WISH_WORDS.includes(word))).toBe(true);
  });

  it.each([
    'gelato 33',
    'ak-47',
    'mac 1',
    'gg 4',
    'under the sea',
    '20:1 tincture',
    'gorilla glue #7',
    'over 25% thc',
    'blue dream',
    'quarterback',
    'halfway',
    'ozone',
    'london pound cake',
    'dealer',
    'cheapskate',
  ])('%s asks for no size, price or deal', (query) => {
    expect(readWishes(query).wishes).toEqual([]);
  });
});
