import { toContent } from './content.ts';
import type { FeedFact } from './feed-product.ts';
import type { ListedVariant } from './group-variants.ts';
import type { Variant } from './menu.ts';
import { toSizeName } from './size-name.ts';
import type { TitleCase } from './title-case.ts';
import { hasStock } from './visibility.ts';

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
