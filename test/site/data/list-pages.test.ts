import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARDS_PER_PAGE, toListPages } from '#site/data/list-pages.ts';

const list = (length: number) => Array.from({ length }, (_, index) => index);

describe('a list', () => {
  it('that fits on one page has its own address only', () => {
    expect(toListPages(list(CARDS_PER_PAGE), '/menu/flower/')).toEqual([
      { items: list(CARDS_PER_PAGE), number: 1, paths: ['/menu/flower/'] },
    ]);
  });

  it('that is one too long goes on under a second address', () => {
    const paths = ['/menu/flower/', '/menu/flower/page-2/'];
    const [first, second] = toListPages(list(CARDS_PER_PAGE + 1), '/menu/flower/');
    expect(first).toMatchObject({ number: 1, paths });
    expect(second).toEqual({ items: [CARDS_PER_PAGE], number: 2, paths });
  });

  it('that is empty still has its page', () => {
    expect(toListPages([], '/menu/')).toEqual([{ items: [], number: 1, paths: ['/menu/'] }]);
  });

  it('of any length is on its pages in full, in order, each page at the address that its number says', () => {
    fc.assert(
      fc.property(fc.nat(2000), (length) => {
        const pages = toListPages(list(length), '/menu/');
        expect(pages.flatMap(({ items }) => items)).toEqual(list(length));
        for (const { items, number, paths } of pages) {
          expect(items.length).toBeLessThanOrEqual(CARDS_PER_PAGE);
          expect(paths[number - 1]).toBe(`/menu/${number === 1 ? '' : `page-${number}/`}`);
        }
      }),
    );
  });
});
