import { expect, it } from 'vitest';
import { parseStore } from '../../src/config/load-store.ts';
import { toMenuRules } from '../../src/pressing/to-menu-rules.ts';
import { createRules } from '../menu/feed-products.ts';
import { store } from '../stores/corner-store.ts';

it('a store that decides nothing has the rules that the menu takes for granted', () => {
  expect(toMenuRules(parseStore(store, ''))).toEqual(createRules());
});

it('what a store decides becomes a rule', () => {
  const settings = parseStore(
    {
      ...store,
      locale: 'de-CH',
      listsSoldOut: true,
      listsDeactivated: true,
      groupsSizes: false,
      zeroPrice: 'ask',
      quotedWeightsGrams: [7, 1, 7, 3.5],
      categories: { names: { preroll: 'Joints' }, order: ['edible'], hidden: ['merch'] },
      keptWords: ['MAC'],
    },
    '',
  );
  expect(toMenuRules(settings)).toEqual({
    locale: 'de-CH',
    listsSoldOut: true,
    listsDeactivated: true,
    groupsSizes: false,
    zeroPrice: 'ask',
    quotedWeightsGrams: [1, 3.5, 7],
    categoryNames: { preroll: 'Joints' },
    categoryOrder: ['edible'],
    hiddenCategories: ['merch'],
    keptWords: ['MAC'],
  });
});
