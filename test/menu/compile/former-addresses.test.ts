import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findGone, findMoved, type KnownAddress, recordAddresses } from '#menu/compile/former-addresses.ts';
import type { Product } from '#menu/model/menu.ts';
import { createProductAt } from '../../site/data/products.ts';

const NONE: ReadonlySet<string> = new Set();
const DAY_MS = 86_400_000;
const atDay = (day: number) => new Date(Date.parse('2026-11-01T12:00:00.000Z') + day * DAY_MS).toISOString();

/** A product of some sizes: `ids` are the feed's, one for each, `slug` what it is called now. */
function createNamed(ids: string | string[], slug: string): Product {
  const product = createProductAt(slug, 1000);
  return {
    ...product,
    path: `/products/${slug}/`,
    variants: [ids].flat().flatMap((id) => product.variants.map((variant) => ({ ...variant, id }))),
  };
}

/** What is known after the menus of some days, one after the other. */
function follow(menus: readonly (readonly Product[])[]): KnownAddress[] {
  return menus.reduce<KnownAddress[]>(
    (known, products, day) => recordAddresses(known, products, { seenAt: atDay(day), hiddenIds: NONE }),
    [],
  );
}

const [dream, renamed, again] = [
  createNamed('1', 'dream'),
  createNamed('1', 'blue-dream'),
  createNamed('1', 'true-dream'),
];

describe('an address that was left', () => {
  it('leads to the product’s own', () => {
    const menus = [[dream], [renamed]];
    expect(findMoved(follow(menus), [renamed])).toEqual([
      { from: '/products/dream/', to: '/products/blue-dream/' },
    ]);
  });

  it('leads there in one step, however often the product was renamed', () => {
    expect(findMoved(follow([[dream], [renamed], [again]]), [again])).toEqual([
      { from: '/products/blue-dream/', to: '/products/true-dream/' },
      { from: '/products/dream/', to: '/products/true-dream/' },
    ]);
  });

  it('is the product’s own again once it has its old name back', () => {
    expect(findMoved(follow([[dream], [renamed], [dream]]), [dream])).toEqual([
      { from: '/products/blue-dream/', to: '/products/dream/' },
    ]);
  });

  it('is never led away from another product that has it now', () => {
    const other = createNamed('2', 'dream');
    const menus = [[dream], [renamed, other]];
    expect(findMoved(follow(menus), [renamed, other])).toEqual([]);
  });

  it('leads to the product that had it last', () => {
    const first = [createNamed('1', 'dream')];
    const second = [createNamed('1', 'a'), createNamed('2', 'dream')];
    const third = [createNamed('1', 'a'), createNamed('2', 'b')];
    expect(findMoved(follow([first, second, third]), third)).toEqual([
      { from: '/products/dream/', to: '/products/b/' },
    ]);
  });

  it('is exchanged where two products exchange their names', () => {
    const before = [createNamed('1', 'a'), createNamed('2', 'b')];
    const after = [createNamed('1', 'b'), createNamed('2', 'a')];
    expect(findMoved(follow([before, after]), after)).toEqual([]);
  });

  it('leads to the product for as long as that is listed', () => {
    const menus = Array.from({ length: 400 }, (_, day) => [day === 0 ? dream : renamed]);
    expect(findMoved(follow(menus), [renamed])).toEqual([
      { from: '/products/dream/', to: '/products/blue-dream/' },
    ]);
  });

  it('leads to the product also when its sizes were replaced one by one', () => {
    const menus = [
      [createNamed('1', 'a')],
      [createNamed(['1', '2'], 'b')],
      [createNamed('2', 'b')],
      [createNamed('2', 'c')],
    ];
    expect(findMoved(follow(menus), menus[3] ?? [])).toEqual([
      { from: '/products/a/', to: '/products/c/' },
      { from: '/products/b/', to: '/products/c/' },
    ]);
  });

  it('leads to the product that two were put together to', () => {
    const menus = [[createNamed('1', 'a'), createNamed('2', 'b')], [createNamed(['1', '2'], 'c')]];
    expect(findMoved(follow(menus), menus[1] ?? []).map(({ to }) => to)).toEqual([
      '/products/c/',
      '/products/c/',
    ]);
  });

  it('is forgotten after a year in which it led nowhere', () => {
    const known = recordAddresses(follow([[dream]]), [renamed], { seenAt: atDay(366), hiddenIds: NONE });
    expect(findMoved(known, [renamed])).toEqual([]);
  });
});

describe('the address of a product that has left', () => {
  const gone = (day: number, hiddenIds: string[] = []) =>
    findGone(
      recordAddresses(follow([[dream]]), [], { seenAt: atDay(0), hiddenIds: new Set(hiddenIds) }),
      [],
      { seenAt: atDay(day), days: 30 },
    );

  it('says so for thirty days', () => {
    expect(gone(30)).toEqual([{ path: '/products/dream/', category: dream.category }]);
    expect(gone(30.1)).toEqual([]);
  });

  it('is as if it had never been where the store has hidden the product', () => {
    expect(gone(1, ['1'])).toEqual([]);
  });

  it('is said neither while it is hidden nor once Treez has deleted it, until it has been listed again', () => {
    const day = (known: KnownAddress[], products: Product[], hiddenIds: string[] = []) =>
      recordAddresses(known, products, { seenAt: atDay(1), hiddenIds: new Set(hiddenIds) });
    const hidden = day(follow([[dream], [renamed]]), [], ['1']);
    const deleted = day(hidden, []);
    const listGone = (known: KnownAddress[]) =>
      findGone(known, [], { seenAt: atDay(2), days: 30 }).map(({ path }) => path);
    expect(listGone(hidden)).toEqual([]);
    expect(listGone(deleted)).toEqual([]);
    expect(listGone(day(day(deleted, [renamed]), []))).toEqual(['/products/blue-dream/', '/products/dream/']);
  });

  it('says so as well at each address that the product had before', () => {
    const days = Array.from({ length: 60 }, (_, day) => [day === 0 ? dream : renamed]);
    const left = findGone(follow([...days, []]), [], { seenAt: atDay(60), days: 30 });
    expect(left.map(({ path }) => path)).toEqual(['/products/blue-dream/', '/products/dream/']);
  });

  it('is none where the product has another address', () => {
    expect(findGone(follow([[dream], [renamed]]), [renamed], { seenAt: atDay(1), days: 30 })).toEqual([]);
  });
});

it('however sizes are split and put together, and in whatever order they come, every address is a page, leads to one, or says what left', () => {
  const shelf = fc
    .array(fc.option(fc.constantFrom('a', 'b', 'c', 'd')), { minLength: 5, maxLength: 5 })
    .map((slugs) => {
      const placed = slugs.map((slug, index) => ({ id: `${index}`, slug: slug ?? '' }));
      const bySlug = Map.groupBy(placed, ({ slug }) => slug);
      bySlug.delete('');
      return [...bySlug].map(([slug, sizes]) =>
        createNamed(
          sizes.map(({ id }) => id),
          slug,
        ),
      );
    });
  fc.assert(
    fc.property(fc.array(shelf, { minLength: 1, maxLength: 12 }), (menus) => {
      const last = menus.at(-1) ?? [];
      const known = follow(menus);
      const [seenAt, present] = [atDay(menus.length - 1), new Set(last.map(({ path }) => path))];
      const moved = findMoved(known, last);
      expect(moved.filter(({ from, to }) => present.has(from) || !present.has(to))).toEqual([]);
      const gone = findGone(known, last, { seenAt, days: 30 });
      const answered = [...present, ...moved.map(({ from }) => from), ...gone.map(({ path }) => path)];
      expect(answered.toSorted()).toEqual([...new Set(menus.flat().map(({ path }) => path))].sort());
      expect(follow(menus.map((products) => products.toReversed()))).toEqual(known);
      expect(recordAddresses(known, last, { seenAt, hiddenIds: NONE })).toEqual(known);
    }),
  );
});

it('whatever products are called, an address that was left leads in one step to a page that there is', () => {
  const menu = fc.uniqueArray(
    fc.record({ id: fc.constantFrom('1', '2', '3', '4'), slug: fc.constantFrom('a', 'b', 'c', 'd', 'e') }),
    {
      selector: ({ slug }) => slug,
      maxLength: 4,
    },
  );
  fc.assert(
    fc.property(fc.array(menu, { minLength: 1, maxLength: 8 }), (days) => {
      const menus = days.map((products) =>
        [...new Map(products.map((each) => [each.id, each])).values()].map(({ id, slug }) =>
          createNamed(id, slug),
        ),
      );
      const present = new Set((menus.at(-1) ?? []).map(({ path }) => path));
      const known = follow(menus);
      const moved = findMoved(known, menus.at(-1) ?? []);
      for (const { from, to } of moved) {
        expect(present.has(to)).toBe(true);
        expect(present.has(from)).toBe(false);
      }
      expect(new Set(moved.map(({ from }) => from)).size).toBe(moved.length);
      const everywhere = new Set(menus.flat().map(({ path }) => path));
      const gone = findGone(known, menus.at(-1) ?? [], {
        seenAt: atDay(menus.length),
        days: 30,
      });
      expect(present.size + moved.length + gone.length).toBe(everywhere.size);
    }),
  );
});
