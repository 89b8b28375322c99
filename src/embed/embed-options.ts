import { type Attributed, readText } from './read-text.ts';

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

/**
 * What cannot be read is as if it were not there.
 * @param ownUrl the script's, from which a menu comes unless `src` says another
 * @param report told of each value that is not understood, with what would be
 */
export function readEmbedOptions(
  element: Attributed,
  ownUrl: string,
  report: (problem: string) => void = () => undefined,
): EmbedOptions {
  type Name = (typeof EMBED_ATTRIBUTES)[number];
  const get = (name: Name) => readText(element, name) || undefined;
  const isOn = (name: Name) => !['false', undefined].includes(readText(element, name));
  const refuse = (name: Name, wanted: string) =>
    report(`${name}=${JSON.stringify(get(name))} is not understood: use ${wanted}.`);
  function pick<T extends string>(name: Name, values: readonly [T, ...T[]]): T {
    const text = get(name)?.toLowerCase();
    const known = values.find((value) => value === text);
    if (text && !known) refuse(name, values.join(', '));
    return known ?? values[0];
  }
  const src = get('src');
  const siteUrl = toSiteUrl(src, ownUrl);
  if (src && !siteUrl) refuse('src', 'the address of a menu');
  const limit = Number(get('limit') ?? DEFAULT_LIMIT);
  const isLimit = Number.isInteger(limit) && limit > 0;
  if (!isLimit) refuse('limit', `1 to ${MAX_LIMIT}`);
  return {
    siteUrl: siteUrl ?? new URL('../../', ownUrl).href,
    category: get('category')?.toLowerCase() ?? 'all',
    brand: get('brand')?.toLowerCase(),
    isOnDeal: isOn('deals'),
    query: get('query') ?? '',
    limit: isLimit ? Math.min(limit, MAX_LIMIT) : DEFAULT_LIMIT,
    layout: pick('layout', ['grid', 'list', 'carousel']),
    theme: pick('theme', ['auto', 'light', 'dark']),
    locale: get('locale') ?? globalThis.document?.documentElement.lang ?? '',
    syncsAddress: isOn('url-sync'),
    opensHere: pick('open', ['page', 'element']) === 'element',
  };
}

/** @returns undefined where there is no such menu to be asked for */
function toSiteUrl(src: string | undefined, ownUrl: string): string | undefined {
  try {
    const url = new URL(src || 'x:', globalThis.document?.baseURI ?? ownUrl);
    if (/^https?:/.test(url.href)) return toFolder(url);
  } catch {}
  return undefined;
}

/** With its slash at the end. */
function toFolder({ origin, pathname }: URL): string {
  return origin + pathname.replace(/\/?$/, '/');
}
