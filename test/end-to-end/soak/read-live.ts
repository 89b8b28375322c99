import { lstatSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { formatMenu } from './shop.ts';

const healthSchema = z.object({ feedAt: z.string(), menuId: z.string(), productCount: z.number() });

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
 * Reads a whole tree: that all its addresses lead somewhere, that its pages are whole and show the prices of the menu, that none was
 * printed after the time that the site says it is of, that the data that its scripts ask for is there, that nothing unlisted is in it,
 * neither as it is nor in an address, and that it is made of files and no links.
 * @param directory absolute; a link is followed once, so that all is read from one tree
 * @param toUnlisted what must be nowhere while this menu is live
 */
export function readLive(directory: string, toUnlisted: (menu: string) => readonly string[]): LiveSite {
  const root = realpathSync(directory);
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' });
  const files = new Map(
    names
      .filter((file) => statSync(join(root, file)).isFile())
      .map((file) => [file, readFileSync(join(root, file), 'utf8')]),
  );
  const health = healthSchema.parse(JSON.parse(files.get('health.json') ?? ''));
  const { feedAt, products } = menuSchema.parse(JSON.parse(files.get('menu.json') ?? ''));
  const menu = formatMenu(
    products.flatMap(({ variants }) => variants.map(({ id, price }) => [id, price.priceCents] as const)),
  );
  const pages = [...files].filter(([file]) => file.endsWith('.html'));
  const texts = [...files].map(([file, text]) => [file, `${file}\n${text}`.toLowerCase()] as const);
  return {
    menu,
    faults: [
      ...names
        .filter((file) => lstatSync(join(root, file)).isSymbolicLink())
        .map((file) => `${file} is a link.`),
      ...(feedAt > health.feedAt ? [`menu.json was taken at ${feedAt}, after ${health.feedAt}.`] : []),
      ...(products.length === health.productCount
        ? []
        : [`menu.json has ${products.length} products, and health.json says ${health.productCount}.`]),
      ...(names.includes(join('data', health.menuId))
        ? []
        : [`data/${health.menuId}, where scripts look for data, is not there.`]),
      ...products.flatMap(({ path, variants }) => {
        const html = files.get(`${path.slice(1)}index.html`);
        if (html === undefined) return [`${path} has no page.`];
        return variants
          .map(({ price }) => formatDollars(price.priceCents))
          .filter((price) => !html.includes(`>${price}<`))
          .map((price) => `${path} does not say ${price}, as the menu does.`);
      }),
      ...pages.flatMap(([file, html]) =>
        findPageFaults(html, health.feedAt, files).map((fault) => `${file} ${fault}`),
      ),
      ...toUnlisted(menu).flatMap((word) => {
        const forms = [word, word.replaceAll(' ', '-')].map((form) => form.toLowerCase());
        return texts
          .filter(([, text]) => forms.some((form) => text.includes(form)))
          .map(([file]) => `${file} names ${word}, which is hidden.`);
      }),
    ],
  };
}

function formatDollars(cents: number): string {
  return new Intl.NumberFormat('en-US', { style: 'currency', currency: 'USD' }).format(cents / 100);
}

/** A tag with its attributes, whose values may hold anything but their quotes. */
const TAG = /<[a-z](?:"[^"]*"|[^">])*>/gi;

function findPageFaults(html: string, newestAt: string, files: ReadonlyMap<string, string>): string[] {
  const tags = [...html.matchAll(TAG)].map(([tag]) => tag);
  const addresses = tags.flatMap((tag) =>
    [...tag.matchAll(/\s(?:href|src)="(\/[^"/?#][^"?#]*)/g)].map(([, path = '']) => path),
  );
  const broken = addresses.filter((path) => {
    const file = decodeURIComponent(path.slice(1));
    return !files.has(file.endsWith('/') ? `${file}index.html` : file);
  });
  // A page that only leads elsewhere says no time.
  const [, taken] = /data-taken-at="([^"]+)"/.exec(html) ?? [];
  return [
    ...(html.trimEnd().endsWith('</html>') ? [] : ['is cut off.']),
    ...broken.map((path) => `leads to ${path}, where nothing is.`),
    ...(taken === undefined || taken <= newestAt ? [] : [`was taken at ${taken}, after ${newestAt}.`]),
  ];
}
