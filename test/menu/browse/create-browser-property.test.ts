import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createBrowser } from '#menu/browse/create-browser.ts';
import { CHOICE_FACETS } from '#menu/browse/facets.ts';
import { mapFacets } from '#menu/browse/map-facets.ts';
import { parseBrowseIndex } from '#menu/browse/parse-browse-index.ts';
import { toBrowseIndex } from '#menu/browse/to-browse-index.ts';
import type { Product } from '#menu/model/menu.ts';
import { labelOf } from '../words.ts';
import { browsePlainly, toPlainProducts } from './browse-plainly.ts';
import { RANDOM_CHOICES, RANDOM_MENUS, RANDOM_STATES } from './random-menu.ts';

const isOnDeal = ({ effects }: Product) => effects.includes('Happy');

describe('browsing', () => {
  it('finds, counts and sorts as one would by asking everything of every product', () => {
    const contexts = fc.record(
      { scope: RANDOM_CHOICES, among: fc.uniqueArray(fc.nat(24)) },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(RANDOM_MENUS, RANDOM_STATES, contexts, (products, state, { scope, among }) => {
        const index = parseBrowseIndex(
          JSON.parse(JSON.stringify(toBrowseIndex(products, { locale: 'en-US', labelOf, isOnDeal }))),
        );
        if (!index) throw new Error('The index is none.');
        const context = { ...(scope && { scope }), ...(among && { among }) };
        const { positions, choices, ranges, deal } = createBrowser(index).browse(state, context);
        const plain = browsePlainly(toPlainProducts(products, isOnDeal), { state, ...context });
        const counts = mapFacets(CHOICE_FACETS, (facet) =>
          Object.fromEntries(choices[facet].map(({ key, count }) => [key, count])),
        );
        expect({ positions, choices: counts, ranges, deal }).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });
});
