import type { Snapshot } from '../snapshot/snapshot.ts';
import { listEditions, toEditionPath } from './edition.ts';

/**
 * The moved addresses of all languages, as Netlify and Cloudflare Pages read them from `_redirects`: one `from to 301` a line. Cloudflare
 * follows them whatever stands there, the first 2,000 of them (https://developers.cloudflare.com/pages/configuration/redirects/).
 */
export function formatRedirects({ store, moved = [] }: Pick<Snapshot, 'store' | 'moved'>): string {
  const lines = listEditions(store).flatMap((edition) =>
    moved.map(({ from, to }) => `${toEditionPath(edition, from)} ${toEditionPath(edition, to)} 301`),
  );
  return lines.map((line) => `${line}\n`).join('');
}
