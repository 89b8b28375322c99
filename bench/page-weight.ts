import { listStyleAddresses } from '../test/end-to-end/site/page-addresses.ts';
import type { SitePage } from '../test/end-to-end/site/site-tree.ts';
import { toGzipBytes } from './compressed-size.ts';
import { createScriptScale, type ScriptBytes } from './page-scripts.ts';
import { toFile, type WeighedSite } from './weighed-site.ts';

/** What a page weighs, read from its files. Bytes of HTML and CSS are of gzip, of scripts of brotli. */
export interface PageWeight {
  path: string;
  /** That the page links to. */
  productCount: number;
  htmlBytes: number;
  /** Of all its styles, those in the page included. */
  styleBytes: number;
  scriptBytes: ScriptBytes;
  /** That its styles name, without those of letters that few pages have: browsers load them only where there are any. */
  fontFiles: string[];
  /** Of the fonts, as they are: they are compressed in themselves. */
  fontBytes: number;
}

/** Weighs the pages whose paths fit. */
export function weighPages(site: WeighedSite, fits: RegExp): PageWeight[] {
  const weighScripts = createScriptScale(site);
  return site.pages
    .filter(({ path }) => fits.test(path))
    .map((page) => ({ ...weighDocument(site, page), scriptBytes: weighScripts(page) }));
}

function weighDocument(site: WeighedSite, page: SitePage): Omit<PageWeight, 'scriptBytes'> {
  const sheets = readSheets(site, page);
  const fontFiles = [...new Set(sheets.flatMap(listFonts))];
  return {
    path: page.path,
    productCount: countProducts(page),
    htmlBytes: toGzipBytes(page.html),
    styleBytes: sheets.reduce((sum, { css }) => sum + toGzipBytes(css), 0),
    fontFiles,
    fontBytes: fontFiles.reduce((sum, file) => sum + site.readBytes(file).length, 0),
  };
}

interface Sheet {
  /** Where its addresses start from. */
  path: string;
  css: string;
}

/** The page's linked styles, and those in it as one. */
function readSheets(site: WeighedSite, { $, path }: SitePage): Sheet[] {
  const linked = $('link[rel="stylesheet"]')
    .toArray()
    .map((node) => $(node).attr('href') ?? '')
    .map((address) => ({ path: address, css: site.readText(toFile(address, path)) }));
  return [...linked, { path, css: $('style').text() }];
}

function listFonts({ path, css }: Sheet): string[] {
  const always = css.replaceAll(/@font-face\s*{[^}]*unicode-range[^}]*}/g, '');
  return listStyleAddresses(always)
    .filter((address) => /\.woff2?$/.test(address))
    .map((address) => toFile(address, path));
}

function countProducts({ $ }: SitePage): number {
  const addresses = $('main a[href*="/products/"]')
    .toArray()
    .map((node) => $(node).attr('href'));
  return new Set(addresses).size;
}
