import * as z from 'zod';
import { AUDIENCES, LICENCE_PLACES, PROFILE_IDS } from '#menu/compliance/profiles/profile.ts';
import { CATEGORY_IDS } from '#menu/model/category.ts';

const overrides = z.strictObject({
  minimumAge: z.int().min(18).max(25).optional(),
  requiresAgeGate: z.boolean().optional(),
  showsDeals: z.boolean().optional(),
  saysSale: z.boolean().optional(),
  showsStrikeThrough: z.boolean().optional(),
  sortsByPotency: z.boolean().optional(),
  showsPotencyOnCards: z.boolean().optional(),
  showsEffects: z.boolean().optional(),
  categoriesWithoutPictures: z.array(z.enum(CATEGORY_IDS)).optional(),
  licencePlaces: z.array(z.enum(LICENCE_PLACES)).optional(),
});

/** The section `compliance` of a store's settings. */
export const complianceSettings = z.strictObject({
  profile: z.enum(PROFILE_IDS).default('cautious'),
  audience: z.enum(AUDIENCES).default('adult-use'),
  overrides: overrides.prefault({}),
  claims: z.enum(['warn', 'leave-out']).default('warn'),
  allowedPhrases: z.array(z.string().trim().min(1).max(80)).max(500).default([]),
});
