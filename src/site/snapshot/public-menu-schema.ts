import * as z from 'zod';
import { CATEGORY_IDS } from '#menu/model/category.ts';
import { STRAIN_TYPES } from '#menu/model/strain.ts';

const text = z.string().min(1);
const cents = z.int().min(0);
const milligrams = z.number().positive();

const image = z
  .object({
    src: z.string().describe('Site path of the widest WebP'),
    widthPx: z.int().positive(),
    heightPx: z.int().positive(),
    sources: z
      .array(z.object({ src: z.string(), widthPx: z.int().positive() }))
      .describe('WebP at all widths, narrowest first'),
    preview: z.string().describe('A blurred thumbnail as a data: address'),
  })
  .describe('Absent where the store has no usable picture');

const dealCents = cents
  .optional()
  .describe('With the deals that held for everyone at feedAt; present where they lower the price');

const tier = z.object({
  startValue: z
    .number()
    .min(0)
    .describe('Grams (method weight) or items (method unit) from which this price holds'),
  unitPriceCents: cents.describe('Of one gram or item, for the whole quantity'),
});

const quote = z.object({
  amount: z.number().positive().describe('Grams or items'),
  priceCents: cents.describe('For the whole quantity'),
  unitPriceCents: cents,
  dealCents,
  savedCents: z
    .int()
    .positive()
    .optional()
    .describe('Against as much at the price of the smallest quantity quoted, both with their dealCents'),
});

const price = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('flat'),
    priceCents: cents.describe('0 means "ask in the store"; only stores that choose so have it'),
    dealCents,
  }),
  z.object({
    type: z.literal('tier'),
    method: z.enum(['weight', 'unit']),
    tiers: z.array(tier).min(1),
    quotes: z.array(quote).describe('What the quantities that the store quotes cost'),
  }),
]);

const variant = z.object({
  id: text.describe('The product’s id in the store’s point of sale'),
  label: text.describe('The size in words'),
  amount: z.number().positive().optional(),
  uom: z.enum(['g', 'mg', 'oz', 'ml', 'l', 'fl oz']).optional(),
  weightGrams: z.number().positive().optional(),
  content: z
    .object({
      thcMg: milligrams.optional(),
      cbdMg: milligrams.optional(),
      pieceCount: z.number().positive().optional(),
      thcMgPerPiece: milligrams.optional(),
      cbdMgPerPiece: milligrams.optional(),
    })
    .optional()
    .describe('Milligrams in the package, as the store states them'),
  isFrom: z.literal(true).optional().describe('Present where other packages of this size cost more'),
  isSoldOut: z.literal(true).optional().describe('Present where the store lists what it has run out of'),
  onlyFor: z
    .enum(['adult-use', 'medical'])
    .optional()
    .describe('Who alone may buy it, on a menu for adults and patients both'),
  price,
});

const labResult = z.object({
  type: text,
  unit: z.enum(['percent', 'mg']),
  min: z.number(),
  max: z.number(),
  basis: z.literal('calculated').optional().describe('On totals worked out as X + 0.877 × XA'),
});

const deal = z
  .object({
    title: text,
    cut: z
      .discriminatedUnion('type', [
        z.object({ type: z.literal('percent'), percent: z.number().positive() }),
        z.object({ type: z.enum(['dollar', 'price-at']), cents: z.int().positive() }),
      ])
      .optional()
      .describe('What it takes off one item, or makes it cost; absent where that is not one sum'),
    conditions: z.array(text).describe('In the store’s words; all must be met'),
    startsLocal: z
      .string()
      .optional()
      .describe('YYYY-MM-DDTHH:mm in the store’s time zone, where it has not begun at feedAt'),
    endsLocal: z
      .string()
      .optional()
      .describe('The last minute at which it holds, YYYY-MM-DDTHH:mm in the store’s time zone'),
    variantIds: z.array(text).optional().describe('The sizes it is for, where it is not for all of them'),
  })
  .describe('A discount');

const product = z.object({
  slug: text,
  path: text.describe('Site path of the product’s page'),
  name: text,
  brand: text.optional(),
  category: z.enum(CATEGORY_IDS),
  subtype: text.optional(),
  strainType: z.enum(STRAIN_TYPES).optional(),
  description: text.optional().describe('Plain text; blank lines part paragraphs'),
  image: image.optional(),
  effects: z.array(text),
  flavors: z.array(text),
  labResults: z.array(labResult),
  deals: z.array(deal),
  variants: z.array(variant).min(1),
});

const clock = z.string().describe('HH:MM in the store’s time zone');
const dayHours = z.union([z.literal('closed'), z.tuple([clock, clock])]);

/** What `menu.json` holds: the contract with everyone who reads it. Keys are only ever added within one `schemaVersion`. */
export const publicMenuSchema = z
  .object({
    schemaVersion: z.literal(1),
    generatedAt: z.iso
      .datetime()
      .describe('When this file was last printed: it changes only with what it holds'),
    feedAt: z.iso
      .datetime()
      .describe(
        'When the menu was taken that this file was last printed from; health.json has the newest time',
      ),
    isDemo: z.literal(true).optional().describe('Present on the demo store'),
    store: z.object({
      name: text,
      licenceNumber: text,
      url: z.url(),
      phone: text.optional(),
      address: z.object({ street: text, city: text, region: text, postalCode: text, country: text }),
      hours: z.record(z.string(), dayHours),
      holidays: z
        .array(z.object({ date: z.iso.date(), hours: dayHours, name: text.optional() }))
        .describe('Days whose hours are not those of their weekday'),
      timeZone: text,
      locale: text,
      minimumAge: z.int(),
      warnings: z.array(text),
    }),
    currency: z.string().length(3).describe('ISO 4217; all prices are hundredths of it'),
    categories: z.array(
      z.object({ id: z.enum(CATEGORY_IDS), name: text, path: text, productCount: z.int().positive() }),
    ),
    products: z.array(product).describe('In the order of the menu'),
  })
  .meta({
    title: 'Herbarium menu',
    description: 'A dispensary’s menu as it stood at feedAt. Absent facts are absent keys.',
  });

export type PublicMenu = z.output<typeof publicMenuSchema>;
