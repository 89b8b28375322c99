import { decodeHTMLAttribute } from 'entities';
import { readPage, readRefresh, splitSet } from './read-page.ts';

export interface Tree {
  /** Files of the site, with `/` between folders and none in front; they do not change. */
  files: ReadonlySet<string>;
  /** The site's address, without a slash at the end. */
  siteUrl: string;
  /** A path of the same host where no file is, but something that takes forms. */
  intakePath?: string | undefined;
}

/**
 * The addresses on a page that lead to a place of the site where nothing is, each once, as they are written. Addresses of other
 * sites are not looked at, nor those within the page.
 */
export function findBrokenLinks(html: string, tree: Tree): string[] {
  if (!mayBeBroken(html, tree)) return [];
  return [...readPage(html).addresses].filter((address) => isBroken(address, tree));
}

/** What may be an attribute with an address, or with several: also where it stands in a text. */
const LOOKS_LIKE_ADDRESS =
  /(href|src|srcset|action|poster|data|cite|background|content)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi;

/**
 * A quick look at all pages: reading one as a browser does takes several times as long, and only a page that may be wrong needs it.
 * A page on which this finds nothing has nothing to find.
 */
function mayBeBroken(html: string, tree: Tree): boolean {
  for (const [, name = '', double, single, bare] of html.matchAll(LOOKS_LIKE_ADDRESS)) {
    const value = double ?? single ?? bare ?? '';
    // A quote in a text would have swallowed the tags behind it.
    if (value.includes('<')) return true;
    if (listCandidates(name, decodeHTMLAttribute(value)).some((address) => isBroken(address, tree)))
      return true;
  }
  return false;
}

/** The value as one address, as a set of them, or as what a page leads on to. */
function listCandidates(name: string, value: string): string[] {
  switch (name.toLowerCase()) {
    case 'srcset':
      return splitSet(value);
    case 'content':
      return value.includes('/') ? [value.trim(), readRefresh(value)] : [];
    default:
      return [value.trim()];
  }
}

/** Most addresses stand on many pages, and each is looked up once. */
const brokenByTree = new WeakMap<Tree, Map<string, boolean>>();

function isBroken(address: string, tree: Tree): boolean {
  const looked = brokenByTree.get(tree) ?? new Map<string, boolean>();
  brokenByTree.set(tree, looked);
  const known = looked.get(address) ?? leadsNowhere(address, tree);
  looked.set(address, known);
  return known;
}

function leadsNowhere(address: string, { files, siteUrl, intakePath }: Tree): boolean {
  const path = toSitePath(address, siteUrl);
  if (path === undefined || path === intakePath) return false;
  const file = decode(path.slice(1));
  return !files.has(file.endsWith('/') || file === '' ? `${file}index.html` : file);
}

/** Without query and fragment; undefined for what is not of this site. */
function toSitePath(address: string, siteUrl: string): string | undefined {
  const own = address.startsWith(`${siteUrl}/`) ? address.slice(siteUrl.length) : address;
  return own.startsWith('/') && !own.startsWith('//') ? own.replace(/[?#].*$/s, '') : undefined;
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
