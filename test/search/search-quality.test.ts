import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '../../src/search/build-search-index.ts';
import { createSearcher } from '../../src/search/create-searcher.ts';
import { foldWords } from '../../src/search/fold-words.ts';
import { createProduct, SAMPLE_SHELF } from './sample-shelf.ts';

const searcher = createSearcher(buildSearchIndex(SAMPLE_SHELF));

function namesFor(query: string, limit?: number): string[] {
  return searcher.search(query, limit).map(({ position }) => SAMPLE_SHELF[position]?.name ?? '');
}

describe('the product that is meant comes first', () => {
  it.each([
    // As it is called
    ['blue dream', 'Blue Dream'],
    ['gelato', 'Gelato'],
    ['gelato 33', 'Gelato 33'],
    ['sour diesel pre-roll', 'Sour Diesel Pre-Roll'],
    ['la confidential', 'LA Confidential'],
    ['purple haze', 'Purple Haze'],
    ['super lemon haze', 'Super Lemon Haze'],
    ['BLUE DREAM', 'Blue Dream'],
    ['  gift   card ', 'Gift Card'],
    ['salt and vinegar', 'Salt & Vinegar Crisps'],
    ['cookies & cream', 'Cookies and Cream Bar'],
    ['blue dream 3.5g', 'Blue Dream'],
    // In another order, or from several facts
    ['dream blue', 'Blue Dream'],
    ['haze lemon super', 'Super Lemon Haze'],
    ['indica gummies', 'Elderberry Sleep Gummies'],
    ['cbd gummy', 'Pomegranate Gummies 20:1'],
    ['nightjar watermelon', 'Watermelon Zum Zum'],
    ['honeypot peach', 'Peach Mango Gummies'],
    ['sleepy chocolate', 'Double Fudge Brownie'],
    ['sativa tincture', 'Sativa Tincture'],
    ['brightwater disposable indica', 'Northern Lights Disposable'],
    // Misspelt
    ['blue deam', 'Blue Dream'],
    ['bleu dream', 'Blue Dream'],
    ['blue draem', 'Blue Dream'],
    ['gelatto 33', 'Gelato 33'],
    ['skittlez', 'Zkittlez'],
    ['jealosy', 'Jealousy'],
    ['grandaddy purp', 'Granddaddy Purple'],
    ['pinapple expres', 'Pineapple Express'],
    ['strawbery coff', 'Strawberry Cough'],
    ['northen ligths', 'Northern Lights'],
    ['snikerdoodle', 'Snickerdoodle Cookies'],
    ['choclate almond', 'Milk Chocolate Almond Bar'],
    ['durbin poison', 'Durban Poison'],
    ['wite widow', 'White Widow'],
    ['cammomile tea', 'Chamomile Lavender Tea'],
    // Half-typed
    ['blue dre', 'Blue Dream'],
    ['trainw', 'Trainwreck'],
    ['marasch', 'Maraschino Live Rosin Cart'],
    ['girl sc', 'Girl Scout Cookies'],
    // Run together, or split
    ['bluedream', 'Blue Dream'],
    ['gelato33', 'Gelato 33'],
    ['girlscoutcookies', 'Girl Scout Cookies'],
    ['jackherer', 'Jack Herer'],
    ['ogkush', 'OG Kush'],
    ['bluedreem', 'Blue Dream'],
    ['dosidos', 'Do-Si-Dos'],
    ['tide water', 'Tidewater Dogwalkers'],
    ['train wreck', 'Trainwreck'],
    ['moon stick', 'Moonstick'],
    ['wreck', 'Trainwreck'],
    ['tide wat', 'Tidewater Dogwalkers'],
    ['candy land', 'Candyland'],
    // Signs, numbers, accents
    ['ak-47', 'AK-47'],
    ['ak47', 'AK-47'],
    ['ak 47', 'AK-47'],
    ['gorilla glue 4', 'Gorilla Glue #4'],
    ['1:1 drops', 'Dream Drops 1:1'],
    ['cbd 20:1', 'Daily Drops CBD 20:1'],
    ['creme brulee', 'Crème Brûlée Caramels'],
    ['jalapeno', 'Jalapeño Honey'],
    ['biskante', 'Biskanté'],
    ['grans oven brownie', 'Double Fudge Brownie'],
    ['gran’s brownie', 'Double Fudge Brownie'],
  ])('%s → %s', (query, name) => {
    expect(namesFor(query, 1)).toEqual([name]);
  });
});

describe('of two products the better answer comes first', () => {
  it.each([
    [
      'lemon haze',
      'all words in its name',
      { name: 'Sticky Super Haze Lemon' },
      { name: 'Haze', brand: 'Lemon' },
    ],
    ['blue dream', 'the words one after the other', { name: 'Haze Blue Dream' }, { name: 'Dream Blue Haze' }],
    ['dream', 'the word at the beginning', { name: 'Dream Blue' }, { name: 'Blue Dream' }],
    ['dream', 'a shorter name', { name: 'Dream Blue' }, { name: 'Dream Blue Haze' }],
    ['dream', 'the word itself', { name: 'Dream' }, { name: 'Dreamland' }],
    ['fern', 'the name before the brand', { name: 'Fern' }, { name: 'Oak', brand: 'Fern' }],
    ['fern', 'the brand before a flavor', { name: 'Oak', brand: 'Fern' }, { name: 'Oak', flavors: ['Fern'] }],
    [
      'fern',
      'the kind before an effect',
      { name: 'Oak', subtype: 'Fern' },
      { name: 'Oak', effects: ['Fern'] },
    ],
    ['bream', 'the first letter as typed', { name: 'Bread' }, { name: 'Cream' }],
    ['dre', 'what is left to type', { name: 'Dream' }, { name: 'Dreamcatcher' }],
    ['gelato 33', 'together before apart', { name: 'Gelato 33 Cake' }, { name: 'Gelato Cake 33' }],
  ])('%s: %s', (query, _, better, other) => {
    const products = [createProduct(other), createProduct(better)];
    const hits = createSearcher(buildSearchIndex(products)).search(query);
    expect(hits.map(({ position }) => position)).toEqual([1, 0]);
  });

  it('and of two equal ones the first of the menu', () => {
    const products = [createProduct({ name: 'Dream A' }), createProduct({ name: 'Dream B' })];
    const hits = createSearcher(buildSearchIndex(products)).search('dream');
    expect(hits.map(({ position }) => position)).toEqual([0, 1]);
  });
});

describe('a word that the menu does not have', () => {
  it.each([
    ['means the nearest one', 'jealosy', ['Jealousy', 'Jealoux'], ['Jealousy']],
    [
      'means a less near one, if the others ask for it',
      'blue deam',
      ['Deamland Pie', 'Blue Dream'],
      ['Blue Dream'],
    ],
    [
      'is half-typed, if it is the last and others begin so',
      'dram',
      ['Drama Pie', 'Dream Pie'],
      ['Drama Pie'],
    ],
    [
      'may be misspelt, if more was typed after it',
      'dram pie',
      ['Drama Pie', 'Dream Pie'],
      ['Drama Pie', 'Dream Pie'],
    ],
    ['may be initials', 'og', ['O.G. Kush', 'Pog'], ['O.G. Kush']],
    ['may be written as one elsewhere', 'ak47', ['AK47', 'AK-47'], ['AK47', 'AK-47']],
  ])('%s: %s', (_, query, menu, found) => {
    const hits = createSearcher(buildSearchIndex(menu.map((name) => createProduct({ name })))).search(query);
    expect(hits.map(({ position }) => menu[position])).toEqual(found);
  });
});

describe('what is found', () => {
  it('has all the words, where any product has them all', () => {
    expect(namesFor('wedding cake')).toEqual(['Wedding Cake', 'Wedding Cake Mini Cones']);
  });

  it('is the exact name before longer names with it', () => {
    expect(namesFor('blue dream')).toEqual([
      'Blue Dream',
      'Blue Dream Vape',
      'Blue Dream Clone',
      'Blue Dream Pre-Roll',
    ]);
    expect(namesFor('gelato').slice(0, 3)).toEqual(['Gelato', 'Gelato 33', 'Gelato 41']);
  });

  it('is a word in the name before the same word as a flavor', () => {
    expect(namesFor('diesel').slice(0, 3)).toEqual([
      'Sour Diesel',
      'Sour Diesel Seeds',
      'Sour Diesel Pre-Roll',
    ]);
    expect(namesFor('diesel')).toContain('Chem Dawg');
  });

  it('is every product of a category, by its singular or plural', () => {
    expect(namesFor('tinctures').slice(0, 4).sort()).toEqual([
      'Daily Drops CBD 20:1',
      'Deep Sleep CBN Tincture',
      'Dream Drops 1:1',
      'Sativa Tincture',
    ]);
  });

  it('is nothing for words that are near nothing', () => {
    for (const query of ['qqqqqq', 'xylophone', 'asdfgh', 'zzz', '…', '🔥🔥', '.*', '\\']) {
      expect(namesFor(query), query).toEqual([]);
    }
  });

  it('is no other number than the one typed', () => {
    expect(namesFor('gelato 41')[0]).toBe('Gelato 41');
    expect(namesFor('gelato 41')).not.toContain('Gelato 33');
    expect(namesFor('48')).toEqual([]);
  });

  it('is not a misspelt reading of a word that the menu has', () => {
    expect(namesFor('mint chocolate')).not.toContain('Lemon Poppyseed Muffin');
    expect(namesFor('peach ringz')).toEqual(['Peach Ringz Infused Blunt']);
    expect(namesFor('gus')).toEqual(['Gushers']);
  });

  it('comes close where no product has all the words, and says so', () => {
    const finding = searcher.find('blue dream xylophone', 1);
    expect(finding.isPartial).toBe(true);
    expect(finding.hits.map(({ position }) => SAMPLE_SHELF[position]?.name)).toEqual(['Blue Dream']);
    expect(searcher.find('blue dream').isPartial).toBe(false);
  });

  it('is counted in full, however few are asked for', () => {
    const { hits, hitCount } = searcher.find('indica', 3);
    expect(hits).toHaveLength(3);
    expect(hitCount).toBe(searcher.search('indica').length);
    expect(hitCount).toBeGreaterThan(20);
  });

  it('names the words of the menu that matched, to be marked', () => {
    const [hit] = searcher.search('blue deam', 1);
    expect(hit?.matchedWords).toEqual(['blue', 'dream']);
    expect(searcher.search('ak47', 1)[0]?.matchedWords).toEqual(['ak', '47']);
    expect(searcher.search('tide water', 1)[0]?.matchedWords).toEqual(['tidewater']);
  });
});

describe('the categories of the store', () => {
  it("are found by the store's own names for them", () => {
    const products = [
      createProduct({ name: 'Moonstick', category: 'preroll' }),
      createProduct({ name: 'Tote', category: 'non-inv' }),
    ];
    const categories = [
      { id: 'preroll' as const, name: 'Joints', path: '/menu/preroll/', productCount: 1 },
      { id: 'non-inv' as const, name: 'Gifts', path: '/menu/non-inv/', productCount: 1 },
    ];
    const store = createSearcher(buildSearchIndex(products, categories));
    const positionsFor = (query: string) => store.search(query).map(({ position }) => position);
    expect(positionsFor('joints')).toEqual([0]);
    expect(positionsFor('preroll')).toEqual([0]);
    expect(positionsFor('gift')).toEqual([1]);
    expect(positionsFor('inv')).toEqual([]);
  });
});

describe('any text', () => {
  const HARMLESS = [
    '',
    '   ',
    '__proto__',
    'constructor',
    'toString hasOwnProperty',
    '(((((((((a+)+)+)+$',
    '[a-z]{1,9999}|\\p{L}*',
    '<script>alert(1)</script>',
    'שלום עולם',
    'مرحبا‮بكم',
    '👩‍👩‍👧‍👦 🌿 3️⃣',
    '\ud800 blue \udfff dream',
    `${'e'}${'\u0301'.repeat(5000)}`,
    '\u200b'.repeat(10_000),
    'blue dream '.repeat(1000),
    'x'.repeat(10_000),
    Array.from({ length: 2000 }, (_, number) => `w${number}`).join(' '),
  ];

  it.each(HARMLESS)('is searched for without harm (%#)', (query) => {
    for (const { position } of searcher.search(query)) expect(SAMPLE_SHELF[position]).toBeDefined();
  });

  it('is cut at 64 characters, never refused', () => {
    expect(namesFor(`${'blue dream '.repeat(1000)}`, 1)).toEqual(['Blue Dream']);
    const known = 'gelato'.padEnd(64, ' ');
    expect(namesFor(`${known}xylophone`, 1)).toEqual(['Gelato']);
  });

  it('is the same in any Unicode form, and without its invisible characters', () => {
    const plain = searcher.search('crème brûlée');
    expect(plain).toHaveLength(1);
    expect(searcher.search('crème brûlée'.normalize('NFD'))).toEqual(plain);
    expect(searcher.search('cre\u200bme\u00ad bru\u200dle\ufeffe')).toEqual(plain);
    expect(searcher.search('\u202eblue dream\u202c')).toEqual(searcher.search('blue dream'));
  });

  it('finds products of the menu, each once, best first, by words that they have', () => {
    const words = [...new Set(SAMPLE_SHELF.flatMap(({ name }) => foldWords(name)))];
    const query = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((some) => some.join(' ')),
      fc.tuple(fc.constantFrom(...words), fc.nat(12)).map(([word, length]) => word.slice(0, length)),
    );
    fc.assert(
      fc.property(query, (text) => {
        const hits = searcher.search(text);
        const positions = hits.map(({ position }) => position);
        const scores = hits.map(({ score }) => score);
        expect(positions.filter((position) => SAMPLE_SHELF[position] === undefined)).toEqual([]);
        expect(new Set(positions).size).toBe(positions.length);
        expect(scores).toEqual(scores.toSorted((one, other) => other - one));
        expect(hits.filter(({ score, matchedWords }) => !(score > 0) || matchedWords.length === 0)).toEqual(
          [],
        );
      }),
    );
  });

  it('finds the same again, whatever was searched for in between', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('blue', 'blu', 'deam', 'haze', 'lemon', 'gelato33', 'tide', 'water', ' ', ' '),
        ),
        (parts) => {
          const query = parts.join('');
          expect(searcher.search(query)).toEqual(
            createSearcher(buildSearchIndex(SAMPLE_SHELF)).search(query),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('with one slip still finds the product among the first five', () => {
    const misses = SAMPLE_SHELF.filter(({ name }) => {
      const [word = '', ...others] = foldWords(name);
      if (word.length < 4 || /\d/.test(word)) return false;
      const slip = `${word.slice(0, 2)}${word.slice(3)}`;
      return !namesFor([slip, ...others].join(' '), 5).includes(name);
    });
    expect(misses.map(({ name }) => name)).toEqual([]);
  });
});

describe('an empty menu', () => {
  it('has nothing to find', () => {
    const empty = createSearcher(buildSearchIndex([]));
    expect(empty.find('blue dream')).toEqual({ hits: [], hitCount: 0, isPartial: false });
  });

  it('has nothing to find among products without words', () => {
    const wordless = createSearcher(
      buildSearchIndex([createProduct({ name: '🔥🔥🔥' }), createProduct({ name: '—' })]),
    );
    expect(wordless.search('blue')).toEqual([]);
    expect(wordless.search('flower')).toHaveLength(2);
  });
});
