import type { Picture } from '#menu/model/picture.ts';
import type { SiteCard } from '#site/data/site-card.ts';

/** A card whose addresses lead to its site from the pages of others. @param siteUrl with its slash at the end */
export function toAbsoluteCard(card: SiteCard, siteUrl: string): SiteCard {
  const toUrl = (path: string) => new URL(path, siteUrl).href;
  const toUrls = (sources: Picture['sources']) =>
    sources.map((source) => ({ ...source, path: toUrl(source.path) }));
  const { picture } = card;
  return {
    ...card,
    path: toUrl(card.path),
    platePath: toUrl(card.platePath),
    ...(picture && {
      picture: {
        ...picture,
        // A page of another's need not allow pictures that stand in its own text.
        preview: '',
        sources: toUrls(picture.sources),
        ...(picture.avifSources && { avifSources: toUrls(picture.avifSources) }),
      },
    }),
  };
}
