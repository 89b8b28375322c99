import type { ErrorTopic } from './error-kind.ts';

const LIVE_SITE_STAYS = 'The live site was left as it is.';
const RESYNC = 'Run `npm run sync` (or `npm run sync -- --demo`) to take a new one.';

/** What keeps a site from being rendered, and what a rendered one must not be. */
export const SITE_ERRORS = {
  SNAPSHOT_MISSING: {
    exit: 'site refused',
    docs: 'There is no snapshot to render from. Run `npm run sync`.',
    message: ({ file }: { file: string }) => `There is no snapshot at ${file}.`,
    hint: RESYNC,
  },
  SNAPSHOT_DAMAGED: {
    exit: 'site refused',
    docs: 'The snapshot cannot be read, or is from another version. Run `npm run sync`.',
    message: ({ name, where }: { name: string; where: string }) => `${name} is damaged (${where}).`,
    hint: RESYNC,
  },
  PICTURES_ABORTED: {
    exit: 'unexpected fault',
    docs: 'Fetching the pictures was stopped from outside. Run it again.',
    message: 'Gathering the pictures was stopped before its end.',
    hint: 'Run the command again; the pictures that were done are not fetched again while they are unchanged.',
  },
  PICTURE_CACHE_UNUSABLE: {
    exit: 'site refused',
    docs: 'Pictures cannot be kept in the data directory. Check that it can be written to and that the disk is not full.',
    message: ({ directory, reason }: { directory: string; reason: string }) =>
      `The picture cache ${directory} can't be used: ${reason}`,
    hint: 'Make sure that the directory can be written to and that the disk is not full.',
  },
  PICTURE_FILE_MISSING: {
    exit: 'site refused',
    docs: 'A picture of the snapshot is not in the data directory any more. Run `npm run sync`.',
    message: ({ path }: { path: string }) => `The picture cache has no file for ${path}.`,
    hint: 'Run `npm run sync` to gather the pictures again.',
  },
  LINK_CARDS_UNUSABLE: {
    exit: 'site refused',
    docs: 'The pictures for shared links cannot be kept in the data directory. Check that it can be written to and that the disk is not full.',
    message: ({ directory, reason }: { directory: string; reason: string }) =>
      `The link cards could not be kept in ${directory}: ${reason}`,
    hint: `${LIVE_SITE_STAYS} Make sure that the directory can be written to and that the disk is not full.`,
  },
  RENDER_FAILED: {
    exit: 'site refused',
    docs: 'A page could not be rendered. If you changed a page or a component, undo that; if you did not, please report it.',
    message: ({ reason }: { reason: string }) => `The pages could not be rendered: ${reason}`,
    hint: ({
      advice = 'If you changed a page or a component, undo that; else please report it.',
    }: {
      advice?: string | undefined;
    }) => `${LIVE_SITE_STAYS} ${advice}`,
  },
  SITE_INCOMPLETE: {
    exit: 'site refused',
    docs: 'A page is missing or cut off, or leads nowhere. The live site stayed; please report it.',
    message: ({ fault }: { fault: string }) => `The rendered site ${fault}.`,
    hint: `${LIVE_SITE_STAYS} Please report this: it is a fault of Herbarium.`,
  },
  SECRET_IN_SITE: {
    exit: 'site refused',
    docs: "A credential stands in a product's text or in your settings. Remove it, and change the credential.",
    message: ({ file, secrets }: { file: string; secrets: readonly string[] }) =>
      `The rendered ${file} contains the ${secrets.join(' and the ')}.`,
    hint: 'It was not published. Look for the credential in your settings and in the texts of your products.',
  },
  UNLISTED_IN_SITE: {
    exit: 'site refused',
    docs: 'A page reveals a product that the menu does not show. The site was not published; please report it.',
    message: ({ file, productName, clue }: { file: string; productName: string; clue: string }) =>
      `The rendered ${file} gives away ${JSON.stringify(productName)} by ${clue}. The menu does not show that product.`,
    hint: 'The site was not published. Please report this: it is a bug in Herbarium.',
  },
} as const satisfies ErrorTopic;
