import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#menu/format/language.ts';
import { listAlternates, listEditions, splitEditionPath, toEditionPath } from '#site/data/edition.ts';

const SITE_URL = 'https://menu.corner.example';

const editionsOf = (locale: string, ...alsoIn: string[]) => listEditions({ locale, alsoIn, currency: 'USD' });

/** Each edition as `language first-part locale`. */
const describeEditions = (locale: string, ...alsoIn: string[]) =>
  editionsOf(locale, ...alsoIn).map(
    ({ language, parameter, words }) => `${language} /${parameter ?? ''} ${words.locale}`,
  );

describe('a store has an edition', () => {
  it.each<[locale: string, alsoIn: string[], editions: string[]]>([
    ['en-US', [], ['en / en-US']],
    ['en-US', ['es-US'], ['en / en-US', 'es /es es-US']],
    ['es-MX', ['en-US'], ['es / es-MX', 'en /en en-US']],
    ['es', [], ['es / es']],
    ['en-US', ['es-US', 'es-US'], ['en / en-US', 'es /es es-US']],
    ['en-US', ['es-US', 'es-MX'], ['en / en-US', 'es /es es-MX']],
    ['en-US', ['en-US'], ['en / en-US']],
    ['en-US', ['en-GB', 'es-US'], ['en / en-US', 'es /es es-US']],
    ['es-US', ['es-MX', 'en-US', 'es'], ['es / es-US', 'en /en en-US']],
  ])('in %s first, and of %j in each language once', (locale, alsoIn, editions) => {
    expect(describeEditions(locale, ...alsoIn)).toEqual(editions);
  });

  it('that says everything in its language, and counts in the store’s currency', () => {
    const [english, spanish] = listEditions({ locale: 'en-US', alsoIn: ['es-US'], currency: 'CAD' });
    expect([english?.messages.pages.list.menu, spanish?.messages.pages.list.menu]).toEqual(['Menu', 'Menú']);
    expect([english?.words.menu.strains.hybrid, spanish?.words.menu.strains.hybrid]).toEqual([
      'Hybrid',
      'Híbrida',
    ]);
    expect([english?.words.currency, spanish?.words.currency]).toEqual(['CAD', 'CAD']);
  });
});

const OWN = { parameter: undefined };
const SPANISH = { parameter: 'es' } as const;

describe('the address of a page', () => {
  it.each([
    ['/', '/es/'],
    ['/menu/', '/es/menu/'],
    ['/products/blue-dream/', '/es/products/blue-dream/'],
    ['/deals/#green-friday', '/es/deals/#green-friday'],
  ])('%s stays in the store’s own language, and is %s in another', (path, inSpanish) => {
    expect([toEditionPath(OWN, path), toEditionPath(SPANISH, path)]).toEqual([path, inSpanish]);
  });

  it.each([
    ['/', undefined, '/'],
    ['/es/', 'es', '/'],
    ['/en/menu/', 'en', '/menu/'],
    ['/es/es/', 'es', '/es/'],
    ['/escape/', undefined, '/escape/'],
    ['/es', undefined, '/es'],
    ['/menu/es/', undefined, '/menu/es/'],
    ['/xx/menu/', undefined, '/xx/menu/'],
  ])('%s begins with %s, and is that of %s in the store’s own', (pathname, parameter, path) => {
    expect(splitEditionPath(pathname)).toEqual({ parameter, path });
  });

  it('of any page in any language leads back to the language and the page', () => {
    const paths = fc
      .array(fc.stringMatching(/^[a-z0-9-]{3,12}$/), { maxLength: 4 })
      .map((parts) => (parts.length === 0 ? '/' : `/${parts.join('/')}/`));
    fc.assert(
      fc.property(paths, fc.constantFrom(undefined, ...LANGUAGES), (path, parameter) => {
        expect(splitEditionPath(toEditionPath({ parameter }, path))).toEqual({ parameter, path });
      }),
    );
  });
});

describe('a page names itself in every language', () => {
  const links = [
    { locale: 'en-US', url: `${SITE_URL}/menu/flower/` },
    { locale: 'es-US', url: `${SITE_URL}/es/menu/flower/` },
    { locale: 'x-default', url: `${SITE_URL}/menu/flower/` },
  ];

  it.each(['/menu/flower/', '/es/menu/flower/'])('the same from %s', (pathname) => {
    expect(listAlternates(editionsOf('en-US', 'es-US'), pathname, SITE_URL)).toEqual(links);
  });

  it('and whoever speaks none of them gets the store’s own', () => {
    const alternates = listAlternates(editionsOf('es-US', 'en-US'), '/en/deals/', SITE_URL);
    expect(alternates.at(-1)).toEqual({ locale: 'x-default', url: `${SITE_URL}/deals/` });
  });

  it('but not where there is one language', () => {
    expect(listAlternates(editionsOf('en-US', 'en-GB'), '/menu/', SITE_URL)).toEqual([]);
  });
});
