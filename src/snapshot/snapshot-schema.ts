import * as z from 'zod';
import { storeSchema } from '../config/store-schema.ts';
import { CATEGORY_IDS } from '../menu/category.ts';
import type { Picture } from '../menu/picture.ts';
import { STRAIN_TYPES } from '../menu/strain.ts';
import { SNAPSHOT_SCHEMA_VERSION, type Snapshot } from './snapshot.ts';

const text = z.string().min(1);
const cents = z.int().min(0);
const above0 = z.number().positive();

const pictureSource = z.strictObject({
  path: z.string().startsWith('/pictures/'),
  widthPx: z.int().positive(),
});
const picture: z.ZodType<Picture> = z.strictObject({
  widthPx: z.int().positive(),
  heightPx: z.int().positive(),
  sources: z.array(pictureSource).min(1),
  avifSources: z.array(pictureSource).exactOptional(),
  preview: z.string().startsWith('data:image/webp;base64,').max(500),
  cardPath: z.string().startsWith('/pictures/'),
});

const price = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('flat'), priceCents: cents }),
  z.strictObject({
    type: z.literal('tier'),
    method: z.enum(['weight', 'unit']),
    tiers: z.array(z.strictObject({ startValue: z.number().min(0), unitPriceCents: cents })).min(1),
    quotes: z.array(
      z.strictObject({
        amount: above0,
        priceCents: cents,
        unitPriceCents: cents,
        savedCents: z.int().positive().exactOptional(),
      }),
    ),
  }),
]);

const variant = z.strictObject({
  id: text,
  label: text,
  amount: above0.exactOptional(),
  uom: z.enum(['g', 'mg', 'oz', 'ml', 'l', 'fl oz']).exactOptional(),
  weightGrams: above0.exactOptional(),
  content: z
    .strictObject({
      thcMg: above0.exactOptional(),
      cbdMg: above0.exactOptional(),
      pieceCount: above0.exactOptional(),
      thcMgPerPiece: above0.exactOptional(),
      cbdMgPerPiece: above0.exactOptional(),
    })
    .exactOptional(),
  isSoldOut: z.literal(true).exactOptional(),
  price,
});

/** A listed product, as the snapshot and the pages know it. */
export const productSchema = z.strictObject({
  slug: text,
  path: z.string().startsWith('/products/'),
  name: text,
  brand: text.exactOptional(),
  brandPath: z.string().startsWith('/brands/').exactOptional(),
  category: z.enum(CATEGORY_IDS),
  subtype: text.exactOptional(),
  strainType: z.enum(STRAIN_TYPES).exactOptional(),
  description: text.exactOptional(),
  image: picture.exactOptional(),
  effects: z.array(text),
  flavors: z.array(text),
  labResults: z.array(
    z.strictObject({
      type: text,
      unit: z.enum(['percent', 'mg']),
      min: z.number(),
      max: z.number(),
      basis: z.literal('calculated').exactOptional(),
    }),
  ),
  variants: z.array(variant).min(1),
  updatedAt: z.iso.datetime().exactOptional(),
});

const publicStore = storeSchema.pick({
  name: true,
  licenceNumber: true,
  address: true,
  hours: true,
  timeZone: true,
  locale: true,
  currency: true,
  url: true,
  look: true,
  minimumAge: true,
  warnings: true,
  search: true,
  productStructuredData: true,
  phone: true,
  tagline: true,
  about: true,
});

const listed = { name: text, path: z.string().startsWith('/'), productCount: z.int().positive() };

const categories = z.array(z.strictObject({ id: z.enum(CATEGORY_IDS), ...listed }));
const brands = z.array(z.strictObject({ slug: text, ...listed }));
const taken = {
  schemaVersion: z.literal(SNAPSHOT_SCHEMA_VERSION),
  isDemo: z.boolean(),
  feedAt: z.iso.datetime(),
  store: publicStore,
};

/** What `loadSnapshot` accepts from disk. */
export const snapshotSchema = z.strictObject({
  ...taken,
  menu: z.strictObject({ categories, products: z.array(productSchema), brands }),
}) satisfies z.ZodType<Snapshot>;

/** All of a snapshot but its products, and the order of their slugs. */
export const shelvesSchema = z.strictObject({ ...taken, categories, brands, slugs: z.array(text) });
