import { toContent } from './content.ts';
import type { FeedFact } from './feed-product.ts';
import type { ListedVariant } from './group-variants.ts';
import type { Variant } from './menu.ts';
import { toSizeName } from './size-name.ts';
import type { TitleCase } from './title-case.ts';
import { toVariantSize } from './variant-size.ts';
import { hasStock } from './visibility.ts';

/** Builds a size of a product, and tells what of its content could not be trusted. */
export function compileVariant(
  { feed, price }: ListedVariant,
  titleCase: TitleCase,
): { variant: Variant; problem?: FeedFact } {
  const size = toVariantSize(feed);
  const { content, problem } = toContent(feed);
  const isSoldByTheGram = price.type === 'tier' && price.method === 'weight';
  const name = toSizeName({ category: feed.category, price, size, ...(content && { content }) }, titleCase);
  const variant: Variant = {
    id: feed.productId,
    size: name,
    ...(size.size && { amount: size.size.amount, uom: size.size.unit }),
    // What is sold by the gram costs the same a gram in any package.
    ...(!isSoldByTheGram && size.weightGrams && { weightGrams: size.weightGrams }),
    ...(content && { content }),
    ...(!hasStock(feed) && { isSoldOut: true as const }),
    price,
  };
  return { variant, ...(problem && { problem }) };
}
