import * as z from 'zod';
import { PROFILE_IDS } from '#menu/compliance/get-profile.ts';
import { displayRules } from '#menu/compliance/profiles/display-rules.ts';
import { AUDIENCES } from '#menu/compliance/profiles/profile.ts';
import { STAFF_WORDS } from '#menu/deals/staff-deals.ts';
import { LANGUAGES } from '#menu/format/language.ts';
import { GUARD_DEFAULTS } from '#menu/guard/guard-limits.ts';
import { DEFAULT_LOOK, LIGHT } from '#menu/look.ts';
import { CATEGORY_IDS } from '#menu/model/category.ts';
import {
  contrastRatio,
  formatHexColour,
  parseHexColour,
  TEXT_CONTRAST,
  toReadableColour,
} from './contrast.ts';
import { joinSettings } from './join-schema.ts';
import { shown } from './public-settings.ts';

const SITE_ADDRESS = 'the address of your menu, e.g. "https://menu.example.com"';
const TIME_ZONE = 'your IANA time zone, e.g. "America/New_York" or "America/Denver"';
const COUNTRY = 'the ISO 3166 code of two capitals, e.g. "US"';
const HOURS = '["09:00", "21:00"] or "closed"';

/** Currencies with a hundred cents to the unit: all prices are integer cents. */
const CURRENCIES = ['USD', 'CAD', 'EUR', 'GBP', 'CHF', 'AUD', 'NZD', 'MXN'] as const;

const line = (most: number) => z.string().trim().min(1).max(most);
/** A line that every store has to write. @param what what to write there, as the error says it */
const requiredLine = (most: number, what: string) =>
  z
    .string({ error: orEmpty(what) })
    .trim()
    .min(1, { error: orEmpty(what) })
    .max(most);
const category = z.enum(CATEGORY_IDS);
const siteAddress = z.string({ error: orEmpty(SITE_ADDRESS) }).refine(isSiteRoot, {
  error: orEmpty(
    SITE_ADDRESS,
    'write the address of the site’s root, e.g. "https://menu.example.com", without a path',
  ),
});
const pictureHost = z.url({
  protocol: /^https?$/,
  error: 'write an address such as "https://pictures.example.com"',
});

const clockTime = z
  .string()
  // Both times of a day that is not filled in are one error, that of the day.
  .refine((time) => !isEmpty(time), { abort: true })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'write a time as HH:MM, from 00:00 to 24:00, e.g. "09:00"');
const openingHours = z.union([z.literal('closed'), z.tuple([clockTime, clockTime])], {
  error: orEmpty(HOURS, `write ${HOURS}`),
});

const specialDay = z.strictObject({
  date: shown(z.iso.date('write a day that is in the calendar as YYYY-MM-DD, e.g. "2026-12-25"')),
  hours: shown(openingHours),
  name: shown(line(40).optional()),
});
const holidays = z
  .array(specialDay)
  .max(60)
  .superRefine((days, context) => {
    for (const [index, { date }] of days.entries()) {
      if (days.findIndex((day) => day.date === date) === index) continue;
      context.addIssue({
        code: 'custom',
        path: [index, 'date'],
        message: `${date} stands there twice; keep one`,
      });
    }
  });

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, `write a colour as #rrggbb, e.g. "${DEFAULT_LOOK.accent}"`);

const timeZone = z.string({ error: orEmpty(TIME_ZONE) }).refine(isTimeZone, {
  error: (issue) =>
    describeEmpty(issue.input, TIME_ZONE) ??
    `${JSON.stringify(issue.input)} is no IANA time zone; write one such as "America/Los_Angeles"`,
});
const locale = z.string().refine(isLocale, {
  error: (issue) => `${JSON.stringify(issue.input)} is no BCP 47 language tag; write one such as "en-US"`,
});

const offeredLocale = locale.refine(
  (tag) => LANGUAGES.some((language) => tag.toLowerCase().split('-')[0] === language),
  {
    error: (issue) =>
      `${JSON.stringify(issue.input)} is in a language that there are no messages in; there are ${LANGUAGES.join(' and ')}`,
  },
);

const look = z
  .strictObject({
    accent: shown(colour.default(DEFAULT_LOOK.accent)),
    paper: shown(colour.default(DEFAULT_LOOK.paper)),
    type: shown(z.enum(['fraunces', 'sans']).default(DEFAULT_LOOK.type)),
    cornerPx: shown(z.number().min(0).max(24).default(DEFAULT_LOOK.cornerPx)),
  })
  .superRefine((value, context) => {
    const unreadable =
      findUnreadable('paper', LIGHT['ink-soft'], value.paper) ??
      findUnreadable('accent', value.accent, value.paper);
    if (unreadable) context.addIssue({ code: 'custom', ...unreadable });
  });

/** The section `compliance` of a store's settings. */
const complianceSettings = z.strictObject({
  profile: z.enum(PROFILE_IDS).default('cautious'),
  audience: z.enum(AUDIENCES).default('adult-use'),
  overrides: displayRules.partial().prefault({}),
  claims: z.enum(['warn', 'leave-out']).default('warn'),
  allowedPhrases: z.array(z.string().trim().min(1).max(80)).max(500).default([]),
});

/** More than 100 % is never reached: it turns a rule off. */
const percent = z.number().min(1).max(101);

/** Everything a store decides about its menu. Documented setting by setting in `src/store.config.ts`. What pages may know is `shown`. */
export const storeSchema = z.strictObject({
  name: shown(requiredLine(80, 'your store’s name as it is over the door')),
  licenceNumber: shown(requiredLine(80, 'your license number, exactly as your state prints it')),
  address: z.strictObject(
    {
      street: shown(requiredLine(120, 'the number and street of your store')),
      city: shown(requiredLine(80, 'the city of your store')),
      region: shown(requiredLine(40, 'the two letters of your state or province')),
      postalCode: shown(requiredLine(20, 'the ZIP or postal code of your store')),
      country: shown(
        z.string({ error: orEmpty(COUNTRY) }).regex(/^[A-Z]{2}$/, {
          error: orEmpty(COUNTRY, `write ${COUNTRY}`),
        }),
      ),
    },
    { error: orEmpty('your street, city, region, postalCode and country') },
  ),
  phone: shown(line(40).optional()),
  hours: z.strictObject(
    {
      monday: shown(openingHours),
      tuesday: shown(openingHours),
      wednesday: shown(openingHours),
      thursday: shown(openingHours),
      friday: shown(openingHours),
      saturday: shown(openingHours),
      sunday: shown(openingHours),
    },
    { error: orEmpty(`for each day from monday to sunday ${HOURS}`) },
  ),
  holidays: holidays.default([]),
  timeZone: shown(timeZone),
  directionsUrl: shown(
    z
      .url({ protocol: /^https$/, error: 'write an address such as "https://maps.example.com/fernwood"' })
      .optional(),
  ),
  locale: shown(locale.default('en-US')),
  alsoIn: shown(z.array(offeredLocale).max(3).default([])),
  currency: shown(z.enum(CURRENCIES).default('USD')),
  url: shown(siteAddress),
  tagline: shown(line(120).optional()),
  about: shown(line(1000).optional()),
  look: look.prefault({}),
  minimumAge: z.int().min(18).max(25).optional(),
  compliance: complianceSettings.prefault({}),
  ageGate: z
    .strictObject({
      isOn: shown(z.boolean().default(true)),
      rememberDays: shown(z.int().min(1).max(365).default(30)),
    })
    .prefault({}),
  warnings: shown(z.array(line(400)).max(12).default([])),
  categories: z
    .strictObject({
      names: z.partialRecord(category, line(40)).default({}),
      order: z.array(category).default([]),
      hidden: z.array(category).default([]),
    })
    .prefault({}),
  quotedWeightsGrams: z.array(z.number().positive().max(1000)).min(1).max(12).default([1, 3.5, 7, 14, 28]),
  facetPages: z.strictObject({ minimumProducts: shown(z.int().min(0).max(100).default(4)) }).prefault({}),
  tax: z
    .strictObject({
      prices: shown(z.enum(['not-included', 'included']).optional()),
      note: shown(line(120).optional()),
    })
    .prefault({}),
  deals: z
    .strictObject({
      staffWords: z
        .array(line(40))
        .max(100)
        .default([...STAFF_WORDS]),
    })
    .prefault({}),
  zeroPrice: z.enum(['leave-out', 'ask']).default('leave-out'),
  listsSoldOut: z.boolean().default(false),
  listsDeactivated: z.boolean().default(false),
  groupsSizes: z.boolean().default(true),
  keptWords: z.array(line(40)).max(500).default([]),
  brands: z.strictObject({ spellings: z.array(line(60)).max(500).default([]) }).prefault({}),
  pictures: z
    .strictObject({
      extraHosts: z.array(pictureHost).max(20).default([]),
      avif: z.boolean().default(false),
    })
    .prefault({}),
  join: joinSettings.optional(),
  staleAfterHours: shown(z.number().min(1).max(168).default(24)),
  search: z
    .strictObject({
      aliases: shown(
        z
          .record(line(40), line(80))
          .refine((aliases) => Object.keys(aliases).length <= 200, 'write at most 200 of them')
          .default({}),
      ),
    })
    .prefault({}),
  linkCards: shown(z.enum(['all', 'categories', 'each-language']).default('all')),
  hostFileLimit: z.int().min(1).max(10_000_000).optional(),
  productStructuredData: shown(z.boolean().default(false)),
  sync: z
    .strictObject({
      deadlineSeconds: z.number().min(5).max(3600).default(300),
      callTimeoutSeconds: z.number().min(1).max(300).default(30),
    })
    .prefault({}),
  goneProductDays: z.int().min(0).max(365).default(30),
  schedule: z
    .strictObject({
      everyMinutes: z.number().min(1).max(1440).default(15),
      cron: z.string().max(100).optional(),
      jitterSeconds: z.number().min(0).max(600).default(20),
      quietSeconds: z.number().min(1).max(600).default(20),
      longestDelaySeconds: z.number().min(1).max(3600).default(120),
      refreshHours: z.number().min(0).max(168).default(6),
    })
    .prefault({}),
  guard: z
    .strictObject({
      largestDropPercent: percent.default(GUARD_DEFAULTS.largestDropPercent),
      largestMergePercent: percent.default(GUARD_DEFAULTS.largestMergePercent),
      largestMissingPercent: percent.default(GUARD_DEFAULTS.largestMissingPercent),
      largestUncountedMissingPercent: percent.default(GUARD_DEFAULTS.largestUncountedMissingPercent),
      categoryMinimum: z.int().min(1).max(10_000).default(GUARD_DEFAULTS.categoryMinimum),
      largestCategoryDropPercent: percent.default(GUARD_DEFAULTS.largestCategoryDropPercent),
      largestRisePercent: z.number().min(1).max(10_000).default(GUARD_DEFAULTS.largestRisePercent),
      largestReturnPercent: percent.default(GUARD_DEFAULTS.largestReturnPercent),
      largestProblemPercent: percent.default(GUARD_DEFAULTS.largestProblemPercent),
      largestPriceChangePercent: percent.default(GUARD_DEFAULTS.largestPriceChangePercent),
      largestPriceLeapPercent: percent.default(GUARD_DEFAULTS.largestPriceLeapPercent),
      largestPriceDriftPercent: percent.default(GUARD_DEFAULTS.largestPriceDriftPercent),
      largestNameChangePercent: percent.default(GUARD_DEFAULTS.largestNameChangePercent),
      largestCategoryChangePercent: percent.default(GUARD_DEFAULTS.largestCategoryChangePercent),
      largestSizeChangePercent: percent.default(GUARD_DEFAULTS.largestSizeChangePercent),
      protectionHours: z.number().min(1).max(720).default(GUARD_DEFAULTS.protectionHours),
      forgetAfterHours: z.number().min(1).max(100_000).optional(),
    })
    .prefault({}),
});

/** A store's settings, complete and checked. */
export type StoreSettings = z.output<typeof storeSchema>;

/** A store's settings as `src/store.config.ts` writes them: what has a default may be left out. */
export type StoreInput = z.input<typeof storeSchema>;

/**
 * The error of a setting that every store has to write: where it is empty or missing it says what goes there.
 * @param otherwise what is wrong with any other value; without it the schema's own words
 */
function orEmpty(what: string, otherwise?: string) {
  return (issue: { input?: unknown }) => describeEmpty(issue.input, what) ?? otherwise;
}

function describeEmpty(input: unknown, what: string): string | undefined {
  if (input === undefined || input === null) return `missing; write ${what}`;
  return isEmpty(input) ? `empty; write ${what}` : undefined;
}

/** Opening hours are empty where both of their times are. */
function isEmpty(input: unknown): boolean {
  if (Array.isArray(input)) return input.every(isEmpty);
  return typeof input === 'string' && input.trim() === '';
}

function isSiteRoot(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** What is wrong with the one of two colours that the setting gives, and which colour near it would do. */
function findUnreadable(setting: 'paper' | 'accent', text: string, paper: string) {
  const [textColour, paperColour] = [parseHexColour(text), parseHexColour(paper)];
  if (!textColour || !paperColour) return undefined;
  const ratio = contrastRatio(textColour, paperColour);
  if (ratio >= TEXT_CONTRAST) return undefined;
  const suggestion =
    setting === 'paper'
      ? toReadableColour(paperColour, textColour)
      : toReadableColour(textColour, paperColour);
  return {
    path: [setting],
    message: `${text} on the paper ${paper} reaches a contrast of ${ratio.toFixed(2)} where text needs ${TEXT_CONTRAST}; ${formatHexColour(suggestion)} would do`,
  };
}
