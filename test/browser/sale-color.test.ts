import { expect, inject, it } from 'vitest';
import { openSite } from '../site/site-tree.ts';
import { useBrowser } from './open-page.ts';

const openPage = useBrowser();

interface SeenPrice {
  /** As a reader is told it. */
  text: string;
  /** The price without the deal, where one sees it. */
  was: string;
  isRed: boolean;
}

it('a price in the demo is red exactly when a deal lowers it', async () => {
  const { pages } = openSite(inject('siteDirectory'));
  const paths = pages
    .map(({ path }) => path)
    .filter((path) => /^\/(?:menu\/(?:page-\d+\/)?|products\/[^/]+\/)$/.test(path));
  const page = await openPage();
  await page.goto('/menu/');
  const prices = await page.evaluate(readPrices, paths);
  expect(prices.filter(({ was, isRed }) => isRed !== (was !== ''))).toEqual([]);
  expect(prices.filter(({ was, text }) => was === '' && /before/i.test(text))).toEqual([]);
  expect(prices.filter(({ was }) => was !== '').length).toBeGreaterThan(20);
  expect(prices.filter(({ was }) => was === '').length).toBeGreaterThan(100);
});

/** Puts what is on other pages into this one, whose style sheet is theirs, and looks at it there; runs in the page. */
async function readPrices(paths: string[]): Promise<SeenPrice[]> {
  const seen: SeenPrice[] = [];
  for (const path of paths) {
    const html = await (await fetch(path)).text();
    const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
    if (!main) throw new Error(`${path} has no main.`);
    for (const picture of main.querySelectorAll('img, picture, script')) picture.remove();
    document.body.replaceChildren(main);
    for (const pay of main.querySelectorAll<HTMLElement>('.pay')) {
      const [was, price] = [pay.querySelector('s'), pay.querySelector('b')];
      if (!price) throw new Error(`${path} has a price without a price.`);
      const isSeen = was !== null && getComputedStyle(was).display !== 'none';
      seen.push({
        text: pay.innerText,
        was: isSeen ? was.innerText.trim() : '',
        isRed: getComputedStyle(price).color !== getComputedStyle(pay).color,
      });
    }
  }
  return seen;
}
