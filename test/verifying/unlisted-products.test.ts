import { describe, expect, it } from 'vitest';
import { findUnlisted, toUnlistedProducts } from '../../src/verifying/unlisted-products.ts';

const HIDDEN_ID = '6a1f0c52-1111-4222-8333-9d5e8f7a6b5c';
const FEED = [
  { productId: 'aaaaaaaa-1111-4222-8333-9d5e8f7a6b5c', name: 'BLUE  DREAM' },
  { productId: HIDDEN_ID, name: 'SECRET STASH' },
  { productId: 'bbbbbbbb-1111-4222-8333-9d5e8f7a6b5c', name: 'Blue Dream' },
];
const unlisted = toUnlistedProducts(FEED, {
  ids: new Set(['aaaaaaaa-1111-4222-8333-9d5e8f7a6b5c']),
  names: ['Blue Dream'],
});

describe('what the menu does not show', () => {
  it('is each product whose id is not listed, and each name that nothing listed bears', () => {
    expect([...unlisted.ids]).toEqual([HIDDEN_ID, 'bbbbbbbb-1111-4222-8333-9d5e8f7a6b5c']);
    expect([...unlisted.names]).toEqual(['secret stash']);
  });

  it.each([
    ['an id in data', `{"id":"${HIDDEN_ID}"}`, HIDDEN_ID],
    ['an id in an address', `<a href="/products/${HIDDEN_ID}/">`, HIDDEN_ID],
    ['an id at the very end', HIDDEN_ID, HIDDEN_ID],
    ['an id between other letters', `ñ${HIDDEN_ID}ñ`, HIDDEN_ID],
    ['a title', '<title>Secret Stash</title>', 'secret stash'],
    [
      'a heading with marks in it',
      '<h2 class="card-name"><a href="/x/"><mark>Secret</mark> Stash</a></h2>',
      'secret stash',
    ],
    ['a name in data', '{"name":"SECRET STASH","path":"/x/"}', 'secret stash'],
  ])('is found in %s', (_, text, found) => {
    expect(findUnlisted(text, unlisted)).toBe(found);
  });

  it.each([
    ['a listed name', '<h1>Blue Dream</h1>'],
    ['a longer name', '<h1>Secret Stash Box</h1>'],
    ['ordinary text', '<p>Our secret stash of tea</p>'],
    ['a longer id', `<p>${HIDDEN_ID}-2</p>`],
  ])('is not found in %s', (_, text) => {
    expect(findUnlisted(text, unlisted)).toBeUndefined();
  });
});
