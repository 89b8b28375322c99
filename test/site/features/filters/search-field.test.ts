import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutQuery } from '#menu/search/read-query.ts';
import { readPathQuery } from '#site/features/filters/search-field.ts';

describe('an address that leads nowhere asks for', () => {
  it.each([
    ['/products/quiet-hollow-blue-dream/', 'quiet hollow blue dream'],
    ['/products/quiet-hollow-blue-dream', 'quiet hollow blue dream'],
    ['/es/products/og-kush/', 'og kush'],
    ['/menu/flower/', 'flower'],
    ['/Blue_Dream', 'Blue Dream'],
    ['/blue+dream', 'blue dream'],
    ['/blue%20dream', 'blue dream'],
    ['/cr%C3%A8me-br%C3%BBl%C3%A9e', 'crème brûlée'],
    ['/og--kush__3.5-grams', 'og kush 3 5 grams'],
    ['/old/og-kush.html', 'og kush'],
    ['/og-kush.aspx', 'og kush'],
    ['//og-kush//', 'og kush'],
    ['/og%2Fkush', 'og/kush'],
    ['/', ''],
    ['', ''],
    ['/-/', ''],
    ['/100%-kush', '100% kush'],
    ['/%E0%A4%A', '%E0%A4%A'],
  ])('%j: %j', (pathname, query) => {
    expect(readPathQuery(pathname)).toBe(query);
  });

  it('no more than a query may have, whatever the address', () => {
    const addresses = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.webUrl(), fc.webPath());
    fc.assert(
      fc.property(addresses, (pathname) => {
        const query = readPathQuery(pathname);
        expect(query).toBe(cutQuery(query));
        expect(query.length).toBeLessThanOrEqual(64);
        expect(query).not.toMatch(/[-_+.]/);
      }),
    );
  });
});
