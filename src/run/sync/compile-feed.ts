import { type CompiledMenu, compileMenu } from '#menu/compile/compile-menu.ts';
import { type CheckedMenu, checkClaims } from '#menu/compliance/check-claims.ts';
import { resolveClaimRules } from '#menu/compliance/find-claims.ts';
import { toProblem } from '#menu/model/feed-problem.ts';
import type { FeedProduct } from '#menu/model/feed-product.ts';
import type { Product } from '#menu/model/menu.ts';
import { formatProblemValue, type Problem } from '#menu/model/problem.ts';
import { byCodeUnits } from '#menu/names/code-unit-order.ts';
import type { Feed } from '#menu/source.ts';
import { toReason } from '#platform/errors/error.ts';
import type { StoreSettings } from '#settings/store-schema.ts';
import type { PublicStore } from '#site/snapshot/snapshot.ts';
import { toPublicStore } from '#site/snapshot/to-public-store.ts';
import { keepSound } from './keep-sound.ts';
import { toMenuRules } from './to-menu-rules.ts';

/** The menu of a feed, with what the rules of its state say about it. */
export interface CompiledFeed extends CheckedMenu {
  store: PublicStore;
}

/**
 * The menu that a store's settings make of a feed, checked for phrases that its state forbids. A product that cannot be compiled, or
 * compiles to what a snapshot cannot hold, is left out and reported: whatever one product is, the others stay.
 * @param before products of an earlier menu that this program found sound. Default: none
 */
export function compileFeed(
  feed: Pick<Feed, 'products' | 'feedAt'>,
  settings: StoreSettings,
  before: readonly Product[] = [],
): CompiledFeed {
  const known = new Map(before.map((product) => [product.slug, product]));
  const store = toPublicStore(settings);
  const menuRules = toMenuRules(settings, feed.feedAt);
  const claimRules = resolveClaimRules(store.compliance, settings.compliance);
  const compile = (products: readonly FeedProduct[]): CheckedMenu => {
    const sound = keepSound(compileMenu(products, menuRules), known);
    const { compiled, problems } = checkClaims(sound.compiled, claimRules, settings.compliance.claims);
    return { compiled, problems: [...sound.problems, ...problems] };
  };
  try {
    return { ...compile(feed.products), store };
  } catch {
    return { ...compileOthers(feed.products, compile), store };
  }
}

type Compile = (products: readonly FeedProduct[]) => CheckedMenu;

/** The menu of what can be compiled: first without those that throw by themselves, then without those that throw beside others. */
function compileOthers(all: readonly FeedProduct[], compile: Compile): CheckedMenu {
  // Which of several is left out must not depend on the feed's order.
  const products = [...all].sort((a, b) => byCodeUnits(a.productId, b.productId));
  const alone = findThrowing(products, { compile, base: [], keepsOthers: false });
  const others = products.filter((product) => !alone.has(product));
  const beside = findThrowing(others, { compile, base: [], keepsOthers: true });
  const leftOut = [...alone, ...beside];
  const { compiled, problems } = compile(others.filter((product) => !beside.has(product)));
  return {
    compiled: withLeftOut(compiled, leftOut.length),
    problems: [...leftOut.map(([product, error]) => toCompileProblem(product, error)), ...problems],
  };
}

interface Search {
  compile: Compile;
  /** What can be compiled, and is there besides. */
  base: readonly FeedProduct[];
  /** Whether what can be compiled joins the base of what is looked at next: slower, but some throw only beside others. */
  keepsOthers: boolean;
}

/** Those that cannot be compiled, with what they throw, found by halving. */
function findThrowing(products: readonly FeedProduct[], search: Search): Map<FeedProduct, unknown> {
  const { compile, base, keepsOthers } = search;
  const failed = tryCompile([...base, ...products], compile);
  const [first] = products;
  if (!failed || !first) return new Map();
  if (products.length === 1) return new Map([[first, failed.thrown]]);
  const middle = Math.ceil(products.length / 2);
  const [left, right] = [products.slice(0, middle), products.slice(middle)];
  const ofLeft = findThrowing(left, search);
  const kept = keepsOthers ? left.filter((product) => !ofLeft.has(product)) : [];
  return new Map([...ofLeft, ...findThrowing(right, { ...search, base: [...base, ...kept] })]);
}

function tryCompile(products: readonly FeedProduct[], compile: Compile): { thrown: unknown } | undefined {
  try {
    compile(products);
    return undefined;
  } catch (thrown) {
    return { thrown };
  }
}

function withLeftOut(compiled: CompiledMenu, count: number): CompiledMenu {
  const { exclusions } = compiled;
  return {
    ...compiled,
    exclusions: {
      ...exclusions,
      received: exclusions.received + count,
      problems: exclusions.problems + count,
    },
  };
}

function toCompileProblem(product: FeedProduct, error: unknown): Problem {
  return toProblem(product, 'product-left-out', {
    code: 'product-unusable',
    path: 'product_id',
    value: formatProblemValue(product.productId),
    hint: `Look for a value of this product that cannot be, and please report this as a bug in Herbarium: ${toReason(error)}`,
  });
}
