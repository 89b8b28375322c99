import * as z from 'zod';
import type { Compliance } from '#menu/compliance/compliance.ts';
import { PRODUCT_CLASSES } from '#menu/compliance/profiles/product-class.ts';
import { AUDIENCES, LICENCE_PLACES, PROFILE_IDS, WARNING_PLACES } from '#menu/compliance/profiles/profile.ts';
import { RULE_NAMES } from '#menu/compliance/resolve-compliance.ts';
import { CATEGORY_IDS } from '#menu/model/category.ts';

const text = z.string().min(1);

const warning = z.strictObject({
  id: text,
  text,
  places: z.array(z.enum(WARNING_PLACES)).min(1),
  classes: z.array(z.enum(PRODUCT_CLASSES)).min(1).exactOptional(),
  rotation: text.exactOptional(),
  audience: z.enum(['adult-use', 'medical']).exactOptional(),
  source: z.strictObject({ title: text, url: z.url({ protocol: /^https$/ }), readOn: z.iso.date() }),
});

/** The resolved rules of display, as the snapshot carries them. */
export const complianceSchema: z.ZodType<Compliance> = z.strictObject({
  profile: z.enum(PROFILE_IDS),
  audience: z.enum(AUDIENCES),
  minimumAge: z.int().min(18).max(25),
  requiresAgeGate: z.boolean(),
  showsDeals: z.boolean(),
  saysSale: z.boolean(),
  showsStrikeThrough: z.boolean(),
  sortsByPotency: z.boolean(),
  showsPotencyOnCards: z.boolean(),
  showsEffects: z.boolean(),
  categoriesWithoutPictures: z.array(z.enum(CATEGORY_IDS)),
  licencePlaces: z.array(z.enum(LICENCE_PLACES)),
  warnings: z.array(warning),
  overridden: z.array(z.enum(RULE_NAMES)),
});
