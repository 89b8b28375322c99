import type { Site } from './site.ts';

interface FixedPage {
  /** Without the language, e.g. `/deals/`. */
  path: string;
  /** As the footer calls it. */
  name: string;
}

/**
 * The pages that are neither a product nor a list, as far as this menu has them. The footer links them and the sitemap lists them: a
 * new page is added here.
 */
export function listFixedPages({ store, brands, deals, questions, t, messages }: Site): FixedPage[] {
  return [
    ...(brands.length > 0 ? [{ path: '/brands/', name: t.footer.makers }] : []),
    ...(deals.length > 0 ? [{ path: '/deals/', name: t.footer.deals }] : []),
    ...(questions.length > 0 ? [{ path: '/questions/', name: t.footer.questions }] : []),
    ...(store.join ? [{ path: '/join/', name: messages.join.link }] : []),
    { path: '/price-list/', name: t.footer.priceList },
    { path: '/accessibility/', name: t.footer.accessibility },
  ];
}
