import { renderToString } from 'preact-render-to-string';
import { linkCardPath } from '#illustrations/link-cards/card-spec.ts';
import { toChoiceKey } from '#menu/browse/choice-key.ts';
import { listDealPrices } from '#menu/deals/variant-deals.ts';
import { say } from '#menu/format/say.ts';
import type { Product } from '#menu/model/menu.ts';
import { Breadcrumbs } from '../components/breadcrumbs.tsx';
import { Contents } from '../components/contents.tsx';
import { flatten } from '../components/flatten.ts';
import { LabResults } from '../components/lab-results.tsx';
import { MenuTime } from '../components/menu-time.tsx';
import { PriceTable } from '../components/price-table.tsx';
import { Heart } from '../components/product-card.tsx';
import { ProductGrid } from '../components/product-grid.tsx';
import { ProductPicture } from '../components/product-picture.tsx';
import { StrainMark } from '../components/strain-mark.tsx';
import { findDealChange } from '../data/deal-change.ts';
import { describeProduct, nameWithBrand } from '../data/describe-product.ts';
import type { EditionCategory } from '../data/edition.ts';
import { keepResults } from '../data/keep-results.ts';
import { findRelated } from '../data/related.ts';
import type { Site } from '../data/site.ts';
import { type SiteCard, toSiteCard } from '../data/site-card.ts';
import { type Crumb, toBreadcrumbData, toProductData } from '../data/structured-data.ts';
import { listProductWarnings } from '../data/warnings.ts';
import { DealConditions } from '../features/deals/deal-conditions.tsx';
import { getEditionCards } from './get-edition-cards.ts';
import type { PageContent } from './page-content.ts';

const RELATED_COUNT = 4;

/** A product and those that its page leads on to. */
export interface ProductPage {
  product: Product;
  related: Product[];
}

/** The pages of all products of an edition, in the menu's order. */
export function listProductPages({ products, productsByCategory }: Site): ProductPage[] {
  return products.map((product) => ({
    product,
    related: findRelated(product, productsByCategory.get(product.category) ?? [], RELATED_COUNT),
  }));
}

/** What is on the page of a product. */
export function toProductPageContent(page: ProductPage, site: Site): PageContent {
  const { product } = page;
  const { store, words } = site;
  const category = site.categories.find(({ id }) => id === product.category);
  const crumbs = listCrumbs(product, category, site);
  return {
    head: {
      // A brand may give a flower and the pre-roll made of it one name: the category tells their pages apart.
      title: [nameWithBrand(product, site), category?.name].filter(Boolean).join(', '),
      description: describeProduct(product, site),
      category: product.category,
      dealChange: findDealChange(site, [product, ...page.related]),
      cardPath: linkCardPath(getEditionCards(site).ofProduct(product)),
      structuredData: [
        toBreadcrumbData(crumbs, store.url),
        ...(store.productStructuredData ? [toProductData(product, store, words)] : []),
      ],
    },
    main: renderToString(<Main {...page} category={category} crumbs={crumbs} site={site} />),
  };
}

function listCrumbs(product: Product, category: EditionCategory | undefined, { t, link }: Site): Crumb[] {
  return [
    { name: t.list.menu, path: link('/menu/') },
    { name: category?.name ?? '', path: category?.path ?? link('/menu/') },
    { name: product.name, path: product.path },
  ];
}

interface MainProps extends ProductPage {
  category: EditionCategory | undefined;
  crumbs: readonly Crumb[];
  site: Site;
}

function Main({ product, related, category, crumbs, site }: MainProps) {
  const { messages } = site;
  const card = toSiteCard(product, site);
  return (
    <>
      <Breadcrumbs crumbs={crumbs} site={site} />
      <article class="product">
        <div class="sheet">
          <ProductPicture
            picture={product.image}
            platePath={card.platePath}
            alt={product.name}
            sizes="(max-width: 48rem) 88vw, 40rem"
            eager
          />
          <Label product={product} category={category} potency={card.potency} site={site} />
        </div>
        <div class="product-about">
          {product.brand && product.brandPath && (
            <p class="product-brand caps">
              <a href={product.brandPath}>{product.brand}</a>
            </p>
          )}
          <h1 class="product-name">{product.name}</h1>
          <p class="product-kind">
            <Strain card={card} />
            <span>{product.subtype ?? category?.name}</span>
          </p>
          <Heart slug={product.slug} label={say(messages.live.cards.keep, { name: product.name })} />
          <PriceTable product={product} site={site} />
          <Contents product={product} site={site} />
          <LabResults product={product} site={site} />
          <Description text={product.description} />
          <Attributes product={product} category={category} site={site} />
          <Deals product={product} site={site} />
          <Warnings product={product} site={site} />
        </div>
      </article>
      <Related products={related} category={category} site={site} />
    </>
  );
}

interface PartProps {
  product: Product;
  site: Site;
}

interface LabelProps extends PartProps {
  category: EditionCategory | undefined;
  potency: string | undefined;
}

/** The small label on the picture's sheet. */
function Label({ product, category, potency, site }: LabelProps) {
  const { t } = site;
  return (
    <aside class="label" aria-label={t.product.label}>
      <p class="label-name">{product.name}</p>
      <dl>
        {product.brand && (
          <>
            <dt>{t.product.maker}</dt>
            <dd>{product.brand}</dd>
          </>
        )}
        <dt>{t.product.shelf}</dt>
        <dd>{[category?.name, product.subtype].filter(Boolean).join(', ')}</dd>
        {potency && (
          <>
            <dt>{t.product.measured}</dt>
            <dd>{potency}</dd>
          </>
        )}
        <dt>{t.product.taken}</dt>
        <dd>
          <MenuTime site={site} />
        </dd>
      </dl>
    </aside>
  );
}

function Strain({ card: { strainType, strainLabel } }: { card: SiteCard }) {
  return strainType && strainLabel ? <StrainMark type={strainType} label={strainLabel} /> : null;
}

function Description({ text }: { text: string | undefined }) {
  const paragraphs = text?.split(/\n{2,}/) ?? [];
  if (paragraphs.length === 0) return null;
  return (
    <div class="product-part description">
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
  );
}

/** Effects and flavors; each leads to the products of its category that have it, too. */
function Attributes({ product, category, site }: PartProps & Pick<LabelProps, 'category'>) {
  const { t, link } = site;
  const path = category?.path ?? link('/menu/');
  const attributes = [
    ...product.effects.map((word) => ({ facet: 'effect', word })),
    ...product.flavors.map((word) => ({ facet: 'flavor', word })),
  ];
  if (attributes.length === 0) return null;
  return (
    <div class="product-part">
      <h2 class="visually-hidden">{t.product.effectsAndFlavors}</h2>
      <ul class="words">
        {attributes.map(({ facet, word }) => (
          <li key={`${facet} ${word}`}>
            <a href={`${path}?${facet}=${toChoiceKey(word)}`}>{word}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const keepDeal = keepResults<string>();

function Deals({ product, site }: PartProps) {
  const { t } = site;
  if (product.deals.length === 0) return null;
  const inPrice = new Set(
    product.variants.flatMap(({ price }) => listDealPrices(price)).flatMap(({ slugs }) => slugs),
  );
  return (
    <div class="product-part">
      <h2>{t.product.deals}</h2>
      {product.deals.map((deal) => {
        const part = <Deal deal={deal} isInPrice={inPrice.has(deal.slug)} site={site} />;
        // Many products have the same deals.
        const key = JSON.stringify([deal, inPrice.has(deal.slug)]);
        const __html = keepDeal(site, key, () => flatten(renderToString(part)));
        return (
          <div
            class="product-deal"
            data-deal={deal.slug}
            key={deal.slug}
            dangerouslySetInnerHTML={{ __html }}
          />
        );
      })}
    </div>
  );
}

interface DealProps {
  deal: Product['deals'][number];
  /** Whether the prices above have it already. */
  isInPrice: boolean;
  site: Site;
}

function Deal({ deal, isInPrice, site }: DealProps) {
  return (
    <>
      <h3>
        <a href={deal.path}>{deal.title}</a>
      </h3>
      <DealConditions deal={deal} site={site} />
      <p class="note" data-in-price={deal.slug} hidden={!isInPrice}>
        {site.t.deals.inPrice}
      </p>
    </>
  );
}

const keepWarnings = keepResults<string[]>();

function Warnings({ product, site }: PartProps) {
  const { category } = product;
  const warnings = keepWarnings(site, category, () => listProductWarnings(site, category));
  if (warnings.length === 0) return null;
  return (
    <div class="product-part product-warnings" lang="en">
      {warnings.map((warning) => (
        <p key={warning}>{warning}</p>
      ))}
    </div>
  );
}

interface RelatedProps extends Pick<LabelProps, 'category' | 'site'> {
  products: readonly Product[];
}

function Related({ products, category, site }: RelatedProps) {
  const { t, words } = site;
  if (products.length === 0) return null;
  return (
    <section class="section related">
      <div class="section-head">
        <h2>{t.product.related}</h2>
        {category && (
          <a href={category.path}>
            {say(t.list.allOf, { category: category.name.toLocaleLowerCase(words.locale) })}
          </a>
        )}
      </div>
      <ProductGrid products={products} site={site} />
    </section>
  );
}
