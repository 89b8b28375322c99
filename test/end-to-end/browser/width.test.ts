import { describe, expect, it } from 'vitest';
import { usePage } from './open-page.ts';
import { PAGE_KINDS, visit } from './page-kinds.ts';

const getPage = usePage();

describe('at 320, 390 and 1440 pixels nothing is cut off or wider than the page of', () => {
  it.each([...PAGE_KINDS, ['whole menu', '/menu/page-2/'] as const])('%s', async (_, path) => {
    const page = await getPage();
    await visit(page, path);
    const overflowing: string[] = [];
    for (const width of [320, 390, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      const found = await page.evaluate(listOverflowing);
      overflowing.push(...found.map((element) => `${width}: ${element}`));
    }
    expect(overflowing).toEqual([]);
  });
});

/** Elements that reach beyond the window and stand in nothing that scrolls or hides them; runs in the page. */
function listOverflowing(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const isContained = (element: Element): boolean => {
    for (
      let parent = element.parentElement;
      parent && parent !== document.body;
      parent = parent.parentElement
    ) {
      if (getComputedStyle(parent).overflowX !== 'visible') return true;
    }
    return false;
  };
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const { right, left, width } = element.getBoundingClientRect();
    return width > 0 && (right > clientWidth + 0.5 || left < -0.5) && !isContained(element);
  });
  const names = wide.map((element) => element.outerHTML.slice(0, 100));
  return scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide`, ...names] : names;
}
