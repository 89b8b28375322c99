/** Attributes that hold an address, or several. An address in `content` is one only where it is of the site itself. */
const ADDRESSES = /\s(href|src|srcset|imagesrcset|action|content)=(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/g;
const SETS: ReadonlySet<string> = new Set(['srcset', 'imagesrcset']);

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
  const broken = new Set<string>();
  for (const [, name = '', double, single, bare] of html.matchAll(ADDRESSES)) {
    const value = unescapeHtml(double ?? single ?? bare ?? '');
    for (const address of SETS.has(name) ? splitSet(value) : [value]) {
      const isAddress = name !== 'content' || address.startsWith(tree.siteUrl);
      if (isAddress && isBroken(address, tree)) broken.add(address);
    }
  }
  return [...broken];
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

/** Candidates are parted by a comma and a blank; a comma alone may be part of an address. */
function splitSet(value: string): string[] {
  return value.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
}

function unescapeHtml(text: string): string {
  return text.includes('&') ? text.replaceAll(/&#38;|&amp;/g, '&') : text;
}
