import { chmod, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { LINK_CARDS_FOLDER } from '#illustrations/link-cards/card-spec.ts';
import { publishFile } from '#platform/disk/publish-file.ts';
import { createLimiter } from '../sync/pictures/create-limiter.ts';
import type { CardDirectories, KeptCards } from './keep-link-cards.ts';

const DIRECTORY_READABLE_BY_ALL = 0o755;
const FILES_AT_ONCE = 16;

/** Puts exactly the kept cards into `<directory>/link-cards/`, readable by all whatever the umask. */
export async function publishLinkCards(
  { names }: KeptCards,
  { linkCards }: CardDirectories,
  directory: string,
): Promise<void> {
  const target = join(directory, LINK_CARDS_FOLDER);
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await chmod(target, DIRECTORY_READABLE_BY_ALL);
  const limit = createLimiter(FILES_AT_ONCE);
  await Promise.all(names.map((name) => limit(() => publishFile(join(linkCards, name), join(target, name)))));
}
