import { escapeUTF8 } from 'entities';
import type { PublicMenu } from '#site/snapshot/public-menu-schema.ts';

/** What of a menu is asked for. */
export interface EmbedPart {
  /** A shelf; default: the whole menu. */
  category?: string;
  /** How many products, at least 1. */
  limit: number;
}

/** The script of one build: its name below `embed/v1/`, and its digest as the `integrity` attribute has it. */
export interface EmbedScript {
  script: string;
  integrity: string;
}

type EmbeddedMenu = Pick<PublicMenu, 'products'> & { store: Pick<PublicMenu['store'], 'name' | 'url'> };

/** The tag that loads whatever script is live. `data-cfasync` keeps Cloudflare's Rocket Loader from holding it back. */
export function formatScript(siteUrl: string): string {
  return `<script async src="${escapeUTF8(toUrl('/embed/v1/herbarium.js', siteUrl))}" data-cfasync="false"></script>`;
}

/** The tag that loads this very script, or none: its address never has another content. It is a module and needs to be named one. */
export function formatPinnedScript({ script, integrity }: EmbedScript, siteUrl: string): string {
  const src = escapeUTF8(toUrl(`/embed/v1/${script}`, siteUrl));
  return `<script type="module" src="${src}" integrity="${integrity}" crossorigin="anonymous" data-cfasync="false"></script>`;
}

/** The element alone, or with what it holds for those who run no script: names and links of its products. */
export function formatElement(
  { store, products }: EmbeddedMenu,
  { category, limit }: EmbedPart,
  isFilled: boolean,
): string {
  const attributes = `${category ? ` category="${escapeUTF8(category)}"` : ''} limit="${limit}"`;
  if (!isFilled) return `<herbarium-menu${attributes}></herbarium-menu>`;
  const shown = products.filter((product) => !category || product.category === category).slice(0, limit);
  const items = shown.map(({ path, name, brand }) => {
    const words = brand ? `${brand} ${name}` : name;
    return `    <li><a href="${escapeUTF8(toUrl(path, store.url))}">${escapeUTF8(words)}</a></li>`;
  });
  const whole = `  <p><a href="${escapeUTF8(toUrl('/menu/', store.url))}">${escapeUTF8(store.name)}</a></p>`;
  return [`<herbarium-menu${attributes}>`, '  <ul>', ...items, '  </ul>', whole, '</herbarium-menu>'].join(
    '\n',
  );
}

function toUrl(path: string, siteUrl: string): string {
  return new URL(path, siteUrl).href;
}
