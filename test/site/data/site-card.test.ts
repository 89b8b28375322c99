import { expect, it } from 'vitest';
import { toIllustrationPath } from '#illustrations/illustration-path.ts';
import { toSiteCard } from '#site/data/site-card.ts';
import { createWords } from '../../menu/words.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';
import { createProduct } from './products.ts';

it('a card names the drawing that stands in where there is no picture', () => {
  const product = createProduct();
  const card = toSiteCard(product, { words: createWords(), store: createSnapshot().store });
  expect(card).toMatchObject({
    name: 'Blue Dream',
    path: '/products/blue-dream/',
    platePath: toIllustrationPath(product),
  });
});
