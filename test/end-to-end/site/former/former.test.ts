import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { toDirectories } from '#run/directories.ts';
import { compilePages } from '#run/render/compile-pages.ts';
import type { CompiledPages } from '#run/render/compiled-pages.ts';
import { createSnapshot } from '../../../stores/corner-snapshot.ts';
import { listLinks } from '../page-addresses.ts';
import { printSite } from '../print-site.ts';
import { ROOT, TEST_DATA } from '../run-herbarium.ts';
import { openSite, type SiteTree } from '../site-tree.ts';

const SNAPSHOT = createSnapshot();
const [PRODUCT] = SNAPSHOT.menu.products;
const TO = PRODUCT?.path ?? '';
const CATEGORY = PRODUCT?.category ?? 'flower';
const { url } = SNAPSHOT.store;

describe('where products were found once', () => {
  const out = join(TEST_DATA, 'former', 'site');
  const snapshot = {
    ...SNAPSHOT,
    store: { ...SNAPSHOT.store, alsoIn: ['es-US'] },
    moved: [{ from: '/products/old-name/', to: TO }],
    gone: [{ path: '/products/sold-out/', category: CATEGORY }],
  };
  let site: SiteTree;
  let compiled: CompiledPages;
  beforeAll(async () => {
    rmSync(out, { recursive: true, force: true });
    compiled = await compilePages(toDirectories(ROOT, join(TEST_DATA, 'former'), 'corner'));
    await printSite(compiled, snapshot, out);
    site = openSite(out);
  });

  it.each([
    ['/products/old-name/', TO, 'This product has another address now'],
    ['/es/products/old-name/', `/es${TO}`, 'Este producto tiene ahora otra dirección'],
  ])('%s leads to the address that the product has now, also without scripts', (path, to, title) => {
    const { $ } = site.getPage(path);
    expect($('meta[http-equiv="refresh"]').attr('content')).toBe(`0; url=${to}`);
    expect($('link[rel="canonical"]').attr('href')).toBe(new URL(to, url).href);
    expect($('meta[name="robots"]').attr('content')).toBe('noindex');
    expect($('h1').text()).toBe(title);
    expect(listLinks(site.getPage(path))).toContain(to);
  });

  it('hosts that read `_redirects` lead there at once, in every language', () => {
    expect(site.readText('_redirects')).toBe(
      `/products/old-name/ ${TO} 301\n/es/products/old-name/ /es${TO} 301\n`,
    );
  });

  it('those that the store has itself come first', async () => {
    const [assets, other] = [join(TEST_DATA, 'former', 'assets'), `${out}-other`];
    rmSync(other, { recursive: true, force: true });
    mkdirSync(assets, { recursive: true });
    writeFileSync(join(assets, '_redirects'), '/shop /menu/ 301');
    await printSite({ ...compiled, assets }, snapshot, other);
    expect(readFileSync(join(other, '_redirects'), 'utf8')).toBe(
      `/shop /menu/ 301\n${site.readText('_redirects')}`,
    );
  });

  it.each(['/products/sold-out/', '/es/products/sold-out/'])(
    '%s says that its product has left, and what there is instead',
    (path) => {
      const page = site.getPage(path);
      expect(page.$('h1').text()).toMatch(/No longer on the menu|Ya no está en el menú/);
      expect(page.$('meta[name="robots"]').attr('content')).toBe('noindex');
      expect(page.$('.card').length).toBeGreaterThan(0);
      expect(listLinks(page).some((link) => link.includes(`/menu/${CATEGORY}/`))).toBe(true);
    },
  );

  it('neither stands in the sitemap, nor in the search', () => {
    expect(site.readText('sitemap.xml')).not.toMatch(/old-name|sold-out/);
    const data = site.files.filter((file) => file.includes('data/') && file.endsWith('.json'));
    expect(data.length).toBeGreaterThan(3);
    expect(data.filter((file) => /old-name|sold-out/.test(site.readText(file)))).toEqual([]);
  });
});
