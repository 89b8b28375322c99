import { expect, it } from 'vitest';
import { toDrawingOrder } from '#illustrations/link-cards/drawing-order.ts';
import { PICTURE } from '../../stores/corner-snapshot.ts';
import { createCardSpec } from './card-specs.ts';

const PICTURED = createCardSpec({ image: PICTURE });
const SPECS = [
  PICTURED,
  createCardSpec({ name: 'Garlic Ice' }),
  createCardSpec({ name: 'Honey Drops', category: 'edible' }),
  { ...PICTURED, facts: ['Flor'] },
  { ...createCardSpec({ name: 'Garlic Ice' }), facts: ['Flor'] },
];

it('cards of the same picture or plate and title are drawn one after the other', () => {
  const ordered = toDrawingOrder(SPECS);
  const groups = ordered.map(({ picture, plates, title }) => JSON.stringify([picture, plates, title]));
  const changes = groups.filter((group, index) => group !== groups[index - 1]);
  expect(changes).toHaveLength(new Set(groups).size);
});

it('the order has every card, and is the same whatever order they come in', () => {
  const ordered = toDrawingOrder(SPECS);
  expect(ordered).toHaveLength(SPECS.length);
  expect(ordered).toEqual(expect.arrayContaining(SPECS));
  const titles = (specs: typeof SPECS) => toDrawingOrder(specs).map(({ title }) => title);
  expect(titles(SPECS.toReversed())).toEqual(titles(SPECS));
});
