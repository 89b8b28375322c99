import { toWallClock } from '../menu/wall-clock-text.ts';
import type { DealData, DealRules } from './deal-data.ts';
import type { Site } from './site.ts';

/** What the script of a page of this edition works prices out by. */
export function toDealData({
  deals,
  feedAt,
  messages,
  store,
  words,
}: Pick<Site, 'deals' | 'feedAt' | 'messages' | 'store' | 'words'>): DealData {
  const { title, assumed, change, adult, medical, 'medical-mmid': withCard } = messages.shopper;
  return {
    locale: words.locale,
    currency: words.currency,
    timeZone: store.timeZone,
    feedLocal: toWallClock(feedAt, store.timeZone),
    showsStrikeThrough: store.compliance.showsStrikeThrough,
    deals: deals.map(toDealRules),
    words: {
      before: words.menu.before,
      title,
      assumed,
      change,
      types: { adult, medical, 'medical-mmid': withCard },
    },
  };
}

function toDealRules({ slug, cut, isStackable, isPreCart, endsLocal, conditions }: DealRules): DealRules {
  return {
    slug,
    ...(cut && { cut }),
    ...(isStackable && { isStackable }),
    ...(isPreCart && { isPreCart }),
    ...(endsLocal && { endsLocal }),
    conditions: conditions.map(({ kind, terms }) => ({ kind, ...(terms && { terms }) })),
  };
}

/** The groups that deals name, as the store calls them, each once, sorted. */
export function listShopperGroups({ deals, words }: Pick<Site, 'deals' | 'words'>): string[] {
  const named = deals.flatMap(({ conditions }) =>
    conditions.flatMap(({ terms }) => (terms?.type === 'groups' ? terms.groups : [])),
  );
  return [...new Set(named)].sort(new Intl.Collator(words.locale).compare);
}
