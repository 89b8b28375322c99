import { listDeals, withoutDealPrices } from '#menu/deals/variant-deals.ts';
import { formatMoney, formatNumber, formatWeight } from '#menu/format/format.ts';
import { formatLabel, formatPackTotal, formatQuantity } from '#menu/format/variant-label.ts';
import type { Product, Quote, Variant } from '#menu/model/menu.ts';
import { payCents, payUnitCents, pricePerGram, takesOnlyPercents } from '#menu/price/price.ts';
import { formatPriceSource } from '#menu/price/price-source.ts';
import { formatOnlyFor } from '#menu/visibility/only-for.ts';
import { nameWeight } from '../data/name-weight.ts';
import type { Site } from '../data/site.ts';
import { PriceText } from './price-text.tsx';

type PriceSite = Pick<Site, 't' | 'words' | 'store'>;

interface PriceTableProps {
  product: Product;
  site: PriceSite;
}

/** What a product costs, size by size: alone, in a table of sizes, and in a table for each that is weighed out or sold by number. */
export function PriceTable({ product, site }: PriceTableProps) {
  const flat = product.variants.filter(({ price }) => price.type === 'flat');
  const [only] = flat;
  return (
    <>
      {only && flat.length === 1 && <OnePrice variant={only} product={product} site={site} />}
      {flat.length > 1 && <SizeTable variants={flat} product={product} site={site} />}
      {listTiered(product).map((variant) => (
        <TierTable key={variant.id} variant={variant} product={product} site={site} />
      ))}
    </>
  );
}

/** Sizes that are weighed out at one price are one table. */
function listTiered(product: Product): Variant[] {
  const tiered = product.variants.filter(({ price }) => price.type === 'tier');
  const toKey = ({ id, price, isSoldOut, onlyFor }: Variant) =>
    JSON.stringify([price, isSoldOut, onlyFor, listDeals(product, id)]);
  return [...new Map(tiered.map((variant) => [toKey(variant), variant])).values()];
}

interface VariantProps {
  variant: Variant;
  product: Product;
  site: PriceSite;
}

function OnePrice({ variant, product, site }: VariantProps) {
  const { t, words } = site;
  const perGramCents = pricePerGram(variant);
  const [beforePrice, afterPrice] = t.product.perGram.split('{price}');
  return (
    <section
      class="product-part"
      data-amount={variant.weightGrams}
      data-unit-cents={listPerGramCents(variant)}
    >
      <h2 class="visually-hidden">{t.product.price}</h2>
      <p>
        <span class="price-alone">
          <FlatPrice variant={variant} product={product} site={site} />
        </span>{' '}
        <span class="soft">
          {[formatLabel(variant, words), formatPackTotal(variant, words)].filter(Boolean).join(' · ')}
        </span>
        <Availability variant={variant} site={site} />
      </p>
      {perGramCents !== undefined && variant.weightGrams !== 1 && (
        <p class="note">
          {beforePrice}
          <span data-unit="">{formatMoney(perGramCents, words)}</span>
          {afterPrice}
        </p>
      )}
    </section>
  );
}

interface SizeTableProps {
  variants: readonly Variant[];
  product: Product;
  site: PriceSite;
}

function SizeTable({ variants, product, site }: SizeTableProps) {
  const { t, words } = site;
  const perGram = variants.map(pricePerGram);
  const hasPerGram = perGram.some((cents) => cents !== undefined);
  return (
    <section class="product-part">
      <h2 id="sizes">{t.product.sizes}</h2>
      <table class="price-table" aria-labelledby="sizes">
        <thead>
          <tr>
            <th scope="col">{t.product.size}</th>
            <th scope="col">{t.product.price}</th>
            {hasPerGram && <th scope="col">{t.product.aGram}</th>}
          </tr>
        </thead>
        <tbody>
          {variants.map((variant, index) => {
            const cents = perGram[index];
            return (
              <tr
                key={variant.id}
                data-amount={variant.weightGrams}
                data-unit-cents={listPerGramCents(variant)}
              >
                <th scope="row">
                  {formatLabel(variant, words)}{' '}
                  <span class="soft">
                    {formatPackTotal(variant, words) || nameWeight(variant.weightGrams, words.menu)}
                  </span>
                  <Availability variant={variant} site={site} />
                </th>
                <td class="price">
                  <FlatPrice variant={variant} product={product} site={site} />
                </td>
                {hasPerGram && <td data-unit="">{cents === undefined ? '–' : formatMoney(cents, words)}</td>}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

/** Who may buy a size, and whether any of it is left. */
function Availability({ variant, site: { words } }: Pick<VariantProps, 'variant' | 'site'>) {
  return (
    <>
      {variant.onlyFor && (
        <>
          {' '}
          <strong class="only-for">{formatOnlyFor(variant, words)}</strong>
        </>
      )}{' '}
      {variant.isSoldOut && <b class="sold-out">{words.menu.soldOut}</b>}
    </>
  );
}

function TierTable({ variant, product, site }: VariantProps) {
  const { t, words, store } = site;
  const { id, price, isSoldOut } = variant;
  if (price.type !== 'tier') return null;
  const isByWeight = price.method === 'weight';
  const isByPackage = !isByWeight && variant.size.kind !== 'by-the-item';
  const gramsOfOne = isByWeight ? 1 : variant.weightGrams;
  const leastCents = Math.min(...price.quotes.map(payUnitCents));
  const hasSavings = store.compliance.saysSale && price.quotes.some((quote) => quote.savedCents);
  const { byTheGram, byTheItem } = words.menu.sizes;
  const formatAmount = (quote: Quote) => {
    if (isByPackage) return formatQuantity(quote, variant, words);
    return isByWeight ? formatWeight(quote.amount, words) : formatNumber(quote.amount, words);
  };
  return (
    <section class="product-part">
      <h2 id={`tiers-${id}`}>
        {isByPackage ? formatLabel(variant, words) : isByWeight ? byTheGram : byTheItem}
      </h2>
      {variant.onlyFor && <p class="only-for">{formatOnlyFor(variant, words)}</p>}
      {isSoldOut && <p class="sold-out">{words.menu.soldOut}</p>}
      <table class="price-table" aria-labelledby={`tiers-${id}`}>
        <thead>
          <tr>
            <th scope="col">
              {isByPackage ? t.product.size : isByWeight ? t.product.weight : t.product.items}
            </th>
            <th scope="col">{t.product.price}</th>
            <th scope="col">{isByWeight ? t.product.aGram : t.product.each}</th>
            {hasSavings && <th scope="col">{t.product.youSave}</th>}
          </tr>
        </thead>
        <tbody>
          {price.quotes.map((quote) => (
            <tr key={quote.amount} data-amount={quote.amount} data-unit-cents={quote.unitPriceCents}>
              <th scope="row">
                {formatAmount(quote)}{' '}
                <span class="soft">{nameWeight(gramsOfOne && quote.amount * gramsOfOne, words.menu)}</span>
              </th>
              <td class="price">
                <PriceText {...toPriceText(variant, quote, product, site)} />
              </td>
              <td data-unit="" class={payUnitCents(quote) === leastCents && hasSavings ? 'best' : undefined}>
                {formatMoney(payUnitCents(quote), words)}
              </td>
              {hasSavings && (
                <td data-saved="">{quote.savedCents ? formatMoney(quote.savedCents, words) : '–'}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="note">{isByWeight ? t.product.betweenWeights : t.product.betweenNumbers}</p>
    </section>
  );
}

function FlatPrice({ variant, product, site }: VariantProps) {
  const amount = variant.price.type === 'flat' ? variant.price : { priceCents: 0 };
  return <PriceText {...toPriceText(variant, amount, product, site)} />;
}

function toPriceText(
  variant: Variant,
  amount: Pick<Quote, 'priceCents' | 'deal'>,
  product: Product,
  { words, store }: PriceSite,
) {
  const money = (cents: number) => (cents > 0 ? formatMoney(cents, words) : words.menu.ask);
  const isPercentOnly = takesOnlyPercents(variant.price);
  const isCrossedOut = amount.deal && store.compliance.showsStrikeThrough;
  return {
    price: money(payCents(amount)),
    was: isCrossedOut ? money(amount.priceCents) : undefined,
    before: words.menu.before,
    from: variant.isFrom && words.menu.from,
    source: formatPriceSource(amount.priceCents, variant, listDeals(product, variant.id), isPercentOnly),
  };
}

/** Integer; without the deals that hold. */
function listPerGramCents(variant: Variant): number | undefined {
  return pricePerGram(withoutDealPrices(variant));
}
