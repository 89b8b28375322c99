import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import sirv from 'sirv';
import { LINK_CARDS_FOLDER, linkCardPath } from '#illustrations/link-cards/card-spec.ts';
import { listLinkCards } from '#site/data/link-cards.ts';
import { loadSnapshot } from '../snapshot-file.ts';
import { type CardDirectories, keepLinkCards } from './keep-link-cards.ts';

/** Lets the development server show product pictures from the picture cache; a build gets them copied in. */
export function servePictures(pictureDirectory: string): AstroIntegration {
  return {
    name: 'herbarium:pictures',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use('/pictures', sirv(join(pictureDirectory, 'pictures'), { dev: true }));
      },
    },
  };
}

/** Lets the development server show link cards, each drawn when it is first asked for; a build gets all of them put in. */
export function serveLinkCards(
  snapshotFile: string | undefined,
  directories: CardDirectories,
): AstroIntegration {
  return {
    name: 'herbarium:link-cards',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const serve = sirv(directories.linkCards, { dev: true });
        server.middlewares.use(`/${LINK_CARDS_FOLDER}`, (request, response, next) => {
          const path = `/${LINK_CARDS_FOLDER}${request.url ?? ''}`;
          const drawing = snapshotFile ? drawAsked(path, snapshotFile, directories) : Promise.resolve();
          drawing.then(() => serve(request, response, next), next);
        });
      },
    },
  };
}

async function drawAsked(path: string, snapshotFile: string, directories: CardDirectories): Promise<void> {
  const specs = listLinkCards(await loadSnapshot(snapshotFile));
  const asked = specs.filter((spec) => linkCardPath(spec) === path);
  await keepLinkCards(asked, { directories, signal: new AbortController().signal });
}
