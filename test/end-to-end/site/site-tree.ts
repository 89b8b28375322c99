import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type CheerioAPI, load } from 'cheerio';
import { type PublicMenu, publicMenuSchema } from '#site/snapshot/public-menu-schema.ts';

/** A page of a built site. */
export interface SitePage {
  /** Where it is on the site, e.g. `/brands/quiet-hollow/`. */
  path: string;
  html: string;
  $: CheerioAPI;
}

/** A built site as a reader of its files finds it. */
export interface SiteTree {
  /** All files, below the directory, with `/` between folders, sorted. */
  files: string[];
  /** By path. */
  pages: SitePage[];
  menu: PublicMenu;
  readBytes(file: string): Buffer;
  readText(file: string): string;
  /** Whether a site path, as a link names it, leads to a file. */
  hasAddress(path: string): boolean;
  /** Throws if there is no such page. */
  getPage(path: string): SitePage;
}

/** @param directory absolute path */
export function openSite(directory: string): SiteTree {
  const files = listFiles(directory);
  const known = new Set(files);
  const readBytes = (file: string) => readFileSync(join(directory, file));
  const readText = (file: string) => readBytes(file).toString('utf8');
  const pages = files.filter((file) => file.endsWith('.html')).map((file) => toPage(file, readText(file)));
  const pageByPath = new Map(pages.map((page) => [page.path, page]));
  return {
    files,
    pages,
    menu: publicMenuSchema.parse(JSON.parse(readText('menu.json'))),
    readBytes,
    readText,
    hasAddress: (path) => known.has(toFile(path)),
    getPage: (path) => {
      const page = pageByPath.get(path);
      if (!page) throw new Error(`The site has no page ${path}.`);
      return page;
    },
  };
}

/** All files below a directory; none if it does not exist. */
export function listFiles(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

function toPage(file: string, html: string): SitePage {
  let document: CheerioAPI | undefined;
  return {
    path: `/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`,
    html,
    get $() {
      document ??= load(html);
      return document;
    },
  };
}

/** The file that a static host serves for a site path. */
function toFile(path: string): string {
  const file = decodeURIComponent(path.slice(1));
  return file === '' || file.endsWith('/') ? `${file}index.html` : file;
}
