import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { formatMenu } from './shop.ts';

const menuSchema = z.object({
  feedAt: z.string(),
  products: z.array(
    z.object({
      path: z.string(),
      variants: z.array(z.object({ id: z.string(), price: z.object({ priceCents: z.number() }) })),
    }),
  ),
});

/** A live site, read as a stranger would: by no code of Herbarium's. */
export interface LiveSite {
  /** What it lists, as `formatMenu` writes it. */
  menu: string;
  /** What is wrong with it, each as a sentence. */
  faults: string[];
}

/**
 * Reads a whole tree: that all its addresses lead somewhere, that its pages are whole and of one feed, that nothing unlisted is in it.
 * @param directory absolute; a link is followed once, so that all is read from one tree
 */
export function readLive(directory: string, toUnlisted: (menu: string) => readonly string[]): LiveSite {
  const root = realpathSync(directory);
  const files = new Map(
    readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((file) => statSync(join(root, file)).isFile())
      .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  );
  const { feedAt, products } = menuSchema.parse(JSON.parse(files.get('menu.json') ?? ''));
  const menu = formatMenu(
    products.flatMap(({ variants }) => variants.map(({ id, price }) => [id, price.priceCents] as const)),
  );
  const pages = [...files].filter(([file]) => file.endsWith('.html'));
  return {
    menu,
    faults: [
      ...products
        .filter(({ path }) => !files.has(`${path.slice(1)}index.html`))
        .map(({ path }) => `${path} has no page.`),
      ...pages.flatMap(([file, html]) =>
        findPageFaults(html, feedAt, files).map((fault) => `${file} ${fault}`),
      ),
      ...toUnlisted(menu).flatMap((id) =>
        [...files]
          .filter(([, text]) => text.includes(id))
          .map(([file]) => `${file} names ${id}, which is hidden.`),
      ),
    ],
  };
}

function findPageFaults(html: string, feedAt: string, files: ReadonlyMap<string, string>): string[] {
  const addresses = [...html.matchAll(/\s(?:href|src)="(\/[^"/?#][^"?#]*)/g)].map(([, path = '']) => path);
  const broken = addresses.filter((path) => {
    const file = decodeURIComponent(path.slice(1));
    return !files.has(file.endsWith('/') ? `${file}index.html` : file);
  });
  // A page that only leads elsewhere says no time.
  const [, taken] = /data-taken-at="([^"]+)"/.exec(html) ?? [];
  return [
    ...(html.trimEnd().endsWith('</html>') ? [] : ['is cut off.']),
    ...broken.map((path) => `leads to ${path}, where nothing is.`),
    ...(taken === undefined || taken === feedAt ? [] : [`was taken at ${taken}, and the menu at ${feedAt}.`]),
  ];
}
