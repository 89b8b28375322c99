import { z } from 'zod';

const leaf = z.unknown().optional();

/** An object, or a list that holds one: the feed's documentation and its wire disagree. Anything else counts as an object without keys. */
function toObject(value: unknown): unknown {
  const object = Array.isArray(value) ? value.find(isObject) : value;
  return isObject(object) ? object : {};
}

/** An object with fields: no list, and not null. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function section<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.preprocess(toObject, z.object(shape));
}

/** A list; anything else counts as an empty one. */
const list = z.array(z.unknown()).catch([]);

/**
 * A product as the feed sends it: the names of its fields in every spelling that occurs, and nothing about their values, each of
 * which is read by a reader of its own. It parses anything at all, and drops unknown keys unseen.
 */
const treezProduct = section({
  product_id: leaf,
  catalog_parent_id: leaf,
  last_updated_at: leaf,
  sellable_quantity: leaf,
  sellable_quantity_detail: list,
  category_type: leaf,
  product_configurable_fields: section({
    name: leaf,
    brand: leaf,
    classification: leaf,
    subtype: leaf,
    sub_type: leaf,
    size: leaf,
    amount: leaf,
    uom: leaf,
    doses: leaf,
    mg_per_dose: leaf,
    total_mg_thc: leaf,
    total_mg_cbd: leaf,
  }),
  pricing: section({
    price_type: leaf,
    price_sell: leaf,
    discounted_price: leaf,
    tier_method: leaf,
    tier_pricing_detail: leaf,
  }),
  discounts: list,
  attributes: section({ flavors: list, effects: list }),
  e_commerce: section({
    all_images: list,
    primary_image: leaf,
    menu_title: leaf,
    product_description: leaf,
    minimum_visible_inventory_level: leaf,
  }),
  lab_results: list,
});

export type TreezProduct = z.infer<typeof treezProduct>;

/** What tells one product, and one state of it, from another. */
const treezIdentity = section({ product_id: leaf, last_updated_at: leaf });

/** The feed's documentation calls it "the exact value or the range". */
function toRange(value: unknown): unknown {
  const isExact = typeof value === 'string' || typeof value === 'number';
  return isExact ? { minimum_value: value, maximum_value: value } : value;
}

/** Fields that decide whether a product is on the menu. */
export const TREEZ_FLAG_NAMES = ['product_status', 'above_threshold', 'hide_from_menu'] as const;

export type TreezFlagName = (typeof TREEZ_FLAG_NAMES)[number];

/**
 * The values of an object's fields that bear the name of a flag, however it is spelled: a feed that writes `HIDE_FROM_MENU` or
 * `hideFromMenu` must not bring back what a store has hidden.
 */
export function readTreezFlags(object: unknown, name: TreezFlagName): unknown[] {
  if (!isObject(object)) return [];
  const key = toFieldKey(name);
  return Object.entries(object).flatMap(([field, value]) => (toFieldKey(field) === key ? [value] : []));
}

function toFieldKey(name: string): string {
  return name.replaceAll(/[^A-Za-z]/g, '').toLowerCase();
}

/** `e_commerce` of a product: its fields, `empty` for an object or a list of nothing, `unreadable` for anything else, also where it is missing. */
export function readTreezCommerce(product: unknown): object | 'empty' | 'unreadable' {
  const value = isObject(product) && 'e_commerce' in product ? product.e_commerce : undefined;
  const object = Array.isArray(value) ? (value.length === 0 ? {} : value.find(isObject)) : value;
  if (!isObject(object)) return 'unreadable';
  return Object.keys(object).length > 0 ? object : 'empty';
}

const treezLabResult = section({
  result_type: leaf,
  amount: z.preprocess(toRange, section({ minimum_value: leaf, maximum_value: leaf })),
  amount_type: leaf,
});

export type TreezLabResult = z.infer<typeof treezLabResult>;

const treezStock = section({ inventory_type: leaf, sellable_quantity: leaf });

const treezPriceBreak = section({ start_value: leaf, price_per_value: leaf });

export type TreezPriceBreak = z.infer<typeof treezPriceBreak>;

/** A list; one thing by itself counts as a list of it. */
function toList(value: unknown): unknown {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

const treezDiscount = section({
  discount_id: leaf,
  discount_title: leaf,
  discount_amount: leaf,
  discount_method: leaf,
  discount_affinity: leaf,
  discount_stackable: leaf,
  discount_condition_detail: z.preprocess(toList, z.array(z.unknown())),
});

export type TreezDiscount = z.infer<typeof treezDiscount>;

/** Bare prose is a condition of no type. */
function toCondition(value: unknown): unknown {
  return typeof value === 'string' ? { discount_condition_value: value } : value;
}

const treezCondition = z.preprocess(
  toCondition,
  section({
    discount_condition_type: leaf,
    discount_condition_value: leaf,
    discount_condition_schedule: z.preprocess(toObject, z.record(z.string(), leaf)),
  }),
);

export type TreezCondition = z.infer<typeof treezCondition>;

export const parseTreezProduct = (value: unknown): TreezProduct => treezProduct.parse(value);
export const parseTreezIdentity = (value: unknown) => treezIdentity.parse(value);
export const parseTreezLabResult = (value: unknown): TreezLabResult => treezLabResult.parse(value);
export const parseTreezStock = (value: unknown) => treezStock.parse(value);
export const parseTreezPriceBreak = (value: unknown): TreezPriceBreak => treezPriceBreak.parse(value);
export const parseTreezDiscount = (value: unknown): TreezDiscount => treezDiscount.parse(value);
export const parseTreezCondition = (value: unknown): TreezCondition => treezCondition.parse(value);
