import { toLanguage } from '#menu/format/language.ts';
import { say } from '#menu/format/say.ts';
import type { Product } from '#menu/model/menu.ts';
import { findDealChange } from '#site/data/deal-change.ts';
import { toTextKey } from '#site/data/page-key.ts';
import type { Site } from '#site/data/site.ts';
import { toThemeDeclarations } from '#site/data/theme.ts';
import { toTaxSentence } from '#site/data/warnings.ts';
import { type BrowsedList, findFirstPosition, prepareBrowsing } from '../filters/browse-list.ts';
import { EMBED_SCHEMA_VERSION, type EmbedData, type EmbedEdition, type EmbedList } from './embed-data.ts';

/** What an embedded menu begins with, in all languages of the site. */
export function toEmbedData([own, ...others]: readonly [Site, ...Site[]]): EmbedData {
  const { feedAt, store } = own;
  return {
    schemaVersion: EMBED_SCHEMA_VERSION,
    feedAt,
    timeZone: store.timeZone,
    staleAfterHours: store.staleAfterHours,
    dealChangeAt: findDealChange(own, own.products) ?? 'never',
    storeName: store.name,
    editions: [toEdition(own), ...others.map(toEdition)],
  };
}

/** The key of what an embedded menu begins with, which says itself when it was printed. */
export function toEmbedKey(sites: readonly [Site, ...Site[]]): string {
  const { feedAt: _, editions, ...data } = toEmbedData(sites);
  return toTextKey(
    JSON.stringify([data, editions.map(({ words, ...edition }) => [edition, withoutTime(words)])]),
  );
}

function withoutTime({ taken: _, ...words }: EmbedEdition['words']) {
  return words;
}

function toEdition(site: Site): EmbedEdition {
  const { categories, link, products, productsByCategory, store, words } = site;
  const all = toList(site, { path: link('/menu/'), index: 'all', scope: {} }, products);
  const shelves = categories.map(({ id, path }) => [
    id,
    toList(site, { path, index: id, scope: {} }, productsByCategory.get(id) ?? []),
  ]);
  return {
    language: toLanguage(words.locale),
    locale: words.locale,
    menuPath: link('/menu/'),
    lists: { all, ...Object.fromEntries(shelves) },
    look: toThemeDeclarations(store.look),
    words: toWords(site),
  };
}

function toList(site: Site, list: BrowsedList, products: readonly Product[]): EmbedList {
  return {
    ...prepareBrowsing(site, list, products).setup,
    dataPath: site.link(`/data/${site.menuId}/`),
    firstPosition: findFirstPosition(site, list.index),
  };
}

function toWords({ takenAt, messages, store, t, warnings }: Site): EmbedEdition['words'] {
  const { embed, freshness, live } = messages;
  return {
    ...embed,
    searchLabel: t.layout.search,
    searchPlaceholder: { one: t.layout.search, other: t.layout.search },
    whole: say(embed.whole, { store: store.name }),
    taken: say(t.footer.taken, { time: takenAt }),
    takenAt: t.footer.taken,
    old: store.phone ? freshness.withPhone.replace('{phone}', store.phone) : freshness.withoutPhone,
    legal: [
      `${say(t.footer.licence, { number: store.licenceNumber })}. ${toTaxSentence(store, t)}${say(t.footer.adults, { age: store.minimumAge })}`,
      ...warnings,
    ],
    live,
  };
}
