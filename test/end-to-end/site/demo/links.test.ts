import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listImports, listLinks, listResources, listStyleAddresses } from '../page-addresses.ts';
import type { SitePage } from '../site-tree.ts';
import { openDemoSite } from './demo-site.ts';

const site = openDemoSite();

/** `page → address` for each address of a page that `isWrong`. */
function findOnPages(list: (page: SitePage) => string[], isWrong: (address: string) => boolean): string[] {
  return site.pages.flatMap((page) =>
    list(page)
      .filter(isWrong)
      .map((address) => `${page.path} → ${address}`),
  );
}

const isTelephone = (address: string) => address.startsWith('tel:');
/** The way to the store, for who asks for it. */
const isMap = (address: string) => address.startsWith('https://www.google.com/maps/dir/?api=1&destination=');
const isData = (address: string) => address.startsWith('data:');
const withoutQuery = (address: string) => address.replace(/[?#].*$/, '');

/** What takes forms there is no page. */
const INTAKE = '/intake/';

describe('the addresses on the pages of the demo store', () => {
  it('lead within the site, from its root, to the telephone, or the way to the store', () => {
    expect(
      findOnPages(
        listLinks,
        (address) => !isTelephone(address) && !isMap(address) && !/^[/#](?!\/)/.test(address),
      ),
    ).toEqual([]);
  });

  it('lead to a page that is there', () => {
    const isBroken = (address: string) =>
      address.startsWith('/') && address !== INTAKE && !site.hasAddress(withoutQuery(address));
    expect(findOnPages(listLinks, isBroken)).toEqual([]);
  });

  it('lead to a place that is there', () => {
    const isBroken = (page: SitePage, address: string) => {
      const [path = '', fragment] = address.split('#');
      if (fragment === undefined) return false;
      const target = path === '' ? page : site.getPage(path);
      return target.$(`[id="${fragment}"]`).length !== 1;
    };
    const broken = site.pages.flatMap((page) => listLinks(page).filter((address) => isBroken(page, address)));
    expect(broken).toEqual([]);
  });

  it('load nothing from another origin', () => {
    expect(findOnPages(listResources, (address) => !isData(address) && !/^\/(?!\/)/.test(address))).toEqual(
      [],
    );
  });

  it('load pictures, styles, scripts and fonts that are there', () => {
    const isBroken = (address: string) => !isData(address) && !site.hasAddress(address);
    expect(findOnPages(listResources, isBroken)).toEqual([]);
  });

  it('take only tiny previews from the page itself', () => {
    const isLarge = (address: string) =>
      isData(address) && !(address.startsWith('data:image/webp;base64,') && address.length <= 500);
    expect(findOnPages(listResources, isLarge)).toEqual([]);
  });
});

describe('the files that pages load in their turn', () => {
  it('are there, for every stylesheet', () => {
    const sheets = site.files.filter((file) => file.endsWith('.css'));
    expect(sheets).not.toEqual([]);
    const broken = sheets.flatMap((sheet) =>
      listStyleAddresses(site.readText(sheet)).filter(
        (address) => !isData(address) && !site.hasAddress(posix.resolve('/', posix.dirname(sheet), address)),
      ),
    );
    expect(broken).toEqual([]);
  });

  it('are there, for every script', () => {
    const scripts = site.files.filter((file) => file.endsWith('.js'));
    const imports = scripts.flatMap((script) =>
      listImports(site.readText(script)).map((address) => posix.resolve('/', posix.dirname(script), address)),
    );
    expect(imports).not.toEqual([]);
    expect(imports.filter((address) => !site.hasAddress(address))).toEqual([]);
  });
});
