import type { TreezWireFields, TreezWireLabResult, TreezWireProduct } from '../wire-product.ts';
import { changeECommerce } from './apply-absence.ts';

type Change = (product: TreezWireProduct) => TreezWireProduct;

interface Oddity {
  /** The names of the lines it befalls, in all their sizes. */
  lines: readonly string[];
  change: Change;
}

const changeFields =
  (change: Partial<TreezWireFields>): Change =>
  (product) => ({
    ...product,
    product_configurable_fields: { ...product.product_configurable_fields, ...change },
  });

const changeFlag =
  (hide_from_menu: unknown): Change =>
  (product) =>
    changeECommerce(product, { hide_from_menu });

const spellFlagInCapitals: Change = (product) =>
  // JSON leaves out a flag that is undefined.
  changeECommerce(product, { hide_from_menu: undefined, HIDE_FROM_MENU: 'FALSE' });

const addLabResult =
  (
    result_type: string,
    minimum_value: number | string | null,
    maximum_value: number | string | null,
  ): Change =>
  (product) => {
    const added: TreezWireLabResult = {
      result_type,
      amount: { minimum_value, maximum_value },
      amount_type: 'PERCENTAGE',
    };
    const others = product.lab_results.filter((result) => result.result_type !== result_type);
    return { ...product, lab_results: [...others, added] };
  };

const spellFlagAsThePageDoes: Change = ({ above_threshold, ...rest }) => ({
  ...rest,
  Above_Threshold: above_threshold === true ? 'TRUE' : 'FALSE',
});

const leaveOutFlag: Change = ({ above_threshold: _, ...rest }) => rest;

const spellSubtypeAsThePageDoes: Change = (product) => {
  const { subtype, ...fields } = product.product_configurable_fields;
  return { ...product, product_configurable_fields: { ...fields, sub_type: subtype ?? null } };
};

const writeAmountsAsText: Change = (product) => {
  const { amount, doses, mg_per_dose, total_mg_thc } = product.product_configurable_fields;
  const asText = changeFields({
    amount: String(amount),
    total_mg_thc: String(total_mg_thc),
    ...(doses !== undefined && { doses: String(doses) }),
    ...(mg_per_dose !== undefined && { mg_per_dose: String(mg_per_dose) }),
  });
  return asText(product);
};

const writePriceAsText: Change = (product) => ({
  ...product,
  pricing: { ...product.pricing, price_sell: Number(product.pricing.price_sell).toFixed(2) },
});

/** From 10 on a gram costs as much as the first does, and less again from 14. */
const letTiersRise: Change = (product) => {
  const [first] = product.pricing.tier_pricing_detail ?? [];
  if (!first) return product;
  const base = Number(first.price_per_value);
  const tier_pricing_detail = [
    { start_value: 0, price_per_value: base },
    { start_value: 3.5, price_per_value: base - 1 },
    { start_value: 7, price_per_value: base - 2 },
    { start_value: 10, price_per_value: base },
    { start_value: 14, price_per_value: base - 2.25 },
    { start_value: 28, price_per_value: base - 2.75 },
  ];
  return { ...product, pricing: { ...product.pricing, tier_pricing_detail } };
};

const writeTiersAsText: Change = (product) => ({
  ...product,
  pricing: {
    ...product.pricing,
    tier_pricing_detail: (product.pricing.tier_pricing_detail ?? []).map(
      ({ start_value, price_per_value }) => ({
        start_value,
        price_per_value: String(price_per_value),
      }),
    ),
  },
});

const addKeysOfNextYear: Change = (product) => ({
  ...product,
  sku_type: 'STANDARD',
  slug: `p-${product.product_id.slice(0, 8)}`,
  sustainability: { packaging: 'GLASS', score: 4 },
});

const nameMergedProducts: Change = (product) => ({
  ...product,
  merged_from_product_ids: ['5b1f2a52-03f0-4c0f-a3f4-7d2d8f0f51aa'],
  external_references: [{ system: 'LEGACY-REGISTER', reference: 'LR-20417' }],
});

/** Packages of their own weight on a tier by weight: a gram costs less from two packages on. */
const putPackageOnWeightTier: Change = (product) => {
  const { amount } = product.product_configurable_fields;
  const perGram = Number(product.pricing.price_sell) / Number(amount);
  const atTwo = Math.round(perGram * 90) / 100;
  return {
    ...product,
    pricing: {
      price_type: 'TIER',
      price_sell: null,
      tier_name: `TIERBOOK-PACKAGES-${String(amount).replace('.', '-')}`,
      tier_method: 'WEIGHT_GRAMS',
      tier_pricing_detail: [
        { start_value: 0, price_per_value: perGram },
        { start_value: Number(amount) * 2, price_per_value: atTwo },
      ],
    },
  };
};

/** Bulk flower at one price a gram, as stores without tiers enter it. */
const sellLooseAtOnePrice: Change = (product) => {
  const [first] = product.pricing.tier_pricing_detail ?? [];
  return {
    ...changeFields({ amount: null })(product),
    pricing: { price_type: 'FLAT', price_sell: first?.price_per_value ?? null, tier_name: null },
  };
};

const changeName =
  (change: (name: string, fields: TreezWireFields) => string): Change =>
  (product) => {
    const { name } = product.product_configurable_fields;
    return changeFields({ name: change(name.trimEnd(), product.product_configurable_fields) })(product);
  };

const writeSizeAsEachTimesPack: Change = (product) => {
  const { doses, mg_per_dose } = product.product_configurable_fields;
  return changeFields({ size: `${mg_per_dose}mg ea | ${doses}-Pack`, amount: null, uom: null })(product);
};

/** Everything odd that real feeds have, each on products of its own that are on the menu all the same. */
export const ODDITIES: readonly Oddity[] = [
  { lines: ['Heron Light', 'Low Water'], change: spellFlagAsThePageDoes },
  { lines: ['Mudlark', 'Rook Hill'], change: leaveOutFlag },
  { lines: ['Half Past Noon', 'Local Delivery'], change: (product) => ({ ...product, e_commerce: [] }) },
  { lines: ['Hemp Seed Soap'], change: (product) => ({ ...product, e_commerce: {} }) },
  { lines: ['Teasel', 'Burnet'], change: spellSubtypeAsThePageDoes },
  { lines: ['Groyne'], change: spellFlagInCapitals },
  { lines: ['Cordgrass'], change: changeFlag('FALSE') },
  { lines: ['Estuary'], change: changeFlag(0) },
  { lines: ['Plover'], change: changeFields({ brand: 'SALTMARSH ' }) },
  { lines: ['Long Acre'], change: letTiersRise },
  { lines: ['Swallowtail'], change: writeTiersAsText },
  { lines: ['Stoop'], change: addLabResult('THC', 215, 215) },
  { lines: ['Fallow'], change: addLabResult('CBD', '<LOQ', '<LOQ') },
  { lines: ['Crooked Stile'], change: addLabResult('THCA', '21.5%', '21.5%') },
  { lines: ['Tithe Barn'], change: addLabResult('THC', 0, 0) },
  { lines: ['Rye Whistle'], change: addLabResult('CBG', null, '0.8') },
  { lines: ['Barley Moon'], change: addLabResult('TOTAL_THC', '22.4', '23.1') },
  { lines: ['Kiln Dust', 'Peppermint Tablets'], change: writeAmountsAsText },
  { lines: ['Dyer’s Weld'], change: writePriceAsText },
  { lines: ['Goatsbeard', 'Espresso Beans'], change: addKeysOfNextYear },
  { lines: ['Corn Cockle'], change: changeFields({ classification: 'RUDERALIS' }) },
  { lines: ['Hand Turned'], change: nameMergedProducts },
  { lines: ['Cold Spring'], change: putPackageOnWeightTier },
  { lines: ['Half Past Ten'], change: putPackageOnWeightTier },
  { lines: ['Bramble Gate'], change: sellLooseAtOnePrice },
  { lines: ['Shortbread, Plain'], change: writeSizeAsEachTimesPack },
  {
    lines: ['Sour Cherry Tens'],
    change: changeName((name) => name.replace(/[\s-]*100\s?MG\S*$/i, ' 10MG X 10-PACK')),
  },
  {
    lines: ['Day Box'],
    change: changeName((name, { amount }) => name.replace(/[\s-]*10 PACK$/i, ` - ${amount}G/10PK`)),
  },
  { lines: ['Number Eleven'], change: changeFields({ amount: null, uom: null, size: '1/8oz' }) },
  { lines: ['Coal Hatch'], change: changeFields({ amount: 0.125, uom: 'OUNCES', size: null }) },
  {
    lines: ['Ginger Soda'],
    change: changeName((name) => `${name.replace(/[\s-]*12 FL OZ$/i, '')} - 10MG`),
  },
  { lines: ['Clothesline'], change: changeFields({ amount: 35 }) },
  { lines: ['Seed Cake Slice'], change: changeFields({ total_mg_thc: 1 }) },
];
