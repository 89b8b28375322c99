import { expect, inject, it } from 'vitest';
import { formatLabType } from '#menu/lab/lab-type-name.ts';
import { createWords } from '../../menu/words.ts';
import { openSite } from '../site/site-tree.ts';
import { useBrowser } from './open-page.ts';

const openPage = useBrowser();

/** A bar as it is drawn, in pixels from where its scale begins. */
interface DrawnBar {
  path: string;
  type: string;
  value: string;
  end: number;
  width: number;
}

it('of two products of a category the one that has more has the longer bar, whichever two of the demo', async () => {
  const { menu } = openSite(inject('siteDirectory'));
  const measured = menu.products.filter(({ labResults }) => labResults.length > 0);
  const page = await openPage();
  await page.goto(measured[0]?.path ?? '');
  const bars = await page.evaluate(
    readBars,
    measured.map(({ path }) => path),
  );
  const drawn = measured.flatMap(({ path, category, labResults }) =>
    labResults.flatMap(({ type, unit, max }) => {
      const bar = bars.find(
        (each) =>
          each.path === path &&
          each.type === formatLabType(type, createWords()) &&
          each.value.includes('%') === (unit === 'percent'),
      );
      return bar ? [{ ...bar, max, scale: `${category} ${type} ${unit}` }] : [];
    }),
  );
  expect(drawn.length).toBeGreaterThan(500);
  expect(new Set(bars.map(({ width }) => width)).size).toBe(1);
  const wrong = [...Map.groupBy(drawn, ({ scale }) => scale).values()].flatMap((ofScale) => {
    const sorted = ofScale.toSorted((a, b) => a.max - b.max);
    return sorted.flatMap((bar, place) => {
      const next = sorted[place + 1];
      return next && next.max > bar.max && next.end <= bar.end ? [[bar, next]] : [];
    });
  });
  expect(wrong).toEqual([]);
  expect(drawn.filter(({ end, width }) => end > width || end < 0)).toEqual([]);
});

/** Puts the products of other pages into this one, whose style sheet is theirs, and measures them there; runs in the page. */
async function readBars(paths: string[]): Promise<DrawnBar[]> {
  const products = await Promise.all(
    paths.map(async (path) => {
      const html = await (await fetch(path)).text();
      const product = new DOMParser().parseFromString(html, 'text/html').querySelector('.product');
      if (!product) throw new Error(`${path} has no product.`);
      for (const picture of product.querySelectorAll('img, picture, script')) picture.remove();
      return { path, product };
    }),
  );
  document.querySelector('main')?.replaceChildren(...products.map(({ product }) => product));
  return products.flatMap(({ path, product }) =>
    [...product.querySelectorAll('.lab-row')].map((row) => {
      const [drawing, range] = [row.querySelector('svg'), row.querySelector('.range')];
      if (!drawing || !range) throw new Error(`${path} has a result without a bar.`);
      const [place, mark] = [drawing.getBoundingClientRect(), range.getBoundingClientRect()];
      return {
        path,
        type: row.querySelector('dt')?.textContent?.trim() ?? '',
        value: row.querySelector('dd:last-child')?.textContent?.trim() ?? '',
        end: mark.right - place.left,
        width: place.width,
      };
    }),
  );
}
