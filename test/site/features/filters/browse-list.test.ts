import { describe, expect, it } from 'vitest';
import { WHOLE_LIST } from '#menu/browse/browse-state.ts';
import { createBrowser } from '#menu/browse/create-browser.ts';
import { CHOICE_FACETS, RANGE_FACETS } from '#menu/browse/facets.ts';
import { mapFacets } from '#menu/browse/map-facets.ts';
import { listFacets, listMakers, listShelves } from '#site/data/product-lists.ts';
import { type Site, toSites } from '#site/data/site.ts';
import {
  prepareBrowsing,
  toBrowsedList,
  toBrowseKey,
  toSiteBrowseIndex,
} from '#site/features/filters/browse-list.ts';
import { toBrowseMarkup } from '#site/features/filters/browse-markup.tsx';
import { createDemoMenu } from '../../../menu/browse/demo-menu.ts';
import { createSnapshot } from '../../../stores/corner-snapshot.ts';

const SITE: Site = toSites(createSnapshot({ menu: createDemoMenu() }))[0];
const LISTS = [...listShelves(SITE), ...listFacets(SITE), ...listMakers(SITE)];
const withoutCounts = ({ key, label, isOn }: { key: string; label: string; isOn: boolean }) => ({
  key,
  label,
  isOn,
});

describe('the filters that a page prints', () => {
  it('are those that its script shows, in the same order, for every list', () => {
    for (const list of LISTS) {
      const browsed = toBrowsedList(list);
      const { finding } = prepareBrowsing(SITE, browsed, list.products);
      const loaded = createBrowser(toSiteBrowseIndex(SITE, browsed.index)).browse(WHOLE_LIST, {
        scope: browsed.scope,
      });
      expect(finding.positions).toEqual(loaded.positions);
      expect(finding.choices).toEqual(
        mapFacets(CHOICE_FACETS, (facet) => loaded.choices[facet].map(withoutCounts)),
      );
      expect(mapFacets(RANGE_FACETS, (facet) => finding.ranges[facet] !== undefined)).toEqual(
        mapFacets(RANGE_FACETS, (facet) => loaded.ranges[facet] !== undefined),
      );
    }
  });

  it('hold no count, no bar, no limit, and nothing of what stands closed', () => {
    const [whole] = LISTS;
    if (!whole) throw new Error('There is no list.');
    const { form } = toBrowseMarkup(SITE, toBrowsedList(whole), whole.products);
    expect(form).toContain('class="choice-count"></span>');
    expect(form.replace(/choice-count"><\/span>/g, '')).not.toContain('choice-count');
    expect(form).not.toContain('<rect');
    expect(form).not.toMatch(/placeholder="[^"]/);
    expect(form).toMatch(/<details class="facet"><summary>[^<]+<\/summary><\/details>/);
    expect(form).toMatch(/<details class="facet" open><summary>[^<]+<\/summary><fieldset>/);
  });

  it('stay when a product gets another price', () => {
    const { products, ...menu } = createDemoMenu();
    const dearer = products.map((product) => ({
      ...product,
      variants: product.variants.map((variant) =>
        variant.price.type === 'flat'
          ? { ...variant, price: { ...variant.price, priceCents: variant.price.priceCents + 100 } }
          : variant,
      ),
    }));
    const [after] = toSites(createSnapshot({ menu: { ...menu, products: dearer } }));
    const toKeys = (site: Site) =>
      listMakers(site).map((list) => toBrowseKey(site, toBrowsedList(list), list.products));
    expect(toKeys(after)).toEqual(toKeys(SITE));
  });
});

describe('the index of a shelf', () => {
  it('says where in the menu its first product is', () => {
    for (const { id } of SITE.categories)
      expect(toSiteBrowseIndex(SITE, id).firstPosition).toBe(
        SITE.products.findIndex(({ category }) => category === id),
      );
    expect(toSiteBrowseIndex(SITE, 'all').firstPosition).toBe(0);
  });
});
