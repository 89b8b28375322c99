import type { FeedDeal } from '../model/feed-deal.ts';
import type { FeedProduct } from '../model/feed-product.ts';
import type { Problem } from '../model/problem.ts';
import { byCodeUnits } from '../names/code-unit-order.ts';

/** Each discount whose schedule could not be read, once, whatever number of products it is on. */
export function reportUnreadSchedules(
  listed: readonly Pick<FeedProduct, 'deals'>[],
  isForStaff: (deal: FeedDeal) => boolean,
): Problem[] {
  const problems = new Map<string, Problem>();
  for (const deal of listed.flatMap(({ deals }) => deals)) {
    if (isForStaff(deal)) continue;
    for (const { unread, text } of deal.conditions)
      if (unread !== undefined) problems.set(`${deal.title} ${unread}`, toProblem(deal.title, text, unread));
  }
  return [...problems.values()].sort((a, b) => byCodeUnits(a.hint, b.hint) || byCodeUnits(a.value, b.value));
}

function toProblem(title: string, text: string, unread: string): Problem {
  return {
    code: 'deal-schedule-unknown',
    effect: 'deal-quoted',
    path: 'discounts[].discount_condition_detail[].discount_condition_schedule',
    value: unread,
    hint: `The schedule of the discount “${title}” is not understood: “${text}”. The menu quotes it, and no price depends on it. Set it up in {source} with a repeat from the list, or report its words.`,
  };
}
