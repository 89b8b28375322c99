import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeProduct } from '#site/data/describe-product.ts';
import { getMessages } from '#site/messages/get-messages.ts';
import { createWords } from '../../menu/words.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';
import { createProduct } from './products.ts';

const SITE = { store: createSnapshot().store, t: getMessages('en-US').pages, words: createWords() };

describe('a product in a line', () => {
  it('says what it is, what it costs and where', () => {
    const product = createProduct({ brand: 'Marsh', subtype: 'Pre-Pack', strainType: 'hybrid' });
    expect(describeProduct(product, SITE)).toBe(
      'Blue Dream (Marsh, Pre-Pack, Hybrid): 3.5 g $42 at Corner Store, Oakland.',
    );
  });

  it('goes on with as many words of the description as fit', () => {
    const line = describeProduct(
      createProduct({ description: `Sweet.\n\nRipe ${'and ripe '.repeat(30)}` }),
      SITE,
    );
    expect(line).toMatch(/^Blue Dream: 3\.5 g \$42 at Corner Store, Oakland\. Sweet\. Ripe and ripe/);
    expect(line).toMatch(/ (?:and|ripe)…$/);
    expect(line.length).toBeGreaterThan(140);
  });

  it('is of at most 158 characters, and never ends within one', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(texts, texts, (name, description) => {
        const line = describeProduct(createProduct({ name, description }), SITE);
        expect(line.length).toBeLessThanOrEqual(158);
        expect(line.isWellFormed()).toBe(true);
      }),
    );
  });

  it('keeps the beginning of a name that is one long word', () => {
    expect(describeProduct(createProduct({ name: 'Ripe'.repeat(60) }), SITE)).toMatch(/^(?:Ripe){30}/);
  });
});
