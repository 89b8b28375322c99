/** An object of what Treez sent. */
type Fields = Readonly<Record<string, unknown>>;

const NO_FIELDS: Fields = {};

/** An object with fields: no list, and not null. */
export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object, or a list that holds one: the feed's documentation and its wire disagree. Anything else counts as an object without keys. */
function toObject(value: unknown): Fields {
  if (Array.isArray(value)) return value.find(isObject) ?? NO_FIELDS;
  return isObject(value) ? value : NO_FIELDS;
}

/** A list; anything else counts as an empty one. */
function toListOrNone(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export type TreezProduct = ReturnType<typeof parseTreezProduct>;

/**
 * A product as the feed sends it: the names of its fields in every spelling that occurs, and nothing about their values, each of
 * which is read by a reader of its own. It reads anything at all, and drops unknown keys unseen. Written out rather than as a schema:
 * nothing is checked here, and a store's whole feed goes through it on every run.
 */
export function parseTreezProduct(value: unknown) {
  const product = toObject(value);
  return {
    product_id: product['product_id'],
    catalog_parent_id: product['catalog_parent_id'],
    last_updated_at: product['last_updated_at'],
    sellable_quantity: product['sellable_quantity'],
    sellable_quantity_detail: toListOrNone(product['sellable_quantity_detail']),
    category_type: product['category_type'],
    product_configurable_fields: toConfigurableFields(toObject(product['product_configurable_fields'])),
    pricing: toPricing(toObject(product['pricing'])),
    discounts: toListOrNone(product['discounts']),
    attributes: toAttributes(toObject(product['attributes'])),
    e_commerce: toCommerce(toObject(product['e_commerce'])),
    lab_results: toListOrNone(product['lab_results']),
  };
}

function toConfigurableFields(fields: Fields) {
  return {
    name: fields['name'],
    brand: fields['brand'],
    classification: fields['classification'],
    subtype: fields['subtype'],
    sub_type: fields['sub_type'],
    size: fields['size'],
    amount: fields['amount'],
    uom: fields['uom'],
    doses: fields['doses'],
    mg_per_dose: fields['mg_per_dose'],
    total_mg_thc: fields['total_mg_thc'],
    total_mg_cbd: fields['total_mg_cbd'],
  };
}

function toPricing(fields: Fields) {
  return {
    price_type: fields['price_type'],
    price_sell: fields['price_sell'],
    discounted_price: fields['discounted_price'],
    tier_method: fields['tier_method'],
    tier_pricing_detail: fields['tier_pricing_detail'],
  };
}

function toAttributes(fields: Fields) {
  return { flavors: toListOrNone(fields['flavors']), effects: toListOrNone(fields['effects']) };
}

function toCommerce(fields: Fields) {
  return {
    all_images: toListOrNone(fields['all_images']),
    primary_image: fields['primary_image'],
    menu_title: fields['menu_title'],
    product_description: fields['product_description'],
    minimum_visible_inventory_level: fields['minimum_visible_inventory_level'],
  };
}

/** What tells one product, and one state of it, from another. */
export function parseTreezIdentity(value: unknown) {
  const product = toObject(value);
  return { product_id: product['product_id'], last_updated_at: product['last_updated_at'] };
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
  return Object.keys(object).flatMap((field) => (toFieldKey(field) === key ? [object[field]] : []));
}

/** A feed writes the same few names in every product; what else it may write is not kept. */
const FIELD_KEYS = new Map<string, string>();
const MAX_FIELD_KEYS = 1000;

function toFieldKey(name: string): string {
  const known = FIELD_KEYS.get(name);
  if (known !== undefined) return known;
  const key = name.replaceAll(/[^A-Za-z]/g, '').toLowerCase();
  if (FIELD_KEYS.size < MAX_FIELD_KEYS) FIELD_KEYS.set(name, key);
  return key;
}

/** `e_commerce` of a product: its fields, `empty` for an object or a list of nothing, `unreadable` for anything else, also where it is missing. */
export function readTreezCommerce(product: unknown): object | 'empty' | 'unreadable' {
  const value = isObject(product) && 'e_commerce' in product ? product['e_commerce'] : undefined;
  const object = Array.isArray(value) ? (value.length === 0 ? {} : value.find(isObject)) : value;
  if (!isObject(object)) return 'unreadable';
  return Object.keys(object).length > 0 ? object : 'empty';
}

export type TreezLabResult = ReturnType<typeof parseTreezLabResult>;

export function parseTreezLabResult(value: unknown) {
  const result = toObject(value);
  return {
    result_type: result['result_type'],
    amount: toRange(result['amount']),
    amount_type: result['amount_type'],
  };
}

/** The feed's documentation calls it "the exact value or the range". */
function toRange(value: unknown) {
  const isExact = typeof value === 'string' || typeof value === 'number';
  if (isExact) return { minimum_value: value, maximum_value: value };
  const range = toObject(value);
  return { minimum_value: range['minimum_value'], maximum_value: range['maximum_value'] };
}

export function parseTreezStock(value: unknown) {
  const stock = toObject(value);
  return { inventory_type: stock['inventory_type'], sellable_quantity: stock['sellable_quantity'] };
}

export function parseTreezPriceBreak(value: unknown) {
  const priceBreak = toObject(value);
  return { start_value: priceBreak['start_value'], price_per_value: priceBreak['price_per_value'] };
}

/** A list; one thing by itself counts as a list of it. */
function toList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

export type TreezDiscount = ReturnType<typeof parseTreezDiscount>;

export function parseTreezDiscount(value: unknown) {
  const discount = toObject(value);
  return {
    discount_id: discount['discount_id'],
    discount_title: discount['discount_title'],
    discount_amount: discount['discount_amount'],
    discount_method: discount['discount_method'],
    discount_affinity: discount['discount_affinity'],
    discount_stackable: discount['discount_stackable'],
    discount_condition_detail: toList(discount['discount_condition_detail']),
  };
}

export type TreezCondition = ReturnType<typeof parseTreezCondition>;

/** Bare prose is a condition of no type. */
export function parseTreezCondition(value: unknown) {
  const condition: Fields = typeof value === 'string' ? { discount_condition_value: value } : toObject(value);
  return {
    discount_condition_type: condition['discount_condition_type'],
    discount_condition_value: condition['discount_condition_value'],
    discount_condition_schedule: toObject(condition['discount_condition_schedule']),
  };
}
