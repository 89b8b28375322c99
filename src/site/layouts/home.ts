import { listSpecialDays, type SpecialDay, toStoreDay } from '#menu/hours/opening-hours.ts';
import type { Product } from '#menu/model/menu.ts';
import { toDayPart } from '../data/format-hours.ts';
import { toPageKey } from '../data/page-key.ts';
import { pickNewest, pickSelection } from '../data/pick-selection.ts';
import type { Site } from '../data/site.ts';
import { toDealDays } from '../features/deals/deal-days.ts';

/** What of the menu is on the home page. */
interface Home {
  dayPart: ReturnType<typeof toDayPart>;
  newest: Product[];
  selection: Product[];
  dealDays: ReturnType<typeof toDealDays>;
  specialDays: SpecialDay[];
}

const DAYS_SHOWN = 60;

export function toHome(site: Site): Home {
  const { store, feedAt, products, categories, productsByCategory } = site;
  const newest = pickNewest(products, feedAt, 4);
  const { date: today } = toStoreDay(new Date(feedAt), store.timeZone);
  return {
    dayPart: toDayPart(feedAt, store.timeZone),
    newest,
    selection: pickSelection(categories, productsByCategory, 8).filter(
      (product) => !newest.includes(product),
    ),
    dealDays: toDealDays(site),
    specialDays: listSpecialDays(store.holidays, today, DAYS_SHOWN),
  };
}

/** The key of the home page. */
export function toHomeKey(site: Site): string {
  const { brands, categories, products, questions } = site;
  const { newest, selection, ...others } = toHome(site);
  return toPageKey(site, {
    cards: [...newest, ...selection],
    deals: products,
    around: [newest.length, brands, categories, products.length, questions.map(({ id }) => id), others],
  });
}
