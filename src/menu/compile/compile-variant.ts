import type { FeedFact } from '../model/feed-product.ts';
import type { Variant } from '../model/menu.ts';
import type { TitleCase } from '../names/title-case.ts';
import { toContent } from '../sizes/content.ts';
import { toSizeName } from '../sizes/size-name.ts';
import { hasStock } from '../visibility/visibility.ts';
import type { ListedVariant } from './group-variants.ts';

/** Builds a size of a product, and says what of its size and content could not be trusted. */
export function compileVariant(
  { feed, price, sized }: ListedVariant,
  titleCase: TitleCase,
): { variant: Variant; problems: FeedFact[] } {
  const { size } = sized;
  const { content, problem } = toContent(feed, sized);
  const isSoldByTheGram = price.type === 'tier' && price.method === 'weight';
  const [amount] = size.amounts;
  const variant: Variant = {
    id: feed.productId,
    size: toSizeName({ category: feed.category, price, size, ...(content && { content }) }, titleCase),
    ...(amount && { amount: amount.amount, uom: amount.unit }),
    // What is sold by the gram costs the same a gram in any package.
    ...(!isSoldByTheGram && size.weightGrams && { weightGrams: size.weightGrams }),
    ...(content && { content }),
    ...(sized.hasWeightProblem && { isSizeUncertain: true as const }),
    ...(!hasStock(feed) && { isSoldOut: true as const }),
    price,
  };
  const isReported = sized.problems.some(({ code }) => code === problem?.code);
  return { variant, problems: [...sized.problems, ...(problem && !isReported ? [problem] : [])] };
}
