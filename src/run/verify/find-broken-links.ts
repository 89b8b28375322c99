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

/** An address on a page, as it is written, and the file of the site that it leads to, whether that is there or not. */
export interface PageLink {
  address: string;
  file: string;
}

/** Reads a page as a browser does: each address once. Those of other sites are not looked at, nor those within the page. */
export function readLinks(html: string, tree: Tree): PageLink[] {
  return [...readPage(html).addresses].flatMap((address) => {
    const file = findLinkedFile(address, tree);
    return file === undefined ? [] : [{ address, file }];
  });
}

/** The addresses on a page that lead to a place of the site where nothing is, each once, as they are written. */
export function findBrokenLinks(html: string, tree: Tree): string[] {
  return readLinks(html, tree)
    .filter(({ file }) => !tree.files.has(file))
    .map(({ address }) => address);
}

/** Attributes with an address, or with several. */
export const ADDRESS_NAMES: ReadonlySet<string> = new Set([
  ...['href', 'src', 'srcset', 'imagesrcset', 'action', 'formaction', 'poster', 'data', 'cite', 'background'],
  'content',
]);

/**
 * The files of the site to which what looks like an attribute with an address may lead.
 * @param name in small letters, as `ADDRESS_NAMES` has it
 * @param value as it is written
 */
export function listLinkedFiles(name: string, value: string, tree: Tree): string[] {
  return listCandidates(name, decodeHTMLAttribute(value))
    .map((address) => findLinkedFile(address, tree))
    .filter((file) => file !== undefined);
}

/** The value as one address, as a set of them, or as what a page leads on to. */
function listCandidates(name: string, value: string): string[] {
  switch (name) {
    case 'srcset':
    case 'imagesrcset':
      return splitSet(value);
    case 'content':
      return value.includes('/') ? [value.trim(), readRefresh(value)] : [];
    default:
      return [value.trim()];
  }
}

/** The file that an address of the site leads to, which need not be there; undefined for other addresses. */
function findLinkedFile(address: string, { siteUrl, intakePath }: Tree): string | undefined {
  const path = toSitePath(address, siteUrl);
  if (path === undefined || path === intakePath) return undefined;
  const file = decode(path.slice(1));
  return file.endsWith('/') || file === '' ? `${file}index.html` : file;
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
