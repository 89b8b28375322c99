import { expect, it } from 'vitest';
import { toMenuRules } from '#run/sync/to-menu-rules.ts';
import { parseStore } from '#settings/load-store.ts';
import { getMessages } from '#site/messages/get-messages.ts';
import { createRules } from '../../menu/feed-products.ts';
import { store } from '../../stores/corner-store.ts';

const TAKEN_AT = '2026-11-22T16:40:00.000Z';

it('a store that decides nothing has the rules that the menu takes for granted', () => {
  expect(toMenuRules(parseStore(store, ''), TAKEN_AT)).toEqual(createRules());
});

it('what a store decides becomes a rule', () => {
  const settings = parseStore(
    {
      ...store,
      timeZone: 'Europe/Zurich',
      locale: 'de-CH',
      compliance: { audience: 'both' },
      listsSoldOut: true,
      listsDeactivated: true,
      groupsSizes: false,
      zeroPrice: 'ask',
      quotedWeightsGrams: [7, 1, 7, 3.5],
      categories: { names: { preroll: 'Joints' }, order: ['edible'], hidden: ['merch'] },
      deals: { staffWords: ['crew'] },
      keptWords: ['MAC'],
      brands: { spellings: ['wyld'] },
    },
    '',
  );
  expect(toMenuRules(settings, TAKEN_AT)).toEqual({
    locale: 'de-CH',
    timeZone: 'Europe/Zurich',
    takenAt: TAKEN_AT,
    audience: 'both',
    listsSoldOut: true,
    listsDeactivated: true,
    groupsSizes: false,
    zeroPrice: 'ask',
    quotedWeightsGrams: [1, 3.5, 7],
    categoryNames: { ...getMessages('de-CH').menu.categories, preroll: 'Joints' },
    categoryOrder: ['edible'],
    hiddenCategories: ['merch'],
    staffWords: ['crew'],
    keptWords: ['MAC'],
    brandSpellings: ['wyld'],
  });
});
