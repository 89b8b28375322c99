import { chmodSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { linkCardPath } from '../../src/link-cards/card-spec.ts';
import { verifySite } from '../../src/pressing/verify-site.ts';
import { listLinkCards } from '../../src/site/link-cards.ts';
import { createSnapshot } from '../stores/corner-snapshot.ts';
import { createTemporaryDirectory } from '../temporary-directory.ts';
import { catchError } from '../treez/catch-error.ts';

const SNAPSHOT = createSnapshot();
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
  ...PAGES,
  ...CARDS,
];

function renderTree(): string {
  const directory = createTemporaryDirectory();
  for (const file of FILES) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), '<p>Sweet and ripe</p>');
  }
  return directory;
}

const verify = (directory: string) => verifySite(directory, SNAPSHOT, SECRETS);
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
});
