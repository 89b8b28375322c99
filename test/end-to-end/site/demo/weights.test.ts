import { describe, expect, it } from 'vitest';
import { boundCategoryHtml, PAGE_BOUNDS } from '../../../../bench/page-bounds.ts';
import { PAGE_PATHS } from '../../../../bench/page-kinds.ts';
import { type PageWeight, weighPages } from '../../../../bench/page-weight.ts';
import { openDemoSite } from './demo-site.ts';

const site = openDemoSite();

/** `path: bytes` of the pages that weigh more than they may. A page that weighs nothing was not weighed. */
function findHeavy(
  pages: readonly PageWeight[],
  weigh: (page: PageWeight) => number,
  bound: (page: PageWeight) => number,
): string[] {
  expect(Math.min(...pages.map(weigh))).toBeGreaterThan(0);
  return pages.filter((page) => weigh(page) > bound(page)).map((page) => `${page.path}: ${weigh(page)}`);
}

describe('the HTML of a category page', () => {
  it('weighs at most 30 KB for 60 products', () => {
    const pages = weighPages(site, PAGE_PATHS.category);
    expect(pages.some(({ productCount }) => productCount >= PAGE_BOUNDS.categoryProducts)).toBe(true);
    expect(
      findHeavy(
        pages,
        ({ htmlBytes }) => htmlBytes,
        ({ productCount }) => boundCategoryHtml(productCount),
      ),
    ).toEqual([]);
  });
});

describe.each(Object.entries(PAGE_PATHS))('a %s page', (_, paths) => {
  const pages = weighPages(site, paths);

  it('has at most 12 KB of styles', () => {
    expect(
      findHeavy(
        pages,
        ({ styleBytes }) => styleBytes,
        () => PAGE_BOUNDS.styleBytes,
      ),
    ).toEqual([]);
  });

  it('comes with at most 3 KB of scripts', () => {
    expect(
      findHeavy(
        pages,
        ({ scriptBytes }) => scriptBytes.atFirst,
        () => PAGE_BOUNDS.scriptBytesAtFirst,
      ),
    ).toEqual([]);
  });

  it('names two fonts of at most 40 KB together', () => {
    expect(pages.filter(({ fontFiles }) => fontFiles.length > PAGE_BOUNDS.fontFiles)).toEqual([]);
    expect(
      findHeavy(
        pages,
        ({ fontBytes }) => fontBytes,
        () => PAGE_BOUNDS.fontBytes,
      ),
    ).toEqual([]);
  });
});
