import { type Edition, splitEditionPath, toEditionPath } from './edition.ts';

/** The same page in every language of the store, as `hreflang` links name it; none where there is one language. */
export function listAlternates(
  editions: readonly Edition[],
  pathname: string,
  siteUrl: string,
): { locale: string; url: string }[] {
  if (editions.length < 2) return [];
  const { path } = splitEditionPath(pathname);
  const links = editions.map((edition) => ({
    locale: edition.words.locale,
    url: new URL(toEditionPath(edition, path), siteUrl).href,
  }));
  return [...links, { locale: 'x-default', url: new URL(path, siteUrl).href }];
}
