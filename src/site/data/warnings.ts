import { toProductClass } from '#menu/compliance/profiles/product-class.ts';
import type { WarningPlace } from '#menu/compliance/profiles/profile.ts';
import { warningsFor } from '#menu/compliance/warnings-for.ts';
import { toStoreDay } from '#menu/hours/opening-hours.ts';
import type { CategoryId } from '#menu/model/category.ts';
import type { Messages } from '../messages/get-messages.ts';
import type { PublicStore } from '../snapshot/snapshot.ts';

interface Taken {
  store: Pick<PublicStore, 'compliance' | 'timeZone' | 'warnings'>;
  /** ISO-8601 UTC: of warnings that take turns, this day's are shown. */
  feedAt: string;
}

/** What has to stand on every page: by the store's compliance rules, then what the store adds, no text twice. */
export function listWarnings(taken: Taken): string[] {
  return [...new Set([...listDue(taken, 'every-page'), ...taken.store.warnings])];
}

/** What has to stand on the page of a product of a category besides. */
export function listProductWarnings(taken: Taken, category: CategoryId): string[] {
  return listDue(taken, 'product', category);
}

/** What has to stand on what is printed. */
export function listPrintWarnings(taken: Taken): string[] {
  return listDue(taken, 'print');
}

function listDue({ store, feedAt }: Taken, place: WarningPlace, category?: CategoryId): string[] {
  const { date: day } = toStoreDay(new Date(feedAt), store.timeZone);
  const productClass = category && toProductClass(category);
  return warningsFor(store.compliance, place, { productClass, day }).map(({ text }) => text);
}

/** What a store says about tax, with a trailing space; empty if it says nothing. */
export function toTaxSentence({ tax }: Pick<PublicStore, 'tax'>, { footer }: Messages['pages']): string {
  const sentence = tax.prices && (tax.prices === 'included' ? footer.taxIncluded : footer.taxNotIncluded);
  return [sentence, tax.note].flatMap((text) => (text ? [`${text} `] : [])).join('');
}
