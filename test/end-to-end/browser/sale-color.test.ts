import { expect, inject, it } from 'vitest';
import { openSite } from '../site/site-tree.ts';
import { useBrowser } from './open-page.ts';

const openPage = useBrowser();

/** What a price says of an earlier one. */
const BEFORE = /before|antes/i;

interface SeenPrice {
  path: string;
  /** As a reader is told it. */
  text: string;
  /** All that is in its markup, whether it is shown or not. */
  markup: string;
  /** The price without the deal, where one sees it. */
  was: string;
  price: string;
  isRed: boolean;
}

const { pages } = openSite(inject('siteDirectory'));
const paths = pages.filter(({ html }) => html.includes('class="pay"')).map(({ path }) => path);

it('a price in the demo is red, and said to have been higher, exactly when a deal lowers it', async () => {
  const page = await openPage();
  await page.goto('/accessibility/');
  const prices = await page.evaluate(readPrices, paths);
  expect(new Set(prices.map(({ path }) => path)).size).toBe(paths.length);
  expect(prices.filter(({ was, isRed }) => isRed !== (was !== ''))).toEqual([]);
  expect(
    prices.filter(({ was, text, markup }) =>
      [text, markup].some((each) => BEFORE.test(each) !== (was !== '')),
    ),
  ).toEqual([]);
  expect(prices.filter(({ was, price }) => was !== '' && toNumber(was) <= toNumber(price))).toEqual([]);
  expect(prices.filter(({ was, markup, price }) => was === '' && markup.trim() !== price)).toEqual([]);
  expect(prices.filter(({ was }) => was !== '').length).toBeGreaterThan(100);
  expect(prices.filter(({ was }) => was === '').length).toBeGreaterThan(500);
});

it('a price that was lowered, and is no more, is told like one that never was', async () => {
  const page = await openPage();
  await page.route('**/deals.json', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), deals: [] } });
  });
  await page.clock.setFixedTime(Date.now() + 20 * 86_400_000);
  const lowered = pages.find(
    ({ path, $ }) => path.startsWith('/products/') && $('.product .pay s:not([hidden])').length > 0,
  );
  await page.goto(lowered?.path ?? '');
  await page.locator('.product [data-lowered=""]').first().waitFor();
  const texts = await page
    .locator('.pay[data-price]')
    .evaluateAll((all) => all.map((each) => each.textContent));
  expect(texts.length).toBeGreaterThan(0);
  expect(texts.filter((text) => BEFORE.test(text) || !/^\s*\$[\d,.]+$/.test(text))).toEqual([]);
});

function toNumber(text: string): number {
  return Number(text.replace(/[^\d.]/g, ''));
}

/**
 * Puts what is on other pages into this one, whose style sheet is theirs, and looks at it there; runs in the page. What has
 * the same markup in the same kind of place looks the same: it is looked at once.
 */
async function readPrices(paths: string[]): Promise<SeenPrice[]> {
  const seen: SeenPrice[] = [];
  const lookByMarkup = new Map<string, Omit<SeenPrice, 'path'>>();
  const toKey = (pay: Element) => {
    const places: string[] = [];
    for (let at: Element | null = pay.parentElement; at; at = at.parentElement) {
      places.push(`${at.tagName}.${at.className}`);
    }
    return `${pay.outerHTML} in ${places.join(' ')}`;
  };
  const fetchPage = async (path: string) => ({ path, html: await (await fetch(path)).text() });
  const fetched: { path: string; html: string }[] = [];
  while (fetched.length < paths.length) {
    const next = paths.slice(fetched.length, fetched.length + 40);
    fetched.push(...(await Promise.all(next.map(fetchPage))));
  }
  for (const { path, html } of fetched) {
    const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
    if (!main) throw new Error(`${path} has no main.`);
    for (const picture of main.querySelectorAll('img, picture, script')) picture.remove();
    document.body.replaceChildren(main);
    for (const pay of main.querySelectorAll<HTMLElement>('.pay')) {
      const key = toKey(pay);
      const known = lookByMarkup.get(key);
      if (known) {
        seen.push({ path, ...known });
        continue;
      }
      const [was, price] = [pay.querySelector('s'), pay.querySelector('b')];
      if (!price) throw new Error(`${path} has a price without a price.`);
      const isSeen = was !== null && getComputedStyle(was).display !== 'none';
      const look = {
        text: pay.innerText,
        markup: pay.textContent ?? '',
        was: isSeen ? was.innerText.trim() : '',
        price: price.innerText,
        isRed: getComputedStyle(price).color !== getComputedStyle(pay).color,
      };
      lookByMarkup.set(key, look);
      seen.push({ path, ...look });
    }
  }
  return seen;
}
