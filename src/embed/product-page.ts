const TIMEOUT_MS = 15_000;
/** What on a product's page is only for the site: hearts, and pictures that stand in the page's own text. */
const ONLY_ON_SITE = '.heart, img[src^="data:"]';

/**
 * Fetches what the site's page of a product says of it, with addresses that lead to the site from anywhere.
 * @throws Error if it does not come within 15 s, or there is no product on it
 */
export async function fetchProductPage(url: string, signal: AbortSignal): Promise<HTMLElement> {
  const response = await fetch(url, {
    credentials: 'omit',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  signal.throwIfAborted();
  if (!response.ok) throw new Error(`${url} answered with status ${response.status}.`);
  const page = new DOMParser().parseFromString(cutProduct(await response.text()), 'text/html');
  const product = page.querySelector<HTMLElement>('article.product');
  if (!product) throw new Error(`${url} is not a product's page.`);
  for (const element of product.querySelectorAll(ONLY_ON_SITE)) element.remove();
  for (const element of product.querySelectorAll('[href], [src], [srcset]')) leadToSite(element, url);
  return document.adoptNode(product);
}

/** Without what stands around it: the host's policy would be asked about the page's own style elements. */
function cutProduct(html: string): string {
  const begin = html.indexOf('<article class="product"');
  return html.slice(begin, html.indexOf('</article>', begin));
}

function leadToSite(element: Element, url: string): void {
  for (const name of ['href', 'src']) {
    const value = element.getAttribute(name);
    if (value !== null) element.setAttribute(name, new URL(value, url).href);
  }
  // As in `/pictures/a-320.webp 320w, /pictures/a-640.webp 640w`.
  const candidates = element.getAttribute('srcset');
  if (candidates)
    element.setAttribute(
      'srcset',
      candidates.replace(/\S+(?= \d)/g, (path) => new URL(path, url).href),
    );
}
