import { chmod, readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { HerbariumError } from '../error.ts';
import { linkCardPath } from '../link-cards/card-spec.ts';
import { listLinkCards } from '../site/link-cards.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { findSecrets, type Secret } from './find-secrets.ts';

const DIRECTORY_MODE = 0o755;
const FILE_MODE = 0o644;
const REQUIRED = ['index.html', '404.html', 'menu.json', 'menu.schema.json', 'sitemap.xml', 'robots.txt'];

/**
 * Looks through a rendered site before it may replace the live one, and makes it readable to a web server whatever the umask was.
 * @param directory absolute path of the rendered tree
 * @throws HerbariumError `SITE_INCOMPLETE` if a page or a link card is missing, `SECRET_IN_SITE` if a credential is in any file
 */
export async function verifySite(
  directory: string,
  snapshot: Snapshot,
  secrets: readonly Secret[],
): Promise<void> {
  const files = await openToReaders(directory);
  const missing = findMissing(new Set(files.map((file) => relative(directory, file))), snapshot);
  if (missing.length > 0) {
    throw new HerbariumError(`The rendered site lacks ${missing.length} files, first ${missing[0]}.`, {
      code: 'SITE_INCOMPLETE',
      hint: 'The live site was left as it is. Please report this: it is a fault of Herbarium.',
    });
  }
  for (const file of files) await refuseSecrets(file, relative(directory, file), secrets);
}

function findMissing(files: ReadonlySet<string>, snapshot: Snapshot): string[] {
  const { menu } = snapshot;
  const pages = [...menu.products, ...menu.categories, ...menu.brands].map(({ path }) =>
    join(path.slice(1), 'index.html'),
  );
  const cards = listLinkCards(snapshot).map((spec) => linkCardPath(spec).slice(1));
  return [...REQUIRED, ...pages, ...cards].filter((file) => !files.has(file));
}

async function refuseSecrets(file: string, name: string, secrets: readonly Secret[]): Promise<void> {
  if (secrets.length === 0) return;
  const found = findSecrets(Buffer.concat([Buffer.from(`${name}\n`), await readFile(file)]), secrets);
  if (found.length === 0) return;
  throw new HerbariumError(`The rendered ${name} contains the ${found.join(' and the ')}.`, {
    code: 'SECRET_IN_SITE',
    hint: 'It was not published. Look for the credential in your settings and in the texts of your products.',
  });
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
