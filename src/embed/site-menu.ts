import type { Picture } from '#menu/model/picture.ts';
import { type CardStore, createCardStore } from '#site/components/card-store.ts';
import { fetchJson } from '#site/components/fetch-json.ts';
import type { SiteCard } from '#site/data/site-card.ts';
import { type EmbedData, type EmbedEdition, readEmbedData } from '#site/features/embedded-menu/embed-data.ts';

/** A site's menu in one language, as far as it has been fetched. */
export interface SiteMenu {
  /** With its slash at the end. */
  siteUrl: string;
  /** Of the folder with the menu's data, with its slash at the end. */
  dataUrl: string;
  data: EmbedData;
  edition: EmbedEdition;
  cards: CardStore;
}

/** Why there is no menu. */
export type MenuFault = 'unreachable' | 'newer' | 'unreadable';

/** A menu that did not come; `fault` says why. */
export class MenuError extends Error {
  readonly fault: MenuFault;

  constructor(message: string, fault: MenuFault) {
    super(message);
    this.name = 'MenuError';
    this.fault = fault;
  }
}

/** By address: all menus of one site on a page share what is fetched. */
const dataBySite = new Map<string, Promise<EmbedData>>();
const cardsByFolder = new Map<string, CardStore>();

/**
 * Fetches what a menu begins with, once for all that ask; what failed is fetched again.
 * @param siteUrl with its slash at the end
 * @param locale BCP 47; another language than the site has gives its own
 * @throws MenuError
 */
export async function loadSiteMenu(siteUrl: string, locale: string): Promise<SiteMenu> {
  const known = dataBySite.get(siteUrl) ?? fetchData(siteUrl);
  dataBySite.set(siteUrl, known);
  known.catch(() => dataBySite.delete(siteUrl));
  const data = await known;
  const language = locale.toLowerCase().split('-')[0];
  const edition = data.editions.find((each) => each.language === language) ?? data.editions[0];
  const dataUrl = new URL(edition.lists['all']?.dataPath ?? '', siteUrl).href;
  const toCurrent = await loadToCurrent(data, dataUrl);
  const cards =
    cardsByFolder.get(dataUrl) ??
    createCardStore(
      () => dataUrl,
      (card) => toAbsoluteCard(toCurrent(card), siteUrl),
    );
  cardsByFolder.set(dataUrl, cards);
  return { siteUrl, dataUrl, data, edition, cards };
}

/** Prices are as they were made, unless a deal has begun or ended since. */
async function loadToCurrent(data: EmbedData, dataUrl: string): Promise<(card: SiteCard) => SiteCard> {
  if (data.dealChangeAt > new Date().toISOString()) return (card) => card;
  const { loadCurrentPrices } = await import('./current-prices.ts');
  return loadCurrentPrices(dataUrl);
}

async function fetchData(siteUrl: string): Promise<EmbedData> {
  const url = `${siteUrl}embed/v1/menu.json`;
  // A menu that has not changed says when it was printed: this has the newest time.
  const asked = fetchJson(`${siteUrl}health.json`).catch(() => undefined);
  const json = await fetchJson(url).catch((cause: unknown) => {
    throw new MenuError(cause instanceof Error ? cause.message : url, 'unreachable');
  });
  const read = readEmbedData(json);
  if ('data' in read) {
    const { feedAt = read.data.feedAt }: Partial<EmbedData> = Object(await asked);
    return { ...read.data, feedAt };
  }
  throw new MenuError(`${url} cannot be read by this script.`, read.fault);
}

/** A card whose addresses lead to its site from the pages of others. @param siteUrl with its slash at the end */
function toAbsoluteCard(card: SiteCard, siteUrl: string): SiteCard {
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
