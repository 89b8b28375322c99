import { describe, expect, it } from 'vitest';
import { STAFF_WORDS } from '#menu/deals/staff-deals.ts';
import { store as demo } from '#sandbox/demo-store/settings.ts';
import { parseStore } from '#settings/load-store.ts';
import { store } from '../stores/corner-store.ts';
import { catchError } from '../treez/catch-error.ts';

const refuse = (settings: unknown) => catchError((async () => parseStore(settings, 'my-store.ts'))());

const closedOnDecember = (day: string) => ({ date: `2026-12-${day}`, hours: 'closed' });
const DAYS_OF_TWO_MONTHS = ['01', '03'].flatMap((month) =>
  Array.from({ length: 31 }, (_, index) => ({
    date: `2027-${month}-${String(index + 1).padStart(2, '0')}`,
    hours: 'closed',
  })),
);

const WRONG: [setting: string, settings: object, explanation: string][] = [
  ['store.curency', { curency: 'USD' }, 'there is no such setting'],
  ['store.look.acent', { look: { acent: '#2f5a36' } }, 'there is no such setting'],
  ['store.categories.names.flowers', { categories: { names: { flowers: 'Buds' } } }, 'no such setting'],
  ['store.pictures.aviff', { pictures: { aviff: true } }, 'there is no such setting'],
  ['store.sync.deadline', { sync: { deadline: 60 } }, 'there is no such setting'],
  ['store.address.zip', { address: { ...store.address, zip: '94607' } }, 'there is no such setting'],
  ['store.hours.funday', { hours: { ...store.hours, funday: 'closed' } }, 'there is no such setting'],
  ['store.name', { name: undefined }, 'missing; write your store’s name'],
  ['store.name', { name: '   ' }, 'empty; write your store’s name'],
  ['store.name', { name: 'a'.repeat(81) }, '<=80'],
  ['store.licenceNumber', { licenceNumber: '' }, 'empty; write your license number'],
  ['store.address.country', { address: { ...store.address, country: 'usa' } }, 'two capitals'],
  ['store.address.city', { address: { ...store.address, city: undefined } }, 'missing; write the city'],
  ['store.phone', { phone: '' }, '>=1'],
  ['store.hours.monday.0', { hours: { ...store.hours, monday: ['9:00', '21:00'] } }, 'HH:MM'],
  ['store.hours.monday.1', { hours: { ...store.hours, monday: ['09:00', '24:30'] } }, 'HH:MM'],
  ['store.hours.monday', { hours: { ...store.hours, monday: 'open' } }, '"closed"'],
  ['store.hours.monday', { hours: { ...store.hours, monday: undefined } }, '"closed"'],
  ['store.hours.monday', { hours: { ...store.hours, monday: ['', ' '] } }, 'empty; write ["09:00"'],
  ['store.hours.monday', { hours: { ...store.hours, monday: ['09:00', ''] } }, 'write ["09:00"'],
  ['store.hours', { hours: undefined }, 'missing; write for each day'],
  ['store.address', { address: null }, 'missing; write your street'],
  ['store.name', { name: 5 }, 'expected string'],
  ['store.holidays.0.date', { holidays: [{ date: '2026-02-29', hours: 'closed' }] }, 'in the calendar'],
  ['store.holidays.0.date', { holidays: [{ date: '12/25/2026', hours: 'closed' }] }, 'YYYY-MM-DD'],
  ['store.holidays.0.hours', { holidays: [{ date: '2026-12-25' }] }, '"closed"'],
  ['store.holidays.0.name', { holidays: [{ date: '2026-12-25', hours: 'closed', name: '' }] }, '>=1'],
  ['store.holidays.0.nmae', { holidays: [{ date: '2026-12-25', hours: 'closed', nmae: 'X' }] }, 'no such'],
  ['store.holidays.2.date', { holidays: ['24', '25', '24'].map(closedOnDecember) }, 'stands there twice'],
  ['store.holidays', { holidays: DAYS_OF_TWO_MONTHS }, '<=60'],
  ['store.directionsUrl', { directionsUrl: 'http://maps.example.com' }, 'https://'],
  ['store.directionsUrl', { directionsUrl: 'javascript:alert(1)' }, 'https://'],
  ['store.timeZone', { timeZone: 'America/Oakland' }, '"America/Oakland" is no IANA time zone'],
  ['store.timeZone', { timeZone: undefined }, 'missing; write your IANA time zone'],
  ['store.locale', { locale: 'en_US' }, '"en_US" is no BCP 47 language tag'],
  ['store.currency', { currency: 'JPY' }, 'USD'],
  ['store.url', { url: 'menu.corner.example' }, 'the site’s root'],
  ['store.url', { url: 'https://corner.example/menu/' }, 'without a path'],
  ['store.url', { url: 'https://corner.example/?menu' }, 'without a path'],
  ['store.url', { url: 'https://owner:pass@corner.example' }, 'the site’s root'],
  ['store.url', { url: 'javascript:alert(1)' }, 'the site’s root'],
  ['store.tagline', { tagline: 'a'.repeat(121) }, '<=120'],
  ['store.about', { about: 'a'.repeat(1001) }, '<=1000'],
  ['store.look.accent', { look: { accent: 'green' } }, '#rrggbb'],
  ['store.look.type', { look: { type: 'comic' } }, 'fraunces'],
  ['store.look.cornerPx', { look: { cornerPx: 25 } }, '<=24'],
  ['store.join.intakeUrl', { join: { intakeUrl: 'http://join.corner.example/' } }, 'where your intake is'],
  ['store.join.intakeUrl', { join: { intakeUrl: 'javascript:alert(1)' } }, 'where your intake is'],
  ['store.join.intakeUrl', { join: { intakeUrl: '//join.corner.example/' } }, 'where your intake is'],
  ['store.join.intakeUrl', { join: { intakeUrl: '/intake?x=1' } }, 'where your intake is'],
  [
    'store.join.intakeUrl',
    { join: { intakeUrl: 'https://join.corner.example/?x=1' } },
    'where your intake is',
  ],
  [
    'store.join.intakeUrl',
    { join: { intakeUrl: 'https://owner:pass@join.corner.example/' } },
    'where your intake is',
  ],
  ['store.join.intakeUrl', { join: { intakeUrl: 'join.corner.example' } }, 'where your intake is'],
  ['store.join.intakeUrl', { join: { intakeUrl: '/../intake' } }, 'where your intake is'],
  ['store.join.intakeUrl', { join: { intakeUrl: '/join/' } }, 'where your intake is'],
  ['store.join.intakeUrl', { join: {} }, 'expected string'],
  ['store.join.shopperTypes', { join: { intakeUrl: '/intake/', shopperTypes: [] } }, '>=1'],
  ['store.join.shopperTypes.0', { join: { intakeUrl: '/intake/', shopperTypes: ['child'] } }, '"adult"'],
  [
    'store.join.privacyUrl',
    { join: { intakeUrl: '/intake/', privacyUrl: 'http://a.example' } },
    'address such as',
  ],
  ['store.join.asksAll', { join: { intakeUrl: '/intake/', asksAll: true } }, 'no such'],
  ['store.minimumAge', { minimumAge: 17 }, '>=18'],
  ['store.minimumAge', { minimumAge: 20.5 }, 'expected int'],
  ['store.minimumAge', { minimumAge: '21' }, 'expected number'],
  ['store.compliance.profile', { compliance: { profile: 'tx' } }, '"cautious"'],
  ['store.compliance.audience', { compliance: { audience: 'everyone' } }, '"both"'],
  ['store.compliance.claims', { compliance: { claims: 'ignore' } }, '"leave-out"'],
  ['store.compliance.allowedPhrases.0', { compliance: { allowedPhrases: [' '] } }, '>=1'],
  ['store.compliance.overrides.minimumAge', { compliance: { overrides: { minimumAge: 17 } } }, '>=18'],
  ['store.compliance.overrides.showsDeals', { compliance: { overrides: { showsDeals: 'yes' } } }, 'boolean'],
  ['store.compliance.overrides.warnings', { compliance: { overrides: { warnings: [] } } }, 'no such setting'],
  ['store.ageGate.isOn', { ageGate: { isOn: 'yes' } }, 'expected boolean'],
  ['store.ageGate.rememberDays', { ageGate: { rememberDays: 0 } }, '>=1'],
  ['store.ageGate.rememberDays', { ageGate: { rememberDays: 366 } }, '<=365'],
  ['store.ageGate.rememberDays', { ageGate: { rememberDays: 1.5 } }, 'expected int'],
  ['store.staleAfterHours', { staleAfterHours: 0 }, '>=1'],
  ['store.staleAfterHours', { staleAfterHours: 169 }, '<=168'],
  ['store.warnings.0', { warnings: ['a'.repeat(401)] }, '<=400'],
  ['store.warnings', { warnings: Array.from({ length: 13 }, () => 'Beware.') }, '<=12'],
  ['store.categories.names.flower', { categories: { names: { flower: '' } } }, '>=1'],
  ['store.categories.order.1', { categories: { order: ['flower', 'weed'] } }, '"preroll"'],
  ['store.categories.hidden.0', { categories: { hidden: ['FLOWER'] } }, '"flower"'],
  ['store.quotedWeightsGrams.1', { quotedWeightsGrams: [1, -3.5] }, '>0'],
  ['store.quotedWeightsGrams.0', { quotedWeightsGrams: [0] }, '>0'],
  ['store.quotedWeightsGrams.0', { quotedWeightsGrams: [Number.NaN] }, 'NaN'],
  ['store.quotedWeightsGrams.0', { quotedWeightsGrams: [1001] }, '<=1000'],
  ['store.quotedWeightsGrams', { quotedWeightsGrams: [] }, '>=1'],
  ['store.linkCards', { linkCards: 'none' }, '"all"|"categories"'],
  ['store.facetPages.minimumProducts', { facetPages: { minimumProducts: -1 } }, '>=0'],
  ['store.facetPages.minimumProducts', { facetPages: { minimumProducts: 101 } }, '<=100'],
  ['store.facetPages.minimumProducts', { facetPages: { minimumProducts: 1.5 } }, 'expected int'],
  ['store.facetPages.minimum', { facetPages: { minimum: 4 } }, 'there is no such setting'],
  ['store.zeroPrice', { zeroPrice: 'free' }, 'leave-out'],
  ['store.listsSoldOut', { listsSoldOut: 'yes' }, 'expected boolean'],
  ['store.keptWords.0', { keptWords: [''] }, '>=1'],
  ['store.brands.spellings.0', { brands: { spellings: [''] } }, '>=1'],
  ['store.brands.spelling', { brands: { spelling: [] } }, 'there is no such setting'],
  ['store.pictures.extraHosts.0', { pictures: { extraHosts: ['10.0.0.5:8080'] } }, 'an address such as'],
  ['store.pictures.extraHosts.0', { pictures: { extraHosts: ['javascript:alert(1)'] } }, 'an address'],
  ['store.search.alias', { search: { alias: {} } }, 'there is no such setting'],
  ['store.search.aliases.gsc', { search: { aliases: { gsc: '' } } }, '>=1'],
  [
    `store.search.aliases.${'a'.repeat(41)}`,
    { search: { aliases: { ['a'.repeat(41)]: 'Fern' } } },
    'Invalid key',
  ],
  [
    'store.search.aliases',
    {
      search: {
        aliases: Object.fromEntries(Array.from({ length: 201 }, (_, number) => [`a${number}`, 'Fern'])),
      },
    },
    'at most 200',
  ],
  ['store.sync.deadlineSeconds', { sync: { deadlineSeconds: 4 } }, '>=5'],
  ['store.sync.callTimeoutSeconds', { sync: { callTimeoutSeconds: 301 } }, '<=300'],
];

describe('a wrong setting', () => {
  it.each(WRONG)('%s is refused by its path: %j', async (setting, settings, explanation) => {
    const error = await refuse({ ...store, ...settings });
    expect(error.code).toBe('SETTINGS_INVALID');
    expect(error.message).toContain(`my-store.ts`);
    expect(error.message).toMatch(new RegExp(`^  ${setting.replaceAll('.', '\\.')}: `, 'm'));
    expect(error.message).toContain(explanation);
    expect(error.hint).toContain('src/store.config.ts');
  });

  it('does not hide another: each has a line of its own', async () => {
    const { message } = await refuse({ ...store, curency: 'USD', url: 'x', minimumAge: 3 });
    expect(message.split('\n').slice(1)).toHaveLength(3);
  });

  it('is refused also where there are no settings at all', async () => {
    for (const settings of [undefined, null, [], 'store']) {
      expect((await refuse(settings)).message).toContain('  store: ');
    }
  });
});

describe('settings', () => {
  it('have a default wherever a store need not decide', () => {
    expect(parseStore(store, 'my-store.ts')).toEqual({
      ...store,
      alsoIn: [],
      holidays: [],
      locale: 'en-US',
      currency: 'USD',
      look: { accent: '#2f5a36', paper: '#f7f3ea', type: 'fraunces', cornerPx: 0 },
      compliance: {
        profile: 'cautious',
        audience: 'adult-use',
        overrides: {},
        claims: 'warn',
        allowedPhrases: [],
      },
      ageGate: { isOn: true, rememberDays: 30 },
      warnings: [],
      categories: { names: {}, order: [], hidden: [] },
      quotedWeightsGrams: [1, 3.5, 7, 14, 28],
      facetPages: { minimumProducts: 4 },
      goneProductDays: 30,
      schedule: {
        everyMinutes: 15,
        jitterSeconds: 20,
        quietSeconds: 20,
        longestDelaySeconds: 120,
        refreshHours: 6,
      },
      guard: {
        largestDropPercent: 50,
        largestMergePercent: 25,
        largestMissingPercent: 50,
        largestUncountedMissingPercent: 10,
        categoryMinimum: 10,
        largestCategoryDropPercent: 80,
        largestRisePercent: 100,
        largestReturnPercent: 50,
        largestProblemPercent: 20,
        largestPriceChangePercent: 50,
        largestPriceLeapPercent: 20,
        largestPriceDriftPercent: 20,
        largestNameChangePercent: 50,
        largestCategoryChangePercent: 20,
        largestSizeChangePercent: 20,
        protectionHours: 72,
      },
      tax: {},
      deals: { staffWords: [...STAFF_WORDS] },
      zeroPrice: 'leave-out',
      listsSoldOut: false,
      listsDeactivated: false,
      groupsSizes: true,
      keptWords: [],
      brands: { spellings: [] },
      pictures: { extraHosts: [], avif: false },
      staleAfterHours: 24,
      linkCards: 'all',
      productStructuredData: false,
      search: { aliases: {} },
      sync: { deadlineSeconds: 300, callTimeoutSeconds: 30 },
    });
  });

  it('may change one thing of a section and keep the rest', () => {
    const { look, sync } = parseStore({ ...store, look: { cornerPx: 8 }, sync: { deadlineSeconds: 60 } }, '');
    expect(look).toEqual({ accent: '#2f5a36', paper: '#f7f3ea', type: 'fraunces', cornerPx: 8 });
    expect(sync).toEqual({ deadlineSeconds: 60, callTimeoutSeconds: 30 });
  });

  it('may name a day with hours of its own, the 29th of February in a leap year too', () => {
    const holidays = [
      { date: '2028-02-29', hours: ['10:00', '16:00'] as [string, string], name: 'Leap Day' },
    ];
    expect(parseStore({ ...store, holidays }, '').holidays).toEqual(holidays);
  });

  it('lose the blanks around their texts', () => {
    expect(parseStore({ ...store, name: '  Corner Store ' }, '').name).toBe('Corner Store');
  });

  it('are valid for the demo store', () => {
    expect(parseStore(demo, 'settings.ts').name).toBe(demo.name);
  });
});
