import { formatLabel } from '#menu/format/variant-label.ts';
import type { Words } from '#menu/format/words.ts';
import type { DayHours, SpecialDay } from '#menu/hours/opening-hours.ts';
import type { Product } from '#menu/model/menu.ts';
import { payCents } from '#menu/price/price.ts';
import type { PublicStore } from '../snapshot/snapshot.ts';

/** A step on the way to a page; `path` is the site path. */
export interface Crumb {
  name: string;
  path: string;
}

const CONTEXT = 'https://schema.org';

/** The shop, as https://schema.org/Store. */
export function toStoreData(store: PublicStore): object {
  const { street, city, region, postalCode, country } = store.address;
  return {
    '@context': CONTEXT,
    '@type': 'Store',
    '@id': new URL('/#store', store.url).href,
    name: store.name,
    url: store.url,
    ...(store.phone && { telephone: store.phone }),
    ...(store.about && { description: store.about }),
    address: {
      '@type': 'PostalAddress',
      streetAddress: street,
      addressLocality: city,
      addressRegion: region,
      postalCode,
      addressCountry: country,
    },
    openingHoursSpecification: Object.entries(store.hours).flatMap(([day, hours]) =>
      toOpeningData(day, hours),
    ),
    ...(store.holidays.length > 0 && {
      specialOpeningHoursSpecification: store.holidays.map(toSpecialOpeningData),
    }),
  };
}

function toOpeningData(day: string, hours: DayHours): object[] {
  if (hours === 'closed') return [];
  const dayOfWeek = `${CONTEXT}/${day.slice(0, 1).toUpperCase()}${day.slice(1)}`;
  return [{ '@type': 'OpeningHoursSpecification', dayOfWeek, ...toSpanData(hours) }];
}

/** A day that opens and closes at midnight is closed (https://developers.google.com/search/docs/appearance/structured-data/local-business). */
function toSpecialOpeningData({ date, hours, name }: SpecialDay): object {
  return {
    '@type': 'OpeningHoursSpecification',
    ...(name && { name }),
    validFrom: date,
    validThrough: date,
    ...toSpanData(hours === 'closed' ? ['00:00', '00:00'] : hours),
  };
}

function toSpanData([opens, closes]: readonly [string, string]): object {
  return { opens, closes: closes === '24:00' ? '23:59' : closes };
}

/** https://schema.org/BreadcrumbList */
export function toBreadcrumbData(crumbs: readonly Crumb[], siteUrl: string): object {
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: new URL(path, siteUrl).href,
    })),
  };
}

/** https://schema.org/ItemList of names and addresses. */
export function toListData(name: string, products: readonly Product[], siteUrl: string): object {
  return {
    '@context': CONTEXT,
    '@type': 'ItemList',
    name,
    numberOfItems: products.length,
    itemListElement: products.map((product, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: product.name,
      url: new URL(product.path, siteUrl).href,
    })),
  };
}

/** https://schema.org/Product with its offers; only for stores that ask for it. */
export function toProductData(product: Product, store: PublicStore, words: Words): object {
  return {
    '@context': CONTEXT,
    '@type': 'Product',
    name: product.name,
    url: new URL(product.path, store.url).href,
    ...(product.brand && { brand: { '@type': 'Brand', name: product.brand } }),
    ...(product.description && { description: product.description }),
    ...toImageData(product, store),
    offers: product.variants.flatMap((variant) => {
      const { price, isSoldOut } = variant;
      const prices = price.type === 'flat' ? [payCents(price)] : price.quotes.map(payCents);
      return prices
        .filter((cents) => cents > 0)
        .map((cents) => ({
          '@type': 'Offer',
          name: formatLabel(variant, words),
          price: (cents / 100).toFixed(2),
          priceCurrency: store.currency,
          availability: `${CONTEXT}/${isSoldOut ? 'OutOfStock' : 'InStoreOnly'}`,
        }));
    }),
  };
}

/** The widest picture. */
function toImageData({ image }: Product, store: PublicStore): object {
  const widest = image?.sources.at(-1);
  return widest ? { image: new URL(widest.path, store.url).href } : {};
}
