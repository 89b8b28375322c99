import { describe, expect, it } from 'vitest';
import { readStockByBuyer } from '#treez/product/read-stock.ts';

const row = (inventory_type: unknown, sellable_quantity: unknown) => ({
  inventory_type,
  sellable_quantity,
  location: 'FRONT OF HOUSE',
});

describe('the stock for adults and for patients', () => {
  it.each([
    ['of one kind', [row('MEDICAL', 12)], { adult: 0, medical: 12 }],
    ['of both kinds', [row('MEDICAL', 4), row('ADULT', 0)], { adult: 0, medical: 4 }],
    ['in several places', [row('ADULT', 2), row('ADULT', 3), row('MEDICAL', 1)], { adult: 5, medical: 1 }],
    ['in small letters, as text', [row(' adult ', '7')], { adult: 7, medical: 0 }],
  ])('%s is added up', (_, rows, expected) => {
    expect(readStockByBuyer(rows)).toEqual(expected);
  });

  it.each([
    ['there are no rows', []],
    ['a row has another kind', [row('ADULT', 2), row('ALL', 3)]],
    ['a row has no kind', [row(undefined, 3)]],
    ['a row has no number', [row('ADULT', 'many')]],
    ['a row is none', [null]],
  ])('is not known where %s', (_, rows) => {
    expect(readStockByBuyer(rows)).toBeUndefined();
  });
});
