/** A product as Treez sends it: what the generator writes and the reading reads. */
export interface WireCondition {
  discount_condition_type: string;
  discount_condition_value: string | null;
  discount_condition_schedule?: { type: string; start_date: string; end_date: string; repeat?: unknown };
}

export interface WireDiscount {
  discount_id: string;
  discount_title: string;
  discount_affinity: 'Pre-Cart' | 'Cart';
  discount_amount: number | string;
  discount_method: string;
  discount_stackable: 'Yes' | 'No';
  discount_condition_detail?: WireCondition[];
}

export interface WirePricing {
  price_type: 'FLAT' | 'TIER';
  price_sell: number | string | null;
  discounted_price?: number | string | null;
  tier_method?: string;
  tier_pricing_detail?: { start_value: number | string; price_per_value: number | string }[];
}

export interface WireProduct {
  product_id: string;
  category_type: string;
  product_configurable_fields: {
    name: string;
    brand: string;
    amount: number | null;
    uom: string | null;
    subtype: string | null;
  };
  pricing: WirePricing;
  discounts: WireDiscount[];
}
