import { describe, expect, it } from 'vitest';
import { formatDeal } from '#menu/deals/format-deal.ts';
import type { DealSchedule, DealTerms, RepeatingSchedule } from '#menu/model/deal.ts';
import type { Deal, DealCondition } from '#menu/model/menu.ts';
import { createWords } from '../words.ts';

const KINDS = {
  groups: 'customer-group',
  shoppers: 'customer-type',
  ways: 'fulfillment-type',
  minimum: 'purchase-minimum',
  'item-limit': 'item-limit',
  schedule: 'schedule',
} as const;

const asks = (terms: DealTerms): DealCondition => ({
  kind: KINDS[terms.type],
  text: 'As the shop says',
  terms,
});
const at = (schedule: DealSchedule) => asks({ type: 'schedule', schedule });
const weekly = (days: number[], startLocal = '2026-10-26T00:00', minutes = 1440) =>
  at({ repeat: 'weekly', days, startLocal, minutes });

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
type RepeatRule = DistributiveOmit<RepeatingSchedule, 'startLocal' | 'minutes'>;

/** From nine to eleven, from a Friday on. */
const every = (rule: RepeatRule) => at({ ...rule, startLocal: '2026-11-27T09:00', minutes: 120 });

/** Blanks that do not break are blanks to who reads. */
const say = (deal: Pick<Deal, 'cut' | 'conditions'>, locale?: string) =>
  formatDeal(deal, createWords(locale))
    .parts.join(' · ')
    .replace(/[\u00a0\u202f]/g, ' ');

it('a deal in Spanish says when', () => {
  expect(say({ conditions: [every({ repeat: 'daily' })] }, 'es-US')).toMatch(/^todos los días, de 9:00/);
  expect(say({ conditions: [every({ repeat: 'monthly', on: [{ week: 4, day: 4 }] })] }, 'es-US')).toMatch(
    /^cada mes: el cuarto viernes, de /,
  );
});

describe('a deal in plain words', () => {
  it.each<[string, Pick<Deal, 'cut' | 'conditions'>]>([
    ['10% off', { cut: { type: 'percent', percent: 10 }, conditions: [] }],
    ['12.5% off', { cut: { type: 'percent', percent: 12.5 }, conditions: [] }],
    ['$5 off', { cut: { type: 'dollar', cents: 500 }, conditions: [] }],
    ['$39.99 each', { cut: { type: 'price-at', cents: 3999 }, conditions: [] }],
    ['for Seniors', { conditions: [asks({ type: 'groups', groups: ['Seniors'] })] }],
    ['for Seniors or Veterans', { conditions: [asks({ type: 'groups', groups: ['Seniors', 'Veterans'] })] }],
    [
      'for patients or patients with a state card',
      { conditions: [asks({ type: 'shoppers', shoppers: ['medical', 'medical-mmid'] })] },
    ],
    ['pickup only', { conditions: [asks({ type: 'ways', ways: ['pickup'] })] }],
    ['in the store or pickup only', { conditions: [asks({ type: 'ways', ways: ['pickup', 'in-store'] })] }],
    ['', { conditions: [asks({ type: 'ways', ways: ['express', 'pickup', 'delivery', 'in-store'] })] }],
    ['when you spend $30', { conditions: [asks({ type: 'minimum', cents: 3000, isAfterTax: false })] }],
    [
      'when you spend $49.50, tax included',
      { conditions: [asks({ type: 'minimum', cents: 4950, isAfterTax: true })] },
    ],
    ['at most 1 item', { conditions: [asks({ type: 'item-limit', itemCount: 1 })] }],
    ['at most 4 items', { conditions: [asks({ type: 'item-limit', itemCount: 4 })] }],
    ['every Monday', { conditions: [weekly([0])] }],
    ['every Monday and Friday', { conditions: [weekly([0, 4])] }],
    ['every Monday to Friday', { conditions: [weekly([0, 1, 2, 3, 4])] }],
    ['every Monday, 4:00 PM to 7:00 PM', { conditions: [weekly([0], '2026-10-26T16:00', 180)] }],
    ['every Friday, 10:00 PM to 2:00 AM', { conditions: [weekly([4], '2026-10-30T22:00', 240)] }],
    ['every day, 9:00 AM to 11:00 AM', { conditions: [every({ repeat: 'daily' })] }],
    ['every 3 days, 9:00 AM to 11:00 AM', { conditions: [every({ repeat: 'daily', every: 3 })] }],
    [
      'every day, 9:00 AM to 11:00 AM, through Dec 31, 2026',
      { conditions: [every({ repeat: 'daily', untilDate: '2026-12-31' })] },
    ],
    [
      'every 2 weeks on Monday and Friday, 9:00 AM to 11:00 AM',
      { conditions: [every({ repeat: 'weekly', days: [0, 4], every: 2 })] },
    ],
    [
      'every month on day 15, 9:00 AM to 11:00 AM',
      { conditions: [every({ repeat: 'monthly', on: [{ date: 15 }] })] },
    ],
    [
      'every month on the last day, 9:00 AM to 11:00 AM',
      { conditions: [every({ repeat: 'monthly', on: [{ date: -1 }] })] },
    ],
    [
      'every month on the fourth Friday, 9:00 AM to 11:00 AM',
      { conditions: [every({ repeat: 'monthly', on: [{ week: 4, day: 4 }] })] },
    ],
    [
      'every 2 months on the last Sunday, 9:00 AM to 11:00 AM',
      { conditions: [every({ repeat: 'monthly', on: [{ week: -1, day: 6 }], every: 2 })] },
    ],
    [
      'every year on November 27, 9:00 AM to 11:00 AM',
      { conditions: [every({ repeat: 'monthly', on: [{ date: 27 }], every: 12 })] },
    ],
    [
      'every year on the fourth Thursday of November, 9:00 AM to 11:00 AM',
      { conditions: [every({ repeat: 'monthly', on: [{ week: 4, day: 3 }], every: 12 })] },
    ],
    ['every Friday, 5:00 PM through Sunday', { conditions: [weekly([4], '2026-11-06T17:00', 3300)] }],
    ['every Friday, 5:00 PM to 6:00 PM on Sunday', { conditions: [weekly([4], '2026-11-06T17:00', 2940)] }],
    [
      'every month on day 1, 5:00 PM to 6:00 PM 2 days later',
      {
        conditions: [
          at({ repeat: 'monthly', on: [{ date: 1 }], startLocal: '2026-11-01T17:00', minutes: 2940 }),
        ],
      },
    ],
    [
      'on Nov 27, 2026',
      { conditions: [at({ repeat: 'none', startLocal: '2026-11-27T00:00', endLocal: '2026-11-27T23:59' })] },
    ],
    [
      'Nov 27, 2026 to Nov 29, 2026',
      { conditions: [at({ repeat: 'none', startLocal: '2026-11-27T00:00', endLocal: '2026-11-29T23:59' })] },
    ],
    [
      'Nov 27, 2026, 9:00 AM to Nov 27, 2026, 6:00 PM',
      { conditions: [at({ repeat: 'none', startLocal: '2026-11-27T09:00', endLocal: '2026-11-27T17:59' })] },
    ],
    ['from Nov 27, 2026, 9:00 AM', { conditions: [at({ repeat: 'none', startLocal: '2026-11-27T09:00' })] }],
    ['until Nov 27, 2026, 9:00 AM', { conditions: [at({ repeat: 'none', endLocal: '2026-11-27T08:59' })] }],
    [
      '10% off · every Monday · pickup only · when you spend $30',
      {
        cut: { type: 'percent', percent: 10 },
        conditions: [
          weekly([0]),
          asks({ type: 'ways', ways: ['pickup'] }),
          asks({ type: 'minimum', cents: 3000, isAfterTax: false }),
        ],
      },
    ],
  ])('is “%s”', (words, deal) => {
    expect(say(deal)).toBe(words);
  });

  it('quotes what could not be understood, and makes nothing of it', () => {
    const conditions: DealCondition[] = [
      { kind: 'customer-event', text: 'Birthday' },
      weekly([0]),
      { kind: 'purchase-minimum', text: 'Spend $30 or more' },
    ];
    const { parts, quoted } = formatDeal({ conditions }, createWords());
    expect(parts).toEqual(['every Monday']);
    expect(quoted.map(({ text }) => text)).toEqual(['Birthday', 'Spend $30 or more']);
  });
});
