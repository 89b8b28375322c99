interface WireOverrides {
  [key: string]: unknown;
  product_configurable_fields?: Record<string, unknown>;
  pricing?: unknown;
  e_commerce?: unknown;
}

/** A product as the feed sends it: sound, and as overridden. */
export function createWireProduct(id: string, overrides: WireOverrides = {}): Record<string, unknown> {
  return {
    product_id: id,
    product_status: 'ACTIVE',
    last_updated_at: '2025-07-29T12:47:38.557-07:00',
    sellable_quantity: 12,
    category_type: 'FLOWER',
    pricing: { price_type: 'FLAT', price_sell: 52.0, tier_name: null },
    attributes: { general: [], flavors: ['SWEET'], effects: ['HAPPY'], ingredients: [], internal_tags: [] },
    e_commerce: {
      all_images: [],
      primary_image: null,
      menu_title: null,
      product_description: null,
      minimum_visible_inventory_level: 0,
      hide_from_menu: false,
    },
    lab_results: [],
    above_threshold: true,
    ...overrides,
    product_configurable_fields: {
      name: `PRODUCT ${id}`,
      brand: 'MARSH',
      classification: 'HYBRID',
      subtype: 'PRE-PACK',
      amount: 3.5,
      uom: 'GRAMS',
      ...overrides.product_configurable_fields,
    },
  };
}

/** `count` products, their ids in the order of the list. */
export function createWireProducts(count: number): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, index) =>
    createWireProduct(`p-${String(index).padStart(5, '0')}`),
  );
}
