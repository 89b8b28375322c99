import { createHash } from 'node:crypto';
import { findCategoryId } from '../../menu/category.ts';
import type { PictureSpec } from '../pictures/picture-spec.ts';
import type { TreezWireProduct } from '../wire-product.ts';

export interface DemoStoreOptions {
  seed: string;
  pictureOrigin: string;
  faultyPictures: boolean;
}
export interface DemoStore {
  products: TreezWireProduct[];
  pictures: PictureSpec[];
}

const NAMES: [string, string, string, string][] = [
  'BLUE DREAM',
  'GELATO 33',
  "WIDOW'S PEAK",
  'HARBOUR FOG',
  'FIELD DAY',
  'SUNDAY PAINTER',
]
  .flatMap((n) =>
    ['3.5', '7', '14'].map((g): [string, string, string, string] => [n, g, 'FLOWER', 'QUIET HOLLOW']),
  )
  .concat(
    ['SALTED PLUM GUMS', 'MINT TABLET', 'FIG BAR'].map((n) => [n, '100', 'EDIBLE', 'TIDEWATER CONFECTIONS']),
    ['YUZU TONIC', 'SPRUCE SODA', 'GINGER WATER'].map((n) => [n, '355', 'BEVERAGE', 'TONIC & TIDE']),
    ['EVENING DROPS 20:1', 'MORNING DROPS'].map((n) => [n, '30', 'TINCTURE', 'APOTHECARY LANE']),
    ['HONEY GLASS', 'CEDAR WAX'].map((n) => [n, '1', 'EXTRACT', 'AMBER WORKS']),
    ['HIDDEN LEDGER', 'SEALED WREN'].map((n) => [n, '1', 'PREROLL', 'PAPER LANTERN']),
  );
const uuid = (t: string) => {
  const h = createHash('sha256').update(t).digest('hex');
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-4${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`;
};

export function createDemoStore({ seed, pictureOrigin }: DemoStoreOptions): DemoStore {
  const pictures = new Map<string, PictureSpec>();
  const products = NAMES.map(([name, size, category, brand]): TreezWireProduct => {
    const path = `/media/${uuid(seed)}/${uuid(seed + name)}`;
    pictures.set(path, {
      path,
      category: findCategoryId(category) ?? 'other',
      seed: name,
      shape: 'portrait',
      format: 'jpeg',
    });
    const uom =
      category === 'EDIBLE'
        ? 'MILLIGRAMS'
        : category === 'BEVERAGE' || category === 'TINCTURE'
          ? 'MILLILITERS'
          : 'GRAMS';
    return {
      product_id: uuid(`${seed}${name}${size}`),
      catalog_parent_id: uuid(`${name}${brand}`),
      product_status: 'ACTIVE',
      last_updated_at: '2026-11-20T10:39:18.254-08:00',
      sellable_quantity: 12,
      sellable_quantity_detail: [
        { inventory_type: 'ADULT', location: 'FRONT COUNTER', sellable_quantity: 12 },
      ],
      category_type: category,
      product_configurable_fields: {
        name: `${name} - ${size} ${uom}`,
        uom,
        brand,
        size: `${size} ${uom}`,
        amount: Number(size),
        classification: 'HYBRID',
        total_mg_thc: 0,
        total_mg_cbd: 0,
        subtype: category === 'FLOWER' ? 'PRE-PACK' : 'OTHER',
        total_flower_weight_g: 0,
        external_id: null,
      },
      pricing: { price_type: 'FLAT', price_sell: 20 + (Number(size) % 30), tier_name: null },
      discounts: [],
      attributes: {
        general: [],
        flavors: ['PINE'],
        effects: ['HAPPY'],
        ingredients: [],
        internal_tags: ['BACKSTOCK-B7'],
      },
      product_barcodes: [],
      e_commerce: {
        all_images: [pictureOrigin + path],
        primary_image: pictureOrigin + path,
        menu_title: null,
        product_description: 'Pine first, then pepper.',
        minimum_visible_inventory_level: 2,
        hide_from_menu: category === 'PREROLL',
      },
      autoupdate_lab_results: true,
      lab_results: [
        { result_type: 'THC', amount: { minimum_value: '21', maximum_value: 23 }, amount_type: 'PERCENTAGE' },
      ],
      above_threshold: true,
      merged_from_product_ids: [],
      external_references: [],
    };
  });
  return { products, pictures: [...pictures.values()] };
}
