import { ANYONE, type Shopper } from '#menu/deals/shopper.ts';
import { SHOPPER_TYPES } from '#menu/model/deal.ts';
import { SHOPPER_KEY } from '#site/data/head-script.ts';

const MAX_GROUPS = 20;

/** What is kept where the device keeps nothing: until the page is left. */
let forgotten: Shopper | undefined;

/** As whom the visitor looks at the menu. Anything unreadable is nobody. */
export function readShopper(): Shopper {
  if (forgotten) return forgotten;
  try {
    return parseShopper(localStorage.getItem(SHOPPER_KEY) ?? '');
  } catch {
    return ANYONE;
  }
}

/** Keeps it on the device; for this page only, where it keeps nothing. Nobody is not kept. */
export function saveShopper(shopper: Shopper): void {
  try {
    if (shopper.type || shopper.groups.length > 0) localStorage.setItem(SHOPPER_KEY, JSON.stringify(shopper));
    else localStorage.removeItem(SHOPPER_KEY);
    forgotten = undefined;
  } catch {
    forgotten = shopper;
  }
}

/** Reads what was kept, whatever it is. */
export function parseShopper(text: string): Shopper {
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return ANYONE;
  }
  if (typeof kept !== 'object' || kept === null) return ANYONE;
  const type = 'type' in kept ? SHOPPER_TYPES.find((each) => each === kept.type) : undefined;
  const groups = 'groups' in kept && Array.isArray(kept.groups) ? kept.groups : [];
  return {
    ...(type && { type }),
    groups: groups.filter((group) => typeof group === 'string').slice(0, MAX_GROUPS),
  };
}
