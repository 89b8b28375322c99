import { renderToString } from 'preact-render-to-string';
import { linkCardPath } from '#illustrations/link-cards/card-spec.ts';
import { formatMoney } from '#menu/format/format.ts';
import { say } from '#menu/format/say.ts';
import { formatLabel, formatQuantity } from '#menu/format/variant-label.ts';
import { formatPotency } from '#menu/lab/potency.ts';
import { formatOnlyFor } from '#menu/visibility/only-for.ts';
import { Breadcrumbs } from '../components/breadcrumbs.tsx';
import { MenuTime } from '../components/menu-time.tsx';
import { StrainMark } from '../components/strain-mark.tsx';
import { findDealChange } from '../data/deal-change.ts';
import { joinOtherSizes, type PriceListCell, type PriceListShelf, toPriceList } from '../data/price-list.ts';
import type { Site } from '../data/site.ts';
import { listPrintWarnings } from '../data/warnings.ts';
import { getEditionCards } from './get-edition-cards.ts';
import type { PageContent } from './page-content.ts';

/** What is on the price list. */
export function toPriceListContent(site: Site): PageContent {
  const { store, t } = site;
  return {
    head: {
      title: t.priceList.title,
      description: say(t.priceList.description, { store: store.name, city: store.address.city }),
      cardPath: linkCardPath(getEditionCards(site).ofStore),
      dealChange: findDealChange(site, site.products),
      structuredData: [],
    },
    main: renderToString(<Main site={site} />),
  };
}

function Main({ site }: { site: Site }) {
  const { store, t, link } = site;
  const { priceList } = t;
  const [beforeTime = '', afterTime = ''] = t.footer.taken.split('{time}');
  return (
    <>
      <Breadcrumbs crumbs={[{ name: priceList.title, path: link('/price-list/') }]} site={site} />
      <div data-for-everyone="" class="list-head price-list-head">
        <h1>{priceList.title}</h1>
        <p>
          {store.name} · {beforeTime}
          <MenuTime site={site} />
          {afterTime}
          <span class="screen-only">
            <br />
            {priceList.howTo}
          </span>
        </p>
      </div>
      {listTables(site).map((table) => (
        <PriceListTable key={table.categoryId} table={table} site={site} />
      ))}
      {listPrintWarnings(site).map((warning) => (
        <p class="note" lang="en" key={warning}>
          {warning}
        </p>
      ))}
    </>
  );
}

function listTables(site: Site): PriceListShelf[] {
  const { store, words } = site;
  // On paper a product is looked up by its name.
  const names = new Intl.Collator(words.locale, { numeric: true });
  const products = site.products.toSorted((a, b) => names.compare(a.name, b.name));
  return toPriceList(
    { ...site, products },
    {
      locale: words.locale,
      labelOf: (variant, quote) =>
        [
          quote ? formatQuantity(quote, variant, words) : formatLabel(variant, words),
          formatOnlyFor(variant, words),
        ]
          .filter(Boolean)
          .join(', '),
      potencyOf: (product) =>
        store.compliance.showsPotencyOnCards ? formatPotency(product, words) : undefined,
    },
  );
}

interface PriceListTableProps {
  table: PriceListShelf;
  site: Site;
}

function PriceListTable({ table, site: { t, words } }: PriceListTableProps) {
  const { priceList } = t;
  const { columns, sections } = table;
  const hasOthers = sections.some(({ rows }) => rows.some(({ otherSizes }) => otherSizes.length > 0));
  const money = ({ priceCents, isFrom }: PriceListCell) => {
    if (priceCents === 0) return words.menu.ask;
    const price = formatMoney(priceCents, { ...words, decimals: 'if-any' });
    return isFrom ? `${words.menu.from} ${price}` : price;
  };
  return (
    <div class="price-list">
      <table>
        <caption>{table.name}</caption>
        <thead>
          <tr>
            <th scope="col">{priceList.product}</th>
            <th scope="col">{priceList.strength}</th>
            {columns.map(({ label }) => (
              <th scope="col" class="figure" key={label}>
                {label}
              </th>
            ))}
            {hasOthers && (
              <th scope="col" class="others">
                {columns.length > 0 ? priceList.otherSizes : t.product.sizes}
              </th>
            )}
          </tr>
        </thead>
        {sections.map(({ subtype, rows }) => (
          <tbody key={subtype}>
            {subtype && (
              <tr class="price-list-kind">
                <th scope="rowgroup" colspan={2 + columns.length + (hasOthers ? 1 : 0)}>
                  {subtype}
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <tr key={row.path}>
                <th scope="row">
                  <a href={row.path}>{row.name}</a> {row.brand && <span class="soft">{row.brand}</span>}
                </th>
                <td class="strength">
                  {row.strainType && (
                    <StrainMark type={row.strainType} label={words.menu.strains[row.strainType]} />
                  )}{' '}
                  {row.potency}
                </td>
                {row.cells.map((cell, index) => (
                  <td class="figure" key={columns[index]?.label}>
                    {cell?.isSoldOut ? (
                      <>
                        <s>{money(cell)}</s> <span class="visually-hidden">{words.menu.soldOut}</span>
                      </>
                    ) : (
                      cell && money(cell)
                    )}
                  </td>
                ))}
                {hasOthers && <td class="others">{joinOtherSizes(row.otherSizes, money)}</td>}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
