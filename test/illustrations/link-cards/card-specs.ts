import {
  type CardSpec,
  type CardStore,
  type CardWords,
  toProductCardSpec,
} from '#illustrations/link-cards/card-spec.ts';
import type { Product } from '#menu/model/menu.ts';
import { createProduct } from '../../site/data/products.ts';

export const CARD_STORE: CardStore = {
  name: 'Corner Store',
  address: { city: 'Oakland' },
  look: { paper: '#f7f3ea', accent: '#2f5a36', type: 'fraunces' },
};

export const CARD_WORDS: CardWords = {
  categoryName: 'Flower',
  strainLabel: 'Hybrid',
  licence: 'Licence C10-0000001-LIC',
};

/** The card of Blue Dream by Marsh, a hybrid. */
export function createCardSpec(facts: Partial<Product> = {}, store: CardStore = CARD_STORE): CardSpec {
  return toProductCardSpec(
    createProduct({ brand: 'Marsh', strainType: 'hybrid', ...facts }),
    store,
    CARD_WORDS,
  );
}
