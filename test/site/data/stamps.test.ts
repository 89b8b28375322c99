import { describe, expect, it } from 'vitest';
import { listEditions } from '#site/data/edition.ts';
import { createStamper, toStampPlaces, toStamps } from '#site/data/stamps.ts';
import type { PublicStore } from '#site/snapshot/snapshot.ts';
import { createProductAt } from './products.ts';

const locales = { locale: 'en-US', alsoIn: ['es-US'], currency: 'USD' as const };
const taken = {
  feedAt: '2026-11-25T06:36:00.000Z',
  store: { ...locales, timeZone: 'America/Los_Angeles' } as PublicStore,
  menu: {
    products: [createProductAt('a', 100), createProductAt('b', 100)],
    categories: [],
    brands: [],
    deals: [],
  },
};
const KEY = '0b1e5f0c9a7d4e2f8c3b6a1d0e9f7c5b';
const [english, spanish] = listEditions(locales);

describe('the stamps of a page', () => {
  it('say in its language when the menu was taken, by the store’s clock', () => {
    const stamp = createStamper(taken, KEY);
    const print = (edition = english) => {
      if (!edition) throw new Error('There is no edition.');
      const { feedAt, takenAt } = toStampPlaces(edition, KEY);
      return `<time datetime="${feedAt}">${takenAt}</time>`;
    };
    expect(stamp(print(english))).toBe(
      '<time datetime="2026-11-25T06:36:00.000Z">Nov 24, 2026, 10:36 PM</time>',
    );
    expect(stamp(print(spanish))).toMatch(/datetime="2026-11-25T06:36:00.000Z">24 nov 2026/);
  });

  it('lead to the data of its edition', () => {
    if (!english || !spanish) throw new Error('There are not two editions.');
    expect(toStamps(taken, english).dataPath).toMatch(/^\/data\/\w{6}\/$/);
    expect(toStamps(taken, spanish).dataPath).toBe(`/es${toStamps(taken, english).dataPath}`);
  });

  it('leave alone what only looks like a place', () => {
    const page = '<p>{{herbarium::nothing}} {{feedAt}} {herbarium::feedAt}</p>';
    expect(createStamper(taken, KEY)(page)).toBe(page);
  });

  it.each([
    '{{herbarium::feedAt}}',
    '{{herbarium:es:dataPath}}',
    '{{herbarium:undefined::feedAt}}',
    '{{herbarium:0b1e5f0c9a7d4e2f8c3b6a1d0e9f7c5c::takenAt}}',
  ])('leave a name that is %s alone', (name) => {
    expect(createStamper(taken, KEY)(`<h1>${name}</h1>`)).toBe(`<h1>${name}</h1>`);
  });
});
