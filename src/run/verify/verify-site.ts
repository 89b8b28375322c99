import { readFileSync } from 'node:fs';
import { chmod, readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { linkCardPath } from '#illustrations/link-cards/card-spec.ts';
import { DIRECTORY_MODE, FILE_MODE } from '#platform/disk/modes.ts';
import { createError } from '#platform/errors/error.ts';
import { listEditions, toEditionPath } from '#site/data/edition.ts';
import { listLinkCards } from '#site/data/link-cards.ts';
import type { Snapshot } from '#site/snapshot/snapshot.ts';
import type { Secret } from './find-secrets.ts';
import { type CheckFacts, createSiteCheck } from './site-check.ts';
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
  const site = createSiteCheck(toCheckFacts(new Set(names), verified));
  const ownNames = verified.ownFiles ? await listNames(verified.ownFiles) : new Set<string>();
  // Read at once: for thousands of small files waiting takes longer than reading.
  for (const name of names) {
    const content = readFileSync(join(directory, name));
    const isOwn = ownNames.has(name) && readFileSync(join(verified.ownFiles ?? '', name)).equals(content);
    site.check({ name, content, isOwn });
  }
}

/**
 * What the files of a site are checked against.
 * @param names of all files that the site will have
 * @throws HerbariumError `SITE_INCOMPLETE` if a page or a link card is missing
 */
export function toCheckFacts(
  names: ReadonlySet<string>,
  { snapshot, secrets, unlisted, lacksLinkCards }: Omit<Verified, 'ownFiles'>,
): CheckFacts {
  const cards = listLinkCards(snapshot).map((spec) => linkCardPath(spec).slice(1));
  const files = lacksLinkCards ? new Set([...names, ...cards]) : names;
  const missing = [...listPages(snapshot), ...cards].filter((file) => !files.has(file));
  if (missing.length > 0) {
    throw createError('SITE_INCOMPLETE', { fault: `lacks ${missing.length} files, first ${missing[0]}` });
  }
  return {
    secrets,
    unlisted,
    files,
    ...toLinkFacts(snapshot),
  };
}

/** What decides which addresses are links of a site. */
export function toLinkFacts({ store }: Pick<Snapshot, 'store'>): Pick<CheckFacts, 'siteUrl' | 'intakePath'> {
  return { siteUrl: store.url.replace(/\/$/, ''), intakePath: store.join?.intakeUrl };
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
