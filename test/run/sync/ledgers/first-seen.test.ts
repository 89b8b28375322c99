import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FirstSeen, recordSightings, withAddedAt } from '#run/sync/ledgers/first-seen.ts';
import { sizeNamed } from '../../../menu/words.ts';
import { createProduct } from '../../../site/data/products.ts';

const NOW = '2026-11-22T16:40:00.000Z';
const NONE: FirstSeen = new Map();

const seen = (...rows: [id: string, firstSeenAt: string, lastSeenAt: string][]): FirstSeen =>
  new Map(rows.map(([id, firstSeenAt, lastSeenAt]) => [id, { firstSeenAt, lastSeenAt }]));
const sight = (id: string, updatedAt?: string) => ({ id, updatedAt });
const firstOf = (known: FirstSeen, id = 'a') => known.get(id)?.firstSeenAt;

describe('a size that is seen for the first time', () => {
  it.each([
    ['when the feed saw it change', '2026-11-20T10:00:00.000-08:00', '2026-11-20T18:00:00.000Z'],
    ['now, if the feed says that it changed later', '2026-11-23T10:00:00.000Z', NOW],
    ['now, if the feed does not say', undefined, NOW],
    ['now, if what it says is no time', 'yesterday', NOW],
  ])('was added %s', (_, updatedAt, expected) => {
    expect(firstOf(recordSightings(NONE, [sight('a', updatedAt)], NOW))).toBe(expected);
  });
});

describe('a size that was seen before', () => {
  const known = seen(['a', '2026-10-01T00:00:00.000Z', '2026-11-21T00:00:00.000Z']);

  it('was added when it was first seen, whatever changed since', () => {
    const next = recordSightings(known, [sight('a', '2026-11-22T10:00:00.000Z')], NOW);
    expect(next.get('a')).toEqual({ firstSeenAt: '2026-10-01T00:00:00.000Z', lastSeenAt: NOW });
  });

  it('is remembered while it is away', () => {
    expect(recordSightings(known, [], NOW)).toEqual(known);
  });

  it('is not new when it comes back within 90 days, and is after that', () => {
    const away = seen(['a', '2026-01-01T00:00:00.000Z', '2026-08-24T16:40:00.000Z']);
    expect(firstOf(recordSightings(away, [sight('a', NOW)], NOW))).toBe('2026-01-01T00:00:00.000Z');
    const longer = seen(['a', '2026-01-01T00:00:00.000Z', '2026-08-24T16:39:59.999Z']);
    expect(recordSightings(longer, [], NOW).size).toBe(0);
    expect(firstOf(recordSightings(longer, [sight('a', NOW)], NOW))).toBe(NOW);
  });
});

describe('a clock that goes back', () => {
  const ahead = seen(['a', '2036-01-01T00:00:00.000Z', '2036-01-01T00:00:00.000Z']);

  it('leaves nothing that was seen in the future', () => {
    expect(recordSightings(ahead, [], NOW)).toEqual(seen(['a', NOW, NOW]));
    expect(recordSightings(ahead, [sight('a')], NOW)).toEqual(seen(['a', NOW, NOW]));
  });

  it('by an hour makes nothing new', () => {
    const before = recordSightings(NONE, [sight('a', '2026-11-01T00:00:00.000Z')], NOW);
    const back = recordSightings(before, [sight('a', NOW)], '2026-11-22T15:40:00.000Z');
    expect(firstOf(back)).toBe('2026-11-01T00:00:00.000Z');
  });
});

it('a hundred thousand sizes are remembered, those on the shelf before those that are away', () => {
  const dayBefore = '2026-11-21T16:40:00.000Z';
  const many = seen(
    ...Array.from({ length: 100_000 }, (_, index): [string, string, string] => [
      `${index}`,
      dayBefore,
      dayBefore,
    ]),
  );
  const next = recordSightings(many, [sight('on the shelf', NOW)], NOW);
  expect(next.size).toBe(100_000);
  expect(firstOf(next, 'on the shelf')).toBe(NOW);
});

it('whatever the clock did, nothing was added after now, and looking twice changes nothing', () => {
  const instants = fc
    .date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const looks = fc.array(
    fc.record({
      seenAt: instants,
      sightings: fc.array(fc.record({ id: fc.constantFrom('a', 'b', '__proto__'), updatedAt: instants })),
    }),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(looks, (list) => {
      const [last] = list.slice(-1);
      const { sightings, seenAt } = last ?? { sightings: [], seenAt: NOW };
      const known = list.reduce<FirstSeen>(
        (each, look) => recordSightings(each, look.sightings, look.seenAt),
        NONE,
      );
      for (const { firstSeenAt, lastSeenAt } of known.values()) {
        expect(firstSeenAt <= lastSeenAt && lastSeenAt <= seenAt).toBe(true);
      }
      expect(recordSightings(known, sightings, seenAt)).toEqual(known);
    }),
  );
});

describe('a product', () => {
  const variants = ['a', 'b'].map((id) => ({
    id,
    size: sizeNamed(id),
    price: { type: 'flat' as const, priceCents: 4200 },
  }));

  it('was added with the first of its sizes', () => {
    const known = seen(['a', NOW, NOW], ['b', '2026-11-01T00:00:00.000Z', NOW]);
    expect(withAddedAt(createProduct({ variants }), known).addedAt).toBe('2026-11-01T00:00:00.000Z');
  });

  it('of which nothing is known does not say when', () => {
    expect(withAddedAt(createProduct({ variants }), NONE)).not.toHaveProperty('addedAt');
  });
});
