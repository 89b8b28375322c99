import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProfileId } from '#menu/compliance/get-profile.ts';
import {
  PRODUCT_CLASSES,
  type ProductClass,
  toProductClass,
} from '#menu/compliance/profiles/product-class.ts';
import type { Audience, Warning, WarningPlace } from '#menu/compliance/profiles/profile.ts';
import { resolveCompliance } from '#menu/compliance/resolve-compliance.ts';
import { warningsFor } from '#menu/compliance/warnings-for.ts';
import { toStoreDay } from '#menu/hours/opening-hours.ts';
import { CATEGORY_IDS, type CategoryId } from '#menu/model/category.ts';

const DAY = '2026-11-25';

const listIds = (
  profile: ProfileId,
  place: WarningPlace,
  {
    audience = 'adult-use',
    day = DAY,
    productClass,
  }: {
    audience?: Audience;
    day?: string;
    productClass?: ProductClass;
  } = {},
) =>
  warningsFor(resolveCompliance({ profile, audience, overrides: {} }), place, { productClass, day }).map(
    ({ id }) => id,
  );

describe('California warns of each class of goods in its own words', () => {
  it.each(PRODUCT_CLASSES)('%s', (productClass) => {
    expect(listIds('ca', 'product', { productClass })).toEqual([`ca-proposition-65-${productClass}`]);
  });

  it('and says of smoke alone that it raises the risk of cancer', () => {
    const compliance = resolveCompliance({ profile: 'ca', audience: 'adult-use', overrides: {} });
    const warned = PRODUCT_CLASSES.filter((productClass) =>
      warningsFor(compliance, 'product', { productClass, day: DAY }).some(({ text }) =>
        text.includes('cancer'),
      ),
    );
    expect(warned).toEqual(['smoked']);
  });

  it('but not of goods that are of none', () => {
    expect(listIds('ca', 'product')).toEqual([]);
    expect(listIds('ca', 'every-page')).toEqual([]);
  });
});

it.each<[Audience, string[]]>([
  ['adult-use', ['ny-adults', 'ny-rotating-#']],
  ['medical', ['ny-patients']],
  ['both', ['ny-adults', 'ny-rotating-#', 'ny-patients']],
])('New York warns on the menu for %s: %j', (audience, ids) => {
  const warned = listIds('ny', 'every-page', { audience });
  expect(warned.map((id) => id.replace(/\d$/, '#'))).toEqual(ids);
});

describe('warnings that take turns', () => {
  const days = fc
    .integer({ min: 0, max: 60_000 })
    .map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10));
  const addDays = (day: string, count: number) =>
    new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
  const rotating = (day: string) =>
    listIds('ny', 'every-page', { day }).filter((id) => id.includes('rotating'));

  it('are one on any day', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(rotating(day)).toHaveLength(1);
      }),
    );
  });

  it('are all shown within as many days as there are, wherever one begins', () => {
    fc.assert(
      fc.property(days, (day) => {
        const shown = [0, 1, 2, 3].flatMap((count) => rotating(addDays(day, count)));
        expect(shown.toSorted()).toEqual([1, 2, 3, 4].map((number) => `ny-rotating-${number}`));
      }),
    );
  });

  it('are the same for the same day', () => {
    expect(rotating('2026-12-31')).toEqual(rotating('2026-12-31'));
    expect(rotating('2026-12-31')).not.toEqual(rotating('2027-01-01'));
  });

  it.each(['', 'today', '2026-11-5', '2026-13-01', '2026-11-25T10:00:00Z'])('want a day, not %j', (day) => {
    expect(() => listIds('ny', 'every-page', { day })).toThrow(RangeError);
  });
});

const SOURCE = { title: 'A law', url: 'https://law.example', readOn: DAY };
const warning = (id: string, text: string): Warning => ({ id, text, places: ['print'], source: SOURCE });

it('a text that two rules ask for stands once, where the first is', () => {
  const warnings = [warning('a', 'Beware.'), warning('b', 'Mind.'), warning('c', 'Beware.')];
  expect(warningsFor({ warnings }, 'print', { day: DAY }).map(({ id }) => id)).toEqual(['a', 'b']);
});

it('every category has its class, and what is not taken has none', () => {
  const classes: Partial<Record<CategoryId, ProductClass | undefined>> = Object.fromEntries(
    CATEGORY_IDS.map((id) => [id, toProductClass(id)]),
  );
  expect(classes).toEqual({
    flower: 'smoked',
    preroll: 'smoked',
    cartridge: 'vaped-or-dabbed',
    extract: 'vaped-or-dabbed',
    edible: 'ingested',
    beverage: 'ingested',
    tincture: 'ingested',
    pill: 'ingested',
    topical: 'topical',
  });
});

it.each([
  ['2026-11-25T07:59:59.000Z', 'America/Los_Angeles', '2026-11-24'],
  ['2026-11-25T08:00:00.000Z', 'America/Los_Angeles', '2026-11-25'],
  ['2026-11-25T02:00:00.000Z', 'UTC', '2026-11-25'],
  ['2027-01-01T04:59:00.000Z', 'America/New_York', '2026-12-31'],
])('at %s it is in %s the day %s', (at, timeZone, day) => {
  expect(toStoreDay(new Date(at), timeZone).date).toBe(day);
});
