import type { FeedDeal } from '../model/feed-deal.ts';
import { toWholeWords } from '../names/whole-words.ts';

/** Default words that mark staff deals. Hiding a "Dream Team" deal is better than showing a staff price. */
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
 * Creates a test for staff deals, by their titles and customer groups.
 * @param words in any case; each counts only as a whole
 */
export function createStaffRule(words: readonly string[]): (deal: FeedDeal) => boolean {
  if (words.length === 0) return () => false;
  const pattern = toWholeWords(words);
  // Only if all of its groups are: seniors may share a discount with the staff.
  const isOfStaff = (groups: string) => groups.split(',').every((group) => pattern.test(group));
  return ({ title, conditions }) =>
    pattern.test(title) || conditions.some(({ kind, text }) => kind === 'customer-group' && isOfStaff(text));
}
