/** The API never shows more as sellable, whatever is there. */
export const MOST_SELLABLE = 30;

/** What the sandbox sends for one product. Looser than the documented page wherever real answers are. */
export interface TreezWireProduct {
  product_id: string;
  /** Absent on older stores. */
  catalog_parent_id?: string;
  product_status: string;
  /** ISO-8601 in the store's local time with its offset. */
  last_updated_at: string;
  /** Can be sold now; at most `MOST_SELLABLE`, may be a decimal. */
  sellable_quantity: number;
  sellable_quantity_detail: TreezWireQuantity[];
  category_type: string;
  product_configurable_fields: TreezWireFields;
  pricing: TreezWirePricing;
  discounts?: TreezWireDiscount[];
  attributes: TreezWireAttributes;
  product_barcodes: TreezWireBarcode[];
  e_commerce: TreezWireECommerce | Record<string, never> | never[];
  autoupdate_lab_results: boolean;
  lab_results: TreezWireLabResult[];
  above_threshold?: unknown;
  Above_Threshold?: unknown;
  merged_from_product_ids: string[];
  external_references: unknown[];
  /** New keys arrive every year. */
  [newKey: string]: unknown;
}

export interface TreezWireQuantity {
  inventory_type: 'ADULT' | 'MEDICAL';
  location: string;
  location_id?: string;
  sellable_quantity: number;
}

export interface TreezWireFields {
  name: string;
  uom: string | null;
  brand: string | null;
  size: string | null;
  amount: number | string | null;
  classification: string | null;
  /** 0 means "not set", here and in the four below. */
  total_mg_thc: number | string;
  total_mg_cbd: number | string;
  doses?: number | string;
  mg_per_dose?: number | string;
  total_flower_weight_g: number;
  total_concentrate_weight_g?: number;
  subtype?: string | null;
  sub_type?: string | null;
  external_id: string | null;
}

export interface TreezWirePricing {
  price_type: 'FLAT' | 'TIER';
  /** Dollars for the whole unit; null where the price is a tier's. */
  price_sell: number | string | null;
  discounted_price?: number | null;
  discount_amount?: number | null;
  discount_percent?: number | null;
  tier_name: string | null;
  tier_method?: 'WEIGHT_GRAMS' | 'WEIGHT' | 'UNIT';
  tier_pricing_detail?: TreezWireTier[];
}

export interface TreezWireTier {
  start_value: number;
  /** Dollars for one gram or item, for the whole quantity, once `start_value` is reached. */
  price_per_value: number | string;
}

export interface TreezWireDiscount {
  discount_id: string;
  discount_title: string;
  discount_mso_org_id: string;
  discount_affinity: 'Cart' | 'Pre-Cart';
  discount_amount: number;
  discount_method: string;
  discount_component: null;
  discount_stackable: 'Yes' | 'No';
  discount_product_groups: string[];
  discount_product_groups_required: string[];
  discount_condition_detail?: TreezWireCondition[];
}

export interface TreezWireCondition {
  discount_condition_type: string;
  discount_condition_value: string;
  discount_condition_schedule?: {
    type: string;
    start_date: string;
    end_date: string;
    repeat: string | TreezWireRepeat;
  };
}

/** What Treez sends of a custom recurrence. */
export interface TreezWireRepeat {
  interval: number;
  interval_type: string;
  days: string[];
  end: string | null;
}

export interface TreezWireAttributes {
  general: string[];
  flavors: string[];
  effects: string[];
  ingredients: string[];
  internal_tags: string[];
}

export interface TreezWireBarcode {
  created_date: string;
  sku: string;
  type: string;
}

export interface TreezWireECommerce {
  all_images: string[];
  primary_image: string | null;
  menu_title: string | null;
  product_description: string | null;
  minimum_visible_inventory_level: number;
  hide_from_menu?: unknown;
  HIDE_FROM_MENU?: unknown;
}

export interface TreezWireLabResult {
  result_type: string;
  amount: { minimum_value: number | string | null; maximum_value: number | string | null };
  amount_type: 'PERCENTAGE' | 'MG';
}
