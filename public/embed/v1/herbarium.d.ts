/** What an element tells the page that it is on. Each bubbles; `herbarium:product-click` can be cancelled. */
export interface HerbariumEvents {
  /** The first products stand there. */
  'herbarium:ready': CustomEvent<{ productCount: number }>;
  /** Somebody looks for something; at each pause of typing. */
  'herbarium:search': CustomEvent<{ query: string; foundCount: number }>;
  /** Somebody narrows or sorts the list. */
  'herbarium:filter': CustomEvent<{
    state: {
      /** The values chosen, by facet. */
      choices: Record<string, readonly string[]>;
      /** Money in cents, THC and CBD in percent or milligrams. */
      ranges: Record<string, { min?: number; max?: number }>;
      onDeal: boolean;
      sort: string;
    };
    foundCount: number;
  }>;
  /** A product is followed; `preventDefault` keeps the page from being left. */
  'herbarium:product-click': CustomEvent<{ slug: string; name: string; url: string }>;
  /** The menu, or a part of it, did not come. */
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
  open?: 'element';
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
