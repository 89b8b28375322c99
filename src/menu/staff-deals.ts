import type { FeedDeal } from './feed-deal.ts';
import { toWholeWords } from './whole-words.ts';

/** Words that name a store's own people, unless its settings have others. Better a "Dream Team" unseen than a staff price seen. */
export const STAFF_WORDS: readonly string[] = [
  'employee',
  'employees',
  'emp',
  'staff',
  'budtender',
  'budtenders',
  'team',
  'owner',
  'owners',
  'friends & family',
  'friends and family',
  'vendor',
  'vendors',
  'sample',
  'samples',
  'industry',
];

/**
 * Tells the deals of a store's own people by their titles and by the groups of customers that they are for.
 * @param words in any case; each counts only as a whole
 */
export function createStaffRule(words: readonly string[]): (deal: FeedDeal) => boolean {
  if (words.length === 0) return () => false;
  const pattern = toWholeWords(words);
  // Only where all groups that it names are: seniors may share a discount with the staff.
  const isOfStaff = (groups: string) => groups.split(',').every((group) => pattern.test(group));
  return ({ title, conditions }) =>
    pattern.test(title) || conditions.some(({ kind, text }) => kind === 'customer-group' && isOfStaff(text));
}
