/** A kilobyte of the bounds, in bytes. */
const KB = 1000;

/** What a page may weigh. Sizes are of files as hosts send them: HTML and CSS with gzip, scripts with brotli, fonts as they are. */
export const PAGE_BOUNDS = {
  /** Of the HTML of a list of at most `categoryProducts` products. */
  categoryHtmlBytes: 30 * KB,
  categoryProducts: 60,
  /** Of all styles of a page. */
  styleBytes: 12 * KB,
  /** Of all scripts that come with a page. */
  scriptBytesAtFirst: 3 * KB,
  /** Of all scripts that a page has loaded once its search and its filters have been used. */
  scriptBytesInAll: 23.9 * KB,
  fontFiles: 2,
  fontBytes: 40 * KB,
  /** Requests to another origin. */
  foreignRequests: 0,
  /** Cumulative Layout Shift, to its third decimal as search engines and Lighthouse give it. */
  layoutShift: 0,
} as const;

/** What Lighthouse must give, of 100, on a phone. */
export const LIGHTHOUSE_BOUNDS = {
  performance: 98,
  accessibility: 100,
  'best-practices': 100,
  seo: 100,
} as const;

/** The bound for the HTML of a category page, in bytes: beyond 60 products each may weigh as much as one of the 60. */
export function boundCategoryHtml(productCount: number): number {
  const { categoryHtmlBytes, categoryProducts } = PAGE_BOUNDS;
  return categoryHtmlBytes * Math.max(1, productCount / categoryProducts);
}
