import * as z from 'zod';
import { PROFILE_IDS } from '#menu/compliance/get-profile.ts';
import { displayRules } from '#menu/compliance/profiles/display-rules.ts';
import { AUDIENCES } from '#menu/compliance/profiles/profile.ts';

/** The section `compliance` of a store's settings. */
export const complianceSettings = z.strictObject({
  profile: z.enum(PROFILE_IDS).default('cautious'),
  audience: z.enum(AUDIENCES).default('adult-use'),
  overrides: displayRules.partial().prefault({}),
  claims: z.enum(['warn', 'leave-out']).default('warn'),
  allowedPhrases: z.array(z.string().trim().min(1).max(80)).max(500).default([]),
});
