import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileMenu } from '#menu/compile/compile-menu.ts';
import { parseDeals } from '#treez/deals/parse-deals.ts';
import { createFeedProduct, createRules } from '../menu/feed-products.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/deals.md'), 'utf8');

/** The rows of a table by their first column, without its code marks. */
function readTable(heading: string): Map<string, string[]> {
  const [, table = ''] = page.split(new RegExp(`\\| \`?${heading}\`? +\\|[^\\n]*\\n\\|[ |-]+\\n`));
  const rows = table.split('\n\n')[0]?.split('\n') ?? [];
  return new Map(
    rows.map((row) => {
      const [, name = '', ...cells] = row.split('|').map((cell) => cell.trim());
      return [name.replaceAll('`', ''), cells];
    }),
  );
}

function compileDeal(discount: object) {
  const { deals } = parseDeals([{ discount_id: 'd', discount_title: 'A deal', ...discount }]);
  const menu = compileMenu(
    [createFeedProduct({ deals })],
    createRules({ takenAt: '2026-11-23T20:00:00.000Z' }),
  ).menu;
  return { deal: menu.products[0]?.deals[0], price: menu.products[0]?.variants[0]?.price };
}

const methods = readTable('discount_method');

describe('what the page of the deals says of methods', () => {
  it.each([...methods].map(([name, [taken]]) => [name, taken !== ''] as const))(
    '%s is true',
    (name, isTaken) => {
      const { deal, price } = compileDeal({
        discount_method: name,
        discount_amount: 10,
        discount_stackable: 'No',
      });
      expect(deal?.title).toBe('A deal');
      expect(deal?.cut !== undefined).toBe(isTaken);
      expect(price?.type === 'flat' && price.deal !== undefined).toBe(isTaken);
    },
  );

  it('and of all that there are', () => {
    expect([...methods.keys()]).toEqual(
      expect.arrayContaining(['PERCENT', 'DOLLAR', 'COST', 'COST_PLUS', 'PRICE_AT', 'BOGO', 'BUNDLE']),
    );
  });
});

/** One of each that is understood, and none that Treez would not send. */
const EXAMPLES: Record<string, object> = {
  'Customer Group': { discount_condition_value: 'Veterans' },
  'Customer Type': { discount_condition_value: 'Adult, Adult Use, Medical, Medical_MMID' },
  'Fulfillment Type': { discount_condition_value: 'In Store, Pickup, Express, Delivery' },
  'Purchase Minimum': { discount_condition_value: 'Amount Type: Grand Total, Minimum value: 30' },
  'Item Limit': { discount_condition_value: 'Limit: 4' },
  Schedule: {
    discount_condition_value: 'Weekly on Monday, Starting on 2026-10-26 12:00 am and ending at 11:59 pm',
    discount_condition_schedule: {
      type: 'WEEK',
      start_date: '2026-10-26T00:00',
      end_date: '2026-10-26T23:59',
      repeat: 'Weekly on Monday',
    },
  },
};

const conditions = readTable('discount_condition_type');

describe('what it says of conditions', () => {
  it.each([...conditions])('%s is true', (type, [understood, certain]) => {
    const detail = {
      discount_condition_type: type,
      ...(EXAMPLES[type] ?? { discount_condition_value: '30' }),
    };
    const { deal, price } = compileDeal({
      discount_method: 'PERCENT',
      discount_amount: 10,
      discount_condition_detail: [detail],
    });
    expect(deal?.conditions).toHaveLength(1);
    expect(deal?.conditions[0]?.terms !== undefined).toBe(understood !== '');
    const isForAll = price?.type === 'flat' && price.deal !== undefined;
    expect(isForAll).toBe(/^(?:where it names all four|while it holds)/.test(certain ?? ''));
  });
});

describe('what it says of schedules', () => {
  const rows = [...readTable('recurrence')].filter(([name]) => name !== 'an end' && name !== 'an object');
  const examples = rows.flatMap(([, [text = '']]) =>
    [...text.matchAll(/`([^`]+)`/g)].map(([, words]) => words ?? ''),
  );

  it.each(examples)('“%s” is understood', (repeat) => {
    const { deal } = compileDeal({
      discount_condition_detail: [
        {
          discount_condition_type: 'Schedule',
          discount_condition_schedule: {
            type: 'CUSTOM',
            start_date: '2026-11-23T09:00',
            end_date: '2026-11-23T17:00',
            repeat,
          },
        },
      ],
    });
    const isShown = deal !== undefined;
    // A deal that comes back in more than a month is not on the menu.
    expect(isShown ? deal.conditions[0]?.terms?.type : 'schedule').toBe('schedule');
    expect(isShown || repeat.startsWith('Annually')).toBe(true);
  });

  it('has an example of each', () => {
    expect(examples.length).toBeGreaterThan(10);
  });
});
