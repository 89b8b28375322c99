import { isDeepStrictEqual } from 'node:util';
import type { CompiledMenu } from '#menu/compile/compile-menu.ts';
import { withoutDeals } from '#menu/compile/without-deals.ts';
import { withoutProducts } from '#menu/compile/without-products.ts';
import type { MenuDeal, Product } from '#menu/model/menu.ts';
import { formatProblemValue, type Problem } from '#menu/model/problem.ts';
import { type Fault, findFault } from '#site/snapshot/find-fault.ts';
import { brandSchema, dealSchema, productSchema } from '#site/snapshot/snapshot-schema.ts';

const MAX_NAME_CHARACTERS = 120;

export interface SoundMenu {
  compiled: CompiledMenu;
  problems: Problem[];
}

/**
 * The menu without what the snapshot could not hold: by one such value the whole of it would be refused. A deal is left out by itself,
 * so that the products that it is on stay.
 * @param known products that were found sound before: comparing with them takes less time than checking again. Default: none
 */
export function keepSound(compiled: CompiledMenu, known: KnownSound = new Map()): SoundMenu {
  const deals = compiled.menu.deals.flatMap((deal) => withFault(deal, findFault(deal, dealSchema)));
  const kept = deals.length === 0 ? compiled : withoutDeals(compiled, toSlugs(deals));
  const brandFaults = new Map(
    kept.menu.brands.flatMap((brand) =>
      withFault(brand, findFault(brand, brandSchema)).map(({ of, fault }) => [of.path, fault] as const),
    ),
  );
  const products = kept.menu.products.flatMap((product) =>
    withFault(product, findProductFault(product, known) ?? brandFaults.get(product.brandPath ?? '')),
  );
  return {
    compiled: products.length === 0 ? kept : withoutProducts(kept, toSlugs(products)),
    problems: [
      ...products.map(({ of, fault }) => toProductProblem(of, fault)),
      ...deals.map(({ of, fault }) => toDealProblem(of, fault)),
    ],
  };
}

/** By slug. */
export type KnownSound = ReadonlyMap<string, Product>;

function findProductFault(product: Product, known: KnownSound): Fault | undefined {
  const before = known.get(product.slug);
  return before && isDeepStrictEqual(before, product) ? undefined : findFault(product, productSchema);
}

interface Faulty<T> {
  of: T;
  fault: Fault;
}

function withFault<T>(of: T, fault: Fault | undefined): Faulty<T>[] {
  return fault ? [{ of, fault }] : [];
}

function toSlugs(faulty: readonly Faulty<{ slug: string }>[]): Set<string> {
  return new Set(faulty.map(({ of }) => of.slug));
}

function toProductProblem({ name, variants }: Product, fault: Fault): Problem {
  const [variant] = variants;
  return {
    ...toProblem(name, fault),
    effect: 'product-left-out',
    ...(variant && { productId: variant.id }),
  };
}

function toDealProblem({ title }: MenuDeal, fault: Fault): Problem {
  return { ...toProblem(title, fault), effect: 'deal-left-out' };
}

function toProblem(name: string, { path, value, message }: Fault): Omit<Problem, 'effect'> {
  return {
    code: 'value-impossible',
    productName: name.slice(0, MAX_NAME_CHARACTERS),
    path,
    value: formatProblemValue(value),
    hint: `Correct this value in {source}: the menu cannot hold it (${message}).`,
  };
}
