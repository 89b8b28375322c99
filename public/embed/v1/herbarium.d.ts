/** Events of the elements. Each bubbles; `herbarium:product-click` can be canceled. */
export interface HerbariumEvents {
  /** The first products are shown. */
  'herbarium:ready': CustomEvent<{ productCount: number }>;
  /** Somebody looks for something; at each pause of typing. */
  'herbarium:search': CustomEvent<{ query: string; foundCount: number }>;
  /** Somebody narrows or sorts the list. */
  'herbarium:filter': CustomEvent<{
    state: {
      /** The values selected, by facet. */
      choices: Record<string, readonly string[]>;
      /** Money in cents, THC and CBD in percent or milligrams. */
      ranges: Record<string, { min?: number; max?: number }>;
      onDeal: boolean;
      sort: string;
    };
    foundCount: number;
  }>;
  /** A visitor clicks a product; `preventDefault` keeps them on the page. */
  'herbarium:product-click': CustomEvent<{ slug: string; name: string; url: string }>;
  /** The menu, or a part of it, failed to load. */
  'herbarium:error': CustomEvent<{ fault: 'unreachable' | 'newer' | 'unreadable'; message: string }>;
}

/** The attributes of `<herbarium-menu>` and `<herbarium-search>`, as JSX and templates write them. */
export interface HerbariumAttributes {
  src?: string;
  category?: string;
  brand?: string;
  deals?: boolean | '';
  query?: string;
  limit?: number | string;
  layout?: 'grid' | 'list' | 'carousel';
  theme?: 'auto' | 'light' | 'dark';
  locale?: string;
  'url-sync'?: boolean | '';
  open?: 'page' | 'element';
  storage?: 'off';
}

/** Those of `<herbarium-product>`. */
export interface HerbariumProductAttributes extends HerbariumAttributes {
  product: string;
}

declare global {
  interface HTMLElementTagNameMap {
    'herbarium-menu': HTMLElement;
    'herbarium-search': HTMLElement;
    'herbarium-product': HTMLElement;
  }
  interface HTMLElementEventMap extends HerbariumEvents {}
}
