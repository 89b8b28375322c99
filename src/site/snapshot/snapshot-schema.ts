import * as z from 'zod';
import { CATEGORY_IDS } from '#menu/model/category.ts';
import {
  DEAL_CONDITION_KINDS,
  type DealCut,
  type DealSchedule,
  type DealTerms,
  FULFILLMENT_WAYS,
  type MonthDay,
  SHOPPER_TYPES,
} from '#menu/model/deal.ts';
import type { SizeName } from '#menu/model/menu.ts';
import type { Picture } from '#menu/model/picture.ts';
import { STRAIN_TYPES } from '#menu/model/strain.ts';
import { toShownShape } from '#settings/public-settings.ts';
import { storeSchema } from '#settings/store-schema.ts';
import { complianceSchema } from './compliance-schema.ts';
import { SNAPSHOT_SCHEMA_VERSION, type Snapshot } from './snapshot.ts';

const text = z.string().min(1);
const cents = z.int().min(0);
/** Grams, milligrams, pieces, percent: no goods of a shop have more or less. */
const above0 = z.number().min(1e-9).max(1e9);
const unit = z.enum(['g', 'mg', 'oz', 'ml', 'l', 'fl oz']);
const wallClock = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);

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
});

const dealPrice = z.strictObject({ cents: z.int().positive(), slugs: z.array(text) });
const price = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('flat'),
    priceCents: cents,
    isOfTier: z.literal(true).exactOptional(),
    deal: dealPrice.exactOptional(),
  }),
  z.strictObject({
    type: z.literal('tier'),
    method: z.enum(['weight', 'unit']),
    tiers: z.array(z.strictObject({ startValue: z.number().min(0), unitPriceCents: cents })).min(1),
    quotes: z.array(
      z.strictObject({
        amount: above0,
        priceCents: cents,
        unitPriceCents: cents,
        deal: dealPrice.exactOptional(),
        savedCents: z.int().positive().exactOptional(),
      }),
    ),
  }),
]);

const sizeAmount = z.strictObject({ amount: above0, unit });
const words = text.exactOptional();
const also = z.array(sizeAmount).exactOptional();
const sizeName: z.ZodType<SizeName> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['by-the-gram', 'by-the-item', 'each']), words }),
  z.strictObject({ kind: z.literal('pieces'), count: above0, also, words }),
  z.strictObject({ kind: z.literal('pack'), count: above0, each: sizeAmount.exactOptional(), also, words }),
  z.strictObject({
    kind: z.literal('amount'),
    amount: above0,
    unit,
    isOfOnePiece: z.literal(true).exactOptional(),
    also,
    words,
  }),
  z.strictObject({ kind: z.literal('words'), text, words }),
]);

const variant = z.strictObject({
  id: text,
  size: sizeName,
  isToldByContent: z.literal(true).exactOptional(),
  isSizeUncertain: z.literal(true).exactOptional(),
  isFrom: z.literal(true).exactOptional(),
  amount: above0.exactOptional(),
  uom: unit.exactOptional(),
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
  onlyFor: z.enum(['adult-use', 'medical']).exactOptional(),
  price,
  feedDealCents: z.int().positive().exactOptional(),
  drop: z.strictObject({ fromCents: z.int().positive(), at: z.iso.datetime() }).exactOptional(),
});

const dealCut: z.ZodType<DealCut> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('percent'), percent: above0.lt(100) }),
  z.strictObject({ type: z.enum(['dollar', 'price-at']), cents: z.int().positive() }),
]);
const repeating = {
  startLocal: wallClock,
  minutes: z.int().min(1),
  every: z.int().min(2).exactOptional(),
  untilDate: z.iso.date().exactOptional(),
  count: z.int().min(1).exactOptional(),
};
const dayOfWeek = z.int().min(0).max(6);
const monthDay: z.ZodType<MonthDay> = z.union([
  z.strictObject({ date: z.int().min(-1).max(31) }),
  z.strictObject({ week: z.int().min(-1).max(5), day: dayOfWeek }),
]);
const dealSchedule: z.ZodType<DealSchedule> = z.discriminatedUnion('repeat', [
  z.strictObject({
    repeat: z.literal('none'),
    startLocal: wallClock.exactOptional(),
    endLocal: wallClock.exactOptional(),
  }),
  z.strictObject({ repeat: z.literal('daily'), ...repeating }),
  z.strictObject({ repeat: z.literal('weekly'), days: z.array(dayOfWeek).min(1), ...repeating }),
  z.strictObject({ repeat: z.literal('monthly'), on: z.array(monthDay).min(1), ...repeating }),
]);
const dealTerms: z.ZodType<DealTerms> = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('groups'), groups: z.array(text).min(1) }),
  z.strictObject({ type: z.literal('shoppers'), shoppers: z.array(z.enum(SHOPPER_TYPES)) }),
  z.strictObject({ type: z.literal('ways'), ways: z.array(z.enum(FULFILLMENT_WAYS)) }),
  z.strictObject({ type: z.literal('minimum'), cents: z.int().positive(), isAfterTax: z.boolean() }),
  z.strictObject({ type: z.literal('item-limit'), itemCount: z.int().positive() }),
  z.strictObject({ type: z.literal('schedule'), schedule: dealSchedule }),
]);
const dealCondition = z.strictObject({
  kind: z.enum(DEAL_CONDITION_KINDS),
  text,
  terms: dealTerms.exactOptional(),
});

const deal = {
  slug: text,
  path: z.string().startsWith('/deals/#'),
  title: text,
  cut: dealCut.exactOptional(),
  isStackable: z.literal(true).exactOptional(),
  isPreCart: z.literal(true).exactOptional(),
  conditions: z.array(dealCondition),
  startsLocal: wallClock.exactOptional(),
  endsLocal: wallClock.exactOptional(),
};

const productPath = z.string().regex(/^\/products\/[a-z0-9-]{1,200}\/$/);

/** A listed product, as the snapshot and the pages know it. */
export const productSchema = z.strictObject({
  slug: text,
  path: productPath,
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
  deals: z.array(z.strictObject({ ...deal, variantIds: z.array(text).min(1).exactOptional() })),
  variants: z.array(variant).min(1),
  updatedAt: z.iso.datetime().exactOptional(),
  addedAt: z.iso.datetime().exactOptional(),
});

const publicStore = z.strictObject({
  ...toShownShape(storeSchema, z.strictObject),
  minimumAge: z.int().min(18).max(25),
  compliance: complianceSchema,
});

const listed = { name: text, path: z.string().startsWith('/'), productCount: z.int().positive() };

const categories = z.array(z.strictObject({ id: z.enum(CATEGORY_IDS), ...listed }));
export const brandSchema = z.strictObject({ slug: text, ...listed });
/** A deal of the menu. */
export const dealSchema = z.strictObject({ ...deal, productSlugs: z.array(text).min(1) });
/** What `loadSnapshot` accepts from disk. */
export const snapshotSchema = z.strictObject({
  schemaVersion: z.literal(SNAPSHOT_SCHEMA_VERSION),
  isDemo: z.boolean(),
  feedAt: z.iso.datetime(),
  store: publicStore,
  menu: z.strictObject({
    categories,
    products: z.array(productSchema),
    brands: z.array(brandSchema),
    deals: z.array(dealSchema),
  }),
  moved: z.array(z.strictObject({ from: productPath, to: productPath })).optional(),
  gone: z.array(z.strictObject({ path: productPath, category: z.enum(CATEGORY_IDS) })).optional(),
}) satisfies z.ZodType<Snapshot>;
