import { join } from 'node:path';
import { LINK_CARDS_FOLDER } from '#illustrations/link-cards/card-spec.ts';
import { publishFiles } from '#platform/disk/publish-file.ts';
import type { CardDirectories, KeptCards } from './keep-link-cards.ts';

/** Puts exactly the kept cards into `<directory>/link-cards/`, readable by all whatever the umask. */
export async function publishLinkCards(
  { names }: KeptCards,
  { linkCards }: CardDirectories,
  directory: string,
): Promise<void> {
  const kept = names.map((name) => join(linkCards, name));
  await publishFiles(kept, join(directory, LINK_CARDS_FOLDER));
}
