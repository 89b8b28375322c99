import { readdirSync } from 'node:fs';
import type { Random } from '#illustrations/drawing/random.ts';
import { createDemoStore } from '#sandbox/demo-store/create-demo-store.ts';
import { listWireProducts, readSample } from '../treez/read-sample.ts';
import { ODD_VALUES, SITE_NAMES } from './odd-values.ts';

/** A product of a feed as it may come. */
export interface Mutant {
  wire: unknown;
  /** As it was sent, if that is left of it: no other product has them. */
  id: string;
  /** A word that only its name has. */
  word: string;
}

type WireObject = Record<string, unknown>;

const CASES = readdirSync(new URL('../samples/cases', import.meta.url)).map(
  (file) => `cases/${file.replace(/\.json$/, '')}`,
);
const SAMPLES = [
  'v2-products-2021-2022',
  'v3-product_list-lastUpdated-2025',
  'v3-product-by-id-2025',
  ...CASES,
];

/** What Treez has really sent, and the demo store's products: each as an object of its own, ready to be sold. */
export function listSound(): WireObject[] {
  const demo = createDemoStore({ seed: 'fuzz', pictureOrigin: 'http://127.0.0.1:9', faultyPictures: false });
  const samples = SAMPLES.flatMap((name) => listWireProducts(readSample(name)));
  return [...samples, ...samples, ...samples, ...demo.products].filter(isObject);
}

const FEW_MUTATIONS = 4;
const MANY_MUTATIONS = 16;
const MAX_PATHS = 400;

/** A product of the list, mostly with a few things about it changed. */
export function createMutant(sound: readonly WireObject[], index: number, random: Random): Mutant {
  const base = sound[random.whole(0, sound.length - 1)];
  const wire: unknown = JSON.parse(JSON.stringify(base));
  const word = `zq${toLetters(index)}`;
  const id = `f022f022-0000-4000-8000-${String(index).padStart(12, '0')}`;
  if (!isObject(wire)) throw new Error('A product is an object.');
  prepare(wire, id, word, random);
  const count = random.whole(0, (random.chance(1 / 6) ? MANY_MUTATIONS : FEW_MUTATIONS) - 1);
  for (let mutation = 0; mutation < count; mutation += 1) mutate(wire, random);
  return { wire, id, word };
}

function toLetters(index: number): string {
  return [...String(index)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

/** Most are for sale, so that what is odd about them gets to the pages. */
function prepare(wire: WireObject, id: string, word: string, random: Random): void {
  wire['product_id'] = id;
  const fields = isObject(wire['product_configurable_fields']) ? wire['product_configurable_fields'] : {};
  fields['name'] = `${String(fields['name'] ?? 'NAMELESS')} ${word.toUpperCase()}`;
  wire['product_configurable_fields'] = fields;
  if (random.chance(0.75)) delete wire['catalog_parent_id'];
  const shop = isObject(wire['e_commerce']) ? wire['e_commerce'] : {};
  if (random.chance(2 / 3)) shop['menu_title'] = null;
  if (random.chance(7 / 8)) {
    wire['product_status'] = 'ACTIVE';
    wire['above_threshold'] = true;
    wire['sellable_quantity'] = 12;
    shop['hide_from_menu'] = false;
    shop['minimum_visible_inventory_level'] = 0;
  }
  wire['e_commerce'] = shop;
}

/** A place in a product: a member of an object, or an item of a list. */
interface Place {
  holder: object;
  key: string;
}

function listPlaces(value: unknown, places: Place[] = []): Place[] {
  if (typeof value !== 'object' || value === null || places.length > MAX_PATHS) return places;
  for (const key of Object.keys(value)) {
    places.push({ holder: value, key });
    listPlaces(Reflect.get(value, key), places);
  }
  return places;
}

type Mutation = (place: Place, wire: WireObject, random: Random) => void;

const setAny: Mutation = ({ holder, key }, _, random) => set(holder, key, pickOdd(random));

const KINDS: readonly [Mutation, ...Mutation[]] = [
  setAny,
  setAny,
  setAny,
  setAny,
  ({ holder, key }) => Reflect.deleteProperty(holder, key),
  ({ holder, key }) => set(holder, key, [Reflect.get(holder, key)]),
  ({ holder, key }) => {
    const value: unknown = Reflect.get(holder, key);
    if (typeof value !== 'object') set(holder, key, String(value));
  },
  ({ holder, key }) => set(holder, key, Object.assign({}, { value: Reflect.get(holder, key) })),
  ({ holder, key }) => {
    const value: unknown = Reflect.get(holder, key);
    if (Array.isArray(value)) set(holder, key, [...value, ...value, ...value]);
    else if (typeof value === 'number') set(holder, key, value * (value > 10 ? 1e-4 : 1e7));
    else if (typeof value === 'string') set(holder, key, `${value} ${value}`);
  },
  ({ holder, key }, _, random) => {
    if (Array.isArray(holder)) return;
    const value: unknown = Reflect.get(holder, key);
    Reflect.deleteProperty(holder, key);
    set(holder, random.chance(0.5) ? key.toUpperCase() : `${key}_`, value);
  },
  ({ holder }, _, random) => set(holder, '__proto__', pickOdd(random)),
  ({ holder }, _, random) => set(holder, 'constructor', pickOdd(random)),
  (_, wire, random) => setIn(wire, ['product_configurable_fields', 'name'], random.pick(SITE_NAMES)),
  (_, wire, random) => setIn(wire, ['product_configurable_fields', 'brand'], random.pick(SITE_NAMES)),
  (_, wire, random) => setIn(wire, ['product_id'], random.pick(SITE_NAMES)),
  (_, wire, random) => {
    setIn(wire, ['e_commerce', 'hide_from_menu'], true);
    setIn(wire, ['product_configurable_fields', 'name'], random.pick(SITE_NAMES));
    if (random.chance(0.5)) setIn(wire, ['product_id'], random.pick(SITE_NAMES));
  },
  (_, wire, random) =>
    setIn(
      wire,
      ['discounts'],
      [
        {
          discount_id: `d-${random.whole(0, 2)}`,
          discount_title: random.pick(['Friday', 'Friday', pickOdd(random)]),
          discount_amount: random.pick([99.999, 1e-9, 0.01, pickOdd(random)]),
          discount_method: random.pick(['PERCENT', 'DOLLAR', 'PRICE AT']),
          discount_affinity: random.pick(['Cart', 'Pre-Cart']),
          discount_stackable: random.pick(['Yes', 'No']),
          discount_condition_detail: random.pick([[], [], pickOdd(random)]),
        },
      ],
    ),
  (_, wire, random) => setIn(wire, random.pick(TELLING_PLACES), pickOdd(random)),
  (_, wire, random) => setIn(wire, random.pick(TELLING_PLACES), pickOdd(random)),
  (_, wire, random) => setIn(wire, ['catalog_parent_id'], `parent-${random.whole(0, 3)}`),
  (_, wire, random) =>
    setIn(wire, ['pricing'], {
      price_type: 'TIER',
      tier_method: random.pick(['WEIGHT', 'UNIT', '']),
      tier_pricing_detail: [0, 1, 2].map(() => ({
        start_value: pickOdd(random),
        price_per_value: random.pick([10, 0.004, pickOdd(random)]),
      })),
    }),
  (_, wire, random) =>
    setIn(
      wire,
      ['lab_results'],
      [
        {
          result_type: random.pick(['THC', 'THCA', 'CBD', 'TOTAL THC', pickOdd(random)]),
          amount: { minimum_value: pickOdd(random), maximum_value: pickOdd(random) },
          amount_type: random.pick(['PERCENTAGE', 'MG']),
        },
      ],
    ),
];

/** Where a value decides the most. */
const TELLING_PLACES: readonly [string[], ...string[][]] = [
  ['product_configurable_fields', 'name'],
  ...['brand', 'subtype', 'size', 'amount', 'uom', 'doses', 'mg_per_dose', 'classification'].map((field) => [
    'product_configurable_fields',
    field,
  ]),
  ...['total_mg_thc', 'total_mg_cbd'].map((field) => ['product_configurable_fields', field]),
  ...['price_sell', 'discounted_price', 'price_type'].map((field) => ['pricing', field]),
  ...['menu_title', 'product_description', 'primary_image', 'hide_from_menu'].map((field) => [
    'e_commerce',
    field,
  ]),
  ...['category_type', 'last_updated_at', 'product_status', 'above_threshold', 'sellable_quantity'].map(
    (field) => [field],
  ),
  ...['discount_title', 'discount_amount', 'discount_method', 'discount_condition_detail'].map((field) => [
    'discounts',
    '0',
    field,
  ]),
  ['discounts', '0', 'discount_condition_detail', '0', 'discount_condition_value'],
  ['discounts', '0', 'discount_condition_detail', '0', 'discount_condition_schedule'],
  ['attributes', 'effects'],
  ['attributes', 'flavors'],
];

/** A copy: another mutation may change what is in it. */
function pickOdd(random: Random): unknown {
  return structuredClone(random.pick(ODD_VALUES));
}

function mutate(wire: WireObject, random: Random): void {
  const [first, ...more] = listPlaces(wire);
  if (first) random.pick(KINDS)(random.pick([first, ...more]), wire, random);
}

/** An own member, whatever its name. */
function set(holder: object, key: string, value: unknown): void {
  Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
}

function setIn(wire: object, [key = '', ...deeper]: readonly string[], value: unknown): void {
  if (deeper.length === 0) {
    set(wire, key, value);
    return;
  }
  const inner: unknown = Reflect.get(wire, key);
  const next = typeof inner === 'object' && inner !== null ? inner : {};
  set(wire, key, next);
  setIn(next, deeper, value);
}

function isObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
