import type { CompiledMenu } from '../compile/compile-menu.ts';
import type { FeedProduct } from '../model/feed-product.ts';
import type { Price, Variant } from '../model/menu.ts';
import type { MenuRules } from '../model/rules.ts';
import { firstListCents, firstPayCents } from '../price/price.ts';
import { findExclusion } from '../visibility/visibility.ts';
import {
  type JudgedRun,
  type RunSummary,
  type ShownSize,
  WITHHELD_REASONS,
  type Withheld,
} from './run-summary.ts';

interface Run {
  feed: {
    feedAt: string;
    receivedCount: number;
    totalCount?: number;
    products: readonly FeedProduct[];
  };
  /** Those that could not be read are problems too, and those whose flags could not. */
  problemCount: number;
  compiled: Pick<CompiledMenu, 'menu'>;
  rules: MenuRules;
}

export function summarizeRun({ feed, problemCount, compiled, rules }: Run): JudgedRun {
  const { feedAt, receivedCount, totalCount, products } = feed;
  return {
    ...summarizeMenu(compiled.menu.products.map(toShownProduct)),
    feedAt,
    receivedCount,
    problemCount,
    isCounted: totalCount !== undefined,
    stockById: new Map(products.map(({ productId, stockQuantity }) => [productId, stockQuantity])),
    withheldById: new Map(products.flatMap((product) => toWithheld(product, rules))),
  };
}

function toWithheld(product: FeedProduct, rules: MenuRules): [id: string, Withheld][] {
  const exclusion = findExclusion(product, rules);
  const reason = WITHHELD_REASONS.find((each) => each === exclusion);
  return reason ? [[product.productId, { reason, stockQuantity: product.stockQuantity }]] : [];
}

export interface ShownProduct {
  sizes: (ShownSize & { id: string })[];
}

/** What of a menu is compared, apart from its time and its feed. */
export function summarizeMenu(
  products: readonly ShownProduct[],
): Pick<RunSummary, 'listedCount' | 'productCount' | 'listedByCategory' | 'sizes'> {
  const sizes = products.flatMap((product) => product.sizes);
  const byCategory = Map.groupBy(sizes, ({ category }) => category);
  return {
    listedCount: sizes.length,
    productCount: products.length,
    listedByCategory: new Map([...byCategory].map(([category, ofCategory]) => [category, ofCategory.length])),
    sizes: new Map(sizes.map(({ id, ...shown }) => [id, shown])),
  };
}

function toShownProduct({
  name,
  category,
  variants,
}: CompiledMenu['menu']['products'][number]): ShownProduct {
  return {
    sizes: variants.map((variant) => ({
      id: variant.id,
      category,
      name,
      measure: toMeasure(variant, variant.price),
      listCents: firstListCents(variant.price),
      payCents: firstPayCents(variant.price),
    })),
  };
}

/** The same text for the same amount, unit and way of selling. */
export function toMeasure(
  { amount, uom }: { amount?: number | undefined; uom?: Variant['uom'] | undefined },
  price: Pick<Price, 'type'> & { method?: 'weight' | 'unit' },
): string {
  return [amount ?? '', uom ?? '', price.method ?? 'flat'].join(' ');
}
