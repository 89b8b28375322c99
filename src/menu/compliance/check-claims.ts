import type { CompiledMenu } from '../compile/compile-menu.ts';
import { withoutDeals } from '../compile/without-deals.ts';
import { withoutProducts } from '../compile/without-products.ts';
import type { MenuDeal, Product } from '../model/menu.ts';
import { formatProblemValue, type Problem } from '../model/problem.ts';
import type { ComplianceSettings } from './compliance.ts';
import { type Claim, type ClaimRules, findClaims, type ProductText } from './find-claims.ts';

export interface CheckedMenu {
  compiled: CompiledMenu;
  /** In the order of the menu. */
  problems: Problem[];
}

/**
 * Looks for forbidden phrases in what the menu lists. Each is a problem; a product or a deal with one stays as it is
 * or, with `leave-out`, is not on the menu.
 */
export function checkClaims(
  compiled: CompiledMenu,
  rules: ClaimRules,
  action: ComplianceSettings['claims'],
): CheckedMenu {
  const isLeftOut = action === 'leave-out';
  const products = findAll(compiled.menu.products, listTexts, rules);
  const deals = findAll(compiled.menu.deals, listDealTexts, rules);
  const problems = [
    ...products.flatMap(({ of, claims }) => claims.map((claim) => toProblem(of, claim, isLeftOut))),
    ...deals.flatMap(({ of, claims }) => claims.map((claim) => toDealProblem(of, claim, isLeftOut))),
  ];
  if (!isLeftOut) return { compiled, problems };
  const kept = withoutDeals(compiled, toSlugs(deals));
  return { compiled: withoutProducts(kept, toSlugs(products)), problems };
}

interface Claimed<T> {
  of: T;
  claims: Claim[];
}

function findAll<T>(all: readonly T[], textsOf: (one: T) => ProductText[], rules: ClaimRules): Claimed<T>[] {
  return all
    .map((one) => ({ of: one, claims: findClaims(textsOf(one), rules) }))
    .filter(({ claims }) => claims.length > 0);
}

function toSlugs(claimed: readonly Claimed<{ slug: string }>[]): Set<string> {
  return new Set(claimed.map(({ of }) => of.slug));
}

function listDealTexts({ title, conditions }: MenuDeal): ProductText[] {
  return [title, ...conditions.map(({ text }) => text)].map((text) => ({ place: 'deal', text }));
}

function listTexts({ name, brand, description, effects }: Product): ProductText[] {
  const texts: [ProductText['place'], string | undefined][] = [
    ['name', name],
    ['brand', brand],
    ['description', description],
    ...effects.map((effect): [ProductText['place'], string] => ['effects', effect]),
  ];
  return texts.flatMap(([place, text]) => (text ? [{ place, text }] : []));
}

const MAX_NAME_CHARACTERS = 120;

function toProblem(product: Product, claim: Claim, isLeftOut: boolean): Problem {
  const [variant] = product.variants;
  return {
    code: `claim-${claim.kind}`,
    effect: isLeftOut ? 'product-left-out' : 'claim-reported',
    ...(variant && { productId: variant.id }),
    productName: product.name.slice(0, MAX_NAME_CHARACTERS),
    path: claim.place,
    value: formatProblemValue(claim.found),
    hint: toHint(claim),
  };
}

function toDealProblem({ title }: MenuDeal, claim: Claim, isLeftOut: boolean): Problem {
  return {
    code: `claim-${claim.kind}`,
    effect: isLeftOut ? 'deal-left-out' : 'claim-reported',
    productName: title,
    path: claim.place,
    value: formatProblemValue(claim.found),
    hint: toHint(claim),
  };
}

function toHint({ context, source: { title, url, readOn } }: Claim): string {
  return `Say it otherwise, or allow it in compliance.allowedPhrases if you may say it: “${context}”. See ${title}, ${url} (read on ${readOn}).`;
}
