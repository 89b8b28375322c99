import type { SitePage, SiteTree } from '../test/end-to-end/site/site-tree.ts';
import { PAGE_BOUNDS } from './page-bounds.ts';
import { PAGE_PATHS } from './page-kinds.ts';
import { type PageWeight, weighPages } from './page-weight.ts';

/** One page of each kind that stands for the others. */
export interface ChosenPages {
  home: PageWeight;
  /** The smallest of those with 60 products or more, else the fullest. */
  category: PageWeight;
  /** The heaviest of those with a photograph, if any has one. */
  product: PageWeight;
  search: PageWeight;
}

/** @throws Error if the site has no page of a kind */
export function choosePages(site: SiteTree): ChosenPages {
  return {
    home: getHeaviest(weighPages(site, PAGE_PATHS.home), 'home'),
    category: getCategory(weighPages(site, PAGE_PATHS.category)),
    product: getHeaviest(weighPages(site, PAGE_PATHS.product), 'product', (page) =>
      hasPhotograph(site.getPage(page.path)),
    ),
    search: getHeaviest(weighPages(site, PAGE_PATHS.search), 'search'),
  };
}

function getCategory(pages: readonly PageWeight[]): PageWeight {
  const byCount = pages.toSorted((a, b) => a.productCount - b.productCount);
  const full = byCount.find(({ productCount }) => productCount >= PAGE_BOUNDS.categoryProducts);
  return full ?? getHeaviest(byCount.slice(-1), 'category');
}

function getHeaviest(
  pages: readonly PageWeight[],
  kind: string,
  isPreferred: (page: PageWeight) => boolean = () => true,
): PageWeight {
  const byWeight = pages.toSorted((a, b) => b.htmlBytes - a.htmlBytes);
  const page = byWeight.find(isPreferred) ?? byWeight[0];
  if (!page) throw new Error(`The site has no ${kind} page.`);
  return page;
}

function hasPhotograph({ $ }: SitePage): boolean {
  return $('main img[srcset]').length > 0;
}
