import type { StoreInput } from '#settings/store-schema.ts';

/**
 * Everything your store decides. Fill in what is empty, change what you like, save, build.
 * A setting that is written with `//` in front is optional and shows its default or an example: remove the `//` to set it.
 * An empty or wrong value is refused, with its name, before anything is fetched.
 * To see these settings with the demo's products, before you have credentials: npm run dev -- --demo --store src/store.config.ts
 */
export const store: StoreInput = {
  /** Required. Your store's name as it is over the door. 1 to 80 characters. */
  name: '',

  /** Required. Your license number, exactly as your state prints it. 1 to 80 characters. It is in the footer of every page. */
  licenceNumber: '',

  /** Required. Where shoppers find you. `region` is the two letters of your state or province; `country` is the ISO code of two capitals, 'US' for the United States. */
  address: {
    street: '',
    city: '',
    region: '',
    postalCode: '',
    country: '',
  },

  /** Phone, as you would print it. At most 40 characters. Leave it out to show none. */
  // phone: undefined,

  /** Required. Opening hours in your time zone: [opens, closes] as "HH:MM" from "00:00" to "24:00", e.g. ['09:00', '21:00'], or 'closed'. A closing time before the opening time is in the night that follows. */
  hours: {
    monday: ['', ''],
    tuesday: ['', ''],
    wednesday: ['', ''],
    thursday: ['', ''],
    friday: ['', ''],
    saturday: ['', ''],
    sunday: ['', ''],
  },

  /** Days with hours of their own, e.g. [{ date: '2026-12-25', hours: 'closed', name: 'Christmas Day' }], with hours as above. At most 60, each date once; a name is optional, of at most 40 characters. */
  // holidays: [],

  /** Required. Your IANA time zone, such as 'America/New_York' or 'America/Denver', for opening hours and for the time the menu was taken. */
  timeZone: '',

  /** Where the way to you is shown, as an https:// address. Left out, it is Google Maps with your address. */
  // directionsUrl: undefined,

  /** The language tag (BCP 47) by which numbers, prices and dates are written and names are sorted. */
  // locale: 'en-US',

  /** Other languages that you offer the menu in, as language tags: English and Spanish are there. Each has its pages below /en/ or /es/, e.g. ['es-US']. At most 3. */
  // alsoIn: [],

  /** Your currency: USD, CAD, EUR, GBP, CHF, AUD, NZD or MXN. */
  // currency: 'USD',

  /** Required. The address your menu will live at: the root of its own host, with https:// in front, e.g. 'https://menu.example.com'. */
  url: '',

  /** One line under your name on the home page. At most 120 characters. Leave it out to show none. */
  // tagline: undefined,

  /** A paragraph about the store for the home page. At most 1,000 characters. Leave it out to show none. */
  // about: undefined,

  /** How the site looks. */
  look: {
    /** Links, marks and the smallest price, as #rrggbb. It must be readable on the paper (contrast of 4.5 to 1); the build says what would do if it isn't. */
    // accent: '#2f5a36',
    /** The ground of the light pages, as #rrggbb, pale enough for text to be read on it. The dark pages have their own. */
    // paper: '#f7f3ea',
    /** Names and headings: 'fraunces' (a serif with character) or 'sans' (as the rest). */
    // type: 'fraunces',
    /** Roundness of corners in pixels, 0 to 24. */
    // cornerPx: 0,
  },

  /** The age below which nobody may buy, in years, 18 to 25. It can only raise what your compliance profile has (21, or 18 for patients). */
  // minimumAge: 21,

  /** What your state lets a menu show, and what it has to say: docs/compliance.md tells how far it goes. It is no legal advice. */
  compliance: {
    /** Your state, the one in your address: 'ca', 'ny', 'ma', 'nj', 'nv', 'wa' or 'ok'. 'cautious' keeps the strictest rule of all of them, and is for every other state. */
    // profile: 'cautious',
    /** Whom the menu is for: 'adult-use', 'medical', or 'both', for which adult-use rules hold and the warnings of each are shown. */
    // audience: 'adult-use',
    /** Where you know better than the profile: one line for each rule. The report names them. */
    overrides: {
      /** Years, 18 to 25; a minimumAge of your own above still raises it. */
      // minimumAge: 21,
      /** Ask visitors whether they are of age. */
      // requiresAgeGate: true,
      /** Show deals at all. */
      // showsDeals: true,
      /** Use words such as "sale" and "discount". */
      // saysSale: true,
      /** Cross out an earlier price beside the present one. */
      // showsStrikeThrough: true,
      /** Sort and filter lists by potency. */
      // sortsByPotency: true,
      /** Show potency on cards; a product's own page has its lab results in any case. */
      // showsPotencyOnCards: true,
      /** Show effects such as "Relaxed". */
      // showsEffects: true,
      /** Categories that show drawings in place of photographs. */
      // categoriesWithoutPictures: [],
      /** Where your licence number stands: 'footer', 'product', 'print', 'embed', 'link-card'. */
      // licencePlaces: ['footer', 'product', 'print', 'embed', 'link-card'],
    },
    /** A forbidden phrase in a name, brand, description or effect: 'warn' (listed, and reported) or 'leave-out' (not listed, and reported). */
    // claims: 'warn',
    /** Phrases that you may use all the same, e.g. ['Sweet Candy Farms']. At most 500, of 80 characters each. */
    // allowedPhrases: [],
  },

  /** The question for the visitor's age that stands before your menu. */
  ageGate: {
    /** Ask it. A compliance profile that asks for it has it in any case; without it only the foot of each page says for whom the menu is. */
    // isOn: true,
    /** For how long a visitor who answered is not asked again on the same device, in whole days, 1 to 365. */
    // rememberDays: 30,
  },

  /** A page at /join/ where people register before their first visit. Left out, there is none. It needs an intake, `herbarium intake`, which hands what they write to Treez: docs/join.md tells how. */
  // join: {
  //   /** Where the intake is: an https:// address, or a path of the menu's own host, e.g. '/intake/'. */
  //   intakeUrl: 'https://join.example.com/',
  //   /** As what one can register: 'adult', 'medical', 'medical-mmid' (a patient with a state card). */
  //   shopperTypes: ['adult'],
  //   /** Ask for a driver's licence or a state ID. */
  //   requiresLicence: true,
  //   /** Your privacy policy, as an https:// address. */
  //   privacyUrl: undefined,
  // },

  /** Warnings in the footer of every page besides those of your compliance profile, as your state words them. At most 12, of 400 characters each. */
  // warnings: [],

  /** Your shelves. Categories: flower, preroll, cartridge, extract, edible, beverage, tincture, topical, pill, plant, merch, misc, non-inv, other. */
  categories: {
    /** Your own names for them, at most 40 characters, e.g. { preroll: 'Joints' }. */
    // names: {},
    /** Those that come first, in this order; the rest follow as listed above. */
    // order: [],
    /** Those that are not on the menu at all. */
    // hidden: [],
  },

  /** Weights quoted for goods sold by weight, in grams: 1 to 12 of them, each above 0 and at most 1,000. */
  // quotedWeightsGrams: [1, 3.5, 7, 14, 28],

  /** Pages for parts of a shelf, such as its products of one brand, strain type or weight: they are found by search engines. */
  facetPages: {
    /** How many products a part must have to get a page, 1 to 100; 0 makes no such pages. */
    // minimumProducts: 4,
  },

  /** What the footer of every page says about tax. */
  tax: {
    /** Whether your prices include tax: 'not-included' or 'included'. Leave it out to say nothing. */
    // prices: undefined,
    /** More on it, e.g. "Taxes are added at the register." At most 120 characters. */
    // note: undefined,
  },

  /** Which discounts are on the menu. */
  deals: {
    /** A discount with one of these words in its title, or in every customer group it is for, is for your own people: it is not shown, and lowers no price. At most 100. */
    // staffWords: ['employee', 'employees', 'emp', 'staff', 'budtender', 'budtenders', 'team', 'owner', 'owners', 'friends & family', 'friends and family', 'vendor', 'vendors', 'sample', 'samples', 'industry'],
  },

  /** A price of 0 in the feed: 'leave-out' (not listed, and reported) or 'ask' (listed with "ask in the store"). */
  // zeroPrice: 'leave-out',

  /** List what is sold out. */
  // listsSoldOut: false,

  /** List what you have deactivated. */
  // listsDeactivated: false,

  /** Put the sizes of a product on one page; false gives each size a page of its own. */
  // groupsSizes: true,

  /** Words whose letters stay as you write them here where the feed has a name in capitals. At most 500, of 40 characters each. */
  // keptWords: [],

  /** The brands you carry. */
  brands: {
    /** How brands write themselves, letter for letter, e.g. ['STIIIZY', 'wyld']. Hundreds are known; add one that is missing, or change one. At most 500, of 60 characters each. */
    // spellings: [],
  },

  /** Product pictures: fetched at build, checked, and served by your own site. */
  pictures: {
    /** Origins besides public hosts from which pictures may come, e.g. ['http://10.0.0.5:8080']. At most 20. */
    // extraHosts: [],
    /** Write AVIF beside WebP: about a tenth smaller, several times slower to build. */
    // avif: false,
  },

  /** The age in hours, 1 to 168, from which a menu that was not renewed says that it may be out of date. */
  // staleAfterHours: 24,

  /** The search of your menu. */
  search: {
    /** What your shoppers call things, and what your menu calls them, e.g. { gsc: 'Girl Scout Cookies' }; each is found by the other. At most 200, of 40 and 80 characters; the first four words of a name count. Common ones such as this are known. */
    // aliases: {},
  },

  /** Pictures for shared links: 'all' draws one for each product, in your store's own language; 'each-language' one in each language; 'categories' only one for each category, which is quicker and makes fewer files for thousands of products. */
  // linkCards: 'all',

  /** How many files your host takes of a site, 1 to 10,000,000, where your plan takes more than 20,000 (Cloudflare Pages) or your host is another one. Publishing to Cloudflare stops before it uploads more; every run warns from 80 % on. */
  // hostFileLimit: 100_000,

  /** Tell search engines of products and prices in structured data. Google forbids it for cannabis, so it is off. */
  // productStructuredData: false,

  /** Patience with the feed. */
  sync: {
    /** For everything together, in seconds, 5 to 3,600. */
    // deadlineSeconds: 300,
    /** For one call, in seconds, 1 to 300. */
    // callTimeoutSeconds: 30,
  },

  /** For so many days the address of a product that has left the menu says so and shows what there is instead: 0 to 365. */
  // goneProductDays: 30,

  /** When `herbarium watch` takes the menu anew. */
  schedule: {
    /** Minutes from one run to the next, 1 to 1,440. */
    // everyMinutes: 15,
    /** A cron expression in their place, by your store's clock, e.g. every ten minutes from eight to ten in the evening: '*\/10 8-22 * * *'. */
    // cron: undefined,
    /** A run begins up to so many seconds later, 0 to 600, so that many stores do not ask Treez at once. */
    // jitterSeconds: 20,
    /** A run that was asked for from outside begins once nothing more has been for so many seconds: 1 to 600. */
    // quietSeconds: 20,
    /** It begins no later than so many seconds after the first request: 1 to 3,600. */
    // longestDelaySeconds: 120,
    /** A menu in which nothing has changed is not published again before so many hours, 0 to 168: its pages say when it was taken, so keep this below staleAfterHours. */
    // refreshHours: 6,
  },

  /** When a new menu differs too much from the live one, it is not published until someone has looked: `npm run build -- --accept-drop` publishes it once. A percentage of 101 turns its rule off. */
  guard: {
    /** Share of the products that Treez sends, or of the listed sizes, that may be missing: percent, 1 to 101. */
    // largestDropPercent: 50,
    /** Share of the product pages that may disappear because products were merged: percent, 1 to 101. */
    // largestMergePercent: 25,
    /** Share of the last menu's sizes that may be missing from the feed while others replace them, as on another store's menu: percent, 1 to 101. */
    // largestMissingPercent: 50,
    /** Share of the last menu's sizes that may be missing from a feed in which Treez does not say how many products there are: percent, 1 to 101. */
    // largestUncountedMissingPercent: 10,
    /** A category is watched if it had more sizes than this: 1 to 10,000. Such a category must not disappear. */
    // categoryMinimum: 10,
    /** Share of a category's sizes that may be missing: percent, 1 to 101. */
    // largestCategoryDropPercent: 80,
    /** How much a menu of fifty sizes or more may grow: percent, 1 to 10,000. */
    // largestRisePercent: 100,
    /** Share of the hidden products that may be listed at once; likewise of those that were deactivated, below their threshold or for patients only, and have no new stock: percent, 1 to 101. */
    // largestReturnPercent: 50,
    /** Share of the products in the feed that may have problems, if fewer had before: percent, 1 to 101. */
    // largestProblemPercent: 20,
    /** Share of the sizes on both menus whose price before deals may change: percent, 1 to 101. */
    // largestPriceChangePercent: 50,
    /** Share of the sizes on both menus whose price after deals may fall to a quarter or rise fourfold: percent, 1 to 101. */
    // largestPriceLeapPercent: 20,
    /** Share of the sizes whose price after deals may be a third, or three times, of the price when someone last accepted a menu: percent, 1 to 101. */
    // largestPriceDriftPercent: 20,
    /** Share of the sizes on both menus whose name may change: percent, 1 to 101. */
    // largestNameChangePercent: 50,
    /** Share of the sizes on both menus whose category may change: percent, 1 to 101. */
    // largestCategoryChangePercent: 20,
    /** Share of the sizes on both menus whose amount, unit or way of selling may change: percent, 1 to 101. */
    // largestSizeChangePercent: 20,
    /** Drops are measured against the fullest menu published within this many hours before the last one: 1 to 720. */
    // protectionHours: 72,
    /** A menu older than this many hours, 1 to 100,000, is not compared with. Without this setting every menu is, however old. */
    // forgetAfterHours: 720,
  },
};
