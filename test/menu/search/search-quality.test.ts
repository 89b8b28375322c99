import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSearchIndex } from '#menu/search/build-search-index.ts';
import { createSearcher } from '#menu/search/create-searcher.ts';
import { foldWords } from '#menu/search/fold-words.ts';
import type { Alias } from '#menu/search/known-aliases.ts';
import { createProduct, SAMPLE_SHELF } from './sample-menu.ts';

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
    // By another name
    ['gsc', 'Girl Scout Cookies'],
    ['G.S.C.', 'Girl Scout Cookies'],
    ['gdp', 'Granddaddy Purple'],
    ['gdp vape', 'Granddaddy Purple Vape'],
    ['vape gdp', 'Granddaddy Purple Vape'],
    ['grand daddy purple', 'Granddaddy Purple'],
    ['gg4', 'Gorilla Glue #4'],
    ['GG #4', 'Gorilla Glue #4'],
    ['gg', 'Gorilla Glue #4'],
    ['original glue', 'Gorilla Glue #4'],
    ['gmo', 'GMO Live Rosin'],
    ['gmo cookies', 'Garlic Cookies'],
    ['gmo rosin', 'GMO Live Rosin'],
    ['gmo flower', 'Garlic Cookies'],
    ['garlic cookies rosin', 'GMO Live Rosin'],
    ['ww', 'White Widow'],
    ['pe ', 'Pineapple Express'],
    ['pe vape', 'Pineapple Express Vape'],
    ['nl disposable', 'Northern Lights Disposable'],
    ['nl', 'Northern Lights'],
    ['ssh', 'Super Silver Haze'],
    ['slh', 'Super Lemon Haze'],
    ['icc', 'Ice Cream Cake'],
    ['pbb', 'Peanut Butter Breath'],
    ['lcg pod', 'Lemon Cherry Gelato Live Resin Pod'],
    ['sour d', 'Sour Diesel'],
    ['dosi', 'Do-Si-Dos'],
    ['larry bird', 'Gelato 33'],
    ['rick simpson oil', 'RSO Syringe'],
    ['guava aio', 'Guava Ice All-in-One'],
    ['blue dream cart', 'Blue Dream Vape'],
    ['strawberry cough vape pen', 'Strawberry Cough Pod'],
    ['tidewater joint', 'Tidewater Dogwalkers'],
    ['sour diesel joints', 'Sour Diesel Pre-Roll'],
    ['tangie dab', 'Tangie Crumble'],
    ['tangie concentrate', 'Tangie Crumble'],
    ['papaya wax', 'Papaya Live Rosin Jam'],
    ['yuzu drink', 'Yuzu Lemonade'],
    ['mint capsule', 'Microdose Mints'],
    ['crisps comestible', 'Salt & Vinegar Crisps'],
    ['porro blue dream', 'Blue Dream Pre-Roll'],
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

describe('another name for something', () => {
  const positionsFor = (names: readonly string[], query: string, aliases: Alias[] = []) => {
    const products = names.map((name) => createProduct({ name }));
    const hits = createSearcher(buildSearchIndex(products, [], { aliases })).search(query);
    return hits.map(({ position }) => names[position]);
  };

  it('leads both ways', () => {
    expect(positionsFor(['Haze', 'GSC'], 'girl scout cookies')).toEqual(['GSC']);
    expect(positionsFor(['Haze', 'Girl Scout Cookie'], 'gsc')).toEqual(['Girl Scout Cookie']);
    expect(positionsFor(['Haze', 'Gorilla Glue #4'], 'original glue')).toEqual(['Gorilla Glue #4']);
  });

  it('comes after the very word, whatever stands around that, and a misspelt one is left out', () => {
    const names = ['Girl Scout Cookies', 'Sunset Lime GSC Live Rosin', 'GSC'];
    expect(positionsFor([...names, 'GSD'], 'gsc ')).toEqual(names.toReversed());
  });

  it('means those words, one after the other, in one text', () => {
    expect(positionsFor(['Cookies Girl Scout', 'Girl Scout Cookies Cart'], 'gsc')).toEqual([
      'Girl Scout Cookies Cart',
    ]);
  });

  it('is found with more words before and after it', () => {
    const names = ['Girl Scout Cookies Cart', 'Girl Scout Cookies', 'Sunset Cart'];
    expect(positionsFor(names, 'gsc cart')).toEqual(['Girl Scout Cookies Cart']);
    expect(positionsFor(names, 'cart gsc')).toEqual(['Girl Scout Cookies Cart']);
  });

  it('is never taken for a misspelt word', () => {
    expect(positionsFor(['Garlic Cookies', 'Gum'], 'gmo')).toEqual(['Garlic Cookies']);
  });

  it('is what the store says it is, before what is known', () => {
    const names = ['Girl Scout Cookies', 'Green Sour Crush'];
    expect(positionsFor(names, 'gsc', [{ alias: 'G.S.C.', means: 'green sour crush' }])).toEqual([
      'Green Sour Crush',
    ]);
  });

  it('of the store leads both ways as well', () => {
    const aliases = [{ alias: 'The Old One', means: 'Fernlight' }];
    expect(positionsFor(['Fernlight', 'Oak'], 'the old one', aliases)).toEqual(['Fernlight']);
    expect(positionsFor(['Old Oak', 'The Old One'], 'fernlight', aliases)).toEqual(['The Old One']);
  });

  it('marks what it found', () => {
    expect(searcher.search('gsc', 1)[0]?.matchedWords).toEqual(['girl', 'scout', 'cookies']);
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
          fc.constantFrom(
            'gsc',
            'blue',
            'blu',
            'deam',
            'haze',
            'lemon',
            'gelato33',
            'tide',
            'water',
            ' ',
            ' ',
          ),
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
