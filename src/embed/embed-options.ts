/** What the page asks of a menu, by the element's attributes. */
export interface EmbedOptions {
  /** Where the menu comes from, with its slash at the end. */
  siteUrl: string;
  /** A shelf, or `all`. */
  category: string;
  /** A maker, by the last part of its address. */
  brand: string | undefined;
  isOnDeal: boolean;
  query: string;
  /** Cards at first, and with each press of the button. */
  limit: number;
  layout: 'grid' | 'list' | 'carousel';
  theme: 'auto' | 'light' | 'dark';
  /** BCP 47 */
  locale: string;
  syncsAddress: boolean;
  /** Whether a product opens over the page, and not on its own. */
  opensHere: boolean;
}

export const EMBED_ATTRIBUTES = [
  'src',
  'category',
  'brand',
  'deals',
  'query',
  'limit',
  'layout',
  'theme',
  'locale',
  'url-sync',
  'open',
] as const;

const DEFAULT_LIMIT = 12;
const MAX_LIMIT = 100;

/** What cannot be read is as if it were not there. @param ownUrl the script's, from which a menu comes unless `src` says another */
export function readEmbedOptions(
  element: Pick<HTMLElement, 'getAttribute' | 'hasAttribute'>,
  ownUrl: string,
): EmbedOptions {
  const get = (name: (typeof EMBED_ATTRIBUTES)[number]) => element.getAttribute(name)?.trim() || undefined;
  const limit = Number(get('limit'));
  return {
    siteUrl: toSiteUrl(get('src'), ownUrl),
    category: get('category') ?? 'all',
    brand: get('brand'),
    isOnDeal: element.hasAttribute('deals') && get('deals') !== 'false',
    query: get('query') ?? '',
    limit: Number.isInteger(limit) && limit > 0 ? Math.min(limit, MAX_LIMIT) : DEFAULT_LIMIT,
    layout: pick(get('layout'), ['grid', 'list', 'carousel']),
    theme: pick(get('theme'), ['auto', 'light', 'dark']),
    locale: get('locale') ?? globalThis.document?.documentElement.lang ?? '',
    syncsAddress: element.hasAttribute('url-sync') && get('url-sync') !== 'false',
    opensHere: get('open') === 'element',
  };
}

/** The script is `embed/v1/herbarium.js` of its site. */
function toSiteUrl(src: string | undefined, ownUrl: string): string {
  const own = new URL('../../', ownUrl);
  const url = URL.parse(src ?? '', globalThis.document?.baseURI ?? own) ?? own;
  const site = src !== undefined && /^https?:$/.test(url.protocol) ? url : own;
  return new URL('./', site.pathname.endsWith('/') ? site : `${site.origin}${site.pathname}/`).href;
}

function pick<T extends string>(text: string | undefined, values: readonly [T, ...T[]]): T {
  return values.find((value) => value === text) ?? values[0];
}
