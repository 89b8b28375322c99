import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createError } from '#platform/errors/error.ts';
import { findCurrent, releasePath, setCurrent } from './current-release.ts';
import { parseSiteMenu, type SiteMenu } from './own-site.ts';
import { findReleases } from './release-list.ts';
import { checkReleasesDirectory } from './releases-directory.ts';

export interface RollbackOptions {
  /** Go back although products come back that the latest release does not list. Default: false. */
  acceptsHidden?: boolean;
}

export interface Rollback {
  /** The release that is live now. */
  id: string;
  /** Names of products on it, or of some of their sizes, that the latest release does not list. */
  returned: readonly string[];
}

/**
 * Makes an earlier release live: the one before the live one, or the one that is named. An older release may list a product that was
 * hidden since. What is hidden now only the feed says, so the release is compared with the latest one.
 * @param directory where releases are kept, absolute
 * @throws HerbariumError `NO_RELEASE`; `PLACE_REFUSED`; `ROLLBACK_REFUSED` if products would come back, or if that cannot be told
 */
export async function rollBack(
  directory: string,
  wanted?: string,
  { acceptsHidden = false }: RollbackOptions = {},
): Promise<Rollback> {
  if (existsSync(directory)) await checkReleasesDirectory(directory);
  const ids = (await findReleases(directory)).map(({ id }) => id);
  const current = await findCurrent(directory);
  const id = wanted ?? ids[ids.indexOf(current ?? '') - 1];
  const latest = ids.at(-1);
  if (id === undefined || latest === undefined || !ids.includes(id)) {
    throw createError('NO_RELEASE', { directory, wanted, current, ids });
  }
  const [menu, latestMenu] = await Promise.all([readMenu(directory, id), readMenu(directory, latest)]);
  const returned = id === latest ? [] : menu && latestMenu && listReturned(menu, latestMenu);
  if (!acceptsHidden) refuse(id, latest, returned);
  await setCurrent(directory, id);
  return { id, returned: returned ?? [] };
}

async function readMenu(directory: string, id: string): Promise<SiteMenu | undefined> {
  return parseSiteMenu(await readFile(join(releasePath(directory, id), 'menu.json'), 'utf8').catch(() => ''));
}

/** A size that was hidden counts as well as a whole product. */
function listReturned(menu: SiteMenu, latest: SiteMenu): string[] {
  const listed = new Set(latest.products.flatMap(({ variants }) => variants.map(({ id }) => id)));
  return menu.products
    .filter(({ variants }) => variants.some(({ id }) => !listed.has(id)))
    .map(({ name }) => name);
}

const NAMES_SHOWN = 5;

function refuse(id: string, latest: string, returned: readonly string[] | undefined): void {
  if (returned?.length === 0) return;
  const what =
    returned === undefined
      ? `The menu.json of release ${id} or of the latest one, ${latest}, cannot be read, so it is not known what would come back.`
      : `Release ${id} lists ${formatNames(returned)} that the latest release ${latest} does not.`;
  throw createError('ROLLBACK_REFUSED', { what });
}

/** e.g. `3 products or sizes (Blue Dream, Gelato, Sour Diesel)`; sizes have the name of their product */
export function formatNames(names: readonly string[]): string {
  const shown = names.slice(0, NAMES_SHOWN).join(', ');
  const rest = names.length > NAMES_SHOWN ? ', …' : '';
  return `${names.length.toLocaleString('en-US')} ${names.length === 1 ? 'product or size' : 'products or sizes'} (${shown}${rest})`;
}
