import { statSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type CardSpec, linkCardName } from '#illustrations/link-cards/card-spec.ts';
import { removeLink } from '#platform/disk/real-directory.ts';
import { writeFileAtomically } from '#platform/disk/write-file-atomically.ts';
import { createError, type HerbariumError, toReason } from '#platform/errors/error.ts';
import { mapAtOnce } from '#platform/map-at-once.ts';
import type { StoreDirectories } from '../directories.ts';
import { pictureFilesDirectory } from '../sync/pictures/picture-cache.ts';

export type CardDirectories = Pick<StoreDirectories, 'linkCards' | 'pictures'>;

export interface CardRun {
  directories: CardDirectories;
  signal: AbortSignal;
  /** Called after each card that was drawn, with how many of all those that were not there are done. */
  onProgress?: (done: number, total: number) => void;
}

export interface KeptCards {
  /** Of the cards' files in the directory, in the order of the cards. */
  names: readonly string[];
  /** Those of them that show a plate because their photograph could not be read: the next run tries again. */
  placeholders: ReadonlySet<string>;
}

const CARDS_AT_ONCE = 2;

/**
 * Draws the link cards that no earlier run has drawn. A card's name covers all that stands on it, so one that is there is right.
 * @throws HerbariumError `LINK_CARDS_UNUSABLE` if the disk refuses; the signal's reason once that is aborted
 */
export async function keepLinkCards(specs: readonly CardSpec[], run: CardRun): Promise<KeptCards> {
  const { linkCards } = run.directories;
  try {
    removeLink(linkCards);
    await mkdir(linkCards, { recursive: true });
    const there = new Set(await listCards(linkCards));
    const missing = specs.filter((spec) => !there.has(linkCardName(spec)));
    return { names: specs.map(linkCardName), placeholders: await drawAll(missing, run) };
  } catch (error) {
    run.signal.throwIfAborted();
    throw toUnusable(linkCards, error);
  }
}

/**
 * Removes every card but some, and what a run that was killed has left.
 * @throws HerbariumError `LINK_CARDS_UNUSABLE`
 */
export async function pruneLinkCards(
  { names, placeholders }: KeptCards,
  { linkCards }: CardDirectories,
): Promise<void> {
  const kept = new Set(names.filter((name) => !placeholders.has(name)));
  try {
    const unused = (await readdir(linkCards)).filter((name) => !kept.has(name));
    await Promise.all(unused.map((name) => rm(join(linkCards, name), { recursive: true, force: true })));
  } catch (error) {
    throw toUnusable(linkCards, error);
  }
}

/**
 * A link that is called like a card is none: it would put into the site what it leads to. Nor is an empty file, which a loss of power
 * may leave.
 */
async function listCards(directory: string): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && statSync(join(directory, entry.name)).size > 0)
    .map(({ name }) => name);
}

async function drawAll(specs: readonly CardSpec[], run: CardRun): Promise<Set<string>> {
  const placeholders = new Set<string>();
  if (specs.length === 0) return placeholders;
  const { drawCard } = await import('#illustrations/link-cards/draw-card.ts');
  let done = 0;
  await mapAtOnce(specs, CARDS_AT_ONCE, async (spec) => {
    run.signal.throwIfAborted();
    const { jpeg, isStandIn } = await drawCard(spec, toPictureFile(spec, run.directories));
    const name = linkCardName(spec);
    await writeFileAtomically(join(run.directories.linkCards, name), jpeg, { isDurable: false });
    if (isStandIn) placeholders.add(name);
    done += 1;
    run.onProgress?.(done, specs.length);
  });
  return placeholders;
}

function toPictureFile({ picture }: CardSpec, { pictures }: CardDirectories): string | undefined {
  return picture && join(pictureFilesDirectory(pictures), basename(picture.path));
}

function toUnusable(directory: string, cause: unknown): HerbariumError {
  return createError('LINK_CARDS_UNUSABLE', { directory, reason: toReason(cause) }, cause);
}
