import { describe, expect, it } from 'vitest';
import { linkCardPath } from '#illustrations/link-cards/card-spec.ts';
import { listEditions, toEditionCategory } from '#site/data/edition.ts';
import { listLinkCards, toEditionCards } from '#site/data/link-cards.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';

const { store, menu } = createSnapshot();
const list = (facts: Partial<Snapshot['store']>) => listLinkCards({ store: { ...store, ...facts }, menu });
const withLicence = (licencePlaces: Snapshot['store']['compliance']['licencePlaces']) =>
  list({ compliance: { ...store.compliance, licencePlaces } });

describe('the link cards of a site', () => {
  it('are one for each product and category, and the store’s', () => {
    expect(list({})).toHaveLength(menu.products.length + menu.categories.length + 1);
    expect(list({ linkCards: 'categories' })).toHaveLength(menu.categories.length + 1);
  });

  it('are in every language of the site', () => {
    const titles = list({ alsoIn: ['es-US'] }).map(({ title, eyebrow }) => `${eyebrow}: ${title}`);
    expect(titles).toEqual(expect.arrayContaining(['Menu: Flower', 'Menú: Flor']));
  });

  it('are one for each product in all languages, in the words of the store’s own', () => {
    const titled = menu.products[0]?.name;
    const ofProduct = (facts: Partial<Snapshot['store']>) =>
      list(facts)
        .filter(({ title }) => title === titled)
        .map(({ facts: [category] }) => category);
    expect(ofProduct({ alsoIn: ['es-US'] })).toEqual(['Flower']);
    expect(ofProduct({ locale: 'es-US', alsoIn: ['en-US'] })).toHaveLength(1);
    expect(ofProduct({ alsoIn: ['es-US'], linkCards: 'each-language' })).toEqual(['Flower', 'Flor']);
  });

  it('have the licence only where the store’s rules ask for it there', () => {
    const licensed = withLicence(['link-card']);
    expect(licensed[0]?.imprint).toEqual(['Oakland', 'Licence C10-0000001-LIC']);
    expect(withLicence(['footer'])[0]?.imprint).toEqual(['Oakland']);
  });

  it('show no photograph of goods that must not be pictured', () => {
    const isPictured = (specs: ReturnType<typeof list>) => specs.some(({ picture }) => picture);
    const compliance = { ...store.compliance, categoriesWithoutPictures: ['flower' as const] };
    expect(isPictured(list({}))).toBe(true);
    expect(isPictured(list({ compliance }))).toBe(false);
  });

  it.each(['all', 'each-language', 'categories'] as const)('are all that pages name, of %s', (linkCards) => {
    const bilingual = { ...store, alsoIn: ['es-US'], linkCards };
    const drawn = new Set(listLinkCards({ store: bilingual, menu }).map(linkCardPath));
    for (const edition of listEditions(bilingual)) {
      const categories = menu.categories.map((each) => toEditionCategory(each, bilingual, edition));
      const cards = toEditionCards({ store: bilingual, edition, categories });
      const named = [
        cards.ofStore,
        ...categories.map(({ id }) => cards.ofCategory(id)),
        ...menu.products.map(cards.ofProduct),
      ];
      expect(named.map(linkCardPath).filter((path) => !drawn.has(path))).toEqual([]);
    }
  });
});
