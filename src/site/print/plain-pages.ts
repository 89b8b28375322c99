import { toMenuKey, toPageKey, toProductPageKey } from '../data/page-key.ts';
import type { ProductListPage } from '../data/product-lists.ts';
import { loadSites, type Site } from '../data/site.ts';
import { listPrintWarnings } from '../data/warnings.ts';
import { toListPageKey } from '../layouts/list-page-key.ts';
import {
  listBrandPages,
  listMenuPages,
  pathOf,
  toBrandPageContent,
  toMenuPageContent,
} from './list-page.tsx';
import type { PageContent } from './page-content.ts';
import { toPriceListContent } from './price-list-page.tsx';
import { listProductPages, type ProductPage, toProductPageContent } from './product-page.tsx';

export { fillFrame, findFrame, parseFrame, toFrameKey, toFramePath } from './page-frame.ts';

/** A page that is printed by a function, inside a frame that Astro renders once. */
export interface PlainPage {
  /** Site path. */
  path: string;
  /** The same key, the same page. */
  key: string;
  site: Site;
  /** Works out what is on it. */
  toContent(): PageContent;
}

/** Routes whose pages are printed by functions; Astro renders them for the development server, with the same functions. */
export const PLAIN_ROUTES = [
  '/[...language]/products/[slug]',
  '/[...language]/menu/[...list]',
  '/[...language]/brands/[...slug]',
  '/[...language]/price-list',
] as const;

/** The pages of the current snapshot that are printed by functions. Nothing of them is worked out but their keys. */
export async function listPlainPages(): Promise<PlainPage[]> {
  return (await loadSites()).flatMap((site) => [
    ...listProductPages(site).map((page) => toPlainProductPage(page, site)),
    ...listMenuPages(site).map((page) => toPlainListPage(page, site, toMenuPageContent)),
    ...listBrandPages(site).map((page) => toPlainListPage(page, site, toBrandPageContent)),
    {
      path: site.link('/price-list/'),
      key: toPageKey(site, {
        deals: site.products,
        around: [toMenuKey(site), listPrintWarnings(site)],
      }),
      site,
      toContent: () => toPriceListContent(site),
    },
  ]);
}

function toPlainProductPage(page: ProductPage, site: Site): PlainPage {
  const { product, related } = page;
  return {
    path: product.path,
    key: toProductPageKey(site, product, related),
    site,
    toContent: () => toProductPageContent(page, site),
  };
}

function toPlainListPage(
  listPage: ProductListPage,
  site: Site,
  toContent: (listPage: ProductListPage, site: Site) => PageContent,
): PlainPage {
  return {
    path: pathOf(listPage),
    key: toListPageKey(site, listPage),
    site,
    toContent: () => toContent(listPage, site),
  };
}
