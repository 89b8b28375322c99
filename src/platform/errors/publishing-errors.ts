import { type ErrorTopic, givenMessage } from './error-kind.ts';

/** The place where a site goes, or is. */
export const PUBLISHING_ERRORS = {
  SITE_MISSING: {
    exit: 'usage',
    docs: 'There is no built site in the directory. Build one first, or name another with `--out`.',
    message: ({ directory }: { directory: string }) => `There is no site in ${directory}.`,
    hint: 'Build one first: npm run build',
  },
  OUT_REFUSED: {
    exit: 'usage',
    docs: 'The directory of `--out` holds what Herbarium did not make, is a link or a Git repository, or cannot be written to. Nothing was changed.',
    message: ({ directory, reason }: { directory: string; reason: string }) =>
      `The site can’t replace ${directory}: ${reason}.`,
    hint: 'Name a directory for the site alone, e.g. --out dist: all that is in it is replaced. If it may go, remove it first.',
  },
  OUT_OF_ANOTHER_STORE: {
    exit: 'held',
    docs: "The place holds another store's menu. Name another one; if that menu may go, remove its `menu.json` first.",
    message: givenMessage,
    hint: 'It was left as it is. Name another place. If that menu may go, remove its menu.json first.',
  },
  PLACE_REFUSED: {
    exit: 'usage',
    docs: 'The place of `--to` holds what Herbarium did not make. Name an empty directory, bucket or prefix, or remove what may go.',
    message: givenMessage,
    hint: ({ isBucket }: { isBucket: boolean }) =>
      isBucket
        ? 'Nothing was changed. Name another bucket or prefix. If those files may go, remove them first.'
        : 'Nothing was changed. Name a directory that can be written to, and is empty or was published to by Herbarium before.',
  },
  SITE_TOO_LARGE: {
    exit: 'site refused',
    docs: 'The site has more or larger files than its host takes. Nothing was uploaded; change the settings it names, or set `hostFileLimit` to what your plan takes.',
    message: givenMessage,
    hint: ({ advice }: { advice: string }) =>
      `Nothing was uploaded, and the live site is unchanged. ${advice}`,
  },
  UPLOAD_FAILED: {
    exit: 'site refused',
    docs: 'A bucket or a host refused. What was live is whole; the next run goes on from there.',
    message: ({ message }: { message: string }) => `${message}.`,
    hint: ({ isBucket }: { isBucket: boolean }) =>
      isBucket
        ? 'What was live is still whole, and the next run goes on from there. Check the bucket, the endpoint and the credentials.'
        : 'What is live there stays until a deploy is whole. What the tool said stands above.',
  },
  PUBLISH_FAILED: {
    exit: 'site refused',
    docs: 'The site was rendered and could not be put into its directory. The live site stayed.',
    message: ({ directory, reason }: { directory: string; reason: string }) =>
      `The site could not be put into ${directory}: ${reason}`,
    hint: 'The live site was left as it is. Look whether the disk is full, and whether you may write there.',
  },
  NO_RELEASE: {
    exit: 'usage',
    docs: 'There is no release to go back to. The message names those that are kept.',
    message: ({
      directory,
      wanted,
      current,
    }: {
      directory: string;
      wanted?: string | undefined;
      current?: string | undefined;
    }) =>
      wanted
        ? `There is no release ${wanted} in ${directory}.`
        : `There is no release before ${current ?? 'the first'} in ${directory}.`,
    hint: ({ ids }: { ids: readonly string[] }) =>
      ids.length > 0 ? `These are kept: ${ids.join(', ')}.` : 'Publish one first.',
  },
  ROLLBACK_REFUSED: {
    exit: 'held',
    docs: 'The earlier release lists what the latest one does not. Publish a fresh menu, or add `--accept-hidden`.',
    message: ({ what }: { what: string }) => `${what} It may have been hidden since, or sold out.`,
    hint: 'The live site was not changed. To get a fresh menu, run `herbarium publish`. If all of it may be public, run the rollback again with --accept-hidden.',
  },
} as const satisfies ErrorTopic;
