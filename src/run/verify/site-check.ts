import { createError } from '#platform/errors/error.ts';
import { readLinks, type Tree } from './find-broken-links.ts';
import { createSecretSearch, type Secret } from './find-secrets.ts';
import { findScanned } from './find-unlisted.ts';
import { createFileScanner, type FileScan } from './scan-file.ts';
import type { UnlistedProducts } from './unlisted-products.ts';

/** What files are checked against. It can be handed to a worker thread. */
export interface CheckFacts {
  secrets: readonly Secret[];
  /** Absent where the feed is not at hand. */
  unlisted?: UnlistedProducts | undefined;
  /** The site's address, without a slash at the end. */
  siteUrl: string;
  /** A path of the same host where no file is, but something that takes forms. */
  intakePath?: string | undefined;
  /** All files that the site will have, with `/` between folders and none in front: links may lead to them. */
  files: ReadonlySet<string>;
}

export interface SiteFile {
  /** With `/` between folders and none in front. */
  name: string;
  content: Buffer;
  /** Whether the store has written it, and not Herbarium: it may name what it likes. Default: false. */
  isOwn?: boolean;
}

export interface SiteCheck {
  /**
   * Checks a file before it goes live.
   * @returns the print of what is in the file, for `findSuspects`; undefined for a file that is searched for secrets only
   * @throws HerbariumError `SECRET_IN_SITE`, `UNLISTED_IN_SITE`, or `SITE_INCOMPLETE` for a page that is cut off or has a broken link
   */
  check(file: SiteFile): Uint8Array | undefined;
}

/** What else is text holds no links, and may give a product away. */
const READ_FOR_PRODUCTS = /\.(?:html|json|xml|txt|ics)$|(?:^|\/)_redirects$/;

/** Prepares one check for many files, in memory, as they are written. */
export function createSiteCheck({ secrets, unlisted, ...tree }: CheckFacts): SiteCheck {
  const scanFile = createFileScanner({ unlisted, tree });
  const findIn = createSecretSearch(secrets);
  return {
    check: ({ name, content, isOwn = false }) => {
      refuseSecrets(name, [...findIn(Buffer.from(name)), ...findIn(content)]);
      if (!READ_FOR_PRODUCTS.test(name)) return undefined;
      const scan = scanFile(name, content);
      if (name.endsWith('.html')) refuseBrokenPage(name, content, { scan, tree });
      if (unlisted) refuseUnlisted({ name, content, isOwn }, { scan, unlisted });
      return scan.toPrint();
    },
  };
}

function refuseSecrets(name: string, found: readonly string[]): void {
  if (found.length > 0) throw createError('SECRET_IN_SITE', { file: name, secrets: [...new Set(found)] });
}

function refuseBrokenPage(
  name: string,
  content: Buffer,
  { scan, tree }: { scan: FileScan; tree: Tree },
): void {
  const fault = findPageFault(toEnds(content)) && findPageFault(content.toString());
  if (fault) throw createError('SITE_INCOMPLETE', { fault: `has a broken page: ${name} ${fault}` });
  if (!scan.mayBreak) return;
  for (const { address, file } of readLinks(content.toString(), tree)) {
    if (!tree.files.has(file))
      throw createError('SITE_INCOMPLETE', { fault: `has no ${address}, where ${name} leads` });
    scan.addLink(file);
  }
}

const END_BYTES = 1000;

/** What of a page says whether it is whole: most pages are a hundred times as long. */
function toEnds(content: Buffer): string {
  if (content.length <= 2 * END_BYTES || content.length > MAX_PAGE_BYTES) return content.toString();
  return content.toString('utf8', 0, END_BYTES) + content.toString('utf8', content.length - END_BYTES);
}

const CLUES = { id: 'its id', address: 'its address', name: 'its name' } as const;

function refuseUnlisted(
  file: Required<SiteFile>,
  { scan, unlisted }: { scan: FileScan; unlisted: UnlistedProducts },
): void {
  const found = findScanned(file, scan, unlisted);
  if (found === undefined) return;
  const { productName, by } = found;
  throw createError('UNLISTED_IN_SITE', { file: file.name, productName, clue: CLUES[by] });
}

/** The price list of twenty thousand products is a tenth of it. */
const MAX_PAGE_BYTES = 100_000_000;
const MIN_PAGE_BYTES = 200;

/** What is wrong with a page as a whole, as the end of a sentence; undefined if nothing is. */
export function findPageFault(html: string): string | undefined {
  if (html.length < MIN_PAGE_BYTES) return `has only ${html.length} bytes`;
  if (html.length > MAX_PAGE_BYTES) return `has ${html.length} bytes`;
  if (!/^\s*<!doctype html>/i.test(html)) return 'does not begin as a page does';
  return /<\/html>\s*$/.test(html) ? undefined : 'is cut off';
}
