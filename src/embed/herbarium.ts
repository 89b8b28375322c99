import { HerbariumMenu } from './menu-element.tsx';
import { HerbariumProduct } from './product-element.tsx';
import { HerbariumSearch } from './search-element.tsx';

const ELEMENTS = {
  'herbarium-menu': HerbariumMenu,
  'herbarium-product': HerbariumProduct,
  'herbarium-search': HerbariumSearch,
};

// A page that has the script twice, or two versions of it, has the elements of the first.
for (const [name, element] of Object.entries(ELEMENTS))
  if (!customElements.get(name)) customElements.define(name, element);
