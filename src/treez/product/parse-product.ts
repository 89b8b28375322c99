import type { FeedProduct } from '#menu/model/feed-product.ts';
import type { Problem } from '#menu/model/problem.ts';
import { type KnownDeals, parseDeals } from '../deals/parse-deals.ts';
import { cleanDescription } from '../wire/clean-description.ts';
import { cleanText, cleanTexts, readProductId } from '../wire/clean-text.ts';
import { parseInstant } from '../wire/parse-instant.ts';
import { createProblemReport, type ProblemReport, toFact } from '../wire/problem-report.ts';
import { parseTreezProduct, readTreezFlags, type TreezProduct } from '../wire/product-schema.ts';
import { readNumber } from '../wire/read-number.ts';
import { parseLabResults } from './parse-lab-results.ts';
import { parsePrice } from './parse-price.ts';
import { readCategory, readQuantity, readStrainType, readUnit } from './read-facts.ts';
import { readImageUrls } from './read-image-urls.ts';
import { readHideFlag, readThresholdFlag } from './read-menu-flags.ts';
import { readStockByBuyer } from './read-stock.ts';

const MAX_NAME_CHARACTERS = 200;
const MAX_REPORTED_NAME_CHARACTERS = 120;
const MAX_WORDS = 30;
const MAX_WORD_CHARACTERS = 60;

export interface ParsedProduct {
  /** Absent when it has no id or no name that can be read. */
  product?: FeedProduct;
  /**
   * What could not be trusted. A product whose menu flags cannot be read is returned all the same, its flag `unreadable`: the menu's
   * visibility rule keeps it off and counts it, and the problem here is its only report. A price or lab value that cannot be read
   * is no problem yet, but a fact in its place in the product: the menu's rules report it if the product is to be listed.
   */
  problems: Problem[];
}

/**
 * Parses one product of the feed, whatever it holds: unknown keys are dropped, and what cannot be read becomes a problem.
 * @param knownDeals of the products of the same feed that were parsed before
 */
export function parseProduct(wire: unknown, knownDeals?: KnownDeals): ParsedProduct {
  const treez = parseTreezProduct(wire);
  const productId = readProductId(treez.product_id);
  const menuTitle = cleanText(treez.e_commerce.menu_title, MAX_NAME_CHARACTERS);
  const name = cleanText(treez.product_configurable_fields.name, MAX_NAME_CHARACTERS) ?? menuTitle;
  const report = createProblemReport(productId, cleanText(name, MAX_REPORTED_NAME_CHARACTERS));
  if (productId === undefined || name === undefined) {
    report.add('product-left-out', toIdentityFact(treez, productId));
    return { problems: report.problems };
  }
  const parts = { productId, name, report, knownDeals };
  const product = { ...toFeedProduct(treez, parts), ...readFlags(wire, report) };
  setIfPresent(product, 'menuTitle', menuTitle);
  addOptionalFacts(product, treez, report);
  return { product, problems: report.problems };
}

function toIdentityFact(treez: TreezProduct, productId: string | undefined) {
  if (productId === undefined) {
    const hint = 'A product without an id cannot be listed. Report it to Treez support.';
    return toFact('product-id-missing', 'product_id', treez.product_id, hint);
  }
  const { name } = treez.product_configurable_fields;
  return toFact(
    'name-missing',
    'product_configurable_fields.name',
    name,
    'Give this product a name in Treez.',
  );
}

interface Parts {
  productId: string;
  name: string;
  report: ProblemReport;
  knownDeals: KnownDeals | undefined;
}

function toFeedProduct(
  treez: TreezProduct,
  { productId, name, report, knownDeals }: Parts,
): Omit<FeedProduct, keyof MenuFlags> {
  const { attributes, e_commerce } = treez;
  const { labResults, facts } = parseLabResults(treez.lab_results);
  const { deals, facts: dealFacts } = parseDeals(treez.discounts, knownDeals);
  for (const fact of [...facts, ...dealFacts]) report.add('fact-left-out', fact);
  return {
    productId,
    name,
    stockQuantity: readCount(treez.sellable_quantity) ?? 0,
    category: readCategory(treez.category_type, report),
    price: parsePrice(treez.pricing),
    labResults,
    deals,
    effects: cleanTexts(attributes.effects, MAX_WORDS, MAX_WORD_CHARACTERS),
    flavors: cleanTexts(attributes.flavors, MAX_WORDS, MAX_WORD_CHARACTERS),
    imageUrls: readImageUrls(e_commerce.primary_image, e_commerce.all_images),
  };
}

type MenuFlags = Pick<FeedProduct, 'isActive' | 'isHidden' | 'isAboveThreshold'>;

function readFlags(wire: unknown, report: ProblemReport): MenuFlags {
  return {
    isActive: readTreezFlags(wire, 'product_status').every(isActiveStatus),
    isHidden: readHideFlag(wire, report),
    isAboveThreshold: readThresholdFlag(wire, report),
  };
}

function addOptionalFacts(product: FeedProduct, treez: TreezProduct, report: ProblemReport): void {
  const { product_configurable_fields: fields, e_commerce } = treez;
  const quantity = (key: 'amount' | 'doses' | 'mg_per_dose' | 'total_mg_thc' | 'total_mg_cbd') =>
    readQuantity(fields[key], `product_configurable_fields.${key}`, report);
  setIfPresent(product, 'stockByBuyer', readStockByBuyer(treez.sellable_quantity_detail));
  setIfPresent(product, 'parentId', readProductId(treez.catalog_parent_id));
  setIfPresent(product, 'updatedAt', parseInstant(treez.last_updated_at));
  setIfPresent(product, 'minimumVisibleQuantity', readCount(e_commerce.minimum_visible_inventory_level));
  setIfPresent(product, 'description', cleanDescription(e_commerce.product_description));
  setIfPresent(product, 'subtype', readName(fields.subtype) ?? readName(fields.sub_type));
  setIfPresent(product, 'brand', readName(fields.brand));
  setIfPresent(product, 'sizeText', readName(fields.size));
  setIfPresent(product, 'strainType', readStrainType(fields.classification, report));
  setIfPresent(product, 'unit', readUnit(fields.uom));
  setIfPresent(product, 'amount', quantity('amount'));
  setIfPresent(product, 'pieceCount', quantity('doses'));
  setIfPresent(product, 'mgPerPiece', quantity('mg_per_dose'));
  setIfPresent(product, 'thcMg', quantity('total_mg_thc'));
  setIfPresent(product, 'cbdMg', quantity('total_mg_cbd'));
}

function setIfPresent<Key extends keyof FeedProduct>(
  product: FeedProduct,
  key: Key,
  value: FeedProduct[Key] | undefined,
): void {
  if (value !== undefined) product[key] = value;
}

function readName(value: unknown): string | undefined {
  return cleanText(value, MAX_NAME_CHARACTERS);
}

/** A product that names no status is active; one with a status that is unknown is not. */
function isActiveStatus(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' && /^(?:ACTIVE)?$/i.test(value.trim());
}

/** A count of 0 or more; undefined if it cannot be read. */
function readCount(value: unknown): number | undefined {
  const count = readNumber(value);
  return typeof count === 'number' ? Math.max(0, count) : undefined;
}
