import { formatLabel } from '#menu/format/variant-label.ts';
import type { Words } from '#menu/format/words.ts';
import type { Deal, DealPrice, Price, Product, Variant } from '#menu/model/menu.ts';
import type { Picture } from '#menu/model/picture.ts';
import { getMessages } from '../messages/get-messages.ts';
import type { PublicMenu } from './public-menu-schema.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * A snapshot as `menu.json` publishes it. The same snapshot gives the same menu apart from `generatedAt`.
 * @param generatedAt ISO-8601 UTC
 */
export function toPublicMenu({ isDemo, feedAt, store, menu }: Snapshot, generatedAt: string): PublicMenu {
  const { locale, currency } = store;
  const words = { locale, currency, menu: getMessages(locale).menu };
  return {
    schemaVersion: 1,
    generatedAt,
    feedAt,
    ...(isDemo && { isDemo }),
    store: toPublicStore(store),
    currency: store.currency,
    categories: menu.categories,
    products: menu.products.map((product) => toPublicProduct(product, words)),
  };
}

function toPublicStore(store: Snapshot['store']): PublicMenu['store'] {
  const {
    name,
    licenceNumber,
    url,
    phone,
    address,
    hours,
    holidays,
    timeZone,
    locale,
    minimumAge,
    warnings,
  } = store;
  return {
    name,
    licenceNumber,
    url,
    ...(phone && { phone }),
    address,
    hours,
    holidays,
    timeZone,
    locale,
    minimumAge,
    warnings,
  };
}

function toPublicProduct(
  { image, brandPath, updatedAt, addedAt, variants, deals, ...product }: Product,
  words: Words,
): PublicMenu['products'][number] {
  return {
    ...product,
    ...(image && { image: toPublicImage(image) }),
    deals: deals.map(toPublicDeal),
    variants: variants.map((variant) => toPublicVariant(variant, words)),
  };
}

function toPublicVariant(variant: Variant, words: Words): PublicMenu['products'][number]['variants'][number] {
  const { id, size, isToldByContent, isSizeUncertain, feedDealCents, drop, price, ...facts } = variant;
  return { id, label: formatLabel(variant, words), ...facts, price: toPublicPrice(price) };
}

function toPublicPrice(price: Price) {
  if (price.type === 'flat') {
    const { isOfTier: _, ...flat } = price;
    return toPublicAmount(flat);
  }
  return { ...price, quotes: price.quotes.map(toPublicAmount) };
}

function toPublicAmount<Amount extends { deal?: DealPrice }>({ deal, ...amount }: Amount) {
  return { ...amount, ...(deal && { dealCents: deal.cents }) };
}

function toPublicDeal({ title, cut, conditions, startsLocal, endsLocal, variantIds }: Deal) {
  return {
    title,
    ...(cut && { cut }),
    conditions: conditions.map(({ text }) => text),
    ...(startsLocal && { startsLocal }),
    ...(endsLocal && { endsLocal }),
    ...(variantIds && { variantIds }),
  };
}

function toPublicImage({ sources, widthPx, heightPx, preview }: Picture) {
  const all = sources.map((source) => ({ src: source.path, widthPx: source.widthPx }));
  return { src: all.at(-1)?.src ?? '', widthPx, heightPx, sources: all, preview };
}
