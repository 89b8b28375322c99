import { describe, expect, it } from 'vitest';
import { ANYONE, isCertain, type Shopper } from '#menu/deals/shopper.ts';
import {
  DEAL_CONDITION_KINDS,
  type DealConditionKind,
  type DealCut,
  type DealTerms,
  FULFILLMENT_WAYS,
  SHOPPER_TYPES,
} from '#menu/model/deal.ts';
import type { DealCondition } from '#menu/model/menu.ts';

const NOW = '2026-11-23T12:00';
const VETERAN: Shopper = { groups: ['Veterans'] };
const PATIENT: Shopper = { type: 'medical', groups: [] };

const condition = (kind: DealConditionKind, terms?: DealTerms): DealCondition => ({
  kind,
  text: 'As the shop says',
  ...(terms && { terms }),
});
const veterans = condition('customer-group', { type: 'groups', groups: ['Veterans', 'Seniors'] });
const patients = condition('customer-type', { type: 'shoppers', shoppers: ['medical', 'medical-mmid'] });
const pickup = condition('fulfillment-type', { type: 'ways', ways: ['pickup', 'in-store'] });
const anyWay = condition('fulfillment-type', { type: 'ways', ways: [...FULFILLMENT_WAYS] });
const minimum = condition('purchase-minimum', { type: 'minimum', cents: 3000, isAfterTax: false });
const limit = condition('item-limit', { type: 'item-limit', itemCount: 4 });
const on = (days: number[]) =>
  condition('schedule', {
    type: 'schedule',
    schedule: { repeat: 'weekly', days, startLocal: '2026-01-05T00:00', minutes: 1440 },
  });

const CUTS: DealCut[] = [
  { type: 'percent', percent: 10 },
  { type: 'dollar', cents: 500 },
  { type: 'price-at', cents: 2000 },
];

describe.each(CUTS)('a deal of $type', (cut) => {
  it.each<[string, DealCondition[], Shopper, boolean]>([
    ['without conditions is certain for anyone', [], ANYONE, true],
    ['for a group is not for anyone', [veterans], ANYONE, false],
    ['for a group is for one of it', [veterans], VETERAN, true],
    ['for a group is not for one of another', [veterans], { groups: ['Industry'] }, false],
    ['for patients is not for anyone', [patients], ANYONE, false],
    ['for patients is for one', [patients], PATIENT, true],
    ['for patients is not for adult-use', [patients], { type: 'adult', groups: [] }, false],
    ['for one way of getting it is never', [pickup], VETERAN, false],
    ['for every way of getting it is', [anyWay], ANYONE, true],
    ['from a minimum on is never', [minimum], VETERAN, false],
    ['up to a limit is never', [limit], VETERAN, false],
    ['on Mondays is on a Monday', [on([0])], ANYONE, true],
    ['on Tuesdays is not on a Monday', [on([1])], ANYONE, false],
    ['on Tuesdays and on Mondays is on a Monday', [on([1]), on([0])], ANYONE, true],
    ['on a schedule that is only told is not', [condition('schedule')], ANYONE, false],
    [
      'on Mondays, or on a schedule that is only told, is on a Monday',
      [condition('schedule'), on([0])],
      ANYONE,
      true,
    ],
    ['for a group on Mondays is for one of it on a Monday', [veterans, on([0])], VETERAN, true],
    ['for a group on Mondays is not for anyone', [veterans, on([0])], ANYONE, false],
    [
      'for a group and for patients is for who is both',
      [veterans, patients],
      { ...PATIENT, ...VETERAN },
      true,
    ],
    ['for a group and for patients is not for who is one', [veterans, patients], VETERAN, false],
    ['for a group from a minimum on is never', [veterans, minimum], VETERAN, false],
  ])('%s', (_, conditions, shopper, certain) => {
    expect(isCertain({ cut, conditions }, shopper, NOW)).toBe(certain);
  });

  it.each(DEAL_CONDITION_KINDS)(
    'with a condition on %s that could not be understood is never certain',
    (kind) => {
      for (const type of SHOPPER_TYPES) {
        expect(isCertain({ cut, conditions: [condition(kind)] }, { type, groups: ['Veterans'] }, NOW)).toBe(
          false,
        );
      }
    },
  );
});

it('a deal without a sum is never certain', () => {
  expect(isCertain({ conditions: [] }, VETERAN, NOW)).toBe(false);
});
