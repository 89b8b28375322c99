import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Product } from '#menu/model/menu.ts';
import { type KnownPrices, recordPrices, withDrops } from '#run/sync/ledgers/price-drops.ts';
import { loadPrices, pricesPath, savePrices } from '#run/sync/ledgers/price-drops-file.ts';
import { sizeNamed } from '../../../menu/words.ts';
import { createProduct } from '../../../site/data/products.ts';
import { createTemporaryDirectory } from '../../../temporary-directory.ts';

const on = (day: number) => `2026-11-${String(day).padStart(2, '0')}T16:40:00.000Z`;
const costing = (priceCents: number, id = 'a'): Product =>
  createProduct({ variants: [{ id, size: sizeNamed('3.5 g'), price: { type: 'flat', priceCents } }] });

/** What is told of the size after each of these looks: the day, and its price; none where it is away. */
function look(...looks: [day: number, cents?: number][]) {
  let known: KnownPrices = new Map();
  for (const [day, cents] of looks)
    known = recordPrices(known, cents === undefined ? [] : [costing(cents)], on(day));
  return known.get('a')?.drop;
}

describe('a price', () => {
  it.each<[string, [number, number?][], ReturnType<typeof look>]>([
    ['that is seen for the first time has not fallen', [[1, 4600]], undefined],
    [
      'that stays has not',
      [
        [1, 4600],
        [2, 4600],
      ],
      undefined,
    ],
    [
      'that falls is told of from where it stood',
      [
        [1, 4600],
        [2, 4000],
      ],
      { fromCents: 4600, at: on(2) },
    ],
    [
      'that has fallen is told of for two weeks',
      [
        [1, 4600],
        [2, 4000],
        [16, 4000],
      ],
      { fromCents: 4600, at: on(2) },
    ],
    [
      'that fell longer ago is not',
      [
        [1, 4600],
        [2, 4000],
        [17, 4000],
      ],
      undefined,
    ],
    [
      'that rises again is not',
      [
        [1, 4600],
        [2, 4000],
        [3, 4500],
      ],
      undefined,
    ],
    [
      'that falls twice is told of by the second',
      [
        [1, 4600],
        [2, 4000],
        [3, 3500],
      ],
      { fromCents: 4000, at: on(3) },
    ],
    [
      'that falls while the goods are away is told of',
      [[1, 4600], [2], [3, 4000]],
      { fromCents: 4600, at: on(3) },
    ],
    [
      'that is asked for in the store is not looked at',
      [
        [1, 4600],
        [2, 0],
      ],
      undefined,
    ],
  ])('%s', (_, looks, drop) => {
    expect(look(...looks)).toEqual(drop);
  });

  it('is forgotten when the goods have been away for more than 90 days', () => {
    const known = recordPrices(new Map(), [costing(4600)], '2026-01-01T00:00:00.000Z');
    expect(recordPrices(known, [], '2026-04-01T00:00:00.000Z').size).toBe(1);
    expect(recordPrices(known, [], '2026-04-01T00:00:00.001Z').size).toBe(0);
  });
});

it('the size of a product says that its price has fallen', () => {
  const known = recordPrices(recordPrices(new Map(), [costing(4600)], on(1)), [costing(4000)], on(2));
  expect(withDrops(costing(4000), known).variants[0]?.drop).toEqual({ fromCents: 4600, at: on(2) });
  expect(withDrops(costing(4000, 'b'), known)).toEqual(costing(4000, 'b'));
});

describe('what is kept of prices', () => {
  it('is read as it was written', async () => {
    const directory = createTemporaryDirectory();
    const known = recordPrices(
      recordPrices(new Map(), [costing(4600), costing(100, '__proto__')], on(1)),
      [costing(4000)],
      on(2),
    );
    await savePrices(known, directory);
    expect(await loadPrices(directory)).toEqual(new Map([...known].sort()));
  });

  it.each(['', '{', '{"schemaVersion":1,"prices":[["a",-1,"yesterday"]]}', '[]'])(
    'and cannot be read (%s) is nothing',
    async (text) => {
      const directory = createTemporaryDirectory();
      writeFileSync(pricesPath(directory), text);
      expect(await loadPrices(directory)).toEqual(new Map());
    },
  );
});
