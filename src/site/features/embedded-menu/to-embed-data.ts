import { findDealChangeAt } from '#menu/deals/deal-change.ts';
import { formatDateTime } from '#menu/format/format.ts';
import { toLanguage } from '#menu/format/language.ts';
import { say } from '#menu/format/say.ts';
import type { Site } from '#site/data/site.ts';
import { toThemeDeclarations } from '#site/data/theme.ts';
import { toTaxSentence } from '#site/data/warnings.ts';
import { prepareBrowsing } from '../filters/browse-list.ts';
import { EMBED_SCHEMA_VERSION, type EmbedData, type EmbedEdition } from './embed-data.ts';

/** What an embedded menu begins with, in all languages of the site. */
export function toEmbedData([own, ...others]: readonly [Site, ...Site[]]): EmbedData {
  const { feedAt, store } = own;
  return {
    schemaVersion: EMBED_SCHEMA_VERSION,
    feedAt,
    staleAfterHours: store.staleAfterHours,
    dealChangeAt: findDealChangeAt(own, store.timeZone, feedAt),
    storeName: store.name,
    editions: [toEdition(own), ...others.map(toEdition)],
  };
}

function toEdition(site: Site): EmbedEdition {
  const { categories, link, store, words } = site;
  const all = prepareBrowsing(site, { path: link('/menu/'), index: 'all', scope: {} }).setup;
  const shelves = categories.map(({ id, path }) => [
    id,
    prepareBrowsing(site, { path, index: id, scope: {} }).setup,
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

function toWords({ feedAt, messages, store, t, warnings, words }: Site): EmbedEdition['words'] {
  const { embed, freshness, live } = messages;
  return {
    ...embed,
    searchLabel: t.layout.search,
    searchPlaceholder: t.layout.searchPlaceholder,
    whole: say(embed.whole, { store: store.name }),
    taken: say(t.footer.taken, { time: formatDateTime(feedAt, { ...words, timeZone: store.timeZone }) }),
    old: store.phone ? freshness.withPhone.replace('{phone}', store.phone) : freshness.withoutPhone,
    legal: [
      `${say(t.footer.licence, { number: store.licenceNumber })}. ${toTaxSentence(store, t)}${say(t.footer.adults, { age: store.minimumAge })}`,
      ...warnings,
    ],
    live,
  };
}
