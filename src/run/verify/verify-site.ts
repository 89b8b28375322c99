import { readFileSync } from 'node:fs';
import { chmod, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { linkCardPath } from '#illustrations/link-cards/card-spec.ts';
import { DIRECTORY_MODE, FILE_MODE } from '#platform/disk/modes.ts';
import { createError } from '#platform/errors/error.ts';
import { listEditions, toEditionPath } from '#site/data/edition.ts';
import { listLinkCards } from '#site/data/link-cards.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import { findBrokenLinks, type Tree } from './find-broken-links.ts';
import { findSecrets, type Secret } from './find-secrets.ts';
import { findUnlisted, type TextFile } from './find-unlisted.ts';
import type { UnlistedProducts } from './unlisted-products.ts';

const REQUIRED = [
  'index.html',
  '404.html',
  'menu.json',
  'menu.schema.json',
  'sitemap.xml',
  'robots.txt',
  'health.json',
];
/** What else is text holds no links, and may give a product away. */
const READ_FOR_PRODUCTS = /\.(?:html|json|xml|txt|ics)$|(?:^|\/)_redirects$/;

export interface Verified {
  snapshot: Snapshot;
  secrets: readonly Secret[];
  /** Absent where the feed is not at hand. */
  unlisted?: UnlistedProducts | undefined;
  /** Where files are that the store adds to its site, absolute: what they name is the store's own decision. */
  ownFiles?: string | undefined;
  /** The site goes live without its link cards, which follow. */
  lacksLinkCards?: boolean | undefined;
}

/**
 * Looks through a rendered site before it may replace the live one, and makes it readable to a web server whatever the umask was.
 * @param directory absolute path of the rendered tree
 * @throws HerbariumError `SITE_INCOMPLETE` if a page or a link card is missing, a page is cut off, or an address on it leads nowhere;
 *   `SECRET_IN_SITE` if a credential is in any file; `UNLISTED_IN_SITE` if a product is that the menu does not show
 */
export async function verifySite(directory: string, verified: Verified): Promise<void> {
  const paths = await openToReaders(directory);
  const names = paths.map((path) => relative(directory, path).split(sep).join('/'));
  const cards = listLinkCards(verified.snapshot).map((spec) => linkCardPath(spec).slice(1));
  const files = new Set(verified.lacksLinkCards ? [...names, ...cards] : names);
  const missing = [...listPages(verified.snapshot), ...cards].filter((file) => !files.has(file));
  if (missing.length > 0) {
    throw createError('SITE_INCOMPLETE', { fault: `lacks ${missing.length} files, first ${missing[0]}` });
  }
  const { store } = verified.snapshot;
  const tree = {
    files,
    siteUrl: store.url.replace(/\/$/, ''),
    intakePath: store.join?.intakeUrl,
  };
  const ownNames = verified.ownFiles ? await listNames(verified.ownFiles) : new Set<string>();
  // Read at once: for thousands of small files waiting takes longer than reading.
  for (const name of names) {
    const content = readFileSync(join(directory, name));
    const isOwn = ownNames.has(name) && readFileSync(join(verified.ownFiles ?? '', name)).equals(content);
    verifyFile({ name, content, isOwn }, tree, verified);
  }
}

async function listNames(directory: string): Promise<Set<string>> {
  const names = await readdir(directory, { recursive: true }).catch(() => []);
  return new Set(names.map((name) => name.split(sep).join('/')));
}

function listPages({ menu, store, moved = [], gone = [] }: Snapshot): string[] {
  const paths = [
    ...[...menu.products, ...menu.categories, ...menu.brands, ...gone].map(({ path }) => path),
    ...moved.map(({ from }) => from),
    ...(store.join ? ['/join/', '/join/done/'] : []),
  ];
  const pages = listEditions(store).flatMap((edition) =>
    paths.map((path) => `${toEditionPath(edition, path).slice(1)}index.html`),
  );
  return [...REQUIRED, ...pages];
}

interface SiteFile {
  name: string;
  content: Buffer;
  isOwn: boolean;
}

function verifyFile({ name, content, isOwn }: SiteFile, tree: Tree, verified: Verified): void {
  refuseSecrets(name, content, verified.secrets);
  if (!READ_FOR_PRODUCTS.test(name)) return;
  const text = content.toString();
  if (name.endsWith('.html')) refuseBrokenPage(name, text, tree);
  if (verified.unlisted) refuseUnlisted({ name, text, isOwn }, verified.unlisted);
}

function refuseSecrets(name: string, content: Buffer, secrets: readonly Secret[]): void {
  if (secrets.length === 0) return;
  const found = findSecrets(Buffer.concat([Buffer.from(`${name}\n`), content]), secrets);
  if (found.length === 0) return;
  throw createError('SECRET_IN_SITE', { file: name, secrets: found });
}

function refuseBrokenPage(name: string, html: string, tree: Tree): void {
  const fault = findPageFault(html);
  if (fault) throw createError('SITE_INCOMPLETE', { fault: `has a broken page: ${name} ${fault}` });
  const [broken] = findBrokenLinks(html, tree);
  if (broken !== undefined)
    throw createError('SITE_INCOMPLETE', { fault: `has no ${broken}, where ${name} leads` });
}

const CLUES = { id: 'its id', address: 'its address', name: 'its name' } as const;

function refuseUnlisted(file: TextFile, unlisted: UnlistedProducts): void {
  const found = findUnlisted(file, unlisted);
  if (found === undefined) return;
  const { productName, by } = found;
  throw createError('UNLISTED_IN_SITE', { file: file.name, productName, clue: CLUES[by] });
}

/** All files below a directory; each gets mode 644 and each directory 755. */
async function openToReaders(directory: string): Promise<string[]> {
  await chmod(directory, DIRECTORY_MODE);
  const entries = await readdir(directory, { withFileTypes: true });
  const below = await Promise.all(
    entries.map(async (entry) => {
      const path = join(directory, entry.name);
      if (entry.isDirectory()) return openToReaders(path);
      if ((await stat(path)).mode % 0o1000 !== FILE_MODE) await chmod(path, FILE_MODE);
      return [path];
    }),
  );
  return below.flat();
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
