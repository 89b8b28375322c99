import type { CompiledMenu } from '../menu/compile-menu.ts';
import type { Product } from '../menu/menu.ts';
import { formatProblemValue, type Problem } from '../menu/problem.ts';
import { withoutProducts } from '../menu/without-products.ts';
import type { ComplianceSettings } from './compliance.ts';
import { type Claim, type ClaimRules, findClaims, type ProductText } from './find-claims.ts';

export interface CheckedMenu {
  compiled: CompiledMenu;
  /** In the order of the menu. */
  problems: Problem[];
}

/**
 * Looks for forbidden phrases in what the menu lists. Each is a problem; a product with one stays as it is or,
 * with `leave-out`, is not on the menu.
 */
export function checkClaims(
  compiled: CompiledMenu,
  rules: ClaimRules,
  action: ComplianceSettings['claims'],
): CheckedMenu {
  const found = compiled.menu.products
    .map((product) => ({ product, claims: findClaims(listTexts(product), rules) }))
    .filter(({ claims }) => claims.length > 0);
  const isLeftOut = action === 'leave-out';
  const slugs = new Set(found.map(({ product }) => product.slug));
  return {
    compiled: isLeftOut ? withoutProducts(compiled, slugs) : compiled,
    problems: found.flatMap(({ product, claims }) =>
      claims.map((claim) => toProblem(product, claim, isLeftOut)),
    ),
  };
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

function toHint({ context, source: { title, url, readOn } }: Claim): string {
  return `Say it otherwise, or allow it in compliance.allowedPhrases if you may say it: “${context}”. See ${title}, ${url} (read on ${readOn}).`;
}
