import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '#menu/hours/opening-hours.ts';
import type { TreezWireProduct } from '#sandbox/wire-product.ts';
import { createDemoFeed, openDemoSite } from './demo-site.ts';

const site = openDemoSite();
const feed = createDemoFeed();
const listedIds = new Set(site.menu.products.flatMap(({ variants }) => variants.map(({ id }) => id)));
const unlisted = feed.filter(({ product_id }) => !listedIds.has(product_id));

/** Every file, so that nothing is overlooked for its kind, in small letters. */
const contents = site.files.map((file) => ({
  file,
  content: `${file}\n${site.readBytes(file).toString('latin1')}`.toLowerCase(),
}));

/** Words are not found in what is compressed, which is most of the site's bytes: there only the files' names are read. */
const COMPRESSED = /\.(?:webp|avif|jpg|png|woff2)$/;
const readable = contents.map(({ file, content }) => ({
  file,
  content: COMPRESSED.test(file) ? file.toLowerCase() : content,
}));

/** `file: text` for each of the texts that stands in a file of the site. */
function findTexts(texts: readonly string[]): string[] {
  const wanted = [...new Set(texts)].filter((text) => text !== '').map((text) => text.toLowerCase());
  expect(wanted).not.toEqual([]);
  return readable.flatMap(({ file, content }) =>
    wanted.filter((text) => content.includes(text)).map((text) => `${file}: ${text}`),
  );
}

describe('what the demo store keeps to itself is in no file of its site:', () => {
  it('the id of a product that is not listed', () => {
    const ids = new Set(unlisted.map(({ product_id }) => product_id.toLowerCase()));
    const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
    const found = contents.flatMap(({ file, content }) =>
      [...content.matchAll(uuid)].filter(([id]) => ids.has(id)).map(([id]) => `${file}: ${id}`),
    );
    expect(found).toEqual([]);
    expect(ids.size).toBeGreaterThan(50);
  });

  it('the name of a product none of whose sizes is listed', () => {
    const listedNames = new Set(site.menu.products.map(({ name }) => name.toLowerCase()));
    const names = unlisted.map(toPlainName).filter((name) => !listedNames.has(name));
    expect(findTexts(names)).toEqual([]);
    expect(findTexts(names.map((name) => name.replaceAll(' ', '-')))).toEqual([]);
    expect(new Set(names).size).toBeGreaterThan(40);
  });

  it('the description of a product that is not listed', () => {
    const listed = new Set(site.menu.products.map(({ description }) => description));
    const texts = unlisted
      .flatMap(({ e_commerce }) => (Array.isArray(e_commerce) ? [] : (e_commerce.product_description ?? [])))
      .filter((text) => !listed.has(text) && /^[\x20-\x7e]+$/.test(text));
    expect(findTexts(texts)).toEqual([]);
  });

  it('internal tags', () => {
    expect(findTexts(feed.flatMap(({ attributes }) => attributes.internal_tags))).toEqual([]);
  });

  it('the names of price tiers', () => {
    expect(findTexts(feed.flatMap(({ pricing }) => pricing.tier_name ?? []))).toEqual([]);
  });

  it('barcodes', () => {
    expect(findTexts(feed.flatMap(({ product_barcodes }) => product_barcodes.map(({ sku }) => sku)))).toEqual(
      [],
    );
  });

  it('the ids of other systems', () => {
    const ids = feed.map(({ product_configurable_fields: { external_id }, product_id }) =>
      external_id === product_id ? '' : (external_id ?? ''),
    );
    const references = feed.flatMap(({ external_references }) => external_references).map(readReference);
    const parents = feed.flatMap(({ catalog_parent_id, merged_from_product_ids }) => [
      catalog_parent_id ?? '',
      ...merged_from_product_ids,
    ]);
    expect(findTexts([...ids, ...references])).toEqual([]);
    expect(findTexts(parents)).toEqual([]);
  });

  it('where goods lie in the shop', () => {
    const places = feed.flatMap(({ sellable_quantity_detail }) =>
      sellable_quantity_detail.flatMap(({ location, location_id }) => [location, location_id ?? '']),
    );
    expect(findTexts(places)).toEqual([]);
  });

  it('the words of the feed for what it keeps', () => {
    const words = [
      'sellable_quantity',
      'above_threshold',
      'minimum_visible',
      'hide_from_menu',
      'internal_tags',
      'tier_name',
    ];
    expect(findTexts(words)).toEqual([]);
  });
});

describe('menu.json', () => {
  it('has no key that its documentation does not have', () => {
    const documented = new Set([...listKeys(JSON.parse(site.readText('menu.schema.json'))), ...WEEKDAYS]);
    const keys = listKeys(JSON.parse(site.readText('menu.json')));
    expect([...keys].filter((key) => !documented.has(key))).toEqual([]);
    expect(
      [...keys].filter((key) =>
        /stock|quantity|threshold|barcode|sku|tag|tierName|external|parent/i.test(key),
      ),
    ).toEqual([]);
  });

  it('holds no number that is how many are in stock', () => {
    const odd = feed
      .map(({ sellable_quantity }) => sellable_quantity)
      .filter((count) => !Number.isInteger(count * 2));
    expect(odd.length).toBeGreaterThan(10);
    const amounts = new Set(
      site.menu.products.flatMap(({ variants }) => variants.map(({ amount }) => amount)),
    );
    expect(odd.filter((count) => amounts.has(count))).toEqual([]);
  });
});

/** A name as a page might print it: small letters, no size. */
function toPlainName({ product_configurable_fields: { name } }: TreezWireProduct): string {
  return name
    .toLowerCase()
    .replace(/[\s-]*\b[\d.]+ ?(?:g|grams?|mg|ml|oz|fl oz|ct|pack)\b\s*$/, '')
    .trim();
}

function readReference(reference: unknown): string {
  const text = JSON.stringify(reference);
  const [, value = ''] = /"reference":"([^"]+)"/.exec(text) ?? [];
  return value;
}

function listKeys(value: unknown): Set<string> {
  const keys = new Set<string>();
  JSON.stringify(value, (key, each) => {
    if (!/^\d*$/.test(key)) keys.add(key);
    return each;
  });
  return keys;
}
