import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignSlugs, productSlugWords, toSlug } from '#menu/names/slug.ts';

function slugOf(words: string, kind = 'flower'): string | undefined {
  return assignSlugs([{ key: 'k', words, kind }]).get('k');
}

describe('a slug', () => {
  it.each([
    ['Alien Labs Biskanté', 'alien-labs-biskante'],
    ['Alien Labs Biskante\u0301', 'alien-labs-biskante'],
    ['1:1 Balanced Capsules', '1-1-balanced-capsules'],
    ["Widow's Peak", 'widows-peak'],
    ['Papa & Barkley', 'papa-and-barkley'],
    ['../../x', 'x'],
    ['a/b', 'a-b'],
    ['100%', '100'],
    ['McNuggets', 'mcnuggets'],
    ['GG4', 'gg4'],
    ['<script>', 'script'],
    ['Ärger & Öl', 'aerger-and-oel'],
    ['con', 'flower-con'],
    ['NUL', 'flower-nul'],
    ['com1', 'flower-com1'],
    ['Index', 'flower-index'],
    ['404', 'flower-404'],
    ['__proto__', 'proto'],
    ['constructor', 'constructor'],
  ])('of %j is %s', (words, slug) => {
    expect(slugOf(words)).toBe(slug);
  });

  it.each(['', '   ', '😀😀', '...', '漢字'])('of %j is a hash of its key', (words) => {
    expect(slugOf(words)).toMatch(/^flower-[a-z0-9]{6}$/);
  });

  it('is cut between words at 80 characters', () => {
    expect(toSlug('four '.repeat(60))).toBe(`${'four-'.repeat(15)}four`);
    expect(toSlug(`${'a'.repeat(80)} b`)).toBe('a'.repeat(80));
    expect(toSlug('a'.repeat(300))).toBe('a'.repeat(80));
  });

  it('is safe, whatever the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (words) => {
        const slug = slugOf(words) ?? '';
        expect(slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        expect(slug.length).toBeLessThanOrEqual(80);
      }),
    );
  });
});

describe('the words of a product address', () => {
  it.each([
    ['Saltmarsh', 'Field Day', 'Saltmarsh Field Day'],
    ['Saltmarsh', 'Saltmarsh Field Day', 'Saltmarsh Field Day'],
    ['SALTMARSH', 'Saltmarsh', 'Saltmarsh'],
    ['Salt', 'Saltmarsh', 'Salt Saltmarsh'],
    [undefined, 'Field Day', 'Field Day'],
    ['😀', 'Field Day', 'Field Day'],
    ['Saltmarsh', '😀', 'Saltmarsh 😀'],
    [undefined, '😀', '😀'],
  ])('of %j and %j are %j', (brand, name, words) => {
    expect(productSlugWords(brand, name)).toBe(words);
  });
});

describe('slugs that two ask for', () => {
  const ask = (key: string, words: string, qualifier?: string) => ({
    key,
    words,
    kind: 'flower',
    ...(qualifier && { qualifier }),
  });

  it('go to the first by key, and the other says what it is', () => {
    const slugs = assignSlugs([ask('b', 'Blue Dream', 'preroll'), ask('a', 'BLUE DREAM', 'flower')]);
    expect(Object.fromEntries(slugs)).toEqual({ a: 'blue-dream', b: 'blue-dream-preroll' });
  });

  it('are told apart by a hash where that does not help', () => {
    const slugs = assignSlugs(['a', 'b', 'c', 'd'].map((key) => ask(key, 'Blue Dream', 'flower')));
    expect(slugs.get('a')).toBe('blue-dream');
    expect(slugs.get('b')).toBe('blue-dream-flower');
    expect(slugs.get('c')).toMatch(/^blue-dream-[a-z0-9]{6}$/);
    expect(slugs.get('d')).toMatch(/^blue-dream-[a-z0-9]{6}$/);
    expect(new Set(slugs.values()).size).toBe(4);
  });

  it('stay within 80 characters', () => {
    const slugs = assignSlugs(['a', 'b', 'c'].map((key) => ask(key, 'x'.repeat(90), 'flower')));
    expect(new Set(slugs.values()).size).toBe(3);
    expect(Math.max(...[...slugs.values()].map((slug) => slug.length))).toBe(80);
  });

  it('yield to one who asks for exactly that', () => {
    const slugs = assignSlugs([ask('a', 'x'), ask('b', 'x', 'y'), ask('c', 'x y')]);
    expect(slugs.get('c')).toBe('x-y');
    expect(slugs.get('b')).toMatch(/^x-[a-z0-9]{6}$/);
  });

  it('are the same in any order, and everyone has one', () => {
    const words = fc.constantFrom('Blue Dream', 'blue dream', 'con', '', 'x'.repeat(90), 'Blue Dream flower');
    const requests = fc.uniqueArray(fc.record({ key: fc.string({ maxLength: 3 }), words }), {
      selector: ({ key }) => key,
    });
    fc.assert(
      fc.property(requests, (list) => {
        const asked = list.map(({ key, words: text }) => ask(key, text, 'flower'));
        const slugs = assignSlugs(asked);
        expect(new Set(slugs.values()).size).toBe(list.length);
        const reversed = assignSlugs(asked.toReversed());
        for (const { key } of list) expect(reversed.get(key)).toBe(slugs.get(key));
      }),
    );
  });
});
