import type { Random } from '#illustrations/drawing/random.ts';
import { formatPacificTime } from '../pacific-time.ts';
import type {
  TreezWireAttributes,
  TreezWireBarcode,
  TreezWireFields,
  TreezWireProduct,
} from '../wire-product.ts';
import { getSizeSet, type Size } from './categories/size-sets.ts';
import { describeLine, isSmoked } from './describe-line.ts';
import { createDiscounts } from './discounts.ts';
import { createLabResults } from './lab-results.ts';
import { getLineKey, type Line } from './line.ts';
import { createPricing } from './pricing.ts';
import { createSeededRandom, type DealSentence } from './seeded-random.ts';
import { createStableId } from './stable-id.ts';
import { createStock } from './stock.ts';
import { createNameStyle } from './wire-name.ts';
import { EFFECTS_BY_CLASSIFICATION, GENERAL_WORDS } from './words/effects.ts';

/** When the demo store's records were last looked over: nothing in it is newer. */
const LATEST_CHANGE = Date.parse('2026-11-20T16:40:00.000Z');
const MS_PER_HOUR = 3_600_000;
const SHARE_NEW = 0.06;
const SHARE_WITH_PARENT = 0.62;

/** The shop's own marks; none of them is for customers. */
const INTERNAL_TAGS = ['BACKSTOCK-B7', 'REORDER-AT-SIX', 'VENDOR-NET30', 'MARGIN-REVIEW', 'COUNT-WEEKLY'];

interface LineContext {
  seed: string;
  deal: DealSentence;
  imageUrls: readonly string[];
}

/** Creates the products of a line as the API lists them, one a size, all of them fit for the menu. */
export function createLineProducts(line: Line, { seed, deal, imageUrls }: LineContext): TreezWireProduct[] {
  const key = `${seed}/${getLineKey(line)}`;
  const random = createSeededRandom(key);
  const { sizes } = getSizeSet(line.sizes);
  const hasParent = random.chance(SHARE_WITH_PARENT) || hasSizesThatNamesDoNotTell(sizes);
  const names = createNameStyle(line, random);
  const description = describeLine(line, deal, `${key}/description`);
  const attributes = createAttributes(line, random);
  const pricing = createPricing(line, random);
  const labResults = createLabResults(line, random);
  const discounts = createDiscounts(line, seed);
  const changedAt = LATEST_CHANGE - createAgeHours(random) * MS_PER_HOUR;

  return sizes.map((size, index): TreezWireProduct => {
    const product_id = createStableId(`${key}/${index}`);
    const { minimum, ...stock } = createStock(line, random);
    return {
      product_id,
      ...(hasParent && { catalog_parent_id: createStableId(`${key}/parent`) }),
      product_status: 'ACTIVE',
      last_updated_at: formatPacificTime(new Date(changedAt - index * 61_003)),
      ...stock,
      category_type: line.category,
      product_configurable_fields: createFields(line, size, names.write(size), random),
      pricing: pricing(size),
      discounts,
      attributes,
      product_barcodes: createBarcodes(random, changedAt),
      e_commerce: {
        all_images: [...imageUrls],
        primary_image: imageUrls[0] ?? null,
        menu_title: names.title(size),
        product_description: description,
        minimum_visible_inventory_level: minimum,
        hide_from_menu: false,
      },
      autoupdate_lab_results: random.chance(0.7),
      lab_results: labResults(size),
      above_threshold: true,
      merged_from_product_ids: [],
      external_references: [],
    };
  });
}

/** Garments and packets are told apart by the size's own text, and packs are named in too many ways. */
function hasSizesThatNamesDoNotTell(sizes: readonly Size[]): boolean {
  return sizes.length > 1 && sizes.some(({ suffix }) => !suffix || suffix.endsWith('PACK'));
}

function createFields(line: Line, size: Size, name: string, random: Random): TreezWireFields {
  const { amount, uom, text, pieces, thcMg = 0, cbdMg = 0 } = size;
  const counted = pieces
    ? { doses: pieces, mg_per_dose: (thcMg || cbdMg) / pieces }
    : { doses: 0, mg_per_dose: 0 };
  const isWeighed = line.category === 'FLOWER' || line.category === 'PREROLL';
  return {
    name,
    uom,
    brand: line.brand === '' ? null : line.brand.toUpperCase(),
    size: text,
    amount,
    classification: line.classification,
    total_mg_thc: thcMg,
    total_mg_cbd: cbdMg,
    subtype: line.subtype,
    ...(isSmoked(line) ? {} : counted),
    total_flower_weight_g: isWeighed && random.chance(0.5) ? (amount ?? 0) : 0,
    total_concentrate_weight_g: 0,
    external_id: random.chance(0.3) ? `EXT-FW-${random.whole(10_000, 99_999)}` : null,
  };
}

function createAttributes(line: Line, random: Random): TreezWireAttributes {
  const { category, classification, flavors } = line;
  const flavorWords = flavors.map((flavor) => flavor.toUpperCase() + (random.chance(0.08) ? ' ' : ''));
  const effects =
    isSmoked(line) || random.chance(0.4) ? (EFFECTS_BY_CLASSIFICATION[classification ?? ''] ?? []) : [];
  return {
    general: random.sample(GENERAL_WORDS[category] ?? [], random.whole(0, 2)),
    flavors: random.chance(0.9) ? flavorWords : [],
    effects: random.chance(0.85) ? random.sample(effects, random.whole(2, 3)) : [],
    ingredients: [],
    internal_tags: random.chance(0.4) ? random.sample(INTERNAL_TAGS, random.whole(1, 2)) : [],
  };
}

function createBarcodes(random: Random, createdMs: number): TreezWireBarcode[] {
  if (!random.chance(0.35)) return [];
  const created_date = formatPacificTime(new Date(createdMs - 4000 * MS_PER_HOUR));
  return [{ created_date, sku: `08500${random.whole(10_000_000, 99_999_999)}`, type: 'CATALOG' }];
}

/** A few arrived in the last days; the rest goes back a season. */
function createAgeHours(random: Random): number {
  return random.chance(SHARE_NEW) ? random.decimal(0.5, 48, 3) : random.decimal(96, 2800, 3);
}
