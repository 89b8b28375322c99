import * as z from 'zod';
import type { Compliance } from '#menu/compliance/compliance.ts';
import { PROFILE_IDS } from '#menu/compliance/get-profile.ts';
import { displayRules } from '#menu/compliance/profiles/display-rules.ts';
import { PRODUCT_CLASSES } from '#menu/compliance/profiles/product-class.ts';
import { AUDIENCES, WARNING_PLACES } from '#menu/compliance/profiles/profile.ts';

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
export const complianceSchema: z.ZodType<Compliance> = displayRules.extend({
  profile: z.enum(PROFILE_IDS),
  audience: z.enum(AUDIENCES),
  warnings: z.array(warning),
  overridden: z.array(displayRules.keyof()),
});
