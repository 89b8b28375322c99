import { HerbariumMenu, HerbariumSearch } from './menu-element.tsx';
import { HerbariumProduct } from './product-element.tsx';

const ELEMENTS = {
  'herbarium-menu': HerbariumMenu,
  'herbarium-product': HerbariumProduct,
  'herbarium-search': HerbariumSearch,
};

// A page that has the script twice, or two versions of it, has the elements of the first.
for (const [name, element] of Object.entries(ELEMENTS))
  if (!customElements.get(name)) customElements.define(name, element);

// Prices and filters both need these later: in this file they weigh less than in one of their own.
export { formatMoney, formatNumber } from '#menu/format/format.ts';
