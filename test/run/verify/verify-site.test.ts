import { chmodSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkCardPath } from '#illustrations/link-cards/card-spec.ts';
import { findPageFault } from '#run/verify/site-check.ts';
import { toUnlistedProducts } from '#run/verify/unlisted-products.ts';
import { verifySite } from '#run/verify/verify-site.ts';
import { listLinkCards } from '#site/data/link-cards.ts';
import { createSnapshot } from '../../stores/corner-snapshot.ts';
import { createTemporaryDirectory } from '../../temporary-directory.ts';
import { catchError } from '../../treez/catch-error.ts';

const SNAPSHOT = createSnapshot({
  moved: [{ from: '/products/old-name/', to: '/products/marsh-blue-dream/' }],
  gone: [{ path: '/products/left/', category: 'flower' }],
});
const SECRETS = [
  { name: 'API key', value: 'aPi-KeY-52d0c8' },
  { name: 'client id', value: 'cLiEnT-7f3a91' },
];
const PAGES = [...SNAPSHOT.menu.products, ...SNAPSHOT.menu.categories, ...SNAPSHOT.menu.brands].map(
  ({ path }) => `${path.slice(1)}index.html`,
);
const CARDS = listLinkCards(SNAPSHOT).map((spec) => linkCardPath(spec).slice(1));
const FILES = [
  'index.html',
  '404.html',
  'menu.json',
  'menu.schema.json',
  'sitemap.xml',
  'robots.txt',
  'health.json',
  'products/old-name/index.html',
  'products/left/index.html',
  ...PAGES,
  ...CARDS,
];

const UNLISTED = toUnlistedProducts([{ productId: 'b0a1f3de-hidden', name: 'SECRET STASH' }], SNAPSHOT);
const PAGE = createPage('<p>Sweet and ripe</p>');

function createPage(body: string): string {
  return `<!DOCTYPE html><html lang="en"><head><title>Sweet</title>${'<!-- -->'.repeat(20)}</head><body>${body}</body></html>`;
}

function renderTree(): string {
  const directory = createTemporaryDirectory();
  for (const file of FILES) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), PAGE);
  }
  return directory;
}

const verify = (directory: string) =>
  verifySite(directory, { snapshot: SNAPSHOT, secrets: SECRETS, unlisted: UNLISTED });
const modeOf = (path: string) => (statSync(path).mode % 0o1000).toString(8);

describe('a rendered site', () => {
  it('with all its pages and link cards and no credential may be published', async () => {
    await expect(verify(renderTree())).resolves.toBeUndefined();
  });

  it.each(FILES)('that lacks %s is refused', async (file) => {
    const directory = renderTree();
    rmSync(join(directory, file));
    const error = await catchError(verify(directory));
    expect(error.code).toBe('SITE_INCOMPLETE');
    expect(error.message).toBe(`The rendered site lacks 1 files, first ${file}.`);
  });

  it.each(['index.html', '_astro/page.js', 'pictures/1-card.jpg', PAGES[0] ?? ''])(
    'with a credential in %s is refused, and the credential is not printed',
    async (file) => {
      const directory = renderTree();
      mkdirSync(dirname(join(directory, file)), { recursive: true });
      writeFileSync(join(directory, file), `Sweet ${SECRETS[0]?.value} and ripe`);
      const error = await catchError(verify(directory));
      expect(error.code).toBe('SECRET_IN_SITE');
      expect(error.message).toBe(`The rendered ${file} contains the API key.`);
      expect(`${error.message}${error.hint}`).not.toContain(SECRETS[0]?.value);
    },
  );

  it('with a credential in a file’s name is refused', async () => {
    const directory = renderTree();
    writeFileSync(join(directory, 'client-7f3a91.txt'), 'Sweet and ripe');
    expect((await catchError(verify(directory))).code).toBe('SECRET_IN_SITE');
  });

  it('that only its owner may read is opened to the web server', async () => {
    const directory = renderTree();
    const file = join(directory, 'menu.json');
    const folder = join(directory, 'products');
    chmodSync(file, 0o600);
    chmodSync(folder, 0o700);
    chmodSync(directory, 0o700);
    await verify(directory);
    expect([directory, folder, file].map(modeOf)).toEqual(['755', '755', '644']);
  });

  it('that everybody may change is closed to them', async () => {
    const directory = renderTree();
    const file = join(directory, 'index.html');
    chmodSync(file, 0o777);
    await verify(directory);
    expect(modeOf(file)).toBe('644');
  });

  it.each([
    [
      'leads to a page that is not there',
      '<a href="/products/gone/">',
      'has no /products/gone/, where index.html leads',
    ],
    [
      'shows a picture that is not there',
      '<img src="/pictures/9.webp">',
      'has no /pictures/9.webp, where index.html leads',
    ],
  ])('whose page %s is refused', async (_, body, what) => {
    const directory = renderTree();
    writeFileSync(join(directory, 'index.html'), createPage(body));
    const error = await catchError(verify(directory));
    expect(error.code).toBe('SITE_INCOMPLETE');
    expect(error.message).toBe(`The rendered site ${what}.`);
  });

  it('with a page that is cut off is refused', async () => {
    const directory = renderTree();
    writeFileSync(join(directory, 'index.html'), PAGE.slice(0, -10));
    expect((await catchError(verify(directory))).message).toContain('index.html is cut off');
  });

  it.each([
    ['the id', '{"id":"b0a1f3de-hidden"}'],
    ['the name', '{"name":"Secret Stash"}'],
    ['the address', '{"path":"/products/secret-stash/"}'],
  ])('with %s of a product that the menu does not show is refused', async (clue, text) => {
    const directory = renderTree();
    writeFileSync(join(directory, 'search.json'), text);
    const error = await catchError(verify(directory));
    expect(error.code).toBe('UNLISTED_IN_SITE');
    expect(error.message).toBe(
      `The rendered search.json gives away "SECRET STASH" by ${clue.replace('the', 'its')}. The menu does not show that product.`,
    );
  });

  it('with the page of a product that the menu does not show is refused', async () => {
    const directory = renderTree();
    mkdirSync(join(directory, 'products/secret-stash'));
    writeFileSync(join(directory, 'products/secret-stash/index.html'), PAGE);
    expect((await catchError(verify(directory))).message).toContain('products/secret-stash/index.html');
  });

  it('may hold a page of the store’s own that names such a product', async () => {
    const [directory, ownFiles] = [renderTree(), createTemporaryDirectory()];
    for (const place of [directory, ownFiles])
      writeFileSync(join(place, 'club.html'), createPage('<h1>Secret Stash</h1>'));
    const verified = { snapshot: SNAPSHOT, secrets: SECRETS, unlisted: UNLISTED };
    await expect(verifySite(directory, { ...verified, ownFiles })).resolves.toBeUndefined();
    writeFileSync(join(ownFiles, 'club.html'), createPage('<h1>Club</h1>'));
    expect((await catchError(verifySite(directory, { ...verified, ownFiles }))).code).toBe(
      'UNLISTED_IN_SITE',
    );
  });

  it('may speak of markup in its texts', async () => {
    const directory = renderTree();
    writeFileSync(join(directory, 'index.html'), createPage('<p>Use code href=/nope/ or src="/nope.js"</p>'));
    await expect(verify(directory)).resolves.toBeUndefined();
  });
});

const WHOLE_PAGE = `<!DOCTYPE html><html lang="en"><head><title>Sweet</title></head><body><p>${'Sweet and ripe. '.repeat(20)}</p></body></html>\n`;

it('a whole page has no fault', () => {
  expect(findPageFault(WHOLE_PAGE)).toBeUndefined();
});

it.each([
  ['an empty page', '', 'has only 0 bytes'],
  ['a page of hardly anything', '<!doctype html><html></html>', 'has only 28 bytes'],
  ['a page that is cut off', WHOLE_PAGE.slice(0, -20), 'is cut off'],
  ['something that is no page', `{"name":"${'x'.repeat(300)}"}`, 'does not begin as a page does'],
])('%s is said to be one', (_, html, fault) => {
  expect(findPageFault(html)).toBe(fault);
});
