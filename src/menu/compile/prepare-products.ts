import { toLabResults } from '../lab/lab-results.ts';
import type { FeedProduct } from '../model/feed-product.ts';
import type { MenuRules } from '../model/rules.ts';
import { productSlugWords, toSlug } from '../names/slug.ts';
import { createTitleCase } from '../names/title-case.ts';
import { readProductSize } from '../sizes/variant-size.ts';
import { findExclusion } from '../visibility/visibility.ts';
import { listNameKeys, shorten } from './cut-repeats.ts';
import { toKeptWords } from './kept-words.ts';

/**
 * Works out ahead what compiling and checking a menu needs of single products, while others are still on their way: it is remembered
 * with each of them. What is left then is what depends on several. Changes no outcome; what fails here fails again when it is compiled.
 * @param readDescription what else is done with each description
 */
export function prepareProducts(
  products: readonly FeedProduct[],
  rules: MenuRules,
  readDescription: (text: string) => unknown,
): void {
  const titleCase = createTitleCase({ locale: rules.locale, keptWords: toKeptWords(rules) });
  for (const feed of products) {
    if (findExclusion(feed, rules)) continue;
    try {
      listNameKeys(feed);
      const short = shorten(feed);
      const { name, menuTitle } = readProductSize(short);
      toLabResults(short);
      for (const text of [name, menuTitle, feed.subtype, ...feed.effects, ...feed.flavors])
        if (text !== undefined) titleCase(text.trim());
      toSlug(productSlugWords(feed.brand && titleCase(feed.brand), titleCase(menuTitle ?? name)));
      if (feed.description !== undefined) readDescription(feed.description);
    } catch {
      // The rules fail on it: it is reported when it is compiled.
    }
  }
}
