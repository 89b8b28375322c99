import { renderToString } from 'preact-render-to-string';
import { linkCardPath } from '#illustrations/link-cards/card-spec.ts';
import { say } from '#menu/format/say.ts';
import { Breadcrumbs } from '../components/breadcrumbs.tsx';
import { LookCloser } from '../components/look-closer.tsx';
import { Pager } from '../components/pager.tsx';
import { ProductGrid } from '../components/product-grid.tsx';
import { findDealChange } from '../data/deal-change.ts';
import { describeLongList } from '../data/describe-list.ts';
import {
  listFacets,
  listMakers,
  listParts,
  listShelves,
  type ProductListPage,
  paginate,
  titleOf,
} from '../data/product-lists.ts';
import type { Site } from '../data/site.ts';
import { toBreadcrumbData, toListData } from '../data/structured-data.ts';
import { Browse } from '../features/filters/browse.tsx';
import { toBrowsedList } from '../features/filters/browse-list.ts';
import { getEditionCards } from './get-edition-cards.ts';
import type { PageContent } from './page-content.ts';

/** How many pictures are in view at once when a list is opened. */
const EAGER_COUNT = 4;

/** The pages of the whole menu, its categories and their parts. */
export function listMenuPages(site: Site): ProductListPage[] {
  return [...listShelves(site), ...listFacets(site)].flatMap(paginate);
}

/** The pages of all brands. */
export function listBrandPages(site: Site): ProductListPage[] {
  return listMakers(site).flatMap(paginate);
}

/** Its own site path. */
export function pathOf({ list, page }: ProductListPage): string {
  return page.paths[page.number - 1] ?? list.path;
}

/** What is on a page of the menu. */
export function toMenuPageContent(listPage: ProductListPage, site: Site): PageContent {
  return toContent(listPage, titleOf(listPage, site), site);
}

/** What is on a page of a brand, whose title says that it is one. */
export function toBrandPageContent(listPage: ProductListPage, site: Site): PageContent {
  return toContent(listPage, say(site.t.list.byMaker, { brand: listPage.list.title }), site);
}

/** @param title in the head, where it may say more than the one over the list */
function toContent(listPage: ProductListPage, title: string, site: Site): PageContent {
  const { store, t } = site;
  const { list, page } = listPage;
  const cards = getEditionCards(site);
  const summary = describeLongList(list.products, site);
  const place = { store: store.name, city: store.address.city };
  return {
    head: {
      title,
      description: say(t.list.description, { title: titleOf(listPage, site), ...place, summary }),
      ...(list.category && { category: list.category.id }),
      dealChange: findDealChange(site, list.products),
      cardPath: linkCardPath(list.category ? cards.ofCategory(list.category.id) : cards.ofStore),
      structuredData: [
        toBreadcrumbData(list.crumbs, store.url),
        toListData(list.title, page.items, store.url),
      ],
    },
    main: renderToString(<Main listPage={listPage} summary={summary} site={site} />),
  };
}

interface MainProps {
  listPage: ProductListPage;
  /** The list in a sentence. */
  summary: string;
  site: Site;
}

function Main({ listPage: { list, page }, summary, site }: MainProps) {
  const whole = renderToString(
    <>
      <ProductGrid products={page.items} eagerCount={EAGER_COUNT} level={2} site={site} />
      <Pager paths={page.paths} number={page.number} site={site} />
    </>,
  );
  return (
    <>
      <Breadcrumbs crumbs={list.crumbs} site={site} />
      <div class="list-head">
        <h1>{list.title}</h1>
        <p data-browse-summary="">{summary}</p>
      </div>
      <Browse list={toBrowsedList(list)} products={list.products} site={site} whole={whole} />
      <LookCloser parts={listParts(site, list)} site={site} />
    </>
  );
}
